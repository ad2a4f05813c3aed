import Foundation

extension Layer {
  /// Keeps all parameters and statistics in a `.safetensors` file, under names such as `dense_1.weight`.
  ///
  /// The file is written whole or not at all. `metadata` is anything worth keeping with the weights in words.
  public func save(to url: URL, metadata: [String: String] = [:]) throws(WeightsError) {
    try SafeTensors(parametersByName.mapValues(\.value.detached), metadata: metadata).write(to: url)
  }

  /// Keeps all parameters and statistics in a `.safetensors` file at this path.
  public func save(to path: String, metadata: [String: String] = [:]) throws(WeightsError) {
    try save(to: URL(fileURLWithPath: path), metadata: metadata)
  }

  /// Takes all parameters and statistics from a `.safetensors` file, which must have just those of this model.
  ///
  /// If anything is amiss nothing in the model changes.
  public func load(from url: URL) throws(WeightsError) {
    let tensors = try SafeTensors(contentsOf: url).tensors
    let parameters = parametersByName
    func check(_ holds: Bool, _ problem: @autoclosure () -> WeightsError.Problem) throws(WeightsError) {
      guard holds else { throw WeightsError(path: url.path, problem: problem()) }
    }
    let missing = parameters.keys.filter { tensors[$0] == nil }.sorted()
    try check(missing.isEmpty, .missing(missing))
    let unknown = tensors.keys.filter { parameters[$0] == nil }.sorted()
    try check(unknown.isEmpty, .unknown(unknown))
    let pairs = parameters.sorted { $0.key < $1.key }.compactMap { name, parameter in
      tensors[name].map { (name, parameter, $0) }
    }
    for (name, parameter, tensor) in pairs {
      let expected = parameter.value.shape
      try check(tensor.shape == expected, .otherShape(name, expected: expected, found: tensor.shape))
    }
    for (_, parameter, tensor) in pairs { parameter.assign(tensor) }
  }

  /// Takes all parameters and statistics from a `.safetensors` file at this path.
  public func load(from path: String) throws(WeightsError) {
    try load(from: URL(fileURLWithPath: path))
  }

  private var parametersByName: [String: Parameter] {
    Dictionary(lasting.map { ($0.name, $0.parameter) }) { _, _ in
      fatalError(
        "A weight file needs a name for each parameter; two of \"\(kind)\" have the same: "
          + "\(lasting.map(\.name)).")
    }
  }
}

extension SafeTensors {
  /// Reads a file, after checking all that can be checked.
  public init(contentsOf url: URL) throws(WeightsError) {
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.read(url.path)
    } catch {
      throw WeightsError(path: url.path, problem: .unreadable(error.description))
    }
    try self.init(decoding: bytes, path: url.path)
  }

  /// Writes a file, whole or not at all: whatever happens, a file of that name is the earlier or the new one.
  public func write(to url: URL) throws(WeightsError) {
    do {
      try WholeFile.write(to: url.path, pieces: { encode($0) })
    } catch {
      throw WeightsError(path: url.path, problem: .unwritable(error.description))
    }
  }
}
