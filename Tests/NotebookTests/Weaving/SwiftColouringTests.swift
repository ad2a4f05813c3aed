import Testing

@testable import Notebook

@Suite("Swift is coloured word by word")
struct SwiftColouringTests {
  @Test(arguments: [
    ("let x = 1", #"<span class="k">let</span> x = <span class="n">1</span>"#),
    ("a < b && c", "a &lt; b &amp;&amp; c"),
    ("Dense(100)", #"<span class="t">Dense</span>(<span class="n">100</span>)"#),
    ("adam.minimize(loss)", #"adam.<span class="f">minimize</span>(loss)"#),
    ("0..<60_000", #"<span class="n">0</span>..&lt;<span class="n">60_000</span>"#),
    ("2.5e-4 - 0x1F", #"<span class="n">2.5e-4</span> - <span class="n">0x1F</span>"#),
    ("x // let it be\ny", "x <span class=\"c\">// let it be</span>\ny"),
    ("/* a /* b */ c */ d", #"<span class="c">/* a /* b */ c */</span> d"#),
    (
      #"@Test func f()"#,
      #"<span class="k">@Test</span> <span class="k">func</span> <span class="f">f</span>()"#
    ),
    ("#if os(Linux)", #"<span class="k">#if</span> <span class="f">os</span>(<span class="t">Linux</span>)"#),
    ("größe = α", "größe = α"),
  ])
  func `Words`(source: String, html: String) {
    #expect(SwiftColouring.html(source) == html)
  }

  @Test func `A keyword that is a label or a member is none`() {
    #expect(SwiftColouring.html("f(in: x.default)") == #"<span class="f">f</span>(in: x.default)"#)
    #expect(SwiftColouring.html("x.self") == #"x.<span class="k">self</span>"#)
  }

  @Test(arguments: [
    (#""a \"b\" c" + d"#, #"<span class="s">&quot;a \&quot;b\&quot; c&quot;</span> + d"#),
    (
      #""loss \(x + "in".count) end""#,
      #"<span class="s">&quot;loss \(</span>x + <span class="s">&quot;in&quot;</span>.count"#
        + #"<span class="s">) end&quot;</span>"#
    ),
    (
      ##"#"raw \n "quoted" \#(x)"#"##,
      ##"<span class="s">#&quot;raw \n &quot;quoted&quot; \#(</span>x<span class="s">)&quot;#</span>"##
    ),
    (
      "\"\"\"\n let \"x\"\n \"\"\" + y",
      "<span class=\"s\">&quot;&quot;&quot;\n let &quot;x&quot;\n &quot;&quot;&quot;</span> + y"
    ),
    ("\"open\nlet", "<span class=\"s\">&quot;open</span>\n<span class=\"k\">let</span>"),
  ])
  func `Strings, and the code within them`(source: String, html: String) {
    #expect(SwiftColouring.html(source) == html)
  }

  @Test func `However deep strings lie in strings`() {
    let deep = String(repeating: #""\("#, count: 100_000)
    #expect(SwiftColouring.html(deep).hasSuffix(#"<span class="s">&quot;\(</span>"#))
  }

  @Test func `Nothing of the source is lost`() {
    let html = SwiftColouring.html(SampleLesson.source)
    let text = html.replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    #expect(text == SampleLesson.source)
  }
}
