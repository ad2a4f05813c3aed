import TestSupport
import Testing

@testable import Plotting

@Suite("PNG files of at most 256 colours")
struct IndexedPNGTests {
  /// Colours without order, all different.
  private func scattered(_ count: Int) -> [UInt32] {
    (0..<count).map { index -> UInt32 in UInt32(index) &* 2_654_435_761 & 0xFF_FFFF }
  }

  /// The largest difference in any part of any pixel.
  private func farthest(_ pixels: [UInt32], _ seen: [UInt32]) -> Int {
    var farthest = 0
    for (pixel, seen) in zip(pixels, seen) where pixel != seen {
      for shift: UInt32 in [0, 8, 16] {
        farthest = max(farthest, abs(Int(pixel >> shift & 255) - Int(seen >> shift & 255)))
      }
    }
    return farthest
  }

  private func seen(_ pixels: [UInt32]) -> [UInt32] {
    let (palette, indices) = IndexedPNG.indexed(pixels)
    #expect(palette.count <= 256)
    return indices.map { palette[Int($0)] }
  }

  @Test("Up to 256 colours all stay as they are", arguments: [1, 2, 255, 256])
  func exact(colors: Int) throws {
    let few = scattered(colors)
    var image = PixelImage(width: 32, height: 32, filledWith: 0)
    for index in image.pixels.indices { image.pixels[index] = few[index % colors] }
    let read = try Picture(png: IndexedPNG.file(image))
    #expect(read.width == 32 && read.height == 32)
    #expect(read.pixels.map { $0 & 0xFF_FFFF } == image.pixels)
  }

  @Test("A picture drawn before gets smaller; a moving one, a small one and what is none stay as they are")
  func again() throws {
    let figure = Figure("Lines", width: 300) { Line(y: [1, 3, 2]) }
    let drawn = try figure.png(scale: 2)
    let smaller = Print.smaller(drawn)
    #expect(smaller.count < drawn.count && Print.smaller(smaller) == smaller)
    let difference = try farthest(Picture(png: drawn).pixels, Picture(png: smaller).pixels)
    #expect(difference <= 32)
    for kept in [AnimatedPNG.joined([drawn, drawn]), [1, 2, 3], []] { #expect(Print.smaller(kept) == kept) }
  }

  @Test("Of more, the frequent ones stay, and none moves far")
  func many() {
    let frequent: [UInt32] = [0xFF_FFFF, 0x00_63B1, 0x1A_1A1A, 0xE3_E3E3]
    let pixels = frequent.flatMap { Array(repeating: $0, count: 2_048) } + scattered(4_096)
    let seen = seen(pixels)
    #expect(seen.prefix(8_192).elementsEqual(pixels.prefix(8_192)))
    #expect(
      farthest(pixels, seen) <= 64, "a palette holds no more than 256 places in the whole cube of colours")
  }

  @Test("The tints of a colour map stay so fine that no band is seen")
  func tints() {
    let tints = (0..<2_000).map { index -> UInt32 in
      let tint = ColorMap.verdict.color(at: Double(index) / 1_999)
      return [tint.red, tint.green, tint.blue].reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
    }
    let cells = tints.flatMap { Array(repeating: $0, count: 40) }
    let seen = seen(cells + scattered(3_000))
    #expect(farthest(cells, Array(seen.prefix(cells.count))) <= 6)
  }

  @Test("A figure looks the same in half the bytes")
  func figure() throws {
    let figure = Figure("Losses", x: Axis("step"), y: Axis("loss")) {
      Line("discriminator", y: (0..<400).map { Double(($0 * 37) % 101) }, color: .discriminator, smoothing: 9)
      Scatter("dots", x: 0..<400, y: (0..<400).map { Double(($0 * 53) % 97) }, color: .real)
    }
    for ground in Ground.allCases {
      let (full, small) = (try figure.png(on: ground), try figure.png(on: ground, indexed: true))
      #expect(small.count * 2 < full.count)
      #expect(try ImageDifference(Picture(png: full), Picture(png: small)).largest < 0.02)
      #expect(try figure.png(on: ground, indexed: true) == small, "the same bytes each time")
    }
  }
}
