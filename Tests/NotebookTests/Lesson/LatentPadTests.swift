import Foundation
import Neural
import Plotting
import Testing

@testable import Notebook

@Suite("A pad between four points of noise")
struct LatentPadTests {
  /// A generator that draws four pixels, the latent numbers themselves, and a discriminator that reads the first.
  private func pad(_ corners: [Float], along way: LatentPad.Way = .straight) -> LatentPad {
    LatentPad("Between", corners: Tensor([corners.count / 4, 4], corners), along: way) {
      $0
    } opinion: { drawings in
      Tensor([drawings.shape[0], 1], (0..<drawings.shape[0]).map { drawings.values[4 * $0] })
    }
  }
  private let corners: [Float] = [
    1, 0, 0, 0, /**/ 0, 1, 0, 0, /**/ 0, 0, 1, 0, /**/ 0, 0, 0, 1,
  ]

  @Test("The corners are the latent samples, and the middle is their mean")
  func straight() {
    let opinions = pad(corners).opinions[0]
    #expect(opinions.count == 289)
    #expect([opinions[0], opinions[16], opinions[272], opinions[288]] == [1, 0, 0, 0])
    #expect(opinions[144] == 0.25 && opinions[8] == 0.5)
  }

  @Test("Along arcs all are as long as the corners")
  func arc() {
    let weights = (0..<4).map { corner in
      var shifted = [Float](repeating: 0, count: 16)
      shifted[4 * corner] = 1
      return pad(shifted, along: .arc).opinions[0]
    }
    let lengths = (0..<289).map { place in weights.reduce(0) { $0 + $1[place] * $1[place] } }
    #expect(lengths.allSatisfy { abs($0 - 1) < 1e-5 })
  }

  @Test("Noise that packs badly is drawn in fewer greys, so that a pad takes at most 400 KB")
  func size() throws {
    let random = Random(seed: 1)
    let noisy = LatentPad("Noise", corners: random.normal([16, 10])) { latent in
      random.uniform([latent.shape[0], 784], in: -1...1)
    } opinion: {
      Tensor([$0.shape[0], 1], repeating: 0.5)
    }
    #expect(noisy.sheets.count == 4)
    #expect(noisy.sheets.reduce(0) { $0 + ($1.count + 2) / 3 * 4 } < 390_000)
  }

  @Test("Page, folder and Markdown have it")
  func shown() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.show(pad(corners + [Float](repeating: .nan, count: 16)), as: "pad", caption: "Go *on*.", line: 6)
      let weaver = try Weaver(lesson.page)
      let html = try weaver.html()
      #expect(
        html.matches(of: /<img src="data:image\/png;base64,[^"]*" width="17" height="17" alt="[^"]*">/).count
          == 2)
      #expect(
        html.contains("<figure class=\"pad\">") && html.contains("querySelectorAll(\".pad:not(.playing)\")"))
      #expect(html.contains("<script type=\"application/json\">[[1,0.94"), "The opinions stand there.")
      #expect(html.contains("null"), "What is not a number is nothing to the page.")
      #expect(html.contains("<figcaption>Go <em>on</em>. <a href=\"pad.csv\""))
      #expect(weaver.markdown().contains("](pad.png)"))
      let csv = try #require(FileManager.default.contents(atPath: path + "/pad.csv"))
      #expect(
        String(decoding: csv, as: UTF8.self).hasPrefix(
          "corners,row,column,opinion\n1,1,1,1.0\n1,1,2,0.9375\n"))
      #expect(FileManager.default.fileExists(atPath: path + "/pad.png"))
    }
  }

  @Test("A figure's values stand in it as data, for a script that no other page has")
  func readings() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      #expect(try !Weaver(lesson.page).html().contains("readable"))
      lesson.show(Figure("") { Line("</script> & more", y: [1.0, 2]) }, as: "line", line: 6)
      let html = try Weaver(lesson.page).html()
      #expect(html.contains("<figure class=\"readable\">") && html.contains("\".readable:not(.telling)\""))
      #expect(html.contains("\"name\":\"\\u003c/script> & more\""))
      let kept = try JSONDecoder().decode(
        Page.Shown.self, from: try JSONEncoder().encode(try #require(lesson.page.shown.last)))
      guard case .picture(let picture) = kept.content else { return #expect(Bool(false)) }
      #expect(picture.readings != nil, "A resumed run has them, too.")
    }
  }
}
