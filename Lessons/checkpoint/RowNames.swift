import Foundation

/// What the rows of a class are called: as the files are, without `.json`; where two are called alike, with as much of the
/// path before it as tells them apart.
func rowNames(of files: [URL]) -> [String] {
  let paths = files.map { file in
    var path = file.standardizedFileURL
    // What else follows a point belongs to the name: anna.meier is not anna.schmidt.
    if path.pathExtension.lowercased() == "json" { path.deletePathExtension() }
    return path.pathComponents
  }
  var depths = paths.map { _ in 1 }
  func name(_ row: Int) -> String {
    // Two that nothing before tells apart differ in what was left out.
    depths[row] > paths[row].count
      ? files[row].standardizedFileURL.path(percentEncoded: false)
      : paths[row].suffix(depths[row]).joined(separator: "/")
  }
  while true {
    let alike = Dictionary(grouping: paths.indices, by: name).values.filter { $0.count > 1 }
      .flatMap { $0 }.filter { depths[$0] <= paths[$0].count }
    if alike.isEmpty { return paths.indices.map(name) }
    for row in alike { depths[row] += 1 }
  }
}
