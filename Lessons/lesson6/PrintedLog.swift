/// The log that the tutorial prints: thirty epochs of one run, on somebody's graphics card.
enum PrintedLog {
  static let epochs = [
    Epoch(discriminator: 0.719061, generator: 2.397856, real: 0.785176, fake: 0.902945),
    Epoch(discriminator: 0.377584, generator: 2.544531, real: 0.934615, fake: 0.944511),
    Epoch(discriminator: 0.540502, generator: 2.547249, real: 0.864804, fake: 0.919631),
    Epoch(discriminator: 0.682744, generator: 2.059768, real: 0.820272, fake: 0.887500),
    Epoch(discriminator: 0.731340, generator: 1.900525, real: 0.798918, fake: 0.881751),
    Epoch(discriminator: 0.739707, generator: 1.841624, real: 0.793910, fake: 0.882031),
    Epoch(discriminator: 0.715174, generator: 1.885906, real: 0.797075, fake: 0.893450),
    Epoch(discriminator: 0.754820, generator: 1.787846, real: 0.786579, fake: 0.884255),
    Epoch(discriminator: 0.780429, generator: 1.722660, real: 0.775701, fake: 0.879828),
    Epoch(discriminator: 0.762232, generator: 1.729577, real: 0.777684, fake: 0.889463),
    Epoch(discriminator: 0.827336, generator: 1.605738, real: 0.753425, fake: 0.871835),
    Epoch(discriminator: 0.836076, generator: 1.578897, real: 0.751603, fake: 0.869591),
    Epoch(discriminator: 0.861161, generator: 1.529864, real: 0.736719, fake: 0.862961),
    Epoch(discriminator: 0.855765, generator: 1.537340, real: 0.738281, fake: 0.863542),
    Epoch(discriminator: 0.847188, generator: 1.552502, real: 0.746534, fake: 0.866386),
    Epoch(discriminator: 0.888899, generator: 1.491426, real: 0.729006, fake: 0.853946),
    Epoch(discriminator: 0.903979, generator: 1.453521, real: 0.725821, fake: 0.847336),
    Epoch(discriminator: 0.863168, generator: 1.545666, real: 0.739002, fake: 0.858534),
    Epoch(discriminator: 0.870038, generator: 1.525828, real: 0.734796, fake: 0.857953),
    Epoch(discriminator: 0.837272, generator: 1.589309, real: 0.748958, fake: 0.867528),
    Epoch(discriminator: 0.791500, generator: 1.681866, real: 0.761879, fake: 0.882812),
    Epoch(discriminator: 0.774528, generator: 1.737219, real: 0.773177, fake: 0.883554),
    Epoch(discriminator: 0.747863, generator: 1.782163, real: 0.780349, fake: 0.895413),
    Epoch(discriminator: 0.764319, generator: 1.703816, real: 0.770733, fake: 0.892488),
    Epoch(discriminator: 0.758058, generator: 1.741920, real: 0.777804, fake: 0.892127),
    Epoch(discriminator: 0.832977, generator: 1.610022, real: 0.747276, fake: 0.872456),
    Epoch(discriminator: 0.851042, generator: 1.574273, real: 0.744391, fake: 0.866727),
    Epoch(discriminator: 0.804519, generator: 1.648678, real: 0.758574, fake: 0.879928),
    Epoch(discriminator: 0.830238, generator: 1.607819, real: 0.749459, fake: 0.871975),
    Epoch(discriminator: 0.840108, generator: 1.586321, real: 0.744732, fake: 0.869812),
  ]
  /// From the start of the training to the end of epoch 30.
  static let seconds = 398.959127
}
