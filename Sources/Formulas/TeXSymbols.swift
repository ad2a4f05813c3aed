/// The commands that stand for a single sign, a name or a space.
enum TeXSymbols {
  /// Letters, set as variables: `\theta` slants.
  static let letters: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ",
    "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ", "upsilon": "υ",
    "phi": "ϕ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "ell": "ℓ",
  ]

  /// Signs that stand upright and behave as a letter does.
  static let upright: [String: String] = [
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ",
    "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "infty": "∞", "partial": "∂", "nabla": "∇",
    "emptyset": "∅", "forall": "∀", "exists": "∃", "Re": "ℜ", "Im": "ℑ", "top": "⊤", "bot": "⊥",
    "ldots": "…", "dots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱", "prime": "′",
    "%": "%", "$": "$", "#": "#", "&": "&", "_": "_", "backslash": "\\",
  ]

  static let operators: [String: (String, TeXNode.Spacing)] = [
    "sum": ("∑", .sum), "prod": ("∏", .sum), "bigcup": ("⋃", .sum), "bigcap": ("⋂", .sum),
    "int": ("∫", .integral), "iint": ("∬", .integral), "oint": ("∮", .integral),

    "cdot": ("⋅", .binary), "times": ("×", .binary), "div": ("÷", .binary), "pm": ("±", .binary),
    "mp": ("∓", .binary), "ast": ("∗", .binary), "star": ("⋆", .binary), "circ": ("∘", .binary),
    "odot": ("⊙", .binary), "oplus": ("⊕", .binary), "otimes": ("⊗", .binary), "cup": ("∪", .binary),
    "cap": ("∩", .binary), "setminus": ("∖", .binary), "wedge": ("∧", .binary), "vee": ("∨", .binary),

    "le": ("≤", .relation), "leq": ("≤", .relation), "ge": ("≥", .relation), "geq": ("≥", .relation),
    "ne": ("≠", .relation), "neq": ("≠", .relation), "ll": ("≪", .relation), "gg": ("≫", .relation),
    "approx": ("≈", .relation), "sim": ("∼", .relation), "simeq": ("≃", .relation),
    "cong": ("≅", .relation), "equiv": ("≡", .relation), "propto": ("∝", .relation),
    "in": ("∈", .relation), "notin": ("∉", .relation), "subset": ("⊂", .relation),
    "subseteq": ("⊆", .relation), "mid": ("∣", .relation), "parallel": ("∥", .relation),
    "perp": ("⟂", .relation), "to": ("→", .relation), "rightarrow": ("→", .relation),
    "leftarrow": ("←", .relation), "gets": ("←", .relation), "leftrightarrow": ("↔", .relation),
    "Rightarrow": ("⇒", .relation), "implies": ("⟹", .relation), "iff": ("⟺", .relation),
    "Leftrightarrow": ("⇔", .relation), "mapsto": ("↦", .relation), "longrightarrow": ("⟶", .relation),

    "colon": (":", .punctuation),
  ]

  /// Delimiters: they also follow `\left`, `\right` and `\big`.
  static let delimiters: [String: (String, TeXNode.Spacing)] = [
    "{": ("{", .opening), "}": ("}", .closing), "lbrace": ("{", .opening), "rbrace": ("}", .closing),
    "langle": ("⟨", .opening), "rangle": ("⟩", .closing), "lfloor": ("⌊", .opening),
    "rfloor": ("⌋", .closing), "lceil": ("⌈", .opening), "rceil": ("⌉", .closing),
    "lvert": ("|", .opening), "rvert": ("|", .closing), "lVert": ("‖", .opening),
    "rVert": ("‖", .closing), "|": ("‖", .ordinary), "vert": ("|", .ordinary), "Vert": ("‖", .ordinary),
  ]

  /// What single characters mean when they are not letters or digits.
  static let characters: [Character: (String, TeXNode.Spacing)] = [
    "+": ("+", .binary), "-": ("−", .binary), "*": ("∗", .binary), "/": ("/", .ordinary),
    "=": ("=", .relation), "<": ("<", .relation), ">": (">", .relation), ":": (":", .relation),
    "(": ("(", .opening), "[": ("[", .opening), ")": (")", .closing), "]": ("]", .closing),
    "!": ("!", .closing), "?": ("?", .closing), "|": ("|", .ordinary), ",": (",", .punctuation),
    ";": (";", .punctuation), ".": (".", .ordinary),
  ]

  static let functions: Set<String> = [
    "log", "ln", "exp", "sin", "cos", "tan", "tanh", "sinh", "cosh", "arg", "deg", "dim", "ker",
  ]

  /// Functions whose subscript goes below them in a displayed formula.
  static let functionsWithLimits: Set<String> = [
    "min", "max", "inf", "sup", "lim", "liminf", "limsup", "det", "Pr",
  ]

  /// Widths in em.
  static let spaces: [String: Double] = [
    ",": 3.0 / 18, "thinspace": 3.0 / 18, ":": 4.0 / 18, ">": 4.0 / 18, ";": 5.0 / 18, "!": -3.0 / 18,
    " ": 0.25, "quad": 1, "qquad": 2,
  ]

  /// Marks over or under a letter, or as wide as what they mark.
  static let accents: [String: (mark: String, isOver: Bool, stretches: Bool)] = [
    "hat": ("^", true, false), "bar": ("¯", true, false), "tilde": ("~", true, false),
    "vec": ("→", true, false), "dot": ("˙", true, false), "ddot": ("¨", true, false),
    "check": ("ˇ", true, false), "widehat": ("^", true, true), "widetilde": ("~", true, true),
    "overline": ("‾", true, true), "underline": ("_", false, true), "overbrace": ("⏞", true, true),
    "underbrace": ("⏟", false, true),
  ]

  /// The height of `\big` and its kin, in em.
  static let heights: [String: Double] = ["big": 1.2, "Big": 1.8, "bigg": 2.4, "Bigg": 3]
}
