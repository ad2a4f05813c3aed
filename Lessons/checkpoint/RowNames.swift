import Foundation

/// What the rows of a class are called: as the files are, without their ending; where two are called alike, with as much
/// of the path before it as tells them apart.
func rowNames(of files: [URL]) -> [String] {
  let paths = files.map { $0.standardizedFileURL.deletingPathExtension().pathComponents }
  var depths = paths.map { _ in 1 }
  func name(_ row: Int) -> String { paths[row].suffix(depths[row]).joined(separator: "/") }
  while true {
    let alike = Dictionary(grouping: paths.indices, by: name).values.filter { $0.count > 1 }
      .flatMap { $0 }.filter { depths[$0] < paths[$0].count }
    if alike.isEmpty { return paths.indices.map(name) }
    for row in alike { depths[row] += 1 }
  }
}
