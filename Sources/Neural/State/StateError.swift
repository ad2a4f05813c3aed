/// Why a state cannot be put back: it was kept of something else.
public enum StateError: Error, Equatable, CustomStringConvertible {
  /// It does not have what is needed under this name.
  case missing(String)
  /// It has more than is needed.
  case unknown(String)
  /// A tensor of another shape.
  case otherShape(String, expected: Shape, found: Shape)
  /// Words that cannot be read as what they should be.
  case unreadable(String, String)

  /// The same, of a part of something: with names as the whole has them.
  func within(_ part: String) -> StateError {
    switch self {
    case .missing(let name): .missing("\(part).\(name)")
    case .unknown(let name): .unknown("\(part).\(name)")
    case .otherShape(let name, let expected, let found):
      .otherShape("\(part).\(name)", expected: expected, found: found)
    case .unreadable(let name, let text): .unreadable("\(part).\(name)", text)
    }
  }

  public var description: String {
    switch self {
    case .missing(let name): "it lacks \"\(name)\""
    case .unknown(let name): "it has \"\(name)\", which is not needed"
    case .otherShape(let name, let expected, let found):
      "\"\(name)\" was expected to be \(expected), but is \(found)"
    case .unreadable(let name, let text): "\"\(name)\" cannot be read: \(text.prefix(40))"
    }
  }
}
