import Foundation
import Testing

@testable import Notebook

@Suite("claims.json")
struct ClaimsFileTests {
  private let file = ClaimsFile(
    lesson: 3, seed: 7, schedule: "quick", threads: 2, processor: "A processor", knobs: ["k": "5"],
    claims: [
      Page.Claim(
        step: "The data", name: "All in …", sentence: "All in $[-1, 1]$", measured: [Measured(1.5, below: 1)],
        here: .notJudged)
    ],
    comparisons: [
      Page.Comparison(
        step: "The end", name: "loss", quantity: "loss", document: 0.5, here: .nan, band: 0.25...0.75,
        verdict: .fails)
    ])

  @Test("Keys in order, verdicts as words, no number that JSON does not have")
  func text() throws {
    #expect(
      try file.json() == """
        {
          "claims" : [
            {
              "here" : "not judged",
              "measured" : [
                {
                  "below" : 1,
                  "value" : 1.5
                }
              ],
              "name" : "All in …",
              "sentence" : "All in $[-1, 1]$",
              "step" : "The data",
              "verdict" : "not judged"
            }
          ],
          "comparisons" : [
            {
              "band" : [
                0.25,
                0.75
              ],
              "document" : 0.5,
              "here" : "nan",
              "name" : "loss",
              "quantity" : "loss",
              "step" : "The end",
              "verdict" : "fails"
            }
          ],
          "knobs" : {
            "k" : "5"
          },
          "lesson" : 3,
          "processor" : "A processor",
          "schedule" : "quick",
          "seed" : 7,
          "threads" : 2
        }

        """)
  }
}
