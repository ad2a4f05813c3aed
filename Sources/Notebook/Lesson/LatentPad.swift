import Foundation
import Neural
import Plotting

/// What a generator draws between four points of its latent space, for a reader to wander about in.
///
/// ```swift
/// let pad = LatentPad("Between four latent samples", corners: noise.normal([16, 100])) {
///   generator($0)
/// } opinion: {
///   discriminator($0)
/// }
/// lesson.show(pad, as: "pad")
/// ```
///
/// All is drawn ahead, by this run's own networks.
public struct LatentPad {
  /// How many drawings there are from one corner to the next, both included.
  static let side = 17
  /// What the pictures of a page may take, as text: a sixteenth of it is for all else.
  private static let most = 375_000

  let figure: Figure
  /// A picture of all drawings for each four corners.
  let sheets: [[UInt8]]
  /// What the discriminator says of each, row by row.
  let opinions: [[Float]]

  /// How to go from corner to corner.
  public enum Way {
    /// Along a line: for noise from a cube, which is never left.
    case straight
    /// Along an arc, so that what lies between normal numbers is as normal, and as long, as they are.
    case arc
  }

  /// - Parameters:
  ///   - title: Of the picture.
  ///   - corners: [4n × latent]; each four are the corners of a pad, and the reader turns from one to the next.
  ///   - way: How to go from corner to corner.
  ///   - range: The values of paper and of ink.
  ///   - draw: [n × latent] → [n × pixels], of square images.
  ///   - opinion: [n × pixels] → [n × 1], 0 for drawn and 1 for real.
  public init(
    _ title: String, corners: Tensor, along way: Way = .straight, range: ClosedRange<Double> = -1...1,
    draw: (Tensor) -> Tensor, opinion: (Tensor) -> Tensor
  ) {
    let sets = corners.shape[0] / 4
    guard corners.shape.rank == 2, sets > 0, corners.shape[0] == 4 * sets else {
      fatalError("LatentPad: corners come by fours, [4n × latent], not \(corners.shape).")
    }
    let nothing = Tensor([corners.shape[1]], repeating: 0)
    let drawings = (0..<sets).map { set in
      draw(dense(Self.mixtures(way), corners.rows(4 * set..<4 * set + 4), nothing))
    }
    opinions = drawings.map { opinion($0).values }
    let grids = drawings.map { drawings in
      let width = Int(Double(drawings.count / drawings.shape[0]).squareRoot())
      return ImageGrid(
        pixels: drawings.values, width: width, height: width, columns: Self.side, range: range)
    }
    figure = Figure(
      title, columns: 2,
      panels: grids.enumerated().map { index, grid in
        Figure("Points of noise \(4 * index + 1) to \(4 * index + 4) at the corners") { grid }
      })
    // Noise packs badly: as many greys as there is room for.
    let trials = [16, 12, 8, 6, 4].lazy.map { shades in grids.map { $0.sheet(shades: shades) } }
    sheets =
      trials.first { $0.reduce(0) { $0 + $1.count } * 4 / 3 <= Self.most }
      ?? grids.map { $0.sheet(shades: 2) }
  }

  /// How much of each corner goes into each drawing: [289 × 4].
  private static func mixtures(_ way: Way) -> Tensor {
    let parts = (0..<side).map { step -> [Double] in
      let share = Double(step) / Double(side - 1)
      switch way {
      case .straight: return [1 - share, share]
      case .arc: return [cos(share * .pi / 2), sin(share * .pi / 2)]
      }
    }
    let weights = parts.flatMap { down in
      parts.flatMap { across in down.flatMap { y in across.map { x in Float(x * y) } } }
    }
    return Tensor([side * side, 4], weights)
  }

  var alternativeText: String {
    let all = opinions.joined()
    let (least, most) = (decimal(all.min() ?? .nan, 2), decimal(all.max() ?? .nan, 2))
    return
      "\(figure.title): \(sheets.count == 1 ? "a grid" : "\(sheets.count) grids") of \(Self.side) × \(Self.side) "
      + "drawings. At the corners of each lie four points of noise, and what is drawn of those between them changes "
      + "from one to the next. The discriminator's opinions go from \(least), drawn, to \(most), real."
  }

  func picture(as name: String, caption: String) throws(PlottingError) -> Page.Picture {
    Page.Picture(
      name: name, png: try figure.png(scale: 2, indexed: true), width: figure.width,
      alternativeText: alternativeText, caption: caption, parts: figure.parts,
      pad: Page.Picture.Pad(
        sheets: sheets.map { Data($0) },
        opinions: opinions.map { $0.map { $0.isFinite ? (100 * Double($0)).rounded() / 100 : nil } }))
  }

  /// The opinions, one a line.
  var csv: String {
    let rows = opinions.enumerated().flatMap { set, opinions in
      opinions.enumerated().map { index, opinion in
        [set, index / Self.side, index % Self.side].map { "\($0 + 1)" } + ["\(opinion)"]
      }
    }
    return ([["corners", "row", "column", "opinion"]] + rows).map(CSV.line).joined()
  }
}

extension Lesson {
  /// Shows what a generator draws between four points of noise, for the reader to wander about in.
  ///
  /// The lesson's folder gets the grids as `name.png`, and the discriminator's opinions as `name.csv`.
  ///
  /// - Parameters:
  ///   - pad: Drawn as the networks are at this moment.
  ///   - name: Letters, digits and hyphens.
  ///   - caption: In Markdown, with `$…$`.
  ///   - line: The caller's own; leave it out.
  public func show(_ pad: LatentPad, as name: String, caption: String = "", line: Int = #line) {
    show(try pad.picture(as: name, caption: caption), csv: pad.csv, as: name, line: line)
  }
}
