/// The part of a lesson's source that a training's result can depend on: all up to the end of its loop, and of what
/// follows the declarations that are used before.
///
/// What runs after the loop has no part in it. Where the loop is not seen to end, all of the step counts.
struct TrainingText {
  private let source: TopLevel
  private let siblings: [TopLevel]

  /// - Parameters:
  ///   - source: The lesson's own.
  ///   - siblings: Its other sources, which count as a whole.
  init(_ source: String, siblings: [String] = []) {
    self.source = TopLevel(source)
    self.siblings = siblings.map(TopLevel.init)
  }

  /// Of a training that is asked for in a line, nil for one of another file, and loops within a step.
  func text(ofTrainingAt line: Int?, step: ClosedRange<Int>) -> String {
    let count = source.items.prefix { $0.lines.lowerBound <= step.upperBound }.count
    let following = source.items.indices.filter { step.contains(source.items[$0].lines.lowerBound) }
    let end =
      line.map { lastItem(ofTrainingAt: $0, among: following) } ?? lastCallElsewhere(among: following)
    let last = end ?? count - 1
    guard last >= 0 else { return source.text(0..<source.source.count) }
    var words = Set(source.items[...last].flatMap(\.words)).union(siblings.flatMap(\.words))
    var later = Array(source.items.dropFirst(last + 1))
    var used: [Range<Int>] = []
    // Each that counts may use others.
    while let place = later.firstIndex(where: { $0.isDeclared(for: words) }) {
      let item = later.remove(at: place).declaration
      words.formUnion(item.words)
      used.append(item.range)
    }
    let parts = [0..<source.items[last].range.upperBound] + used.sorted { $0.lowerBound < $1.lowerBound }
    return parts.map { source.text($0) }.joined(separator: "\n")
  }

  /// The place of the item with which its loop ends; nil if that is not to be seen.
  private func lastItem(ofTrainingAt line: Int, among following: [Int]) -> Int? {
    guard let place = source.items.firstIndex(where: { $0.lines.contains(line) }) else { return nil }
    switch source.items[place].kind {
    case .variable(let names) where names.count == 1:
      return lastLoop(over: names[0], after: place, among: following)
    case .statement where source.items[place].loopsOverItsTrainings: return place
    case .function(let name) where source.items[place].loopsOverItsTrainings:
      return lastCall(of: [name], among: following)
    default: return nil
    }
  }

  /// Of a training in a variable of the top level.
  private func lastLoop(over name: String, after place: Int, among following: [Int]) -> Int? {
    let others = siblings.flatMap(\.items) + source.items[..<place]
    guard !others.contains(where: { $0.mayLoop(over: name) }) else { return nil }
    var last: Int?
    for (index, item) in source.items.enumerated().dropFirst(place + 1) where item.mayLoop(over: name) {
      guard item.tokens[0].text == "for", item.loops(over: name), following.contains(index) else {
        return nil
      }
      last = index
    }
    return last
  }

  /// Of a training in a function of another file, whichever of those that train it may be.
  private func lastCallElsewhere(among following: [Int]) -> Int? {
    var names: Set<String> = []
    for item in siblings.flatMap(\.items) where item.asksForTraining {
      guard case .function(let name) = item.kind, item.loopsOverItsTrainings else { return nil }
      names.insert(name)
    }
    return names.isEmpty ? nil : lastCall(of: names, among: following)
  }

  /// Of functions whose bodies have a training and its loop.
  private func lastCall(of functions: Set<String>, among following: [Int]) -> Int? {
    var names = functions
    let others = siblings.flatMap(\.items)
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      for item in source.items + others {
        guard case .function(let caller) = item.kind, !names.contains(caller), item.uses(names)
        else { continue }
        names.insert(caller)
        isGrowing = true
      }
    }
    guard others.allSatisfy({ !$0.uses(names) || $0.isFunction }) else { return nil }
    var last: Int?
    for (index, item) in source.items.enumerated() where item.uses(names) {
      switch item.kind {
      case .function: continue
      case .statement, .variable:
        guard item.onlyCalls(names) else { return nil }
        if following.contains(index) { last = index }
      case .type, .other: return nil
      }
    }
    return last
  }
}

extension TopLevel.Item {
  /// Whether code with these words may use it, wherever that stands.
  fileprivate func isDeclared(for words: Set<String>) -> Bool {
    switch kind {
    case .statement: false
    case .variable(let names): !words.isDisjoint(with: names)
    case .function(let name), .type(let name): words.contains(name)
    case .other: true
    }
  }

  fileprivate var isFunction: Bool { if case .function = kind { true } else { false } }

  fileprivate func uses(_ names: Set<String>) -> Bool { words.contains(where: names.contains) }

  /// Where a training is asked for in it.
  private var calls: [Int] {
    tokens.indices.filter { tokens[$0].text == "training" && has(["("], at: $0 + 1) }
  }

  fileprivate var asksForTraining: Bool { !calls.isEmpty }

  /// `for … in name {`
  fileprivate func loops(over name: String) -> Bool {
    tokens.indices.dropFirst().contains { place in
      tokens[place].text == name && tokens[place - 1].text == "in" && has(["{", "where"], at: place + 1)
    }
  }

  /// Whether a training of this name is used in it so that it may go on.
  fileprivate func mayLoop(over name: String) -> Bool {
    tokens.indices.contains { place in
      tokens[place].text == name && (place == 0 || tokens[place - 1].text != ".")
        && !(has(["."], at: place + 1) && has(Self.harmless, at: place + 2))
    }
  }

  /// What can be asked of a training without a step.
  private static let harmless: Set = [
    "endsEpoch", "epoch", "epochMeans", "history", "isTimeToLook", "measure", "record", "step", "watch",
  ]

  /// Whether each training that is asked for in it has its whole loop in it.
  fileprivate var loopsOverItsTrainings: Bool {
    asksForTraining
      && calls.allSatisfy { place in
        guard place >= 4, tokens[place - 1].text == "." else { return false }
        if tokens[place - 3].text == "in" { return true }
        guard tokens[place - 3].text == "=" else { return false }
        let name = tokens[place - 4].text
        let uses = tokens.indices.filter { tokens[$0].text == name && $0 != place - 4 && $0 != place }
        return loops(over: name)
          && uses.allSatisfy { use in
            has(["."], at: use + 1) && has(Self.harmless, at: use + 2)
              || use > 0 && tokens[use - 1].text == "in" && has(["{", "where"], at: use + 1)
              || has([":"], at: use + 1)
          }
      }
  }

  /// Whether these functions are called in it, and at once: not handed on, and not within what may be done later.
  fileprivate func onlyCalls(_ names: Set<String>) -> Bool {
    let depth = ["for", "if", "while", "repeat", "do", "switch", "guard"].contains(tokens[0].text) ? 1 : 0
    return !words.contains("lazy")
      && tokens.indices.allSatisfy { place in
        !names.contains(tokens[place].text)
          || tokens[place].braces <= depth && has(["("], at: place + 1)
      }
  }

  private func has(_ texts: Set<String>, at place: Int) -> Bool {
    place < tokens.count && texts.contains(tokens[place].text)
  }
}
