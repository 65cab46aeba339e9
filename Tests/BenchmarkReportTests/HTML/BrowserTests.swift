import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkReport

/// The page in a real browser, used with the keyboard.
@Suite(.enabled(if: Chromium.path != nil, "Chromium is not installed"), .serialized)
struct BrowserTests {
  private static func page(_ language: Language = .bokmal) throws -> String {
    HTMLRendererTests.page([try SampleFindings.drawn(seed: 6, unitCount: 12)], language)
  }

  @Test func `the page opens without complaint and asks for nothing`() throws {
    let browser = try Chromium()
    for language in Language.allCases {
      try browser.open(try Self.page(language))
      #expect(try browser.text("document.documentElement.lang") == language.rawValue)
      #expect(browser.complaints.isEmpty, "\(browser.complaints)")
      #expect(browser.requests.count == 1 && browser.requests.allSatisfy { $0.hasPrefix("file:") })
      #expect(try browser.number("performance.getEntriesByType('resource').length") == 0)
    }
  }

  @Test func `headings are in order as the browser sees them`() throws {
    let browser = try Chromium()
    try browser.open(try Self.page())
    let text = try #require(
      try browser.text("[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(e => e.tagName[1]).join('')"))
    let levels = text.compactMap(\.wholeNumberValue)
    #expect(levels.first == 1 && levels.count > 10)
    for (previous, level) in zip(levels, levels.dropFirst()) { #expect(level <= previous + 1) }
  }

  @Test func `sort buttons are reached with Tab, seen in focus, and sort with Enter in both directions`() throws {
    let browser = try Chromium()
    try browser.open(try Self.page())
    _ = try browser.evaluate(
      "window.first = [...document.querySelectorAll('main table.sortable')]"
        + ".find(t => !t.closest('details'))")
    var reached = false
    var steps = 0
    while !reached, steps < 400 {
      try browser.press("Tab", code: 9)
      steps += 1
      reached = try browser.number("document.activeElement === first.querySelectorAll('thead button')[1] ? 1 : 0") == 1
      if steps == 1 { #expect(try browser.text("document.activeElement.getAttribute('href')") == "#main") }
    }
    #expect(reached, "not within \(steps) steps")
    #expect(try browser.text("getComputedStyle(document.activeElement).outlineStyle") == "solid")
    let values = "[...first.tBodies[0].rows].map(r => r.cells[1].textContent.replace(',', '.')).join(' ')"
    func numbers() throws -> [Double] {
      try (browser.text(values) ?? "").split(separator: " ").compactMap { Double($0) }
    }
    let before = try numbers()
    for (word, order) in [("ascending", { $0 <= $1 }), ("descending", { $0 >= $1 })]
      as [(String, (Double, Double) -> Bool)]
    {
      try browser.press("Enter", code: 13, text: "\r")
      #expect(try browser.text("first.querySelectorAll('th')[1].getAttribute('aria-sort')") == word)
      let after = try numbers()
      #expect(after.count == 12 && after.sorted() == before.sorted())
      #expect(zip(after, after.dropFirst()).allSatisfy(order), "\(after)")
    }
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func `rows without a number stay last, and lights sort from green to red`() throws {
    let browser = try Chromium()
    try browser.open(HTMLRendererTests.page([SampleFindings.small()]))
    let order = "[...table.tBodies[0].rows].map(r => r.cells[0].textContent).join(' ')"
    _ = try browser.evaluate(
      "window.table = document.querySelector('#i-sykehjem-tilfredshet').closest('article')"
        + ".querySelectorAll('table.sortable')[1]")
    func sort(_ title: String) throws -> String? {
      _ = try browser.evaluate(
        "[...table.querySelectorAll('thead button')].find(b => b.textContent === '\(title)').click()")
      return try browser.text(order)
    }
    #expect(try sort("Verdi") == "Nordåsen Løvås Fjellsiden Solbakken Æsane")
    #expect(try sort("Mot mål") == "Løvås Fjellsiden Solbakken Nordåsen Æsane")
    // Norwegian order: Æ after all others; Æsane has no number and stays last anyway.
    #expect(try sort("Sykehjem") == "Fjellsiden Løvås Nordåsen Solbakken Æsane")
    #expect(try sort("Plass") == "Solbakken Fjellsiden Løvås Nordåsen Æsane")
  }

  @Test func `the search narrows the page to units and indicators, and gives everything back`() throws {
    let browser = try Chromium()
    try browser.open(HTMLRendererTests.page([SampleFindings.small()]))
    let shown =
      "[...document.querySelectorAll('article')].filter(a => !a.hidden)"
      + ".map(a => a.querySelector('h3,h4').textContent).join(' | ')"
    let all = try browser.text(shown)
    func search(_ query: String) throws -> String? {
      _ = try browser.evaluate("q.value = '\(query)'; q.form.requestSubmit()")
      return try browser.text(shown)
    }
    #expect(try browser.number("document.getElementById('search').hidden ? 1 : 0") == 0)
    #expect(try search("legemiddel") == "Legemiddelgjennomgang | Solbakken | Fjellsiden | Løvås | Nordåsen | Æsane")
    #expect(try search("nordåsen") == "Tilfredshet | Legemiddelgjennomgang | Kostnad per døgn | Nordåsen")
    #expect(try browser.text("document.getElementById('hits').textContent") == "Treff: 5")
    #expect(
      try browser.text(
        "[...document.querySelectorAll('#i-sykehjem-kostnad')][0].closest('article')"
          + ".querySelectorAll('tbody tr:not([hidden])').length + ''") == "2")
    #expect(try search("finnes ikke") == "")
    #expect(try browser.text("document.getElementById('hits').textContent") == "Ingen treff")
    #expect(try search("") == all)
    #expect(try browser.number("document.querySelectorAll('main [hidden]').length") == 0)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test(arguments: [390, 768, 1280])
  func `the page is never wider than the screen`(width: Int) throws {
    let browser = try Chromium()
    // The last one has a table of colours that is wider than a phone, with words for those who do not see the marks.
    let studies = [
      SampleFindings.small(), try SampleFindings.drawn(seed: 2, unitCount: 70, distinct: 12),
      try LargeStudy.findings(units: 24, indicators: 14, periods: 2),
    ]
    for findings in studies {
      try browser.open(HTMLRendererTests.page([findings]), width: width)
      #expect(try browser.number("innerWidth") == width)
      let root = "document.documentElement"
      #expect(try browser.number("\(root).scrollWidth - \(root).clientWidth") == 0)
    }
  }

  @Test func `without scripts the page is whole and shows no dead control`() throws {
    let page = try Self.page().replacing(/<script>[\s\S]*?<\/script>/, with: "")
    let browser = try Chromium()
    try browser.open(page)
    #expect(try browser.number("document.querySelectorAll('table button').length") == 0)
    #expect(try browser.number("document.getElementById('search').offsetHeight") == 0)
    #expect(try browser.number("document.querySelectorAll('article').length") == 14)
  }

  @Test func `a study of 300 units can be searched`() throws {
    let findings = try LargeStudy.findings(units: 300, indicators: 12, periods: 9)
    let browser = try Chromium()
    try browser.open(HTMLRendererTests.page([findings]))
    _ = try browser.evaluate("q.value = '\(LargeStudy.name(288))'; q.form.requestSubmit()")
    #expect(try browser.number("document.querySelectorAll('tbody tr:not([hidden])').length") ?? 0 >= 13)
    #expect(try browser.text("document.getElementById('hits').textContent") == "Treff: 13")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }
}
