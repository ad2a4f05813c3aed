import Foundation
import TestSupport
import Testing

/// What the Markdown files say of the course is so.
struct DocsTests {
  @Test("Every link to a file leads to one, and every anchor to a heading", arguments: Document.all)
  func links(document: Document) {
    #expect(document.brokenLinks() == [])
  }

  @Test("Every program and every flag that is named exists", arguments: Document.all)
  func flags(document: Document) {
    for code in document.code {
      let complaint = Manual.complaint(about: code)
      #expect(complaint == nil, "\(document): `\(code)`")
    }
  }

  @Test("VS Code starts programs that exist, and gives them flags that they know")
  func launches() throws {
    let file = try Data(contentsOf: Document.course.appending(path: ".vscode/launch.json"))
    let root = try #require(JSONSerialization.jsonObject(with: file) as? [String: Any])
    let launches = try #require(root["configurations"] as? [[String: Any]])
    #expect(launches.count > 7)
    for launch in launches {
      let program = try #require(launch["target"] as? String)
      let arguments = try #require(launch["args"] as? [String])
      #expect(Manual.complaint(about: "swift run \(program) \(arguments.joined(separator: " "))") == nil)
      #expect(launch["preLaunchTask"] as? String == "swift: Build Debug \(program)")
    }
  }

  @Test("What can break is seen to break")
  func faults() {
    let here = Document.course.appending(path: "README.md")
    let document = Document(
      """
      # One heading, and `code`
      [a](no-such-file.md) [b](#one-heading-and-code) [c](#two) ![d](docs) <img src="no.png"> `[e](f)`
      [g](#here) <a id="here"></a>
      """, at: here)
    #expect(document.brokenLinks().map { $0.prefix(5) } == ["no-su", "#two:", "no.pn"])
    #expect(Manual.complaint(about: "swift run lesson3 --quick") == nil)
    #expect(Manual.complaint(about: "swift run lesson3 --quik") == "lesson3 does not know --quik")
    #expect(Manual.complaint(about: "swift run lesson99") == "there is no program lesson99")
    #expect(Manual.complaint(about: "swift run checkpoint report --htm a.json") != nil)
    #expect(Manual.complaint(about: "--full") == nil)
    #expect(Manual.complaint(about: "--complete") == "no program knows --complete")
  }

  /// In a folder of its own, where `swift` and `bootstrap` are stand-ins: a lesson lists its steps, a checkpoint's
  /// table and report are made, and what would change files or never end tells its help.
  @Test("Every command line that is marked as runnable runs", arguments: Document.all)
  func commands(document: Document) throws {
    for line in document.runnableLines {
      let folder = try CommandFolder()
      let (code, output) = try folder.run(line)
      #expect(code == 0, "\(document): \(line)\n\(output)")
    }
  }

  @Test("A command line that does not run is seen")
  func wrongCommands() throws {
    for line in [
      "swift run lesson3 --sead 3", "swift run lesson99", "swift test --filter NoSuchSuite", "swiff",
    ] {
      #expect(try CommandFolder().run(line).code != 0)
    }
  }
}
