import ArgumentParser
import Foundation
import Neural

/// A folder of images that takes the place of the lesson's own.
struct OtherData: Codable, Equatable, Sendable {
  /// As typed.
  let folder: String
  /// Of its files, so that a run is not taken up again on others.
  let checksum: String

  /// Reads all files of the folder; throws a sentence if there is none.
  init(_ folder: String) throws {
    self.folder = folder
    let names: [String]
    do { names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted() } catch {
      throw ValidationError("--data \(folder) is no folder that can be read. It should hold four IDX files.")
    }
    let files = names.filter { name in
      !name.hasPrefix(".") && ["images", "labels"].contains { name.lowercased().contains($0) }
    }
    guard !files.isEmpty else {
      throw ValidationError(
        "--data \(folder) holds no images. It should hold four IDX files such as train-images-idx3-ubyte.gz.")
    }
    let digits = try files.map { Checksum(of: try WholeFile.read("\(folder)/\($0)")).digits }
    checksum = Checksum(of: Array(digits.joined().utf8)).digits
  }

  /// For people.
  var name: String { URL(filePath: folder).standardizedFileURL.lastPathComponent }
}

extension Lesson {
  /// Where the reader has images for the lesson to learn from; nil for its own. From here on, only what holds for any
  /// data is judged.
  public var dataFolder: String? {
    guard let data = options.dataset else { return nil }
    learnsFromOthers = true
    return data.folder
  }
}
