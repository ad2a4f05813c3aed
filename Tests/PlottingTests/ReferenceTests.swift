import Foundation
import TestSupport
import Testing

@testable import Plotting

/// Whole figures against pictures that somebody has looked at.
@Suite struct ReferenceTests {
  private let references = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("References")

  /// A number between −1 and 1 that looks random and is always the same.
  private func noise(_ index: Int) -> Double {
    var bits = UInt64(index) &* 0x9E37_79B9_7F4A_7C15
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ bits >> 31) >> 11) / 0x1p52 - 1
  }

  private var losses: Figure {
    Figure("Losses by minibatch", x: Axis("step"), y: Axis("loss", unit: "nats")) {
      Line(
        "discriminator", y: (0..<2_000).map { 0.5 + 0.9 * exp(-Double($0) / 500) + 0.2 * noise($0) },
        color: .discriminator, smoothing: 51)
      Line(
        "generator", y: (0..<2_000).map { 2 - 1.3 * exp(-Double($0) / 400) + 0.5 * noise($0 + 5_000) },
        color: .generator, smoothing: 51)
      Rule(y: 2 * log(2.0), label: "2 log 2")
      Rule(y: log(2.0), label: "log 2")
    }
  }

  @Test func smoothedLinesInTheDark() throws {
    try expect(losses.png(on: .dark), looksLike: "losses-dark", in: references)
  }

  private var squares: [[Float]] {
    (0..<12).map { picture in (0..<64).map { Float(noise(picture * 64 + $0)) } }
  }

  @Test func smoothedLinesAndLandmarks() throws {
    try expect(losses.png(), looksLike: "losses", in: references)
  }

  @Test func dots() throws {
    let x = (0..<300).map { 3 * noise($0) }
    let figure = Figure("Real and generated points", width: 480, height: 360, x: Axis("x₁"), y: Axis("x₂")) {
      Scatter("real", x: x, y: x.map { $0 * $0 + 5 }, color: .real)
      Scatter(
        "generated", x: x, y: x.indices.map { x[$0] * x[$0] + 5 + 2 * noise($0 + 900) }, color: .generated)
    }
    try expect(figure.png(), looksLike: "dots", in: references)
  }

  @Test func logarithmicAxes() throws {
    let steps = (0...60).map { pow(10, Double($0) / 20) }
    let figure = Figure(
      "Convergence of three optimizers", width: 480, height: 320, x: Axis("step", scale: .logarithmic),
      y: Axis("distance to the optimum", scale: .logarithmic)
    ) {
      for (name, power) in [("SGD", -0.5), ("momentum", -1), ("Adam", -1.8)] {
        Line(name, x: steps, y: steps.map { pow($0, power) })
      }
    }
    try expect(figure.png(), looksLike: "logarithmic", in: references)
  }

  @Test func gapsBandsAndLabelsAbove() throws {
    var accuracy: [Double] = (1...30).map { 0.8 + 0.1 * sin(Double($0)) }
    accuracy[7] = .nan
    accuracy[14] = .nan
    let figure = Figure(
      "Accuracy by epoch", width: 480, height: 300, x: Axis("epoch"), y: Axis("accuracy", range: 0...1)
    ) {
      Band(
        "measured", x: 1...30, lower: accuracy.map { $0 - 0.05 }, upper: accuracy.map { $0 + 0.05 },
        color: .discriminator)
      Line("measured", x: 1...30, y: accuracy, color: .discriminator)
      Line("printed", x: 1...30, y: (1...30).map { 0.75 - 0.003 * Double($0) }, color: .neutral, dashed: true)
      Rule(x: 8, label: "interrupted")
      Rule(x: 9, label: "resumed")
    }
    try expect(figure.png(), looksLike: "gaps", in: references)
  }

  @Test func pictures() throws {
    let figure = Figure("Twelve pictures") {
      ImageGrid(images: squares, width: 8, height: 8, columns: 6, range: -1...1)
    }
    try expect(figure.png(), looksLike: "pictures", in: references)
  }

  @Test func panels() throws { try expect(threeSeeds.png(), looksLike: "panels", in: references) }

  @Test func panelsOnATelephoneInTheDark() throws {
    try expect(threeSeeds.narrow.png(on: .dark), looksLike: "panels-narrow-dark", in: references)
  }

  private var threeSeeds: Figure {
    Figure(
      "Three seeds and their pictures", columns: 2,
      panels: (1...3).map { seed in
        Figure("seed \(seed)", x: Axis("step"), y: Axis("loss", unit: "nats")) {
          Line("discriminator", y: (0..<50).map { 1 + 0.3 * noise($0 * seed) }, color: .discriminator)
          Line("generator", y: (0..<50).map { Double($0 * seed) / 50 }, color: .generator)
        }
      } + [Figure("pictures") { ImageGrid(images: squares, width: 8, height: 8, columns: 4, range: -1...1) }],
      sharing: [.x, .y])
  }

  @Test func nothingToDraw() throws {
    let figure = Figure("Losses of a run that has not begun", width: 480, height: 240, x: Axis("step")) {
      Line("discriminator", y: [Double]())
    }
    try expect(figure.png(), looksLike: "nothing", in: references)
  }

  /// The comparison is worth nothing if it overlooks what a reader would miss. A tick label is the
  /// smallest of these things.
  @Test func aMissingTickLabelIsNoticed() throws {
    let size = try losses.measuredSize()
    func picture(covering cover: Rectangle?) throws -> Picture {
      let surface = Surface(width: Int(size.width) * 2, height: Int(size.height) * 2)
      let canvas = Canvas(surface, scale: 2)
      losses.draw(on: canvas, size: size)
      if let cover { canvas.fill(cover, color: Style.background) }
      return try Picture(png: surface.png())
    }
    let canvas = Canvas(Surface(width: 1, height: 1))
    guard case .plot(let plot) = losses.content else { return }
    let header = Header(losses, isPanel: false, width: size.width - 2 * Style.margin, on: canvas)
    let body = Rectangle(x: 0, y: 0, width: size.width, height: size.height)
      .inset(
        by: Insets(
          top: Style.margin + header.height, left: Style.margin, bottom: Style.margin, right: Style.margin))
    let layout = try #require(plot.layout(in: body, on: canvas))
    let area = layout.area
    let whole = try picture(covering: nil)
    for value in layout.yTicks.major {
      let label = Rectangle(x: area.frame.x - 32, y: area.y(value) - 7, width: 26, height: 14)
      let difference = try ImageDifference(whole, picture(covering: label))
      #expect(difference.largest > 0.02, "the label at y = \(value)")
      #expect(difference.mean < 0.001, "by its mean alone the whole picture would pass")
    }
    #expect(try ImageDifference(whole, picture(covering: nil)).largest == 0)
  }

  @Test func aDifferenceIsReportedWithPictures() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let one = try Figure("one", width: 200, height: 150) { Line(y: [1, 2]) }.png()
    let two = try Figure("two", width: 200, height: 150) { Line(y: [2, 1]) }.png()

    try Data(one).write(to: folder.appendingPathComponent("figure.png"))
    try expect(one, looksLike: "figure", in: folder)
    let mismatch = #expect(throws: ImageMismatch.self) { try expect(two, looksLike: "figure", in: folder) }
    let message = try #require(mismatch).description
    let path = try #require(message.firstMatch(of: /difference\.png in (.*)\.$/)).output.1
    for name in ["expected", "actual", "difference"] {
      let file = URL(fileURLWithPath: "\(path)/\(name).png")
      #expect(try Picture(png: [UInt8](Data(contentsOf: file))).width == 400)
    }
    try FileManager.default.removeItem(atPath: String(path))
    #expect(throws: ImageMismatch.self) { try expect(one, looksLike: "unknown", in: folder) }
    #expect(throws: ImageMismatch.self) { try Picture(png: [1, 2, 3]) }
  }
}
