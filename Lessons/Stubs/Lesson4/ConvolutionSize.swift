import Classroom
import Foundation

/// 4.2 · How large a convolution's output is
///
/// The output's height for an input of height `extent`. Valid: the kernel stays inside. Same: zeros
/// around the image, so that only the stride makes it smaller, rounded up.
public func convolutionSize(_ extent: Int, kernel: Int, stride: Int, same: Bool) -> Int {
  // TODO: return the number of places that the kernel can take.
  notWritten()
}
