import Foundation
import Testing

@testable import Notebook

@Suite("Ways about a page")
struct NavigationTests {
  private func html(_ number: Int) throws -> String {
    var page = SampleLesson.page
    (page.lesson, page.sourceName) = (number, "Lessons/lesson\(number)/main.swift")
    return try Weaver(page).html()
  }

  @Test("A heading is a link to itself, and its step's source has file and line")
  func headings() throws {
    let html = try html(3)
    #expect(
      html.contains(
        "The data <a class=\"here\" href=\"#the-data\" aria-label=\"Link to this step\">#</a></h2>\n"
          + "<p class=\"place\">Source: <code>Lessons/lesson3/main.swift:"))
    let lines = SampleLesson.page.source.split(separator: "\n", omittingEmptySubsequences: false)
    for place in html.matches(of: /main\.swift:(\d+)</) {
      let line = try #require(Int(place.output.1))
      #expect(lines[line - 1].contains("## "))
    }
  }

  @Test("The lessons before and after are named, and out of sight until they are found")
  func neighbours() throws {
    func links(_ html: String) -> [String] {
      html.matches(of: /href="(\.\.\/[^"]*)"/).map { String($0.output.1) }
    }
    let middle = ["../lesson2/index.html", "../index.html", "../lesson4/index.html"]
    #expect(try links(html(3)) == middle + middle)
    #expect(try links(html(1)).count == 4 && links(html(8)).count == 4 && links(html(99)).isEmpty)
    #expect(
      try html(3).matches(of: /<div class="course" role="navigation" aria-label="[^"]*" hidden>/).count == 2)
    // Landmarks of one kind have names of their own.
    let names = try html(3).matches(of: /(?:role="navigation"|<nav) aria-label="([^"]*)"/).map(\.output.1)
    #expect(Set(names).count == 3 && names.count == 3)
  }

  @Test("The list of lessons that are there is a script that the pages know")
  func list() throws {
    #expect(NavigationScript.list(of: [1, 3]) == "lessonsHere([1, 3]);\n")
    #expect(try html(3).contains("function lessonsHere(numbers)"))
    #expect(try html(3).contains("src: \"../lessons.js\""))
  }
}
