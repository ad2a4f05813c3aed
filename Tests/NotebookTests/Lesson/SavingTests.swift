import Foundation
import Neural
import Testing

@testable import Notebook

@Suite("Saving files")
struct SavingTests {
  @Test("A saved file lies in the folder, is told, and is not taken for the reader's when it is saved again")
  func saving() throws {
    try withScratchFolder { path in
      let (terminal, screen) = Screen.terminal()
      let lesson = try Lesson.example(in: path, terminal: terminal)
      lesson.step(line: 5)
      lesson.save("weights.safetensors", line: 6) { file in
        try "weights".write(toFile: file, atomically: true, encoding: .utf8)
      }
      #expect(FileManager.default.fileExists(atPath: path + "/weights.safetensors"))
      #expect(screen.text.hasSuffix("→ \(path)/weights.safetensors\n"))

      lesson.save("weights.safetensors", line: 6) { file in
        try "more".write(toFile: file, atomically: true, encoding: .utf8)
      }
      #expect(lesson.folder?.kept.isEmpty == true)
    }
  }

  @Test("What cannot be saved ends the lesson with its sentence: 2")
  func failure() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      [path = path as String] in
      try Lesson.example(in: path).save("weights.safetensors", line: 6) { file in
        throw OutputError.cannotWrite(file, because: SystemProblem(code: EACCES))
      }
    }
    #expect(result.said("Error: Cannot write \(path)/weights.safetensors: permission denied."))
  }

  @Test("The system's own errors are told in words")
  func systemErrors() async throws {
    let path = try scratchFolder()
    defer { removeScratchFolder(path) }
    let result = await #expect(processExitsWith: .exitCode(2), observing: [\.standardErrorContent]) {
      [path = path as String] in
      try Lesson.example(in: path).save("runs.csv", line: 6) { _ in
        try "text".write(toFile: path + "/none/runs.csv", atomically: true, encoding: .utf8)
      }
    }
    #expect(result.said("Error: \(path)/none/runs.csv cannot be read or written: no such file or directory."))
    let missing = #expect(throws: (any Error).self) { try String(contentsOfFile: "none", encoding: .utf8) }
    #expect(missing?.sentence == "none cannot be read or written: no such file or directory.")
  }

  @Test("A benchmark saves nothing")
  func benchmark() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path) { $0.benchmark = 10 }
      lesson.save("weights.safetensors", line: 6) { _ in Issue.record("It was asked to write.") }
    }
  }
}
