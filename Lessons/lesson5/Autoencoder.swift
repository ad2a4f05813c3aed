import Neural

/// The generator's mirror image: it squeezes a digit into a code of numbers between −1 and 1.
struct Encoder {
  let weight1, bias1, weight2, bias2: Parameter

  init(_ random: Random) {
    weight1 = Parameter("weight1", random.normal([784, width], deviation: xavierInit(784, width)))
    bias1 = Parameter("bias1", Tensor([width], repeating: 0))
    weight2 = Parameter(
      "weight2", random.normal([width, latentSize], deviation: xavierInit(width, latentSize)))
    bias2 = Parameter("bias2", Tensor([latentSize], repeating: 0))
  }

  var parameters: [Parameter] { [weight1, bias1, weight2, bias2] }

  /// [n × 784] → [n × 100]
  func callAsFunction(_ x: Tensor) -> Tensor {
    let hidden = relu(dense(x, weight1.value, bias1.value))  // [n × 128]
    return tanh(dense(hidden, weight2.value, bias2.value))
  }
}
