extension Layer { public func save(to path: String) throws {} }
