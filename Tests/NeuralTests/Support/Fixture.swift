import Foundation
import Neural
import Testing

/// Tensors by name, computed by PyTorch; see `Fixtures/make_fixtures.py`.
struct Fixture {
  private let name: String
  private let tensors: [String: Tensor]

  init(_ name: String) throws {
    struct Entry: Decodable {
      let shape: [Int]
      let values: [Float]
    }
    let entries = try JSONDecoder().decode(
      [String: Entry].self, from: Data(contentsOf: Fixture.file("\(name).json")))
    self.name = name
    tensors = entries.mapValues { Tensor(Shape($0.shape), $0.values) }
  }

  /// A file among the fixtures.
  static func file(_ name: String) throws -> URL {
    try #require(Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: nil))
  }

  /// The tensor of this name, which must be there.
  func callAsFunction(_ key: String) throws -> Tensor {
    try #require(tensors[key], "\(name).json has no \(key).")
  }

  /// What stands between the first two slashes of a case's names.
  func second(of name: String) -> String? {
    tensors.keys.first { $0.hasPrefix("\(name)/") }
      .flatMap { $0.split(separator: "/").dropFirst().first.map(String.init) }
  }

  /// What stands before the first slash of each name, once, sorted.
  var cases: [String] {
    Set(tensors.keys.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
  }
}
