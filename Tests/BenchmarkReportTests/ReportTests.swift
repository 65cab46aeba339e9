import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct ReportTests {
  private static func text(_ findings: Findings, _ language: Language, _ options: ReportOptions = .init()) -> String {
    TextRenderer().render(Report(findings: [findings], language: language, options: options).document())
  }

  @Test(arguments: Language.allCases)
  func `no line is wider than 80 columns, for few and many units and groups`(language: Language) throws {
    var studies = [SampleFindings.small()]
    for (units, groups) in [(1, 1), (2, 1), (12, 3), (70, 1), (90, 30)] {
      for direction in Direction.allCases {
        studies.append(
          try SampleFindings.drawn(seed: UInt64(units), unitCount: units, groupCount: groups, direction: direction))
      }
    }
    studies.append(try SampleFindings.drawn(seed: 3, unitCount: 70, distinct: 12))
    for findings in studies {
      let lines = Self.text(findings, language).split(separator: "\n").map(String.init)
      #expect(lines.count > 20)
      for line in lines where line.displayWidth > 80 { Issue.record("\(line.displayWidth): \(line)") }
    }
  }

  /// The planted values have digits that nothing else in the study has, so finding them means that they were told.
  @Test(arguments: 1...6)
  func `a suppressed value is nowhere in the report`(seed: UInt64) throws {
    let hidden = [7777.125, 8888.375, 6666.5]
    let traces = ["7777", "8888", "6666", "7 777", "7,777", "8,888", "6,666"]
    for groups in [1, 4] {
      let findings = try SampleFindings.drawn(seed: seed, unitCount: 12, groupCount: groups, hidden: hidden)
      #expect(findings.suppressed.count == hidden.count)
      for language in Language.allCases {
        let document = Report(findings: [findings], language: language).document()
        let reports = [
          TextRenderer().render(document), MarkdownRenderer().render(document), HTMLRenderer().render(document),
        ]
        for report in reports {
          for trace in traces { #expect(!report.contains(trace), "\(trace) in \(language)") }
        }
      }
    }
  }

  @Test func `the same value is told when suppression is off, and the report says so`() throws {
    let findings = try SampleFindings.drawn(seed: 1, unitCount: 12, hidden: [7777.125], minimumN: 0)
    let report = Self.text(findings, .bokmal)
    #expect(report.contains("7777"))
    #expect(report.contains("Skjerming er slått av"))
    #expect(HTMLRendererTests.page([findings]).contains("7777"))
  }

  @Test func `without directions nothing is called better or worse`() throws {
    let findings = try SampleFindings.drawn(seed: 5, unitCount: 20, direction: .none)
    let report = Self.text(findings, .bokmal)
    for word in ["klart bedre", "klart svakere", "bedring", "forverring"] {
      #expect(!report.contains(word), "\(word)")
    }
    #expect(report.split(separator: "\n").contains { $0.hasPrefix(" 1. Tallene er sammenlignet, men ikke vurdert") })
  }

  @Test func `an amount is told as rising, not as worse`() {
    var findings = SampleFindings.small()
    var trend = TrendFinding(unit: 0, indicator: 2, first: 0, last: 0, n: 6, status: .ok)
    trend.slope = 110
    trend.direction = .worsening
    findings.trends = [trend]
    let report = Self.text(findings, .bokmal)
    #expect(report.contains("klar økning"))
    #expect(!report.contains("klar forverring"))
    #expect(report.contains("løpende priser"))
  }

  @Test func `an unapproved card says so`() {
    var findings = SampleFindings.small()
    findings.study.card?.approval = nil
    #expect(Self.text(findings, .bokmal).contains("styringskortet er ikke godkjent"))
    #expect(Self.text(findings, .nynorsk).contains("styringskortet er ikkje godkjent"))
  }

  @Test func `a study without figures says only that`() {
    var findings = SampleFindings.small()
    findings.period = nil
    let report = Self.text(findings, .bokmal)
    #expect(report.contains("ingen tall for de valgte"))
    #expect(!report.contains("INDIKATORENE"))
  }

  @Test func `a run without comparisons and trends shows the values and judges nothing`() {
    var findings = SampleFindings.small()
    findings.comparisons = []
    findings.trends = []
    let report = Self.text(findings, .bokmal)
    #expect(report.contains("Solbakken     5,4"))
    #expect(!report.contains("klart bedre") && !report.contains("●"))
  }

  @Test func `with many units only those asked for are described`() throws {
    let findings = try SampleFindings.drawn(seed: 2, unitCount: 60)
    var options = ReportOptions()
    #expect(Self.text(findings, .bokmal, options).contains("er de ikke omtalt hver for seg"))
    options.units = ["U7", "unknown"]
    let report = Self.text(findings, .bokmal, options)
    #expect(report.contains("NUMMER 7 PÅ ØYA"))
    #expect(!report.contains("NUMMER 8 PÅ ØYA"))
  }

  @Test func `decimals are added where rounding would hide the light`() {
    let indicator = Indicator(id: "x", direction: .higher, target: .value(90), decimals: 0)
    let plain = Measure(indicator, values: [89.6, 91], lights: [.green, .green], language: .bokmal)
    #expect(plain.number(89.6) == "90")
    let told = Measure(indicator, values: [89.6, 91], lights: [.yellow, .green], language: .bokmal)
    #expect(told.number(89.6) == "89,6")
    #expect(told.target(90) == "90")
  }

  @Test func `percent and percentage points are kept apart`() {
    let indicator = Indicator(id: "x", kind: .proportion, unit: LocalizedText("prosent"), decimals: 1, per: 100)
    let measure = Measure(indicator, values: [8.1], language: .bokmal)
    #expect(measure.value(8.1) == "8,1\u{00A0}%")
    #expect(measure.changeUnit == "prosentpoeng")
    #expect(Measure(indicator, values: [8.1], language: .english).changeUnit == "percentage points")
  }

  @Test func `several cards are told one after the other, with one legend and one method section`() {
    let findings = SampleFindings.small()
    let text = TextRenderer().render(Report(findings: [findings, findings], language: .bokmal).document())
    #expect(text.split(separator: "\n").count { $0 == "SLIK LESES TABELLENE" } == 1)
    #expect(text.split(separator: "\n").count { $0 == "METODE" } == 1)
    #expect(text.split(separator: "\n").count { $0 == "DET VIKTIGSTE" } == 2)
  }
}
