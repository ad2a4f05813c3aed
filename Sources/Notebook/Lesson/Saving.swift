import Foundation
import Neural

/// What a lesson puts into its folder.
extension Lesson {
  /// Saves a file of the lesson's own making, such as a network's weights.
  ///
  /// ```swift
  /// lesson.save("generator.safetensors") { path in try generator.save(to: path) }
  /// ```
  ///
  /// A failure ends the lesson with the error's own sentence and exit code 2. A benchmark saves nothing.
  ///
  /// - Parameters:
  ///   - name: Of the file in the lesson's folder.
  ///   - line: The caller's own; leave it out.
  ///   - write: Writes the file at the path that it is given.
  public func save(_ name: String, line: Int = #line, by write: (_ path: String) throws -> Void) {
    guard !name.isEmpty, !name.contains("/") else {
      fatalError("Lesson.save: the name of a file in the lesson's folder is wanted, not \"\(name)\".")
    }
    guard let folder else { return }
    narrate(to: line)
    do {
      let bytes = try folder.write(name, by: write)
      journal?.files[name] = Data(bytes)
    } catch let error as OutputError {
      stop(.unwritable(error))
    } catch {
      stop(.failed(error.sentence))
    }
    terminal.item([StyledText("→ \(folder.file(name))")])
  }

  /// Writes a file of the runner's making, unless this is a benchmark.
  func keep(_ bytes: [UInt8], as name: String) {
    journal?.files[name] = Data(bytes)
    do { try folder?.write(bytes, as: name) } catch { stop(.unwritable(error)) }
  }
}
