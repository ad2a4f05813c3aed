import Foundation
import Testing

@testable import Notebook

@Suite("Tables of seeds")
struct SeedTableTests {
  private var table: SeedTable {
    var row = SeedTable.Row(
      .claim, "\"Pretty well\": the median, …, is under 1", held: 19, failed: 1, notJudged: 0)
    (row.wouldHold, row.estimate, row.bounds) = (0.9731, "normal tail", "< 1")
    (row.lowest, row.median, row.highest, row.range) = (0.25, 0.5, 1.25, 0.125...1.5)
    row.values = [0.25, nil, 0.5, 1.25]
    return SeedTable(
      origin: ["commit: abc", "seeds: 1-4"],
      rows: [row, SeedTable.Row(.comparison, "pictures", held: 4, failed: 0, notJudged: 0)])
  }

  @Test("What is written is read")
  func roundTrip() throws { #expect(try SeedTable(csv: table.csv, in: "seeds-quick.csv") == table) }

  @Test("Every table that is recorded beside a lesson can be read")
  func recorded() throws {
    let lessons = URL(filePath: #filePath).appending(path: "../../../../Lessons").standardizedFileURL
    let files = try #require(FileManager.default.enumerator(at: lessons, includingPropertiesForKeys: nil))
      .compactMap { $0 as? URL }.filter { $0.lastPathComponent.hasPrefix("seeds-") }
    #expect(files.count >= 8)
    for file in files {
      #expect(throws: Never.self, "\(file.path)") {
        try SeedTable(csv: String(contentsOf: file, encoding: .utf8), in: file.lastPathComponent)
      }
    }
  }

  @Test("A name may hold commas, quotes and ends of lines")
  func quoting() {
    let fields = ["a, b", "say \"so\"", "", "two\nlines", "\"\""]
    #expect(CSV.rows(CSV.line(fields) + CSV.line(["x"])) == [fields, ["x"]])
    // As Git writes files on some machines.
    #expect(CSV.rows("a,b\r\nc,d\r\n") == [["a", "b"], ["c", "d"]])
    #expect(CSV.rows("a,b") == [["a", "b"]] && CSV.rows("") == [])
  }

  @Test("It is found beside the lesson by its schedule; none is no fault, a broken one is named")
  func finding() throws {
    try withScratchFolder { path in
      let source = path + "/main.swift"
      #expect(try SeedTable.recorded(beside: source, .quick) == nil)
      try table.csv.write(toFile: path + "/seeds-quick.csv", atomically: true, encoding: .utf8)
      #expect(try SeedTable.recorded(beside: source, .quick) == table)
      #expect(try SeedTable.recorded(beside: source, .standard) == nil)
      try table.csv.replacing(",19,", with: ",many,")
        .write(toFile: path + "/seeds-default.csv", atomically: true, encoding: .utf8)
      let error = #expect(throws: SeedTableError.self) { try SeedTable.recorded(beside: source, .standard) }
      #expect(error?.description.contains("seeds-default.csv is no table of seeds") == true)
      #expect(error?.description.contains("its row 1 cannot be read") == true)
    }
  }

  @Test("The processor's name as Linux tells it")
  func processor() {
    #expect(Processor.named(in: "vendor_id\t: X\nmodel name\t: Fast  One @ 2 GHz\n") == "Fast One @ 2 GHz")
    #expect(Processor.named(in: "processor\t: 0\nBogoMIPS\t: 50.00\n") == nil)
    #expect(!Processor.name.isEmpty)
  }
}
