/// Why weights cannot be read or kept. Its description is a sentence or three for the reader: which file,
/// what was expected, what was found, what to do.
public struct WeightsError: Error, Equatable, CustomStringConvertible {
  /// Where the file is.
  public let path: String
  /// What is wrong.
  public let problem: Problem

  /// The ways in which reading and writing weights can go wrong.
  public enum Problem: Equatable, Sendable {
    /// The file cannot be read; the system's own words.
    case unreadable(String)
    /// The file cannot be written; the system's own words.
    case unwritable(String)

    /// Fewer bytes than the length of a header takes.
    case tooShort(Int)
    /// A header longer than the rest of the file.
    case headerLength(UInt64, available: Int)
    /// The header is not the JSON that the format asks for; where, and in what.
    case header(String)
    /// A tensor of another type than single precision.
    case type(String, String)
    /// More axes or entries than a tensor can have.
    case shape(String, [Int])
    /// Not four bytes for each entry.
    case size(String, Shape, bytes: Int)
    /// Numbers that lie outside the file.
    case outOfRange(String, begin: Int, end: Int, available: Int)
    /// Numbers that begin before the previous tensor's end.
    case overlap(String, begin: Int, reached: Int)
    /// Bytes that belong to no tensor.
    case gap(from: Int, to: Int)

    /// Parameters of the model that the file does not have.
    case missing([String])
    /// Tensors of the file that the model does not have.
    case unknown([String])
    /// A tensor of another shape than the model's parameter.
    case otherShape(String, expected: Shape, found: Shape)
  }

  /// The problem in words.
  public var description: String {
    switch problem {
    case .unreadable(let reason):
      "\(path) cannot be read: \(reason). See to it that it is a file that you may read."
    case .unwritable(let reason):
      "\(path) cannot be written: \(reason). What stood there before is as it was. "
        + "Choose a folder that exists, that you may write to, and that has room."
    case .tooShort(let count):
      "\(path) was expected to begin with the 8 bytes that give the length of its header, "
        + "but holds \(count) bytes in all. \(remedy)"
    case .headerLength(let length, let available):
      "\(path) was expected to have a header of \(length) bytes, as its first 8 bytes say, "
        + "but only \(available) bytes follow. \(remedy)"
    case .header(let reason):
      "\(path) was expected to begin with a header in JSON, but \(reason). \(remedy)"
    case .type(let name, let type):
      "\(path) was expected to hold numbers of type F32, but \"\(name)\" is of type \(type). "
        + "Convert it where it was made; in Python: tensor.astype(numpy.float32)."
    case .shape(let name, let extents):
      "\(path) was expected to hold tensors of at most 4 axes that fit in memory, "
        + "but the shape of \"\(name)\" is \(extents). \(remedy)"
    case .size(let name, let shape, let count):
      "\(path) was expected to hold \(4 * shape.count) bytes for \"\(name)\", four for each entry of \(shape), "
        + "but gives it \(count). \(remedy)"
    case .outOfRange(let name, let begin, let end, let available):
      "\(path) was expected to hold \"\(name)\" in bytes \(begin) to \(end) of its data, "
        + "but there are \(available). \(remedy)"
    case .overlap(let name, let begin, let reached):
      "\(path) was expected to hold its tensors one after another, "
        + "but \"\(name)\" begins at byte \(begin) of its data, before the one before it ends at \(reached). "
        + remedy
    case .gap(let from, let to):
      "\(path) was expected to hold nothing but its tensors, "
        + "but bytes \(from) to \(to) of its data belong to none. \(remedy)"
    case .missing(let names):
      "\(path) was expected to hold all parameters of the model, but lacks \(list(names)). \(choice)"
    case .unknown(let names):
      "\(path) was expected to hold the parameters of the model alone, but also has \(list(names)). \(choice)"
    case .otherShape(let name, let expected, let found):
      "\(path) was expected to hold \"\(name)\" as \(expected), as in the model, but it is \(found). \(choice)"
    }
  }

  private var remedy: String {
    "It is damaged, or no .safetensors file; get it again, or write it again."
  }

  private var choice: String {
    "The model is as it was. Load the weights into the model that they were saved from."
  }

  /// The first names, and how many more there are.
  private func list(_ names: [String]) -> String {
    let first = names.prefix(4).map { "\"\($0)\"" }.joined(separator: ", ")
    return names.count > 4 ? "\(first) and \(names.count - 4) more" : first
  }
}
