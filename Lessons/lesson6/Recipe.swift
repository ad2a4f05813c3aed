import Neural

/// How a game is played: the tutorial's way, and what can be changed about it, one thing at a time.
struct Recipe {
  var name = "as in the text"
  /// How the scale of each batch norm begins.
  var scale = Initializer.xavierNormal
  var pass = Pass.movedWeights
  var isMinimax = false
  var normalizesGenerator = true
  var normalizesDrawings = false
  var normalizesDiscriminator = false
  /// The share of units that is silenced after the first and after the second maxout layer.
  var dropoutRates: (first: Float, second: Float) = (0.5, 0.5)
  /// How many steps the discriminator makes before the generator makes its first.
  var headStart = 0

  /// What the generator's gradient is computed from.
  enum Pass {
    /// One forward pass for both players, and the discriminator's weights after its step.
    case movedWeights
    /// One forward pass for both players, and the weights that it was made with.
    case recordedWeights
    /// A pass of the generator's own, with new noise, through the discriminator after its step.
    case own
  }

  init(_ name: String = "as in the text", _ change: (inout Recipe) -> Void = { _ in }) {
    change(&self)
    self.name = name
  }
}

extension Recipe {
  /// The tutorial's tricks, each switched off.
  static let withoutTricks = [
    Recipe("no batch norm") { $0.normalizesGenerator = false },
    Recipe("batch norm in both") { $0.normalizesDiscriminator = true },
    Recipe("batch norm on the drawings") { $0.normalizesDrawings = true },
    Recipe("no dropout") { $0.dropoutRates = (0, 0) },
    Recipe("discriminator first") { $0.headStart = 195 },
    Recipe("minimax") { $0.isMinimax = true },
  ]

  /// Where the text leaves room for another reading.
  static let suspects = [
    Recipe("gradient of the recorded weights") { $0.pass = .recordedWeights },
    Recipe("a pass for each player") { $0.pass = .own },
    Recipe("dropout after the first layer only") { $0.dropoutRates = (0.5, 0) },
    Recipe("dropout after the second layer only") { $0.dropoutRates = (0, 0.5) },
  ]
}
