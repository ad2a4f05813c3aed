import TestSupport
import Testing

@testable import Formulas

@Suite("TeX becomes MathML")
struct MathMLTests {
  @Test(arguments: [
    (#"x"#, #"<mi>x</mi>"#),
    (#"0.693"#, #"<mn>0.693</mn>"#),
    (#"114{,}064"#, #"<mn>114,064</mn>"#),
    (
      #"\infty \partial \nabla \Gamma"#,
      #"<mrow><mi mathvariant="normal">∞</mi><mi mathvariant="normal">∂</mi>"#
        + #"<mi mathvariant="normal">∇</mi><mi mathvariant="normal">Γ</mi></mrow>"#
    ),
    (#"\theta \sim \Theta"#, #"<mrow><mi>θ</mi><mo>∼</mo><mi mathvariant="normal">Θ</mi></mrow>"#),
    (#"\text{if } x < 0"#, #"<mrow><mtext>if </mtext><mi>x</mi><mo>&lt;</mo><mn>0</mn></mrow>"#),
    (#"\text{a_b & c}"#, #"<mtext>a_b &amp; c</mtext>"#),
    (#"\mathrm{d}x"#, #"<mrow><mi mathvariant="normal">d</mi><mi>x</mi></mrow>"#),
  ])
  func `Letters, numbers and words`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (#"\mathbb{R}^n"#, #"<msup><mi>ℝ</mi><mi>n</mi></msup>"#),
    (
      #"\mathcal N(0, I)"#,
      #"<mrow><mi>𝒩</mi><mo stretchy="false">(</mo><mn>0</mn><mo>,</mo><mi>I</mi>"#
        + #"<mo stretchy="false">)</mo></mrow>"#
    ),
    (#"\mathbf{w} \boldsymbol{\theta}"#, #"<mrow><mi>𝐰</mi><mi>𝜽</mi></mrow>"#),
  ])
  func `Alphabets`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (#"x_i^2"#, #"<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"#),
    (#"x'"#, #"<msup><mi>x</mi><mi mathvariant="normal">′</mi></msup>"#),
    (
      #"f''_i"#,
      #"<msubsup><mi>f</mi><mi>i</mi><mrow><mi mathvariant="normal">′</mi>"#
        + #"<mi mathvariant="normal">′</mi></mrow></msubsup>"#
    ),
    (#"D^*"#, #"<msup><mi>D</mi><mo>∗</mo></msup>"#),
    (#"{}^2"#, #"<msup><mrow></mrow><mn>2</mn></msup>"#),
    (#"x^{-1}"#, #"<msup><mi>x</mi><mrow><mo form="prefix">−</mo><mn>1</mn></mrow></msup>"#),
    (#"\mathbb{E}_{x \sim p}"#, #"<msub><mi>𝔼</mi><mrow><mi>x</mi><mo>∼</mo><mi>p</mi></mrow></msub>"#),
  ])
  func `Scripts and primes`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (
      #"-x + y = -1"#,
      #"<mrow><mo form="prefix">−</mo><mi>x</mi><mo>+</mo><mi>y</mi><mo>=</mo>"#
        + #"<mo form="prefix">−</mo><mn>1</mn></mrow>"#
    ),
    (#"x \, - y"#, #"<mrow><mi>x</mi><mspace width="0.167em"></mspace><mo>−</mo><mi>y</mi></mrow>"#),
    (#"a \cdot b \times c"#, #"<mrow><mi>a</mi><mo>⋅</mo><mi>b</mi><mo>×</mo><mi>c</mi></mrow>"#),
    (#"\le \ge \approx \to"#, #"<mrow><mo>≤</mo><mo>≥</mo><mo>≈</mo><mo>→</mo></mrow>"#),
    (
      #"a \ne b, \; c"#,
      #"<mrow><mi>a</mi><mo>≠</mo><mi>b</mi><mo>,</mo><mspace width="0.278em"></mspace><mi>c"#
        + #"</mi></mrow>"#
    ),
    (
      #"1, \ldots, n"#,
      #"<mrow><mn>1</mn><mo>,</mo><mi mathvariant="normal">…</mi><mo>,</mo><mi>n</mi></mrow>"#
    ),
    (#"z:=1"#, #"<mrow><mi>z</mi><mo>≔</mo><mn>1</mn></mrow>"#),
  ])
  func `Signs, and a minus that negates`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (#"\frac{a}{b}"#, #"<mfrac><mi>a</mi><mi>b</mi></mfrac>"#),
    (
      #"\tfrac12"#,
      #"<mstyle displaystyle="false" scriptlevel="0"><mfrac><mn>1</mn><mn>2</mn></mfrac>"#
        + #"</mstyle>"#
    ),
    (
      #"\binom{n}{k}"#,
      #"<mrow><mo form="prefix" stretchy="true">(</mo><mfrac linethickness="0"><mi>n</mi><mi>k"#
        + #"</mi></mfrac><mo form="postfix" stretchy="true">)</mo></mrow>"#
    ),
    (#"\sqrt{x}"#, #"<msqrt><mi>x</mi></msqrt>"#),
    (#"\sqrt[3]{x}"#, #"<mroot><mi>x</mi><mn>3</mn></mroot>"#),
  ])
  func `Fractions and roots`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (
      #"\sum_{i=1}^n x_i"#,
      #"<mrow><munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi>"#
        + #"</munderover><msub><mi>x</mi><mi>i</mi></msub></mrow>"#
    ),
    (#"\prod_i"#, #"<munder><mo>∏</mo><mi>i</mi></munder>"#),
    (
      #"\int_0^1 f\,dx"#,
      #"<mrow><msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup><mi>f</mi>"#
        + #"<mspace width="0.167em"></mspace><mi>d</mi><mi>x</mi></mrow>"#
    ),
    (
      #"\int_{-\infty}^\infty"#,
      #"<msubsup><mo>∫</mo><mrow><mo form="prefix">−</mo><mi mathvariant="normal">∞</mi></mrow>"#
        + #"<mi mathvariant="normal">∞</mi></msubsup>"#
    ),
    (#"\sum\limits_i"#, #"<munder><mo movablelimits="false">∑</mo><mi>i</mi></munder>"#),
    (
      #"\displaystyle\sum_i"#,
      #"<mstyle displaystyle="true" scriptlevel="0"><munder><mo>∑</mo><mi>i</mi></munder>"#
        + #"</mstyle>"#
    ),
    (
      #"\lim_{t \to 0}"#,
      #"<munder><mo lspace="0" rspace="0" movablelimits="true">lim</mo><mrow><mi>t</mi><mo>→"#
        + #"</mo><mn>0</mn></mrow></munder>"#
    ),
    (
      #"\min_G \max_D V"#,
      #"<mrow><munder><mo lspace="0" rspace="0" movablelimits="true">min</mo><mi>G</mi>"#
        + #"</munder><mspace width="0.167em"></mspace><munder>"#
        + #"<mo lspace="0" rspace="0" movablelimits="true">max</mo><mi>D</mi></munder>"#
        + #"<mspace width="0.167em"></mspace><mi>V</mi></mrow>"#
    ),
    (
      #"\operatorname*{arg\,max}_x"#,
      #"<munder><mo lspace="0" rspace="0" movablelimits="true">arg max</mo><mi>x</mi></munder>"#
    ),
    (
      #"\underset{x}{\max}"#,
      #"<munder><mo lspace="0" rspace="0" movablelimits="false">max</mo><mi>x</mi></munder>"#
    ),
    (#"\overset{d}{\to}"#, #"<mover><mo>→</mo><mi>d</mi></mover>"#),
  ])
  func `Sums, integrals and their limits`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (
      #"y \log D(x)"#,
      #"<mrow><mi>y</mi><mspace width="0.167em"></mspace><mi>log</mi><mspace width="0.167em">"#
        + #"</mspace><mi>D</mi><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>"#
        + #"</mrow>"#
    ),
    (
      #"\log(x)"#,
      #"<mrow><mi>log</mi><mo stretchy="false">(</mo><mi>x</mi><mo stretchy="false">)</mo>"#
        + #"</mrow>"#
    ),
    (#"\exp x"#, #"<mrow><mi>exp</mi><mspace width="0.167em"></mspace><mi>x</mi></mrow>"#),
    (#"\operatorname{KL}"#, #"<mi>KL</mi>"#),
  ])
  func `Functions and the space around them`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (
      #"\left( \frac12 \right)"#,
      #"<mrow><mo form="prefix" stretchy="true">(</mo><mfrac><mn>1</mn><mn>2</mn></mfrac>"#
        + #"<mo form="postfix" stretchy="true">)</mo></mrow>"#
    ),
    (
      #"\left. x \right|_0"#,
      #"<msub><mrow><mi>x</mi><mo form="postfix" stretchy="true">|</mo></mrow><mn>0</mn></msub>"#
    ),
    (
      #"\bigl[ x \bigr]"#,
      #"<mrow><mo stretchy="true" minsize="1.2em" maxsize="1.2em">[</mo><mi>x</mi>"#
        + #"<mo stretchy="true" minsize="1.2em" maxsize="1.2em">]</mo></mrow>"#
    ),
    (
      #"\Bigm|"#,
      #"<mo lspace="0.278em" rspace="0.278em" stretchy="true" minsize="1.8em" maxsize="1.8em">|"#
        + #"</mo>"#
    ),
    (
      #"p(x \mid z)"#,
      #"<mrow><mi>p</mi><mo stretchy="false">(</mo><mi>x</mi>"#
        + #"<mo lspace="0.278em" rspace="0.278em" stretchy="false">∣</mo><mi>z</mi>"#
        + #"<mo stretchy="false">)</mo></mrow>"#
    ),
    (
      #"|x|"#,
      #"<mrow><mo lspace="0" rspace="0" stretchy="false">|</mo><mi>x</mi>"#
        + #"<mo lspace="0" rspace="0" stretchy="false">|</mo></mrow>"#
    ),
    (
      #"\|w\|_2"#,
      #"<mrow><mo lspace="0" rspace="0" stretchy="false">‖</mo><mi>w</mi><msub>"#
        + #"<mo lspace="0" rspace="0" stretchy="false">‖</mo><mn>2</mn></msub></mrow>"#
    ),
    (
      #"D_{\mathrm{KL}}(p \,\|\, q)"#,
      #"<mrow><msub><mi>D</mi><mi>KL</mi></msub><mo stretchy="false">(</mo><mi>p</mi>"#
        + #"<mspace width="0.167em"></mspace><mo lspace="0" rspace="0" stretchy="false">‖</mo>"#
        + #"<mspace width="0.167em"></mspace><mi>q</mi><mo stretchy="false">)</mo></mrow>"#
    ),
    (#"\{x\}"#, #"<mrow><mo stretchy="false">{</mo><mi>x</mi><mo stretchy="false">}</mo></mrow>"#),
  ])
  func `Delimiters`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (#"\hat{y}"#, #"<mover accent="true"><mi>y</mi><mo stretchy="false">^</mo></mover>"#),
    (
      #"\bar x \tilde{x}"#,
      #"<mrow><mover accent="true"><mi>x</mi><mo stretchy="false">¯</mo></mover>"#
        + #"<mover accent="true"><mi>x</mi><mo stretchy="false">~</mo></mover></mrow>"#
    ),
    (
      #"\vec{v} \dot x"#,
      #"<mrow><mover accent="true"><mi>v</mi><mo stretchy="false">→</mo></mover>"#
        + #"<mover accent="true"><mi>x</mi><mo stretchy="false">˙</mo></mover></mrow>"#
    ),
    (
      #"\overline{xy}"#,
      #"<mover accent="true"><mrow><mi>x</mi><mi>y</mi></mrow><mo stretchy="true">‾</mo></mover>"#
    ),
    (
      #"\underbrace{x + y}_{\text{sum}}"#,
      #"<munder><munder accentunder="true"><mrow><mi>x</mi><mo>+</mo><mi>y</mi></mrow>"#
        + #"<mo stretchy="true">⏟</mo></munder><mtext>sum</mtext></munder>"#
    ),
  ])
  func `Accents and braces`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (
      #"\begin{aligned} a &= b \\ &= -c \end{aligned}"#,
      #"<mtable displaystyle="true"><mtr><mtd style="text-align:right;padding-right:0"><mi>a"#
        + #"</mi></mtd><mtd style="text-align:left;padding-left:0"><mo form="infix">=</mo><mi>b"#
        + #"</mi></mtd></mtr><mtr><mtd style="text-align:right;padding-right:0"></mtd>"#
        + #"<mtd style="text-align:left;padding-left:0"><mo form="infix">=</mo><mo form="prefix">−"#
        + #"</mo><mi>c</mi></mtd></mtr></mtable>"#
    ),
    (
      #"\begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}"#,
      #"<mrow><mo form="prefix" stretchy="true">{</mo><mtable><mtr>"#
        + #"<mtd style="text-align:left"><mn>1</mn></mtd><mtd style="text-align:left"><mi>x</mi>"#
        + #"<mo>&gt;</mo><mn>0</mn></mtd></mtr><mtr><mtd style="text-align:left"><mn>0</mn></mtd>"#
        + #"<mtd style="text-align:left"><mtext>else</mtext></mtd></mtr></mtable></mrow>"#
    ),
    (
      #"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#,
      #"<mrow><mo form="prefix" stretchy="true">(</mo><mtable><mtr><mtd><mi>a</mi></mtd><mtd>"#
        + #"<mi>b</mi></mtd></mtr><mtr><mtd><mi>c</mi></mtd><mtd><mi>d</mi></mtd></mtr></mtable>"#
        + #"<mo form="postfix" stretchy="true">)</mo></mrow>"#
    ),
    (
      #"\begin{matrix} 1 \\ 2 \\ \end{matrix}"#,
      #"<mtable><mtr><mtd><mn>1</mn></mtd></mtr><mtr><mtd><mn>2</mn></mtd></mtr></mtable>"#
    ),
  ])
  func `Grids`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(arguments: [
    (
      #"a \, b \; c \quad d"#,
      #"<mrow><mi>a</mi><mspace width="0.167em"></mspace><mi>b</mi><mspace width="0.278em">"#
        + #"</mspace><mi>c</mi><mspace width="1em"></mspace><mi>d</mi></mrow>"#
    )
  ])
  func `Spaces`(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test(
    "What is text to HTML stays text",
    arguments: [
      (#"\mathrm{a<b}"#, "<mi>a&lt;b</mi>"), (#"\operatorname{a<b}"#, "<mi>a&lt;b</mi>"),
      (
        #"\operatorname*{a&b}_x"#,
        "<munder><mo lspace=\"0\" rspace=\"0\" movablelimits=\"true\">a&amp;b</mo><mi>x</mi></munder>"
      ),
      (
        #"\overset{n}{\operatorname{a>b}}"#,
        "<mover><mo lspace=\"0\" rspace=\"0\" movablelimits=\"false\">a&gt;b</mo><mi>n</mi></mover>"
      ),
    ])
  func escaped(formula: String, markup: String) throws {
    #expect(try MathML.math(formula, isDisplay: false) == "<math>\(markup)</math>")
  }

  @Test func `Space below a row of a grid is no part of the next`() throws {
    func grid(_ rows: String) throws -> String {
      try MathML.math("\\begin{matrix}a\\\\\(rows)\\end{matrix}", isDisplay: false)
    }
    for space in [#"[4pt]"#, "[-0.5 em]", "[.2ex]"] { #expect(try grid(space + "b") == grid("b")) }
    #expect(try grid("[4pt]") == grid(""))
    for row in [" [1,2]", "[1,2]", " [4pt]"] {
      #expect(try grid(row).contains("<mtr><mtd><mo stretchy=\"false\">[</mo>"))
    }
  }

  @Test(
    "However deep a formula is nested, the stack holds it",
    arguments: [
      "{", #"\sqrt"#, #"\left("#, "x^{", #"\displaystyle "#, #"\frac1{"#, #"\begin{matrix}"#, #"\hat{"#,

      #"\mathbb{"#, "x_{y ",
    ])
  func deep(opening: String) {
    let formula = String(repeating: opening, count: 100_000)
    #expect(throws: TeXError.tooDeep) { try MathML.math(formula, isDisplay: false) }
    #expect(PlainMath.text(formula) == formula)
    #expect("\(TeXError.tooDeep)".contains("nested too deeply"))
  }

  @Test(
    "A formula as deep as may be is set in no time",
    arguments: [
      (#"\hat{"#, "}"), ("x_{y ", " z}"), (#"\sqrt{x + "#, "}"), (#"\frac{1}{"#, "}"), ("{{", "}^2}"),
    ])
  func nearlyTooDeep(opening: String, closing: String) throws {
    let formula = String(repeating: opening, count: 24) + "x" + String(repeating: closing, count: 24)
    let time = try processorTime { () throws in
      #expect(try !MathML.math(formula, isDisplay: false).isEmpty)
      #expect(PlainMath.text(formula) != formula)
    }
    // Twice as long for each level, it would be 12 seconds.
    #expect(time < 3)
  }

  @Test("So is a formula of nothing but blanks, however many")
  func manyBlanks() throws {
    let formula = "x" + String(repeating: "~", count: 30_000) + "y"
    let time = try processorTime { () throws in
      #expect(try MathML.math(formula, isDisplay: false).contains("<mi>y</mi>"))
      #expect(PlainMath.text(formula) == "x y")
    }
    // If each looked back over all before it, it would be 10 seconds.
    #expect(time < 3)
  }

  @Test func `A displayed formula says so`() throws {
    #expect(try MathML.math("x", isDisplay: true) == #"<math display="block"><mi>x</mi></math>"#)
  }

  @Test(arguments: [
    (#"\foo"#, TeXError.unknownCommand(#"\foo"#), #"The command \foo is not among those"#),
    (#"\bigx("#, .unknownCommand(#"\bigx"#), #"The command \bigx is not"#),
    (#"\begin{tikz}x\end{tikz}"#, .unknownEnvironment("tikz"), "The environment tikz cannot be set"),
    (
      #"\mathbb{\theta}"#, .unknownLetter("θ", alphabet: #"\mathbb"#), #"\mathbb sets letters, and θ is none"#
    ),
    (#"\frac{a}"#, .missingArgument(of: #"\frac"#), #"Something must follow \frac"#),
    ("x^", .missingArgument(of: "^"), "Something must follow ^"),
    ("{x", .unclosed("{", closing: "}"), "{ is never closed by }."),
    (#"\left( x"#, .unclosed(#"\left"#, closing: #"\right"#), #"\left is never closed by \right."#),
    (
      #"\begin{cases}x\end{matrix}"#, .unclosed(#"\begin{cases}"#, closing: #"\end{cases}"#),
      #"\begin{cases} is never closed by \end{cases}."#
    ),
    (#"\text{abc"#, .unclosed(#"\text{"#, closing: "}"), #"\text{ is never closed"#),
    ("x}", .unexpected("}"), "} stands where it closes or separates nothing."),
    ("a & b", .unexpected("&"), "& stands where"),
    ("x_1_2", .twoScripts("_"), "A second _ follows the first"),
    (#"\left x"#, .noDelimiter(after: #"\left"#, found: "x"), #"\left wants a delimiter"#),
  ])
  func `What cannot be set is an error that names it`(
    formula: String, error: TeXError, sentence: String
  ) {
    #expect(throws: error) { try MathML.math(formula, isDisplay: false) }
    #expect("\(error)".contains(sentence))
  }

  @Test func `Every listed sign can be set`() throws {
    let names =
      Array(TeXSymbols.letters.keys) + TeXSymbols.upright.keys + TeXSymbols.operators.keys
      + TeXSymbols.delimiters.keys + TeXSymbols.functions + TeXSymbols.functionsWithLimits
    for name in names {
      let markup = try MathML.math("\\\(name) ", isDisplay: false)
      #expect(markup.contains("<mi") || markup.contains("<mo"), "\\\(name) gave \(markup)")
    }
  }
}
