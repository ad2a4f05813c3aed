import Notebook
import Plotting
import Probability

/// Recorded games, drawn: distance over seconds, a line for each recipe, the median of its seeds.
///
/// - Parameter floor: Of as many digits as the games drew; nil where another number was measured.
func curves(_ title: String, _ series: [Series], floor: Double?) -> Figure {
  Figure(
    title, height: 380, x: Axis("seconds of training", scale: .logarithmic),
    y: Axis("Fréchet distance", scale: .logarithmic)
  ) {
    for (one, color) in zip(series, Color.apart) {
      let looks = one.medianLooks
      Line(one.name, x: looks.map(\.seconds), y: looks.map(\.distance), color: color)
    }
    if let floor { Rule(y: floor, label: "digits, the floor", color: .real) }
  }
}

extension Series {
  /// The medians of seconds and distance wherever every seed was looked at after the same images,
  /// and at their ends.
  var medianLooks: [(seconds: Double, distance: Double)] {
    let shared = (trials.first?.looks ?? []).map(\.images).filter { images in
      trials.allSatisfy { $0.looks.dropLast().contains { $0.images == images } }
    }
    let looks = shared.map { images in
      trials.compactMap { $0.looks.first { $0.images == images } }
    }
    return (looks + [trials.compactMap(\.looks.last)]).compactMap { looks in
      guard let seconds = middle(looks.map(\.seconds)),
        let distance = middle(looks.map(\.scores.distance))
      else { return nil }
      return (seconds.median, distance.median)
    }
  }
}

extension Recorded {
  /// Where some recipes stand after the same seconds, and after the same number of images.
  func table(_ recipes: [Recipe], caption: String) -> Table {
    let (time, images) = (commonTime, Budget.images(commonImages))
    func cells(_ distances: [Double]) -> [String] {
      guard let (median, range) = middle(distances), range.upperBound.isFinite else {
        return ["–", "–"]
      }
      return [
        significant(median, 3),
        "\(significant(range.lowerBound, 2))–\(significant(range.upperBound, 2))",
      ]
    }
    return Table(
      header: [
        "", time.short, "from–to", "precision", "recall", images.short, "from–to", "per s",
      ],
      rows: of(recipes).map { series in
        let paces = series.trials.compactMap { trial in
          trial.looks.last.map { Double($0.images) / $0.seconds }
        }
        let ends = series.trials.compactMap { $0.look(after: time)?.scores }
        let shares = [ends.map(\.precision), ends.map(\.recall)].map { values in
          middle(values).map { decimal($0.median, 2) } ?? "–"
        }
        return [series.name] + cells(series.distances(after: time)) + shares
          + cells(series.distances(after: images))
          + [middle(paces).map { Int($0.median.rounded()).grouped } ?? "–"]
      }, caption: caption, flushRight: Set(1...7))
  }
}

/// Distance by rate, a line for each loss, the median of its seeds.
func rateCurves(_ title: String, _ recorded: Recorded, after budget: Budget) -> Figure {
  Figure(
    title, height: 340, x: Axis("rate of both players", scale: .logarithmic),
    y: Axis("Fréchet distance", scale: .logarithmic)
  ) {
    for loss in Loss.ofSingles {
      let series = recorded.series.filter { $0.name == loss.rawValue }
      let places = series.compactMap { one in
        middle(one.distances(after: budget)).map { (one.rate, $0.median) }
      }
      Line(loss.rawValue, x: places.map(\.0), y: places.map(\.1), color: loss.color)
    }
  }
}

extension Loss {
  /// The three that have a colour of their own have it here, too.
  var color: Color {
    switch self {
    case .nonSaturating: .nonSaturating
    case .minimax: .minimax
    case .leastSquares: .leastSquares
    case .wasserstein: Color.apart[3]
    case .hinge: Color.apart[4]
    case .relativistic: Color.apart[5]
    }
  }
}

extension Color {
  /// The cycle with its fourth last, which beside the second is hard to tell from it, as is the
  /// sixth beside the fifth.
  fileprivate static let apart = [0, 1, 2, 6, 4, 3].map { cycle[$0] }
}

/// The drawings of games that this run has played.
func drawings(_ title: String, _ games: [Played]) -> Figure {
  Figure(
    title, columns: 3,
    panels: games.map { game in
      Figure(game.recipe) { digits(game.drawings.rows(0..<15), columns: 5) }
    })
}
