import Foundation
import Testing

@testable import Datasets

@Suite("A reader's own data")
struct OwnDataTests {
  private let folder = try! DigitFolder()

  private func rename(_ name: String, _ other: String) throws {
    try FileManager.default.moveItem(atPath: "\(folder.path)/\(name)", toPath: "\(folder.path)/\(other)")
  }

  private func read(_ part: String = "train") throws(DatasetError) -> MNIST {
    try MNIST(folder: folder.path, name: part, count: 3, isReaders: true, scaledTo: 0...1)
  }

  @Test("Files are found by their names as they come, gzipped or unpacked", arguments: ["train", "test"])
  func names(_ part: String) throws {
    let whole = try MNIST(folder: folder.path, name: "three", count: 3, scaledTo: 0...1)
    try folder.write([], to: folder.path + "/other.gz")
    try rename("three-images-idx3-ubyte.gz", "KMNIST-\(part)-images-idx3-ubyte.gz")
    let shell = try #require(
      try? Process.run(
        URL(filePath: "/bin/sh"), arguments: ["-c", "gunzip '\(folder.labels)'"]))
    shell.waitUntilExit()
    try rename("three-labels-idx1-ubyte", "\(part)-labels.idx1-ubyte")
    let own = try read(part == "train" ? "train" : "t10k")
    #expect(own.images.values == whole.images.values && own.labels == whole.labels)
  }

  @Test("What is missing, or there twice, is told with what to do")
  func missing() throws {
    func sentence() -> String {
      do {
        _ = try read()
        return "none"
      } catch { return error.description }
    }
    #expect(
      sentence().contains("a folder with a file of images to train on, but has none. A folder of data has"))
    try rename("three-labels-idx1-ubyte.gz", "train-labels-idx1-ubyte.gz")
    try rename("three-images-idx3-ubyte.gz", "train-images-idx3-ubyte.gz")
    #expect(sentence() == "none")
    try folder.write([1], to: folder.path + "/old-train-images.gz")
    #expect(sentence().contains("one file of images to train on, but has old-train-images.gz, train-images"))
    // Unpacked beside its archive it is the same.
    try FileManager.default.removeItem(atPath: folder.path + "/old-train-images.gz")
    try Data("no images".utf8).write(to: URL(filePath: folder.path + "/train-images-idx3-ubyte"))
    #expect(sentence().contains("magic number"))
    #expect(!sentence().contains("git restore"))
  }

  @Test("An unpacked file is checked like a packed one: cut off, too long, other labels")
  func damaged() throws {
    try rename("three-images-idx3-ubyte.gz", "train-images-idx3-ubyte.gz")
    for (labels, words) in [
      ([0, 0, 8, 1, 0, 0, 0, 3, 1, 2], "holds 10"), ([0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 3, 4], "holds 12"),
      ([0, 0, 8, 1, 0, 0, 0, 3, 1, 2, 17], "label 2 is 17"), ([0, 0], "holds 2"), ([], "holds 0"),
    ] as [([UInt8], String)] {
      try Data(labels).write(to: URL(filePath: folder.path + "/train-labels-idx1-ubyte"))
      let error = #expect(throws: DatasetError.self) { _ = try read() }
      #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    }
  }
}
