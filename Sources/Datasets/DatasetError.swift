/// Why a data file cannot be used. Its description is a sentence or three for the reader: which file, what
/// was expected, what was found, what to do.
public struct DatasetError: Error, Equatable, CustomStringConvertible {
  /// Where the file is.
  public let path: String
  /// What is wrong with it.
  public let problem: Problem

  /// Whether it is the reader's own, and not part of the package.
  var isReaders = false

  init(path: String, problem: Problem) { (self.path, self.problem) = (path, problem) }

  /// The ways in which a data file can be wrong.
  public enum Problem: Equatable, Sendable {
    /// There is no such file.
    case missing
    /// It is there, but the system does not let it be read.
    case unreadable
    /// Not a gzip stream, or one whose content does not match its check sum; zlib's own words.
    case damagedStream(String)
    /// The gzip stream breaks off.
    case endsWithinStream
    /// Bytes after the end of the gzip stream.
    case bytesAfterStream(Int)
    /// The first four bytes of an IDX file say what it holds.
    case wrongMagicNumber(expected: UInt32, found: UInt32)
    /// Fewer bytes, after inflating, than the header calls for.
    case tooShort(expected: Int, found: Int)
    /// More bytes, after inflating, than the header calls for.
    case tooLong(expected: Int, found: Int)
    /// Another number of images or labels, or images of another size, than the data set has.
    case otherShape(expected: [Int], found: [Int])
    /// No file of the folder is called as one that holds this; or several are.
    case notOne(wanted: String, found: [String])
    /// A label that is no digit.
    case labelOutOfRange(label: UInt8, index: Int)
  }

  /// The problem in words.
  public var description: String {
    switch problem {
    case .missing:
      "\(path) is missing. \(remedy)"
    case .unreadable:
      "\(path) is there but cannot be read. See to it that it is a file that you may read."
    case .damagedStream(let reason):
      "\(path) was expected to be a whole gzip file, but zlib says: \(reason). \(remedy)"
    case .endsWithinStream:
      "\(path) was expected to be a whole gzip file, but breaks off. \(remedy)"
    case .bytesAfterStream(let count):
      "\(path) was expected to end with its gzip stream, but \(count) more bytes follow. \(remedy)"
    case .wrongMagicNumber(let expected, let found):
      "\(path) was expected to begin with the magic number \(expected), but begins with \(found): "
        + "it is not the kind of file that its name says. \(remedy)"
    case .tooShort(let expected, let found):
      "\(path) was expected to hold \(expected) bytes, as its header says, but holds \(found). \(remedy)"
    case .tooLong(let expected, let found):
      "\(path) was expected to hold \(expected) bytes, as its header says, but holds \(found). \(remedy)"
    case .otherShape(let expected, let found):
      "\(path) was expected to hold \(product(expected)) bytes, as MNIST has them, "
        + "but its header says \(product(found)). \(remedy)"
    case .notOne(let wanted, let found) where found.isEmpty:
      "\(path) was expected to be a folder with a file of \(wanted), but has none. \(remedy)"
    case .notOne(let wanted, let found):
      "\(path) was expected to have one file of \(wanted), but has \(found.joined(separator: ", ")). \(remedy)"
    case .labelOutOfRange(let label, let index):
      "\(path) was expected to hold digits from 0 to 9, but label \(index) is \(label). \(remedy)"
    }
  }

  private func product(_ extents: [Int]) -> String {
    extents.map(String.init).joined(separator: " × ")
  }

  private var remedy: String {
    isReaders
      ? "A folder of data has four IDX files, named as MNIST's or Fashion-MNIST's: train-images, train-labels, "
        + "t10k-images and t10k-labels, of 60,000 and 10,000 images of 28 × 28, with labels from 0 to 9."
      : "Restore it with `git restore Sources/Datasets/mnist`, then `swift package clean`, and build again."
  }
}
