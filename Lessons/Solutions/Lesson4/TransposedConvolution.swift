/// 4.4 · A transposed convolution by hand
///
/// The transposed convolution of a row of pixels: each pixel paints the kernel, times its value,
/// onto a longer row, the i-th from place i · stride on; where strokes overlap they add up. The row
/// ends where the last stroke ends.
public func transposedConvolution(_ x: [Double], kernel: [Double], stride: Int) -> [Double] {
  var y = [Double](repeating: 0, count: (x.count - 1) * stride + kernel.count)
  for i in x.indices {
    for j in kernel.indices { y[i * stride + j] += x[i] * kernel[j] }
  }
  return y
}

// To notice: Each pixel paints, and += makes the overlap: nobody has to work out which pixels meet
// where. With a stride that does not divide the kernel's length some places are painted more often,
// which one sees in pictures as a chequered pattern.
