/// How a layer's weights begin.
public enum Initializer {
  /// Uniform in ±√(6 / (in + out)), Keras' default (Glorot and Bengio 2010).
  case glorotUniform
  /// N(0, 2 / (in + out)) (Glorot and Bengio 2010); often called Xavier.
  case xavierNormal
  /// N(0, 2 / in), for rectifiers (He et al. 2015).
  case heNormal
  /// Uniform in a range.
  case uniform(ClosedRange<Float>)
  /// N(0, deviation²).
  case normal(deviation: Float)
  /// These very numbers, row after row.
  case values([Float])
  /// The same number everywhere.
  case constant(Float)

  /// A tensor of this shape for a layer with so many inputs and outputs per unit.
  public func callAsFunction(_ shape: Shape, inputs: Int, outputs: Int, _ random: Random) -> Tensor {
    switch self {
    case .glorotUniform:
      let bound = (6 / Float(inputs + outputs)).squareRoot()
      return random.uniform(shape, in: -bound...bound)
    case .xavierNormal: return random.normal(shape, deviation: (2 / Float(inputs + outputs)).squareRoot())
    case .heNormal: return random.normal(shape, deviation: (2 / Float(inputs)).squareRoot())
    case .uniform(let range): return random.uniform(shape, in: range)
    case .normal(let deviation): return random.normal(shape, deviation: deviation)
    case .values(let values): return Tensor(shape, values)
    case .constant(let value): return Tensor(shape, repeating: value)
    }
  }
}
