import ArgumentParser
import Foundation
import Testing

@testable import Notebook

@Suite("A folder of other images")
struct OtherDataTests {
  @Test("Files are known by their names, in capitals or not; one byte more makes other data")
  func files() throws {
    try withScratchFolder { path in
      #expect(throws: ValidationError.self) { try OtherData(path) }
      try Data("README".utf8).write(to: URL(filePath: "\(path)/notes.txt"))
      #expect(throws: ValidationError.self) { try OtherData(path) }
      let file = URL(filePath: "\(path)/Train-IMAGES.idx3-ubyte")
      try Data("images".utf8).write(to: file)
      let first = try OtherData(path)
      try Data("images!".utf8).write(to: file)
      #expect(try OtherData(path).checksum != first.checksum)
    }
  }
}
