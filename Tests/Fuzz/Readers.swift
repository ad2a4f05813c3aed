import CZlib
import Classroom
import Datasets
import Foundation
import Neural
import Notebook

/// Something that reads what others wrote, and what of that it is given.
struct Reader: Sendable {
  /// Also the name of its folder in the corpus.
  let name: String
  /// What its inputs are made of, apart from bytes.
  var words: [String] = []
  /// Inputs that a program makes.
  var samples: @Sendable () -> [[UInt8]] = { [] }
  /// What a damaged input must have around it to be read at all.
  var whole: @Sendable ([UInt8]) -> [UInt8] = { $0 }
  /// Refuses by throwing a sentence.
  let read: @Sendable ([UInt8]) throws -> Void
}

extension Reader {
  static var all: [Reader] { [idx, gzip, safetensors, header, state, lesson, prose, formula, report] }

  private static let idx = Reader(
    name: "idx", samples: { [idxFile] }, whole: { gzipped($0) }, read: { try readIDX($0) })

  private static let gzip = Reader(name: "gzip", samples: { [gzipped(idxFile)] }, read: { try readIDX($0) })

  private static let jsonWords = [
    "{", "}", "[", "]", ",", ":", "\"", "\\u0000", "\\ud83d", "\\u00e9", "null", "true", "{\"a\":", "[[",
    "\"dtype\"",
    "\"F32\"", "\"F16\"", "\"shape\"", "\"data_offsets\"", "\"__metadata__\"",
  ]

  private static let safetensors = Reader(
    name: "safetensors", words: jsonWords, samples: { [weights().encoded(), SafeTensors().encoded()] },
    read: { _ = try readWeights($0) })

  /// The header alone is damaged; its length is right.
  private static let header = Reader(
    name: "header", words: jsonWords,
    samples: { [weights(), sampleState()].map { Array($0.encoded().dropFirst(8)) } },
    whole: { withLength($0) }, read: { _ = try readWeights($0) })

  /// The texts of a state that is whole, one a line, are damaged: what is wrong with a file is for `header`.
  private static let state = Reader(
    name: "state",
    words: [
      "-", ".", ";", " ", "nan", "inf", "-1", "9223372036854775807", "\n", "log.", "journal.", "adam.",
      "null",
    ],
    samples: {
      [Array(sampleState().metadata.sorted { $0.key < $1.key }.map { "\($0)=\($1)\n" }.joined().utf8)]
    },
    read: { bytes in
      var contents = sampleState()
      contents.metadata = [:]
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        let parts = line.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        contents.metadata[String(parts[0])] = String(parts[parts.count - 1])
      }
      contents = try readWeights(contents.encoded())
      let state = TrainingState(tensors: contents.tensors, texts: contents.metadata)
      try Reading.state(state)
      let training = Training()
      try training.parts.forEach { try state.restore($0.part, as: $0.name) }
      training.step()
    })

  private static let lesson = Reader(
    name: "lesson",
    words: [
      "/*:", "*/", "//:", "//#-hidden-code\n", "//#-end-hidden-code\n", "\n", "\"\"\"", "#\"", "\"#", "\\(",
      "\\#(", ")",
      "\"", "//", "/*", "## ", "```\n", "lesson.step()", "\r\n", "#if", "0x", "1e-", "`", "@a", "é",
    ],
    read: { bytes in
      let documents = try Reading.lesson(String(decoding: bytes, as: UTF8.self))
      HTMLTags.check(documents.html)
    })

  private static let prose = Reader(
    name: "prose",
    words: [
      "- ", "1. ", "> ", "* ", "    ", "\n", "\n\n", "```", "~~~", "`", "``", "$", "$$", "\\$", "**", "*",
      "_", "~~", "[",
      "](a)", "![", "<", "<a", "<https://a.b>", "&amp;", "&#0;", "\0", "| ", "|---|\n", "\\", "---\n",
      "===\n", "# ",
      "'", "\"", "\t", "\r\n", "é", "\u{A0}", "[a]: b\n", "[a]",
    ],
    read: { HTMLTags.check(try Reading.prose(String(decoding: $0, as: UTF8.self))) })

  private static let formula = Reader(
    name: "formula",
    words: [
      "{", "}", "_", "^", "'", "&", "\\\\", "\\left", "\\right", "(", ")", "[", "]", "|", ".", "\\frac",
      "\\sqrt", "\\hat",
      "\\text{", "\\mathrm{", "\\operatorname{", "\\mathbb", "\\mathcal", "\\begin{matrix}", "\\end{matrix}",
      "\\begin{cases}", "\\end{cases}", "\\displaystyle", "\\limits", "\\sum", "\\overset", "\\underbrace",
      "\\binom",
      "\\big", "\\Bigl", "\\,", "~", "<", ">", "é", "\u{301}", "[4pt]", ":=", "\\log", "\\max", "{,}", "θ",
      "\\bar",
    ],
    read: { HTMLTags.check(try Reading.formula(String(decoding: $0, as: UTF8.self))) })

  private static let report = Reader(
    name: "report", words: jsonWords + ["\"verdicts\":", "\"exercise\":", "\"verdict\":", "\"sentence\":"],
    read: { bytes in
      let row = ClassSheet.Row(name: "a", json: Data(bytes))
      _ = ClassSheet(cards: Curriculum.cards, rows: [row, row]).html()
      _ = try JSONDecoder().decode(ClassSheet.Standing.self, from: Data(bytes)).json()
    })
}

