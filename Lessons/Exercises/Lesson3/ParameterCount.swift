import Classroom
import Foundation

/// 3.1 · The parameters of a stack of dense layers
///
/// How many weights and biases training adjusts in dense layers of these widths: [100, 128, 784] is a layer
/// from 100 to 128 and one from 128 to 784, each with its biases.
public func parameterCount(_ widths: [Int]) -> Int {
  // TODO: add up the weights and biases of all layers.
  notWritten()
}
