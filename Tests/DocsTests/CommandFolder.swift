import Foundation
import TestSupport

/// A folder in which a command line of the documents can be run without building, training or changing anything.
struct CommandFolder {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let programs = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    try write("bootstrap", "exit 0")
    try write(
      "swift",
      """
      cd "$(dirname "$0")"
      programs='\(programs.path(percentEncoded: false))'
      course='\(Document.course.path(percentEncoded: false))'
      command=$1; shift
      case "$command ${1:-}" in
        "run lesson"*)
          case "$*" in *--benchmark*) last=--help ;; *) last=--list ;; esac
          exec "$programs/$1" "${@:2}" $last ;;
        "run checkpoint")
          case ${2:-} in
            handout | watch | reset) exec "$programs/checkpoint" "$2" --help ;;
          esac
          # Exit code 1 says that exercises are open.
          "$programs/checkpoint" "${@:2}" || [ $? -eq 1 ] ;;
        "run classifier" | "run frontispiece") ;;
        run*) exec "$programs/$1" "${@:2}" --help ;;
        "test --filter")
          # A folder of tests, or a suite in one; not this one's own example of what is none.
          ls "$course/Tests/$2" || grep --recursive --quiet --exclude-dir=DocsTests "$2" "$course/Tests" ;;
        "test " | build* | "package resolve" | "package generate-documentation" | "format lint") ;;
        *) echo "The documents' test does not know: swift $command $*"; exit 64 ;;
      esac
      """)
  }

  private func write(_ name: String, _ script: String) throws {
    let url = folder.url.appending(path: name)
    try Data("#!/usr/bin/env bash\n\(script)\n".utf8).write(to: url)
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: url.path(percentEncoded: false))
  }

  /// Runs the line with bash, and tells its exit code and what it said.
  func run(_ line: String) throws -> (code: Int32, output: String) {
    let path = folder.url.path(percentEncoded: false)
    let outcome = try Program(at: URL(filePath: "/bin/bash")).run(
      ["-c", "PATH='\(path)':$PATH; \(line)"], in: folder.url)
    return (outcome.exitCode, outcome.output + outcome.complaint)
  }
}
