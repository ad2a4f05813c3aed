import Foundation

/// How things in training stand at one moment, by name: their numbers, and what else there is in words.
public struct TrainingState {
  public private(set) var tensors: [String: Tensor]
  public private(set) var texts: [String: String]

  public init(tensors: [String: Tensor] = [:], texts: [String: String] = [:]) {
    (self.tensors, self.texts) = (tensors, texts)
  }

  /// All names, of tensors and of texts.
  public var names: Set<String> { Set(tensors.keys).union(texts.keys) }
}

// Writing down.
extension TrainingState {
  public mutating func keep(_ tensor: Tensor, as name: String) {
    claim(name)
    tensors[name] = tensor.detached
  }

  public mutating func keep(_ text: String, as name: String) {
    claim(name)
    texts[name] = text
  }

  public mutating func keep(_ number: some LosslessStringConvertible & Numeric, as name: String) {
    keep(number.description, as: name)
  }

  /// All of a part's own names, each behind the part's: `adam.steps`.
  public mutating func keep(_ part: any Resumable, as name: String) {
    var own = TrainingState()
    part.keep(in: &own)
    keep(own, as: name)
  }

  /// The same with a part that was written down before.
  public mutating func keep(_ part: TrainingState, as name: String) {
    for (key, tensor) in part.tensors { keep(tensor, as: "\(name).\(key)") }
    for (key, text) in part.texts { keep(text, as: "\(name).\(key)") }
  }

  private func claim(_ name: String) {
    guard tensors[name] == nil, texts[name] == nil else {
      fatalError("Two things in a training's state are called \"\(name)\"; give each its own name.")
    }
  }
}

// Putting back.
extension TrainingState {
  /// The tensor of this name, which must have this shape.
  public func tensor(_ name: String, _ shape: Shape) throws(StateError) -> Tensor {
    guard let tensor = tensors[name] else { throw .missing(name) }
    guard tensor.shape == shape else { throw .otherShape(name, expected: shape, found: tensor.shape) }
    return tensor
  }

  public func text(_ name: String) throws(StateError) -> String {
    guard let text = texts[name] else { throw .missing(name) }
    return text
  }

  public func number<Number: LosslessStringConvertible & Numeric>(
    _ name: String, as type: Number.Type = Number.self
  ) throws(StateError) -> Number {
    let text = try text(name)
    guard let number = Number(text) else { throw .unreadable(name, text) }
    return number
  }

  /// How often something was done: from 0 on, and no more than could be, so that it can be counted on from there.
  public func count(_ name: String) throws(StateError) -> Int {
    let count = try number(name, as: Int.self)
    guard 0...(1 << 32) ~= count else { throw .unreadable(name, "\(count)") }
    return count
  }

  /// Gives a part what it kept under this name.
  public func restore(_ part: any Resumable, as name: String) throws(StateError) {
    do { try part.restore(from: self.part(name)) } catch { throw error.within(name) }
  }

  /// What is kept behind this name, without it.
  public func part(_ name: String) -> TrainingState {
    func own<Value>(_ entries: [String: Value]) -> [String: Value] {
      let prefix = name + "."
      return Dictionary(
        uniqueKeysWithValues: entries.compactMap { key, value in
          key.hasPrefix(prefix) ? (String(key.dropFirst(prefix.count)), value) : nil
        })
    }
    return TrainingState(tensors: own(tensors), texts: own(texts))
  }
}

/// Something that training changes, which can be kept in a file and later put back just as it was.
///
/// Layers, optimizers, ``Random`` and ``Kept`` are; so a training that is broken off can go on another day as if
/// nothing had happened.
public protocol Resumable {
  /// Writes down all that training changes.
  func keep(in state: inout TrainingState)
  /// Puts back what ``keep(in:)`` wrote down.
  ///
  /// - Throws: ``StateError`` if the state is of something else; what was put back by then stays.
  func restore(from state: TrainingState) throws(StateError)
}

/// Why a state cannot be put back: it was kept of something else.
public enum StateError: Error, Equatable, CustomStringConvertible {
  /// It does not have what is needed under this name.
  case missing(String)
  /// It has more than is needed.
  case unknown(String)
  /// A tensor of another shape.
  case otherShape(String, expected: Shape, found: Shape)
  /// Words that cannot be read as what they should be.
  case unreadable(String, String)

  /// The same, of a part of something: with names as the whole has them.
  func within(_ part: String) -> StateError {
    switch self {
    case .missing(let name): .missing("\(part).\(name)")
    case .unknown(let name): .unknown("\(part).\(name)")
    case .otherShape(let name, let expected, let found):
      .otherShape("\(part).\(name)", expected: expected, found: found)
    case .unreadable(let name, let text): .unreadable("\(part).\(name)", text)
    }
  }

  public var description: String {
    switch self {
    case .missing(let name): "it lacks \"\(name)\""
    case .unknown(let name): "it has \"\(name)\", which is not needed"
    case .otherShape(let name, let expected, let found):
      "\"\(name)\" was expected to be \(expected), but is \(found)"
    case .unreadable(let name, let text): "\"\(name)\" cannot be read: \(text.prefix(40))"
    }
  }
}

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
