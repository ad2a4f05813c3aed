/// The largest number in each window of an image; see ``maxPool2D(_:size:stride:)``.
public final class MaxPool2D: Layer {
  public let kind = "max_pool2d"
  public let size: Int
  public let stride: Int

  /// The side of a window, and how far apart windows lie: side by side, unless it is said.
  public init(_ size: Int, stride: Int? = nil) {
    self.size = size
    self.stride = stride ?? size
  }

  public func outputShape(for input: Shape) -> Shape {
    let windows = Windows(over: Shape([1] + input.array), size: (size, size), stride: stride, padding: .valid)
    return [windows.rows, windows.columns, input[2]]
  }

  public func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor {
    maxPool2D(input, size: size, stride: stride)
  }
}
