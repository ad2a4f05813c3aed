import Classroom
import Foundation

/// The compiler at work on one answer.
final class Compilation {
  enum Outcome {
    case program(URL)
    /// Something is wrong with the answer: the compiler's first sentence on it, and the line.
    case fault(Fault)
    /// Something is wrong, with the answer or with the machine.
    case doubt(Fault)
  }

  struct Fault {
    let sentence: String
    var line = 1
    /// All that the compiler said.
    var words = ""
  }

  private let source: Source
  private let site: URL
  private let program: URL
  private let compiler: Child
  private let deadline = ContinuousClock.now + .seconds(120)

  /// - Parameters:
  ///   - site: The folder to work in, which is made.
  ///   - products: Where this program was built, with the course's modules.
  init(_ source: Source, in site: URL, with products: URL) throws {
    (self.source, self.site) = (source, site)
    program = site.appending(path: "program")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    for (name, contents) in [
      ("\(source.name).swift", source.text), ("main.swift", Data(source.main.utf8)),
      ("objects", Data(try Self.objects(of: source.modules, in: products).utf8)),
    ] {
      try contents.write(to: site.appending(path: name))
    }
    let (here, there) = (site.path(percentEncoded: false), products.path(percentEncoded: false))
    let libraries = source.modules.count > 1 ? Self.libraries.flatMap { ["-I", $0] } : []
    compiler = try Child(
      "swiftc",
      [
        "-swift-version", "6", "-Onone", "-gnone", "-diagnostic-style=llvm",
        // Of very many warnings the error would not be heard.
        "-no-color-diagnostics", "-suppress-warnings",
        // Three seconds of its processor time for one formula; else a slip in a long one takes it nine to tell.
        "-Xfrontend", "-solver-expression-time-threshold=3",
        "-module-name", "Answer", "-module-cache-path", "\(there)/ModuleCache", "-I",
        "\(there)/Modules",
      ] + libraries + [
        "\(here)/\(source.name).swift", "\(here)/main.swift", "@\(here)/objects", "-o",
        "\(here)/program",
      ],
      environment: ProcessInfo.processInfo.environment.merging([
        // Its own temporary files lie where there must be room anyhow, unless it cannot read the name.
        "TMPDIR": here.utf8.allSatisfy { $0 < 128 } ? here : "/tmp",
        "SWIFT_BACKTRACE": "enable=no",
      ]) { $1 })
  }

  deinit { compiler.end() }

  /// Nil as long as it works.
  func outcome() -> Outcome? {
    switch compiler.look() {
    case .exit(0): .program(program)
    case .exit: outcome(of: plain(String(decoding: compiler.printed, as: UTF8.self)))
    case .signal(let number): .doubt(Self.broken(by: "\(number)"))
    case nil where ContinuousClock.now > deadline:
      .doubt(
        Fault(
          sentence: "the compiler came to no end within two minutes; write long formulas in parts")
      )
    case nil: nil
    }
  }

  /// The linker's list of this program's objects, those of these modules alone.
  private static func objects(of modules: [String], in products: URL) throws -> String {
    let list = products.appending(path: "checkpoint.product/Objects.LinkFileList")
    let lines = try String(contentsOf: list, encoding: .utf8).split(separator: "\n")
    return lines.filter { line in modules.contains { line.contains("/\($0).build/") } }
      .joined(separator: "\n")
  }

  /// The folders of the modules that stand for the system's libraries.
  private static var libraries: [String] {
    ["CDNNL", "COpenBLAS", "CMachine", "CZlib"].map {
      Course.folder.appending(path: "Sources/\($0)").path(percentEncoded: false)
    }
  }

  private static func broken(by signal: some StringProtocol) -> Fault {
    Fault(sentence: "the compiler itself broke down (signal \(signal))")
  }

  private func outcome(of words: String) -> Outcome {
    let errors = CompilerError.all(in: words)
    if let error = errors.first(where: { $0.file == "\(source.name).swift" }) {
      let fault = Fault(
        sentence: error.sentence, line: error.line,
        words: words.replacing("\(site.path(percentEncoded: false))/", with: ""))
      // That a module cannot be had may be nothing that the answer did.
      return fault.sentence.contains("module") ? .doubt(fault) : .fault(fault)
    }
    let (kind, name, remedy) = source.content
    if errors.contains(where: {
      $0.file == "main.swift" && $0.sentence.contains("cannot find '\(name)'")
    }) {
      return .fault(
        Fault(sentence: "there is no \(kind) \(name) in it; `\(remedy)` brings it back"))
    }
    if let error = errors.first { return .doubt(Fault(sentence: error.sentence)) }
    if let signal = words.firstMatch(of: /due to signal (\d+)/)?.1 {
      return .doubt(Self.broken(by: signal))
    }
    let linker = /(undefined reference|undefined symbol|multiple definition|duplicate symbol)[^\n]*/
    if let said = words.firstMatch(of: linker)?.0 {
      return .doubt(Fault(sentence: "the linker says: \(said)"))
    }
    let said = words.firstMatch(of: /error: ([^\n]+)/)?.1 ?? "it said nothing"
    return .doubt(Fault(sentence: String(said)))
  }
}
