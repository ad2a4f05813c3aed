import CZlib
import Foundation

/// A gzip file, inflated piece by piece. zlib checks its CRC-32 and its length at the end.
///
/// A file that is not called `.gz` may have been unpacked; then its bytes are taken as they lie.
final class Gzip {
  let path: String
  private let compressed: UnsafeMutableBufferPointer<UInt8>
  /// zlib remembers where its stream lies, so it must not move.
  private let stream: UnsafeMutablePointer<z_stream>
  private var hasEnded = false
  private let isUnpacked: Bool
  /// Of an unpacked file.
  private var position = 0

  init(_ path: String) throws(DatasetError) {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      throw DatasetError(
        path: path, problem: FileManager.default.fileExists(atPath: path) ? .unreadable : .missing)
    }
    isUnpacked = !path.hasSuffix(".gz") && !data.starts(with: [0x1F, 0x8B])
    compressed = .allocate(capacity: data.count)
    _ = compressed.initialize(from: data)
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    stream.pointee.next_in = compressed.baseAddress
    stream.pointee.avail_in = UInt32(clamping: data.count)
    // 15: the largest window; 16: a gzip header and nothing else.
    let code = inflateInit2_(stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard code == Z_OK else {
      fatalError("zlib could not be set up (its code \(code)): do header and library differ?")
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    compressed.deallocate()
  }

  /// Fills `target` with the next bytes, and returns how many there were: fewer only at the end.
  func read(into target: UnsafeMutableBufferPointer<UInt8>) throws(DatasetError) -> Int {
    if isUnpacked {
      let piece = compressed[position..<min(position + target.count, compressed.count)]
      position = piece.endIndex
      hasEnded = position == compressed.count
      return target.update(fromContentsOf: piece)
    }
    var filled = 0
    while filled < target.count, !hasEnded {
      let room = UInt32(clamping: target.count - filled)
      stream.pointee.next_out = target.baseAddress.map { $0 + filled }
      stream.pointee.avail_out = room
      let code = inflate(stream, Z_NO_FLUSH)
      filled += Int(room - stream.pointee.avail_out)
      switch code {
      case Z_OK:
        break
      case Z_STREAM_END:
        hasEnded = true
        let rest = Int(stream.pointee.avail_in)
        guard rest == 0 else { throw DatasetError(path: path, problem: .bytesAfterStream(rest)) }
      case Z_BUF_ERROR:
        throw DatasetError(path: path, problem: .endsWithinStream)
      default:
        let words = stream.pointee.msg.map { String(cString: $0) } ?? "code \(code)"
        throw DatasetError(path: path, problem: .damagedStream(words))
      }
    }
    return filled
  }

  /// Reads on to the end, which is where damage shows, and returns how many bytes were left.
  func finish() throws(DatasetError) -> Int {
    let scratch = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 16)
    defer { scratch.deallocate() }
    var rest = 0
    while !hasEnded { rest += try read(into: scratch) }
    return rest
  }
}
