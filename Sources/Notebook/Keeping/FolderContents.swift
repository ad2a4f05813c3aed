import Foundation
import Neural

/// What is in a folder, sorted; nothing if it is not there.
func contents(ofFolder path: String) throws(OutputError) -> [String] {
  guard let folder = opendir(path) else {
    guard errno == ENOENT else { throw .cannotRead(path, because: .current) }
    return []
  }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) {
      String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted()
}
