import CCairo
import Foundation

/// Compares a picture with the reference of that name, and throws an ``ImageMismatch`` unless they
/// look the same.
///
/// Where they differ, the expected and the actual picture and their difference are written to a
/// temporary folder that the message names.
///
/// With `RECORD_REFERENCES=1` in the environment the picture becomes the reference, and the
/// comparison fails all the same: only a later run may pass.
///
/// - Parameters:
///   - png: the picture, as a PNG file
///   - name: the name of the reference, without its suffix
///   - folder: where the references lie
///   - tolerance: the largest mean colour distance allowed in any tile, between 0 (the same) and 1
///     (black instead of white)
public func expect(
  _ png: [UInt8], looksLike name: String, in folder: URL, tolerance: Double = 0.01
) throws {
  let reference = folder.appendingPathComponent(name + ".png")
  if ProcessInfo.processInfo.environment["RECORD_REFERENCES"] == "1" {
    try Data(png).write(to: reference)
    throw ImageMismatch(
      "The reference “\(name)” was recorded. Look at it, then run again without RECORD_REFERENCES.")
  }
  guard FileManager.default.fileExists(atPath: reference.path) else {
    throw ImageMismatch("There is no reference “\(name)”. Run with RECORD_REFERENCES=1 to record it.")
  }
  let expected = try [UInt8](Data(contentsOf: reference))
  let difference = try ImageDifference(Picture(png: expected), Picture(png: png))
  guard difference.largest > tolerance else { return }

  let output = FileManager.default.temporaryDirectory
    .appendingPathComponent("picture-\(name)-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
  try Data(expected).write(to: output.appendingPathComponent("expected.png"))
  try Data(png).write(to: output.appendingPathComponent("actual.png"))
  try difference.picture.write(to: output.appendingPathComponent("difference.png"))
  throw ImageMismatch(
    "The picture differs from the reference “\(name)”: \(difference.summary); \(tolerance) is allowed. "
      + "See expected.png, actual.png and difference.png in \(output.path).")
}

/// How a picture differs from its reference, or why the two could not be compared.
public struct ImageMismatch: Error, CustomStringConvertible {
  /// The difference in a sentence.
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}

/// How far two pictures are apart, by tiles: a missing tick label is lost in the mean over a whole
/// picture, but not in the mean over its tile.
public struct ImageDifference {
  /// The side of a tile, in pixels.
  public static let tile = 30

  /// The mean colour distance in the tile where it is largest, from 0 to 1.
  public private(set) var largest = 0.0
  /// The mean colour distance over the whole picture, from 0 to 1.
  public private(set) var mean = 0.0
  /// Where and how much they differ, in words.
  public private(set) var summary = "nowhere"
  /// White where the two agree, darker the more they differ.
  public private(set) var picture: Picture

  /// Compares two pictures; those of different sizes are as far apart as can be.
  public init(_ expected: Picture, _ actual: Picture) {
    picture = Picture(width: actual.width, height: actual.height)
    guard expected.width == actual.width, expected.height == actual.height else {
      largest = 1
      mean = 1
      summary = "it has \(actual.size) pixels instead of \(expected.size)"
      return
    }
    for top in stride(from: 0, to: actual.height, by: Self.tile) {
      for left in stride(from: 0, to: actual.width, by: Self.tile) {
        var sum = 0.0
        for row in top..<min(top + Self.tile, actual.height) {
          for column in left..<min(left + Self.tile, actual.width) {
            let index = row * actual.width + column
            if expected.pixels[index] == actual.pixels[index] { continue }
            let distance = colorDistance(expected.pixels[index], actual.pixels[index])
            picture.pixels[index] = 0x010101 * UInt32(255 * (1 - distance))
            sum += distance
          }
        }
        mean += sum / Double(actual.pixels.count)
        // A tile cut by the edge is filled up with pixels that agree.
        let distance = sum / Double(Self.tile * Self.tile)
        if distance > largest {
          largest = distance
          let digits = String(format: "%.3f", distance)
          summary = "a mean colour distance of \(digits) in the tile at (\(left), \(top))"
        }
      }
    }
  }
}

/// The length of the way from one colour to another through the RGB cube, whose diagonal is 1.
private func colorDistance(_ a: UInt32, _ b: UInt32) -> Double {
  var sum = 0.0
  for shift: UInt32 in [0, 8, 16] {
    let part = (Double(a >> shift & 255) - Double(b >> shift & 255)) / 255
    sum += part * part
  }
  return (sum / 3).squareRoot()
}

/// Pixels of a picture, row by row; red, green and blue are the lower three bytes of each.
public struct Picture {
  /// Pixels in a row.
  public let width: Int
  /// Rows.
  public let height: Int
  /// All pixels.
  public var pixels: [UInt32]

  var size: String { "\(width) × \(height)" }

  /// A white picture.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
    pixels = Array(repeating: 0xFFFFFF, count: width * height)
  }

  /// Reads a PNG file with Cairo.
  public init(png: [UInt8]) throws {
    var unread = png[...]
    let surface = withUnsafeMutablePointer(to: &unread) { unread in
      cairo_image_surface_create_from_png_stream(
        { unread, target, count in
          guard let target, let unread = unread?.assumingMemoryBound(to: ArraySlice<UInt8>.self),
            unread.pointee.count >= Int(count)
          else { return CAIRO_STATUS_READ_ERROR }
          for (index, byte) in unread.pointee.prefix(Int(count)).enumerated() { target[index] = byte }
          unread.pointee.removeFirst(Int(count))
          return CAIRO_STATUS_SUCCESS
        }, unread)
    }
    defer { cairo_surface_destroy(surface) }
    guard let data = cairo_image_surface_get_data(surface) else {
      let words = String(cString: cairo_status_to_string(cairo_surface_status(surface)))
      throw ImageMismatch("The picture is no PNG file that Cairo can read: \(words).")
    }
    self.init(
      width: Int(cairo_image_surface_get_width(surface)),
      height: Int(cairo_image_surface_get_height(surface)))
    let stride = Int(cairo_image_surface_get_stride(surface))
    pixels.withUnsafeMutableBytes { pixels in
      for row in 0..<height {
        let line = UnsafeRawBufferPointer(start: data + row * stride, count: 4 * width)
        UnsafeMutableRawBufferPointer(rebasing: pixels[(row * 4 * width)...]).copyMemory(from: line)
      }
    }
  }

  /// Writes a PNG file with Cairo.
  func write(to file: URL) throws {
    let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    defer { cairo_surface_destroy(surface) }
    if let data = cairo_image_surface_get_data(surface) {
      let stride = Int(cairo_image_surface_get_stride(surface))
      for row in 0..<height {
        let line = UnsafeMutableRawPointer(data + row * stride)
        for column in 0..<width {
          line.storeBytes(of: pixels[row * width + column], toByteOffset: 4 * column, as: UInt32.self)
        }
      }
    }
    cairo_surface_mark_dirty(surface)
    let status = cairo_surface_write_to_png(surface, file.path)
    guard status == CAIRO_STATUS_SUCCESS else {
      let words = String(cString: cairo_status_to_string(status))
      throw ImageMismatch("\(file.path) could not be written: \(words).")
    }
  }
}
