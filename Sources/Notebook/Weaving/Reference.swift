/// A paper or a document that a lesson speaks of.
struct Reference: Equatable {
  /// By which the prose cites it.
  var key: String
  /// "Goodfellow, I.", the first one first.
  var authors: [String]
  var year: String
  var title: String
  var address: String

  /// The title of the list of them.
  static let title = "References"

  /// How running text names it: "Mao and others, 2017".
  var label: String {
    let names = authors.map { $0.split(separator: ",")[0] }
    let named =
      switch names.count {
      case 1: "\(names[0])"
      case 2: "\(names[0]) and \(names[1])"
      default: "\(names[0]) and others"
      }
    return "\(named), \(year)"
  }

  var inMarkdown: String {
    "\(authors.joined(separator: ", ")) (\(year)). *\(title)*. [\(shortAddress)](\(address))"
  }

  private var shortAddress: Substring { address.trimmingPrefix("https://") }

  /// Each with a place that the citations' links lead to.
  static func list(_ references: [Reference]) -> String {
    references.map { "- <a id=\"\($0.key)\"></a>\($0.inMarkdown)" }.joined(separator: "\n")
  }
}
