import Foundation
import Neural

/// What the lesson put on its page and into its folder while a training ran: it is not shown a second time when
/// the training is resumed, so it is kept with the training's state.
final class Journal {
  var shown: [Page.Shown] = []
  var files: [String: Data] = [:]

  private struct Entries: Codable {
    var shown: [Page.Shown]
    var files: [String: Data]
  }
}

extension Journal: Resumable {
  func keep(in state: inout TrainingState) {
    Kept(Entries(shown: shown, files: files)).keep(in: &state)
  }

  func restore(from state: TrainingState) throws(StateError) {
    let kept = Kept(Entries(shown: [], files: [:]))
    try kept.restore(from: state)
    files = kept.value.files
    shown = try kept.value.shown.map { entry throws(StateError) in
      var entry = entry
      try entry.content.addPictures(from: files)
      return entry
    }
  }
}

extension Page.Content {
  /// Pictures are kept without their PNG, which is a file.
  fileprivate mutating func addPictures(from files: [String: Data]) throws(StateError) {
    func add(to picture: inout Page.Picture) throws(StateError) {
      guard let png = files["\(picture.name).png"] else { throw .missing("\(picture.name).png") }
      picture.png = Array(png)
    }
    switch self {
    case .picture(var picture):
      try add(to: &picture)
      self = .picture(picture)
    case .flipbook(var book):
      for index in book.frames.indices { try add(to: &book.frames[index].picture) }
      try add(to: &book.animation)
      self = .flipbook(book)
    case .table, .text, .prose, .guess, .claim, .comparison:
      break
    }
  }
}

extension Lesson {
  /// Puts on the page and into the folder what an earlier run did.
  func replay(_ journal: Journal) {
    self.journal = nil
    for (name, bytes) in journal.files.sorted(by: { $0.key < $1.key }) { keep(Array(bytes), as: name) }
    for entry in journal.shown { place(entry.content, line: entry.line) }
    self.journal = journal
  }
}
