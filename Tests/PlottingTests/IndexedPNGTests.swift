import TestSupport
import Testing

@testable import Plotting

@Suite("PNG files of at most 256 colours")
struct IndexedPNGTests {
  private func image(_ width: Int, _ pixels: [UInt32]) -> PixelImage {
    var image = PixelImage(width: width, height: pixels.count / width, filledWith: 0)
    image.pixels = pixels
    return image
  }

  @Test("Up to 256 colours all stay as they are", arguments: [1, 2, 255, 256])
  func exact(colors: Int) throws {
    let pixels = (0..<1_024).map { UInt32($0 % colors) * 0x01_0305 & 0xFF_FFFF }
    let read = try Picture(png: IndexedPNG.file(image(32, pixels)))
    #expect(read.width == 32 && read.height == 32)
    #expect(read.pixels.map { $0 & 0xFF_FFFF } == pixels)
  }

  @Test("Of more, the frequent ones stay, and none moves far")
  func many() throws {
    // A long line of white and of the real data's blue, among 4,096 colours seen once.
    let rare = (0..<4_096).map { UInt32($0 & 15) << 20 | UInt32($0 >> 4 & 15) << 12 | UInt32($0 >> 8) << 4 }
    let pixels = Array(repeating: 0xFF_FFFF, count: 2_048) + Array(repeating: 0x00_63B1, count: 2_048) + rare
    let (palette, indices) = IndexedPNG.indexed(pixels)
    #expect(palette.count <= 256)
    let seen = indices.map { palette[Int($0)] }
    #expect(seen[..<4_096].elementsEqual(pixels[..<4_096]))
    let farthest = zip(pixels, seen).map { pixel, seen in
      [16, 8, 0].map { abs(Int(pixel >> $0 & 255) - Int(seen >> $0 & 255)) }.max() ?? 0
    }.max()
    #expect(try #require(farthest) <= 64)
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

  @Test("The tints of a colour map stay so fine that no band is seen")
  func tints() {
    let tints = (0..<2_000).map { index -> UInt32 in
      let tint = ColorMap.verdict.color(at: Double(index) / 1_999)
      return [tint.red, tint.green, tint.blue].reduce(0) { $0 << 8 | UInt32(($1 * 255).rounded()) }
    }
    let edges = (0..<3_000).map { UInt32($0) &* 2_654_435_761 & 0xFF_FFFF }
    let pixels = tints.flatMap { Array(repeating: $0, count: 40) } + edges
    let (palette, indices) = IndexedPNG.indexed(pixels)
    for index in 0..<tints.count * 40 {
      let (pixel, seen) = (pixels[index], palette[Int(indices[index])])
      let farthest = [16, 8, 0].map { abs(Int(pixel >> $0 & 255) - Int(seen >> $0 & 255)) }.max() ?? 0
      if farthest > 4 {
        Issue.record("\(String(pixel, radix: 16)) is seen as \(String(seen, radix: 16))")
        break
      }
    }
  }
}
