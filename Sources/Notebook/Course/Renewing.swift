extension Lesson {
  /// The course's front page has news. If it cannot be told there, that is said, and takes nothing from the lesson.
  func renewFrontPage() {
    guard let shelf else { return }
    do { try shelf.renew() } catch { Terminal.complain(error.description) }
  }
}
