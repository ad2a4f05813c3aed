import Foundation
import Plotting
import Testing

@testable import Notebook

@Suite("Showing flipbooks")
struct FlipbookTests {
  private func frames(_ labels: [String]) -> [(label: String, figure: Figure)] {
    labels.enumerated().map { index, label in
      (label, Figure("Moment", width: 200, height: 120) { Scatter(x: [0, Double(index)], y: [0, 1]) })
    }
  }

  @Test("Each frame is a file named by its label, the animation and the data are files too")
  func files() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.show(flipbook: frames(["Epoch 1", "Epoch 250", "Epoch 5000"]), as: "points", line: 6)
      for name in ["epoch-0001.png", "epoch-0250.png", "epoch-5000.png", "points.png", "points.csv"] {
        #expect(FileManager.default.fileExists(atPath: "\(path)/\(name)"), "\(name)")
      }
    }
  }

  @Test("Numbers in file names are as long as the longest, so that the files stand in order")
  func names() {
    #expect(Page.Flipbook.fileNames(for: ["epoch 1", "epoch 10"]) == ["epoch-01", "epoch-10"])
    #expect(Page.Flipbook.fileNames(for: ["epoch 1", "epoch 5,000"]) == ["epoch-0001", "epoch-5000"])
    #expect(Page.Flipbook.fileNames(for: ["before", "k = 2, late"]) == ["before", "k-2-late"])
  }

  @Test("No two frames have one file name")
  func differentNames() {
    let labels = ["x = -1", "x = 1", "x = −2", "a", "A", "", "?", "10-20"]
    #expect(
      Page.Flipbook.fileNames(for: labels)
        == ["x-minus-01", "x-01", "x-minus-02", "a", "a-2", "frame", "frame-2", "10-20"])
  }

  @Test("The page has all frames, a script for them, and nothing from the network")
  func html() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.show(flipbook: frames(["epoch 1", "epoch 2"]), as: "points", caption: "It *moves*.", line: 6)
      let html = try Weaver(lesson.page).html()
      #expect(
        html.matches(
          of:
            /<picture data-label="epoch [12]">\n<source[^>]*>\n<img src="data:image\/png;base64,[^"]*" width="200"/
        )
        .count == 2)
      #expect(html.contains("<figcaption>It <em>moves</em>. <a href=\"points.csv\""))
      #expect(html.contains("querySelectorAll(\".flipbook:not(.leafing)\")") && !html.contains("<script "))
      #expect(html.matches(of: /src="(?!data:)/).isEmpty && !html.contains("http"))
      for word in ["type: \"range\"", "aria-label", "aria-valuetext", "prefers-reduced-motion"] {
        #expect(html.contains(word), "\(word)")
      }
    }
  }

  @Test("Frames of pictures lie in the page as small as they are, for the browser to enlarge")
  func sheets() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      let noise = (0..<36 * 784).map { Float($0 * 7919 % 256) / 255 }
      let figure = Figure("Drawings") { ImageGrid(pixels: noise, width: 28, height: 28, columns: 6) }
      lesson.show(flipbook: [("epoch 1", figure), ("epoch 2", figure)], as: "drawings", line: 6)
      let html = try Weaver(lesson.page).html()
      let image = /<picture data-label="epoch .">\n<img class="grey sheet" src="data:[^,]*,([^"]*)"/
      let found = html.matches(of: image).compactMap { Data(base64Encoded: String($0.output.1)) }
      #expect(found.count == 2 && found.allSatisfy { $0.count < 20_000 })
      #expect(found.allSatisfy { Page.Picture.pixels(of: $0).map { $0 == (173, 173) } ?? false })
      #expect(html.contains("img.sheet") && html.contains("img.grey"))
    }
  }

  @Test("Markdown and Jupyter have the animation")
  func otherDocuments() throws {
    try withScratchFolder { path in
      let lesson = try Lesson.example(in: path)
      lesson.step(line: 5)
      lesson.show(flipbook: frames(["epoch 1", "epoch 2"]), as: "points", line: 6)
      let weaver = try Weaver(lesson.page)
      #expect(weaver.markdown().contains("![Flipbook of 2 frames, from epoch 1 to epoch 2."))
      #expect(weaver.markdown().contains("](points.png)"))
      let animation = try #require(FileManager.default.contents(atPath: path + "/points.png"))
      #expect(animation.firstRange(of: Data("acTL".utf8)) != nil)
      #expect(try weaver.jupyter().contains(animation.base64EncodedString()))
    }
  }

  @Test("A frame's name may not be another figure's")
  func nameTwice() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      try withScratchFolder { path in
        let lesson = try Lesson.example(in: path)
        let figure = Figure("Moment", width: 200, height: 120) { Scatter(x: [0], y: [1]) }
        lesson.show(figure, as: "epoch-1", line: 6)
        lesson.show(flipbook: [("epoch 1", figure)], as: "points", line: 7)
      }
    }
    #expect(result.said("line 7 and line 6 both show a figure as \"epoch-1\""))
  }
}
