/// 4.2 · How large a convolution's output is
///
/// The output's height for an input of height `extent`. Valid: the kernel stays inside. Same: zeros
/// around the image, so that only the stride makes it smaller, rounded up.
public func convolutionSize(_ extent: Int, kernel: Int, stride: Int, same: Bool) -> Int {
  same ? (extent + stride - 1) / stride : (extent - kernel) / stride + 1
}

// To notice: Adding stride − 1 before dividing rounds up with whole numbers only. In “valid” the 1
// is the place at 0, which no stride leads to.
