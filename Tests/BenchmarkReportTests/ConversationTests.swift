import BenchmarkCore
import Testing

@testable import BenchmarkReport

/// The unit sheet and the tertial section.
@Suite struct ConversationTests {
  private static func lines(_ document: Document) -> [String] {
    TextRenderer().render(document).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  @Test func `a line of letters shows what moves and keeps noise flat`() {
    #expect(Sparkline.text([1, 2, 3, 4, 5, 6, 7, 8], spread: 1) == "▁▂▃▄▅▆▇█")
    #expect(Sparkline.text([1, .nan, 8], spread: 1) == "▁\u{00A0}█")
    #expect(Sparkline.text([5.0, 5.1, 5.0], spread: 80) == "▄▅▄")
    #expect(Sparkline.text([3, 3, 3], spread: 0) == "▄▄▄")
    #expect(Sparkline.text([3], spread: 1).isEmpty)
    #expect(Sparkline.text([], spread: .nan).isEmpty)
  }

  @Test(arguments: Language.allCases)
  func `a sheet is one page, whatever the study`(language: Language) throws {
    var studies = [SampleFindings.small()]
    for (units, groups) in [(2, 1), (12, 3), (70, 1)] {
      studies.append(try SampleFindings.drawn(seed: UInt64(units), unitCount: units, groupCount: groups))
    }
    for findings in studies {
      for unit in UnitSheet.units(of: findings).prefix(12) {
        let sheet = try #require(UnitSheet(findings, unit: unit, language: language))
        let lines = Self.lines(sheet.document())
        #expect(lines.count <= 61)
        for line in lines where line.displayWidth > 80 { Issue.record("\(line.displayWidth): \(line)") }
      }
    }
  }

  @Test func `a card with many indicators keeps what has something to say`() throws {
    var findings = SampleFindings.small()
    let extra = (0..<30).map { Indicator(id: "e\($0)", kind: .amount, direction: .none) }
    var series = Series(cells: 5)
    series.values = [1, 2, 3, 4, 5]
    series.status = [.ok, .ok, .ok, .ok, .ok]
    findings.study = Study(
      card: findings.study.card, organisation: findings.study.organisation,
      indicators: findings.study.indicators + extra,
      panel: Panel(
        unitCount: 5, periods: findings.study.panel.periods,
        series: findings.study.panel.series + extra.map { _ in series }))
    findings.comparisons += extra.map { _ in Comparison() }
    let sheet = try #require(UnitSheet(findings, unit: "103", language: .bokmal))
    let lines = Self.lines(sheet.document())
    #expect(lines.count <= 61)
    #expect(lines.contains { $0.contains("Tilfredshet") && $0.contains("■ rød") && $0.contains("− svakere") })
    // The sentence may be broken over lines, with blanks at their ends.
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words.joined(separator: " ").contains("17 av indikatorene utelatt"))
  }

  @Test func `a unit that is not compared has no sheet`() {
    #expect(UnitSheet(SampleFindings.small(), unit: "none", language: .bokmal) == nil)
  }

  @Test func `the sheet names whom to ask only where the difference is clear`() throws {
    let findings = SampleFindings.small()
    let weak = Self.lines(try #require(UnitSheet(findings, unit: "103", language: .bokmal)).document())
    #expect(weak.contains { $0.contains("Spør") && $0.contains("Tilfredshet: Solbakken (5,4)") })
    let strong = Self.lines(try #require(UnitSheet(findings, unit: "100", language: .bokmal)).document())
    #expect(strong.contains { $0.contains("Andre kan spørre") })
    #expect(!strong.contains { $0.hasPrefix(" Spør ") })
  }

  @Test(arguments: Language.allCases)
  func `a section holds 80 columns and two pages`(language: Language) throws {
    for (units, groups) in [(2, 1), (12, 3), (70, 1)] {
      let findings = try SampleFindings.drawn(seed: UInt64(units), unitCount: units, groupCount: groups)
      for unit in [nil, "U1"] {
        let lines = Self.lines(TertialSection(findings: [findings], language: language, unit: unit).document())
        #expect(lines.count <= 120)
        for line in lines where line.displayWidth > 80 { Issue.record("\(line.displayWidth): \(line)") }
      }
    }
  }

  /// Five schools without a card: nothing is judged, but they are compared, by short names.
  @Test func `a section without directions compares all the same and names its source`() {
    let names = ["Nordre skole", "Skole Vest", "Søre skole", "Berg oppvekstsenter", "Skole"]
    let units = names.enumerated().map { Unit(id: "\($0)", name: $1, type: "skole") }
    var series = Series(cells: 5)
    series.values = [10, 12, 14, 20, 12]
    series.status = .init(repeating: .ok, count: 5)
    var study = Study(
      card: nil, organisation: Organisation(units: units), indicators: [Indicator(id: "Lesing")],
      panel: Panel(unitCount: 5, periods: [.year(2024)], series: [series]),
      sources: [.init(path: "observations.csv", bytes: 1, sha256: "00", rows: 5)])
    study.origins = ["a.csv", "b.csv", "c.csv", "d.csv", "e.csv"]
    var findings = Findings(
      study: study, plan: StudyPlan(),
      grouping: Grouping(column: nil, labels: [""], names: [""], groupOfUnit: [0, 0, 0, 0, 0]))
    findings.period = 0
    findings.comparisons = [Comparison()]
    let text = Self.lines(TertialSection(findings: [findings], language: .bokmal).document()).joined(separator: "\n")
    #expect(text.contains("SAMMENLIGNING"))
    #expect(text.contains("74 Nordre ") && text.contains("147 Berg"))
    #expect(text.contains("Kilde: c.csv; d.csv; e.csv; to filer til."))
  }

  @Test func `a suppressed value is in no sheet and no section`() throws {
    let hidden = [7777.125, 8888.375, 6666.5]
    let findings = try SampleFindings.drawn(seed: 4, unitCount: 12, hidden: hidden)
    var texts = [Self.lines(TertialSection(findings: [findings], language: .bokmal).document())]
    for unit in UnitSheet.units(of: findings) {
      texts.append(Self.lines(TertialSection(findings: [findings], language: .bokmal, unit: unit).document()))
      texts.append(Self.lines(try #require(UnitSheet(findings, unit: unit, language: .bokmal)).document()))
    }
    for trace in ["7777", "8888", "6666", "7 777"] {
      for text in texts { #expect(!text.joined().contains(trace)) }
    }
  }

  /// Words that belong to one written language only.
  @Test func `no language borrows from another`() throws {
    let findings = [SampleFindings.small()]
    let foreign: [Language: [String]] = [
      .bokmal: ["ikkje", "einingar", "skilnad", "betring", "utan ", " the "],
      .nynorsk: ["ikke ", "enheter", "forskjell", "bedring", "uten ", " the "],
      .english: ["ikke", "enhet", "ingen", "snitt", "mål"],
    ]
    for language in Language.allCases {
      var text = Self.lines(TertialSection(findings: findings, language: language).document())
      text += Self.lines(try #require(UnitSheet(findings[0], unit: "103", language: language)).document())
      let all = text.joined(separator: " ").lowercased()
      for word in foreign[language] ?? [] { #expect(!all.contains(word), "\(word) in \(language)") }
    }
  }
}
