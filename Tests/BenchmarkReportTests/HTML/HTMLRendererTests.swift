import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct HTMLRendererTests {
  static func page(_ findings: [Findings], _ language: Language = .bokmal, _ options: ReportOptions = .init()) -> String
  {
    HTMLRenderer().render(Report(findings: findings, language: language, options: options).document())
  }

  /// Few and many units, groups, one unit, several cards.
  private static func samples() throws -> [[Findings]] {
    [
      [SampleFindings.small()], [SampleFindings.small(), SampleFindings.small()],
      [try SampleFindings.drawn(seed: 1, unitCount: 1)],
      [try SampleFindings.drawn(seed: 2, unitCount: 12, groupCount: 3)],
      [try SampleFindings.drawn(seed: 3, unitCount: 70, distinct: 12)],
      [try SampleFindings.drawn(seed: 4, unitCount: 90, groupCount: 30)],
    ]
  }

  @Test(arguments: Language.allCases)
  func `tags are balanced, ids are unique and links lead somewhere`(language: Language) throws {
    let void: Set = ["meta", "input", "path", "circle", "line", "use"]
    for findings in try Self.samples() {
      let parts = HTMLPageParts(text: Self.page(findings, language))
      var open: [String] = []
      var ids: [String] = []
      var references: [String] = []
      for tag in parts.tags {
        if tag.isClosing {
          #expect(open.popLast() == tag.name)
        } else if !void.contains(tag.name) {
          open.append(tag.name)
        }
        if let id = tag.attributes["id"] { ids.append(id) }
        if let href = tag.attributes["href"] {
          #expect(href.hasPrefix("#"))
          references.append(String(href.dropFirst()))
        }
        references += (tag.attributes["aria-labelledby"] ?? "").split(separator: " ").map(String.init)
        references += (tag.attributes["aria-describedby"] ?? "").split(separator: " ").map(String.init)
      }
      #expect(open.isEmpty)
      #expect(Set(ids).count == ids.count)
      #expect(Set(references).subtracting(ids).isEmpty, "\(Set(references).subtracting(ids))")
      // What is not a tag has no angle bracket.
      #expect(!parts.markup.replacing(/<!DOCTYPE html>/, with: "").replacing(/<[^<>]*>/, with: "").contains(/[<>]/))
    }
  }

  @Test(arguments: Language.allCases)
  func `headings begin with one and skip no level`(language: Language) throws {
    for findings in try Self.samples() {
      let levels = HTMLPageParts(text: Self.page(findings, language)).tags.filter { !$0.isClosing }
        .compactMap { $0.name.wholeMatch(of: /h([1-6])/).flatMap { Int($0.1) } }
      #expect(levels.first == 1 && levels.count > 5)
      for (previous, level) in zip(levels, levels.dropFirst()) { #expect(level <= previous + 1) }
    }
  }

  @Test func `the page has language, landmarks and a way past the contents`() {
    for language in Language.allCases {
      let page = Self.page([SampleFindings.small()], language)
      #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
      let tags = HTMLPageParts(text: page).tags.filter { !$0.isClosing }
      for name in ["main", "nav", "footer", "form", "title"] {
        // A drawing has a title too.
        #expect(name == "title" || tags.count { $0.name == name } == 1, "\(name)")
      }
      #expect(tags.first { $0.name == "a" }?.attributes["href"] == "#main")
      #expect(tags.contains { $0.attributes["id"] == "main" && $0.name == "main" })
    }
  }

  @Test func `nothing is fetched from elsewhere`() throws {
    for findings in try Self.samples() {
      let page = Self.page(findings)
      for trace in ["://", "src=", "@import", "url(", "<link", "<iframe", "fetch(", "XMLHttpRequest"] {
        #expect(!page.contains(trace), "\(trace)")
      }
      #expect(page.contains("default-src 'none'"))
    }
  }

  @Test func `every drawing has a name and a description, every figure its numbers as a table`() throws {
    for findings in try Self.samples() {
      let page = Self.page(findings)
      let drawings = page.matches(
        of: /<svg (role="img"[^>]*)>(<title id="[^"]+">([^<]+)<\/title><desc id="[^"]+">([^<]+)<\/desc>)/)
      #expect(drawings.count == page.matches(of: /<svg\s/).count - 1, "all but the definitions of the marks")
      for figure in page.matches(of: /<figure[^>]*>([\s\S]*?)<\/figure>/) {
        let text = String(figure.1)
        #expect(text.contains("<figcaption>") || text.contains("<summary>"))
        #expect(text.contains("<details class=\"data\">") && text.contains("<td") || text.contains("class=\"heat\""))
      }
    }
  }

  @Test func `a name with markup is text`() throws {
    var findings = SampleFindings.small()
    let evil = "<script>alert('1')</script> \"&\" <b>"
    var units = findings.study.organisation.units
    units[0].name = evil
    findings.study.organisation = Organisation(units: units)
    findings.study.indicators[0].name = LocalizedText(evil)
    findings.study.card?.name = LocalizedText(evil)
    let page = Self.page([findings])
    #expect(page.matches(of: /<script/).count == 1)
    #expect(!page.contains("alert('1')") && !page.contains("<b>"))
    #expect(page.contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;&amp;&quot; &lt;b&gt;"))
    #expect(HTML.escaped("a\u{0}b\u{1B}\u{9F}c\nd") == "abc d")
    #expect(HTML.identifier("10 & é") == "10-w-12-w-6h")
  }

  @Test func `figures change neither text nor Markdown`() {
    let document = Report(findings: [SampleFindings.small()], language: .bokmal).document()
    let plain = Document(language: .bokmal, blocks: document.blocksWithoutFigures)
    #expect(plain.blocks.count < document.blocks.count)
    #expect(TextRenderer().render(document) == TextRenderer().render(plain))
    #expect(MarkdownRenderer().render(document) == MarkdownRenderer().render(plain))
  }

  @Test func `the same findings give the same bytes`() throws {
    let findings = try SampleFindings.drawn(seed: 9, unitCount: 12)
    #expect(Self.page([findings]) == Self.page([findings]))
  }

  @Test func `a study of 300 units and 12 indicators is under five megabytes`() throws {
    let findings = try LargeStudy.findings(units: 300, indicators: 12, periods: 9)
    let page = Self.page([findings])
    #expect(page.utf8.count > 500_000)
    #expect(page.utf8.count < 5_000_000)
    // Every unit is there, although text shows only those that stand out.
    for unit in [0, 150, 299] { #expect(page.contains(">\(LargeStudy.name(unit))<")) }
  }

  @Test func `a sum and a row without a number are kept out of sorting`() {
    let table = Document.Table(
      columns: [.init("Enhet"), .init("Sum", .right)],
      rows: [.init(["A", "1"]), .init(["B", ":"], note: "skjermet"), .init(["Sum", "1"], isTotal: true)])
    let html = HTMLTable(table, label: "T").html
    #expect(html.contains("<tr><th scope=\"row\">A</th><td class=\"n\">1</td></tr>"))
    #expect(html.contains("<tr class=\"x\"><th scope=\"row\">B</th>"))
    #expect(html.contains("<tr class=\"x sum\"><th scope=\"row\">Sum</th>"))
  }

  @Test func `an empty document is a page`() {
    let parts = HTMLPageParts(text: HTMLRenderer().render(Document(language: .english)))
    #expect(parts.tags.contains { $0.name == "main" })
  }
}