// What several of them need.
extension Reader {
  /// Two images of two by three pixels.
  private static let idxFile: [UInt8] = [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 3] + Array(0..<12)

  private static func readIDX(_ bytes: [UInt8]) throws {
    try inFile(bytes) { path in _ = try IDX(path, shape: [2, 2, 3]) }
  }

  private static func gzipped(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    // 31: a gzip header around the largest window.
    deflateInit2_(
      &stream, 1, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    var (bytes, packed) = (bytes, [UInt8](repeating: 0, count: bytes.count + bytes.count / 8 + 100))
    let room = packed.count
    bytes.withUnsafeMutableBufferPointer { input in
      packed.withUnsafeMutableBufferPointer { output in
        (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
        (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(room))
        deflate(&stream, Z_FINISH)
      }
    }
    defer { deflateEnd(&stream) }
    return Array(packed.prefix(room - Int(stream.avail_out)))
  }

  private static func inFile<Result>(_ bytes: [UInt8], _ read: (String) throws -> Result) throws -> Result {
    // One file for all inputs, for making one takes longer than reading it. Its folder is this process' own.
    let path = FileManager.default.temporaryDirectory.appending(path: "input").path(percentEncoded: false)
    let file = open(path, O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    guard file >= 0, pwrite(file, bytes, bytes.count, 0) == bytes.count,
      ftruncate(file, off_t(bytes.count)) == 0
    else {
      fatalError("An input cannot be written: \(String(cString: strerror(errno)))")
    }
    return try read(path)
  }

  private static func weights() -> SafeTensors {
    SafeTensors(
      ["a": Tensor([2, 3], repeating: 1), "b": Tensor([0], []), "c.d": Tensor([1], [.nan])],
      metadata: ["e": "é\n\"\\"])
  }

  private static func sampleState() -> SafeTensors {
    var state = Reading.sampleState()
    let training = Training()
    training.step()
    for (name, part) in training.parts { state.keep(part, as: name) }
    return SafeTensors(state.tensors, metadata: state.texts)
  }

  /// In front of it, how long the header is: to the last of its braces.
  private static func withLength(_ bytes: [UInt8]) -> [UInt8] {
    var length = (bytes.prefix { $0 >= 9 }.lastIndex(of: UInt8(ascii: "}")) ?? bytes.count - 1) + 1
    while length < bytes.count, bytes[length] == UInt8(ascii: " ") { length += 1 }
    return withUnsafeBytes(of: UInt64(length).littleEndian) { Array($0) } + bytes
  }

  /// What was read is the same when it is written and read again.
  private static func readWeights(_ bytes: [UInt8]) throws -> SafeTensors {
    let contents = try SafeTensors(decoding: bytes, path: "input")
    let again = try SafeTensors(decoding: contents.encoded(), path: "input, written again")
    guard again.checksum == contents.checksum else {
      fatalError("Weights differ when they are written and read again.")
    }
    return contents
  }
}

/// One of each thing that training changes.
private struct Training {
  let network: Sequential
  let adam: Adam
  let random = Random(seed: 1)
  let minibatches: Minibatches
  let kept = Kept(["a": [1.5, 2]])
  let data = Tensor([4, 3], repeating: 0.5)

  init() {
    let random = random.stream("weights")
    network = Sequential("network") {
      Dense(3, 4, random)
      BatchNorm(4, random)
      Dropout(0.5, random.stream("dropout"))
      Dense(4, 1, random)
    }
    adam = Adam(network)
    minibatches = Minibatches(data, size: 2, shuffledBy: random.stream("data"))
  }

  var parts: [(name: String, part: any Resumable)] {
    [("network", network), ("adam", adam), ("random", random), ("minibatches", minibatches), ("kept", kept)]
  }

  func step() {
    for batch in minibatches { _ = adam.minimize { network(batch, .training).mean() } }
    _ = random.below(10)
  }
}
