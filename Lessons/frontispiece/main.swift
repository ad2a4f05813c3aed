/*
 Draws the picture at the head of README from what lessons 3 and 4 drew while they learned: noise becoming digits.
 And puts beside it a small picture of each lesson.

     swift run frontispiece    reads out/lesson1 … out/lesson8, writes docs/noise-to-digits.png and docs/lesson1.png …

 The lessons must have run before; 3 and 4 at their ordinary length, for the others `--quick` will do.

     swift run frontispiece my-ring    reads out/my-ring and out/my-ring-sweep-rate, writes docs/your-own-lesson/

 Those are what the template of a lesson of one's own draws: swift run my-ring; swift run my-ring --sweep
 rate=0.0001,0.001,0.01.
 */
import Foundation
import Notebook
import Plotting

/// The first sixteen pictures of every panel, by the panel's title.
func drawings(in path: String) throws -> [String: [Float]] {
  var panels: [String: [Float]] = [:]
  for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").dropFirst() {
    // The number and the pixels are the last fields; a title may have a comma of its own, and quotes around it.
    let fields = line.split(separator: ",")
    let numbers = fields.suffix(1 + 28 * 28)
    guard numbers.count < fields.count, let number = numbers.first.flatMap({ Int($0) }) else {
      throw Mistake("\(path) has a row that is no picture of 28 × 28: \(line.prefix(40))…")
    }
    guard number <= 16 else { continue }
    let title = fields.dropLast(numbers.count).joined(separator: ",").replacing("\"", with: "")
    panels[title, default: []] += numbers.dropFirst().map { Float($0) ?? .nan }
  }
  return panels
}

func panel(_ lesson: Int, _ title: String, in panels: [String: [Float]]) throws -> Figure {
  guard let pixels = panels[title] else {
    throw Mistake(
      "Lesson \(lesson) drew nothing called “\(title)”; run it again at its ordinary length.")
  }
  return Figure("Lesson \(lesson), \(title)") {
    ImageGrid(pixels: pixels, width: 28, height: 28, columns: 4, range: -1...1)
  }
}

struct Mistake: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

let needed =
  ["lesson3/gallery.csv", "lesson4/flipbook.csv"]
  + Syllabus.lessons.map { "lesson\($0.number)/\($0.picture).png" }

/// The pictures of the walk through a lesson of one's own, in few colours.
func walk(through program: String) throws {
  let sweep = ["curves", "drawings"].map { "\(program)-sweep-rate/\($0).png" }
  for picture in ["\(program)/drawn.png"] + sweep {
    guard let png = FileManager.default.contents(atPath: "out/\(picture)") else {
      throw Mistake("out/\(picture) is missing: run \(program), and sweep its knob rate.")
    }
    let name = picture.split(separator: "/").last ?? ""
    try Data(Print.smaller(Array(png))).write(to: URL(filePath: "docs/your-own-lesson/\(name)"))
  }
}

do {
  if CommandLine.arguments.count > 1 {
    try walk(through: CommandLine.arguments[1])
    exit(0)
  }
  for file in needed where !FileManager.default.fileExists(atPath: "out/\(file)") {
    throw Mistake(
      "out/\(file) is missing: run \(file.prefix(7)) first, here, in the course's folder.")
  }
  let dense = try drawings(in: "out/lesson3/gallery.csv")
  let convolutional = try drawings(in: "out/lesson4/flipbook.csv")
  let panels =
    try ["untrained", "epoch 1", "epoch 5", "epoch 20", "epoch 100"].map {
      try panel(3, $0, in: dense)
    }
    + [50, 100, 200, 400, 1_200].map {
      try panel(4, "iteration \($0.grouped)", in: convolutional)
    }
  let figure = Figure(
    "The same noise through a generator that learns", columns: 5, panels: panels, width: 1_000)
  try Data(figure.png()).write(to: URL(filePath: "docs/noise-to-digits.png"))
  for picture in needed where picture.hasSuffix(".png") {
    let goal = "docs/\(picture.prefix(7)).png"
    try Data(contentsOf: URL(filePath: "out/\(picture)")).write(to: URL(filePath: goal))
  }
} catch {
  FileHandle.standardError.write(Data("frontispiece: \(error)\n".utf8))
  exit(2)
}
