import Notebook

/// When a game is over, or where two games are compared.
enum Budget: CustomStringConvertible {
  case seconds(Double)
  case images(Int)

  var description: String {
    switch self {
    case .seconds(let seconds): "\(significant(seconds, 2)) seconds"
    case .images(let images): "\(images.grouped) images"
    }
  }

  /// As the head of a column has it.
  var short: String {
    switch self {
    case .seconds(let seconds): "\(significant(seconds, 2)) s"
    case .images(let images): images.grouped
    }
  }
}
