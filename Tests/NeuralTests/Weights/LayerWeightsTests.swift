import Foundation
import Neural
import Testing

extension NeuralTests {
  /// A model's weights in a file: kept whole or not at all, taken whole or not at all.
  @Suite struct LayerWeightsTests {
    /// A folder for one test, gone after it.
    private final class Folder {
      let url = FileManager.default.temporaryDirectory
        .appendingPathComponent("weights-\(UUID().uuidString)")

      init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
      }

      deinit { try? FileManager.default.removeItem(at: url) }

      func file(_ name: String) -> URL { url.appendingPathComponent(name) }

      /// Hidden files too: nothing temporary may stay behind.
      func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).sorted()
      }
    }

    private static func model(seed: UInt64, hidden: Int = 4) -> Sequential {
      let random = Random(seed: seed)
      return Sequential("model") {
        Dense(3, hidden, random)
        Tanh()
        Sequential("head") { Dense(hidden, 2, random) }
      }
    }

    @Test func saveAndLoad() throws {
      let folder = try Folder()
      let (model, other) = (Self.model(seed: 1), Self.model(seed: 2))
      model.parameters[1].parameter.assign(Tensor([4], [.nan, -0.0, .leastNonzeroMagnitude, .infinity]))
      #expect(!zip(other.weights, model.weights).allSatisfy { sameBits($0, $1) })
      try model.save(to: folder.file("m.safetensors"), metadata: ["seed": "1"])
      try other.load(from: folder.file("m.safetensors"))
      #expect(zip(other.weights, model.weights).allSatisfy { sameBits($0, $1) })
      #expect(try folder.names() == ["m.safetensors"])

      let file = try SafeTensors(contentsOf: folder.file("m.safetensors"))
      #expect(
        file.tensors.keys.sorted() == [
          "dense_1.bias", "dense_1.weight", "head.dense_1.bias", "head.dense_1.weight",
        ])
      #expect(file.metadata == ["seed": "1"])
      #expect(try [UInt8](Data(contentsOf: folder.file("m.safetensors"))) == file.encoded())
    }

    /// Inference needs the running statistics as much as the weights.
    @Test func statisticsGoWithTheWeights() throws {
      func model(seed: UInt64) -> Sequential {
        let random = Random(seed: seed)
        return Sequential("model") {
          Dense(3, 4, random)
          Sequential("block") { BatchNorm(4, random) }
        }
      }
      let folder = try Folder()
      let (url, x) = (folder.file("m.safetensors"), Random(seed: 4).normal([5, 3]))
      let (trained, other) = (model(seed: 1), model(seed: 2))
      _ = trained(x, .training)
      try trained.save(to: url)
      try other.load(from: url)
      #expect(sameBits(other(x), trained(x)))
      var file = try SafeTensors(contentsOf: url)
      #expect(file.tensors.keys.contains("block.batch_norm_1.running_variance"))

      file.tensors["block.batch_norm_1.running_mean"] = Tensor([5], repeating: 0)
      try file.write(to: url)
      #expect(
        refusal(url, by: other)?.problem
          == .otherShape("block.batch_norm_1.running_mean", expected: [4], found: [5]))
      file.tensors["block.batch_norm_1.running_mean"] = nil
      try file.write(to: url)
      #expect(refusal(url, by: other)?.problem == .missing(["block.batch_norm_1.running_mean"]))
      #expect(sameBits(other(x), trained(x)))
    }

    @Test func pathsAsText() throws {
      let folder = try Folder()
      let (model, other) = (Self.model(seed: 1), Self.model(seed: 2))
      try model.save(to: folder.file("m.safetensors").path)
      try other.load(from: folder.file("m.safetensors").path)
      #expect(zip(other.weights, model.weights).allSatisfy { sameBits($0, $1) })
    }

    @Test func savingAgainReplacesTheFile() throws {
      let folder = try Folder()
      let url = folder.file("m.safetensors")
      try Self.model(seed: 1).save(to: url)
      try Self.model(seed: 2).save(to: url)
      let model = Self.model(seed: 3)
      try model.load(from: url)
      #expect(zip(model.weights, Self.model(seed: 2).weights).allSatisfy { sameBits($0, $1) })
      #expect(try folder.names() == ["m.safetensors"])
    }

    /// Such as a program leaves behind that is killed while it saves.
    @Test func anOldPartIsNoHindrance() throws {
      let folder = try Folder()
      try Data(repeating: 1, count: 10_000).write(to: folder.file(".m.safetensors.\(getpid()).partial"))
      try Self.model(seed: 1).save(to: folder.file("m.safetensors"))
      let model = Self.model(seed: 2)
      try model.load(from: folder.file("m.safetensors"))
      #expect(zip(model.weights, Self.model(seed: 1).weights).allSatisfy { sameBits($0, $1) })
      #expect(try folder.names() == ["m.safetensors"])
    }

    @Test func trainingGoesOnAfterLoading() throws {
      let folder = try Folder()
      let (model, other) = (Self.model(seed: 1), Self.model(seed: 2))
      try model.save(to: folder.file("m.safetensors"))
      try other.load(from: folder.file("m.safetensors"))
      let x = Random(seed: 4).normal([5, 3])
      SGD(model).minimize { model(x).mean() }
      SGD(other).minimize { other(x).mean() }
      #expect(zip(other.weights, model.weights).allSatisfy { sameBits($0, $1) })
    }

    /// The error of loading this file into a model, which must be as it was afterwards.
    private func refusal(
      _ url: URL, by model: Sequential = model(seed: 1), location: SourceLocation = #_sourceLocation
    ) -> WeightsError? {
      let before = model.weights
      let error = #expect(throws: WeightsError.self, sourceLocation: location) { try model.load(from: url) }
      #expect(zip(model.weights, before).allSatisfy { sameBits($0, $1) }, sourceLocation: location)
      return error
    }

    private let choice =
      " The model is as it was. Load the weights into the model that they were saved from."

    @Test func parametersThatTheFileLacks() throws {
      let folder = try Folder()
      let url = folder.file("m.safetensors")
      var file = SafeTensors(
        Dictionary(uniqueKeysWithValues: Self.model(seed: 2).parameters.map { ($0.name, $0.parameter.value) })
      )
      file.tensors["dense_1.bias"] = nil
      file.tensors["head.dense_1.bias"] = nil
      try file.write(to: url)
      let error = refusal(url)
      #expect(error?.problem == .missing(["dense_1.bias", "head.dense_1.bias"]))
      #expect(
        error?.description
          == "\(url.path) was expected to hold all parameters of the model, "
          + "but lacks \"dense_1.bias\", \"head.dense_1.bias\"." + choice)
    }

    @Test func tensorsThatTheModelLacks() throws {
      let folder = try Folder()
      let url = folder.file("m.safetensors")
      var file = SafeTensors(
        Dictionary(uniqueKeysWithValues: Self.model(seed: 2).parameters.map { ($0.name, $0.parameter.value) })
      )
      for index in 1...6 { file.tensors["more_\(index)"] = Tensor(1) }
      try file.write(to: url)
      #expect(
        refusal(url)?.description
          == "\(url.path) was expected to hold the parameters of the model alone, "
          + "but also has \"more_1\", \"more_2\", \"more_3\", \"more_4\" and 2 more." + choice)
    }

    @Test func tensorsOfAnotherShape() throws {
      let folder = try Folder()
      let url = folder.file("m.safetensors")
      try Self.model(seed: 2, hidden: 5).save(to: url)
      let error = refusal(url)
      #expect(error?.problem == .otherShape("dense_1.bias", expected: [4], found: [5]))
      #expect(
        error?.description
          == "\(url.path) was expected to hold \"dense_1.bias\" as 4, as in the model, but it is 5." + choice)
    }

    /// All tensors are checked before the first is taken.
    @Test func oneWrongTensorIsEnough() throws {
      let folder = try Folder()
      let url = folder.file("m.safetensors")
      var file = SafeTensors(
        Dictionary(uniqueKeysWithValues: Self.model(seed: 2).parameters.map { ($0.name, $0.parameter.value) })
      )
      file.tensors["head.dense_1.weight"] = Tensor([2, 4], repeating: 0)
      try file.write(to: url)
      #expect(refusal(url)?.problem == .otherShape("head.dense_1.weight", expected: [4, 2], found: [2, 4]))
    }

    @Test func filesThatCannotBeRead() throws {
      let folder = try Folder()
      #expect(
        refusal(folder.file("none.safetensors"))?.description
          == "\(folder.url.path)/none.safetensors cannot be read: no such file or directory. "
          + "See to it that it is a file that you may read.")
      #expect(refusal(folder.url)?.problem == .unreadable("is a directory"))
      try Data("not weights".utf8).write(to: folder.file("text"))
      #expect(refusal(folder.file("text"))?.path == folder.file("text").path)
    }

    @Test func filesThatCannotBeWritten() throws {
      let folder = try Folder()
      let model = Self.model(seed: 1)
      let lost = folder.file("nowhere").appendingPathComponent("m.safetensors")
      let error = #expect(throws: WeightsError.self) { try model.save(to: lost) }
      #expect(
        error?.description
          == "\(lost.path) cannot be written: no such file or directory. What stood there before is as it was. "
          + "Choose a folder that exists, that you may write to, and that has room.")
      // A folder of that name: everything but the last step succeeds.
      try FileManager.default.createDirectory(at: folder.file("taken"), withIntermediateDirectories: true)
      let taken = #expect(throws: WeightsError.self) { try model.save(to: folder.file("taken")) }
      #expect(taken?.problem == .unwritable("is a directory"))
      #expect(try folder.names() == ["taken"])
    }

    /// No room, halfway through: the earlier file stays, and nothing else does. In a process of its own, which
    /// may write no file longer than 1,000 bytes.
    @Test func aFullDiskLeavesTheEarlierFile() async {
      await #expect(processExitsWith: .success) {
        let folder = try Folder()
        let url = folder.file("m.safetensors")
        try NeuralTests.LayerWeightsTests.model(seed: 1).save(to: url)
        let before = try Data(contentsOf: url)
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 1000, rlim_max: 1000)
        #if canImport(Glibc)
          setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
        #else
          setrlimit(RLIMIT_FSIZE, &limit)
        #endif
        let error = #expect(throws: WeightsError.self) {
          try NeuralTests.LayerWeightsTests.model(seed: 2, hidden: 100).save(to: url)
        }
        #expect(error?.problem == .unwritable("file too large"))
        #expect(try Data(contentsOf: url) == before)
        #expect(try folder.names() == ["m.safetensors"])
      }
    }

    @Test func twoParametersOfOneName() async {
      final class Twins: Layer {
        let kind = "twins"
        let (one, two) = (Parameter("w", Tensor(1)), Parameter("w", Tensor(2)))
        var parameters: [(name: String, parameter: Parameter)] { [("w", one), ("w", two)] }
        func callAsFunction(_ input: Tensor, _ mode: Mode) -> Tensor { input }
      }
      let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
        try Twins().save(to: "twins.safetensors")
      }
      let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
      #expect(text.contains("A weight file needs a name for each parameter; two of \"twins\" have the same"))
    }
  }
}
