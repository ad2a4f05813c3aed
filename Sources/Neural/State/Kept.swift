import Foundation

/// A value of the lesson's own that belongs to a training's state: what the loop counts or collects.
///
/// ```swift
/// let drawings = Kept([Tensor]())
/// for batch in lesson.training(epochs: 20, over: minibatches, keeping: [model, adam, drawings]) {
///   …
///   drawings.value.append(model(fixedLatent))
/// }
/// ```
///
/// Any `Codable` value will do: numbers, texts, tensors, arrays of them, and structs made of these. Pictures are not
/// kept but drawn from such values. Not `Sendable`.
public final class Kept<Value: Codable>: Resumable {
  public var value: Value

  public init(_ value: Value) {
    self.value = value
  }

  public func keep(in state: inout TrainingState) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    do {
      state.keep(String(decoding: try encoder.encode(value), as: UTF8.self), as: "value")
    } catch {
      fatalError("A value of type \(Value.self) cannot be kept: \(error)")
    }
  }

  public func restore(from state: TrainingState) throws(StateError) {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    let text = try state.text("value")
    do {
      value = try decoder.decode(Value.self, from: Data(text.utf8))
    } catch {
      throw .unreadable("value", text)
    }
  }
}
