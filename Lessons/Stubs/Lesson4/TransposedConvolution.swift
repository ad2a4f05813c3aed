import Classroom
import Foundation

/// 4.4 · A transposed convolution by hand
///
/// The transposed convolution of a row of pixels: each pixel paints the kernel, times its value,
/// onto a longer row, the i-th from place i · stride on; where strokes overlap they add up. The row
/// ends where the last stroke ends.
public func transposedConvolution(_ x: [Double], kernel: [Double], stride: Int) -> [Double] {
  // TODO: return the painted row.
  notWritten()
}
