import Foundation

/// A reader's folder of images: which of its files is which, by their names.
///
/// They are taken as they come: `train-images-idx3-ubyte.gz`, unpacked as `train-images.idx3-ubyte`, or with the set's
/// name before.
struct IDXFolder {
  let path: String

  func images(_ part: String) throws(DatasetError) -> String { try file(part, "images") }

  func labels(_ part: String) throws(DatasetError) -> String { try file(part, "labels") }

  private func file(_ part: String, _ kind: String) throws(DatasetError) -> String {
    // The system's own words would tell a learner less than what was looked for.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    let fitting = names.sorted().filter { name in
      let name = name.lowercased()
      let words = part == "t10k" ? ["t10k", "test"] : [part]
      return !name.hasPrefix(".") && name.contains(kind) && words.contains { name.contains($0) }
    }
    // One that was unpacked beside its archive is the same.
    let distinct = fitting.filter { !$0.hasSuffix(".gz") || !fitting.contains(String($0.dropLast(3))) }
    guard distinct.count == 1 else {
      let purpose = part == "t10k" ? "to test with" : "to train on"
      throw DatasetError(path: path, problem: .notOne(wanted: "\(kind) \(purpose)", found: distinct))
    }
    return "\(path)/\(distinct[0])"
  }
}
