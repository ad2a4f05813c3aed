import Foundation
import Neural

/// The inputs by number: which reader gets what. The same seed and number give the same input.
struct Inputs {
  let readers: [Reader]
  private let seed: UInt64
  private let known: [(reader: Int, bytes: [UInt8])]
  private let isMade: Bool

  init(seed: UInt64, readers: [Reader], files: [String]) throws {
    self.seed = seed
    self.readers = readers
    isMade = files.isEmpty
    if !files.isEmpty {
      known = try files.map { (0, [UInt8](try Data(contentsOf: URL(filePath: $0)))) }
    } else {
      known = try readers.enumerated().flatMap { index, reader in
        try Self.corpus(of: reader).map { (index, $0) }
      }
    }
  }

  func input(_ number: Int) -> (reader: Reader, bytes: [UInt8]) {
    if number < known.count {
      let (reader, bytes) = known[number]
      // A file that was kept is what the reader got.
      return (readers[reader], isMade ? readers[reader].whole(bytes) : bytes)
    }
    let random = Random(seed: seed).stream("\(number)")
    let index = number % readers.count
    let own = known.filter { $0.reader == index }.map(\.bytes)
    var mutation = Mutation(of: own, with: readers[index].words, random)
    let bytes = mutation.mutated()
    return (readers[index], readers[index].whole(bytes))
  }

  private static func corpus(of reader: Reader) throws -> [[UInt8]] {
    let folder = Bundle.module.bundleURL.appending(path: "corpus/\(reader.name)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .sorted()
    let files = try names.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
    return reader.samples() + files
  }
}
