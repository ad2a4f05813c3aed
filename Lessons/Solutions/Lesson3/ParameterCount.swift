/// 3.1 · The parameters of a stack of dense layers
///
/// How many weights and biases training adjusts in dense layers of these widths: [100, 128, 784] is a layer
/// from 100 to 128 and one from 128 to 784, each with its biases.
public func parameterCount(_ widths: [Int]) -> Int {
  zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 + $1.1 }
}

// To notice: A list and the same list without its first make all neighbours, and of a single width
// none. The biases, 912 of 114,064, hardly count, and still a network without them cannot shift
// anything.
