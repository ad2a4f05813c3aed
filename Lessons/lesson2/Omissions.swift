import Notebook

/// What the article's text leaves out, and its program has.
enum Omissions {
  static func table() -> Table {
    Table(
      header: ["choice", "here, as in the article's program"],
      rows: [
        ["noise", "normal, two numbers for each point; the text says \"noise\""],
        [
          "noise of the generator's move",
          "that of the discriminator's move; in the paper it is new",
        ],
        ["first weights", "Glorot uniform, biases 0: the library's default"],
        ["slope of the leaky ReLU", "0.2: the default of TensorFlow, not of other libraries"],
        ["Adam", "$\\beta_1 = 0.9$, $\\beta_2 = 0.999$, $\\varepsilon = 10^{-8}$: defaults"],
        ["data", "not scaled; shuffled and cut once, never again"],
        ["epoch 0", "the pictures are made *after* the epoch that they are named by"],
      ], caption: "Choices that the text does not name.")
  }
}
