import Foundation
import Testing

@testable import Datasets

@Suite("Points of one's own")
struct PointsTests {
  private func points(_ text: String) throws(PointsError) -> [Float] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "points-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    guard (try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)) != nil,
      (try? text.write(to: folder.appending(path: "p.csv"), atomically: true, encoding: .utf8)) != nil
    else { return [] }
    return try Points.csv("p.csv", beside: folder.appending(path: "main.swift").path(percentEncoded: false))
      .values
  }

  @Test("A line each, with or without a heading, spaces and ends of lines as they come")
  func reading() throws {
    #expect(try points("x,y\n1,2\n -3.5 , 4e1\r\n\n") == [1, 2, -3.5, 40])
    #expect(try points("1,2") == [1, 2])
  }

  @Test(
    "What is no point is told with its line",
    arguments: [
      ("1,2\n3", "Line 2"), ("1,2,3", "Line 1"), ("1,2\nx,y", "Line 2"), ("1,nan", "Line 1"),
      ("x,y\n", "no point"),
      ("", "no point"), ("1;2", "no point"),
    ])
  func mistakes(_ text: String, _ words: String) {
    let error = #expect(throws: PointsError.self) { _ = try points(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test("A file that is not there")
  func missing() {
    #expect(throws: PointsError.unreadable("none.csv")) { try Points.csv("none.csv") }
  }
}
