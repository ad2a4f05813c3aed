import Foundation

/// The folder that a lesson writes to.
///
/// A file appears whole or not at all. The folder keeps a list of what the lesson wrote, so that the
/// next run can remove what it did not write itself, and nothing else.
final class OutputFolder {
  /// As the student named it.
  let path: String
  private var written: Set<String> = []
  private var fromEarlierRun: Set<String> = []

  static let manifest = ".written-by-lesson"

  /// Makes the folder if need be, and proves that it can be written to.
  init(_ path: String) throws(OutputError) {
    self.path = path
    try Self.makeFolder(path)
    let probe = ".probe"
    try put([], as: probe)
    unlink(file(probe))
    if let list = FileManager.default.contents(atPath: file(Self.manifest)) {
      fromEarlierRun = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init))
    }
  }

  /// The path of a file in the folder.
  func file(_ name: String) -> String {
    path.hasSuffix("/") ? path + name : "\(path)/\(name)"
  }

  /// Writes a file under a temporary name, then gives it its own.
  func write(_ bytes: [UInt8], as name: String) throws(OutputError) {
    try register(name)
    try put(bytes, as: name)
  }

  func write(_ text: String, as name: String) throws(OutputError) {
    try write(Array(text.utf8), as: name)
  }

  /// Puts a name on the list: before its file is there, so that none is ever there unlisted.
  func register(_ name: String) throws(OutputError) {
    guard written.insert(name).inserted else { return }
    try list(written.union(fromEarlierRun))
  }

  /// Removes what an earlier run wrote here and this one did not.
  func removeLeftovers() throws(OutputError) {
    guard !fromEarlierRun.isEmpty else { return }
    for name in fromEarlierRun.subtracting(written) where !name.contains("/") {
      unlink(file(name))
    }
    fromEarlierRun = []
    try list(written)
  }

  private func list(_ names: Set<String>) throws(OutputError) {
    try put(Array(names.sorted().map { $0 + "\n" }.joined().utf8), as: Self.manifest)
  }

  private func put(_ bytes: [UInt8], as name: String) throws(OutputError) {
    let temporary = file(".\(name).partial")
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(file(name), because: .current) }
    var problem: SystemProblem?
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while problem == nil, !rest.isEmpty {
        let count = Foundation.write(
          descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          problem = .current
        }
      }
    }
    // A full disk may be found out only on closing.
    if close(descriptor) != 0, problem == nil { problem = .current }
    if problem == nil, rename(temporary, file(name)) != 0 { problem = .current }
    if let problem {
      unlink(temporary)
      throw .cannotWrite(file(name), because: problem)
    }
  }

  private static func makeFolder(_ path: String) throws(OutputError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      folder += part
      if mkdir(folder, 0o755) != 0, errno != EEXIST, errno != EISDIR {
        throw .cannotMakeFolder(folder, because: .current)
      }
      folder += "/"
    }
  }
}

/// Why a lesson's results cannot be kept.
enum OutputError: Error, Equatable, CustomStringConvertible {
  case cannotMakeFolder(String, because: SystemProblem)
  case cannotWrite(String, because: SystemProblem)

  var description: String {
    switch self {
    case .cannotMakeFolder(let path, let problem):
      "Cannot make the folder \(path): \(problem). Choose another with --out."
    case .cannotWrite(let path, let problem):
      "Cannot write \(path): \(problem). Make room, or choose another folder with --out; "
        + "what was written before is still there."
    }
  }
}

/// The system's own word for what went wrong.
struct SystemProblem: Equatable, CustomStringConvertible {
  var code: Int32

  static var current: SystemProblem { SystemProblem(code: errno) }

  var description: String { String(cString: strerror(code)).lowercased() }
}
