import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkReport

@Suite struct PagePhraseTests {
  /// One or more samples of every phrase, under the name of its requirement.
  private static func samples(_ language: Language) -> [String: [String]] {
    let page = language.page
    let cost = language.costCharts
    let efficiency = language.efficiencyCharts
    let funnel = language.funnelChart
    return [
      "waterfallTitle": [cost.waterfallTitle(from: "A", to: "B")], "waterfallNote": [cost.waterfallNote()],
      "funnelTitle": [funnel.funnelTitle(indicator: "X")],
      "funnelNote": [true, false].map { funnel.funnelNote(isAdjusted: $0, of: .school) },
      "funnelDescription": [
        funnel.funnelDescription(units: 20, above: [], below: [], of: .school),
        funnel.funnelDescription(units: 20, above: ["A"], below: ["B"], of: .school),
      ],
      "funnelCentre": [funnel.funnelCentre("1")], "funnelSize": [funnel.funnelSize()],
      "funnelLimit": [true, false].map { funnel.funnelLimit(isUpper: $0) },
      "quadrantTitle": [cost.quadrantTitle()],
      "quadrantNote": [true, false].map { cost.quadrantNote(isAnyPlaced: $0) },
      "quadrantDescription": [cost.quadrantDescription(units: 3, placed: 1, of: .school)],
      "costAxis": [cost.costAxis()], "resultAxis": [cost.resultAxis()], "resultScore": [cost.resultScore()],
      "frontierTitle": [efficiency.frontierTitle(input: "Utgift", output: "Døgn")],
      "frontierDescription": [efficiency.frontierDescription(units: 3, best: 1, of: .school)],
      "frontierNote": [.input, .output].map { efficiency.frontierNote($0) },
      "scoresTitle": [efficiency.scoresTitle()],
      "scoresDescription": [true, false].map {
        efficiency.scoresDescription(units: 3, best: 1, intervals: $0, of: .school)
      },
      "scoresNote": ["95 %", nil].map { efficiency.scoresNote(level: $0) },
      "pageLabel": PageLabel.allCases.map { page.pageLabel($0) },
      "search": [page.search(for: nil), page.search(for: .school)],
      "valuesTitle": [page.valuesTitle(indicator: "X", period: "2026")],
      "valuesNote": [true, false].flatMap { flag in
        ["95 %", nil].map {
          page.valuesNote(level: $0, isJudged: flag, hasClear: true, many: flag, beyond: true)
        }
      },
      "valuesDescription": [
        page.valuesDescription(summary: "S", better: 2, worse: 1, of: .school),
        page.valuesDescription(summary: "S", better: nil, worse: nil, of: .school),
      ],
      "developmentTitle": [page.developmentTitle(indicator: "X")],
      "developmentNote": [(0, 0), (1, 1), (3, 3), (7, 20)].flatMap { shown, clear in
        [true, false].map {
          page.developmentNote(
            shown: shown, of: clear, hasMean: $0, isTested: true, level: "95 %", breaks: ["2020"], kind: .school)
        }
      },
      "developmentDescription": [page.developmentDescription(panels: ["A", "B"])],
      "seriesTitle": [page.seriesTitle(unit: "A", indicator: "X")],
      "seriesDescription": ["2020", "2024"].map {
        page.seriesDescription(from: $0, value: "1", to: "2024", "2", breaks: ["2022"])
      },
      "seriesWithoutFigures": [page.seriesWithoutFigures()],
      "profileTitle": [page.profileTitle(unit: "A")],
      "profileNote": [page.profileNote(level: "95 %"), page.profileNote(level: nil)],
      "profileDescription": [page.profileDescription(unit: "A", indicators: 3)],
      "overviewTitle": [page.overviewTitle(of: .school)],
      "overviewNote": [(true, true), (true, false), (false, false)].map {
        page.overviewNote(hasLights: $0, hasVerdicts: $1)
      },
      "overviewDescription": [page.overviewDescription(units: 3, indicators: 4, of: .school)],
    ]
  }

  @Test func `the samples cover every phrase that the protocol asks for`() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/BenchmarkReport/Language/Page")
    let text = try [
      "PagePhrase.swift", "CostChartPhrase.swift", "EfficiencyChartPhrase.swift", "FunnelChartPhrase.swift",
    ]
    .map { try String(contentsOf: folder.appending(path: $0), encoding: .utf8) }.joined()
    .replacing(/\nextension [\s\S]*?\n}\n/, with: "")
    let names = text.matches(of: /\n  func (\w+)\(/).map { String($0.1) }
    #expect(names.count > 10)
    #expect(Set(names) == Set(Self.samples(.bokmal).keys))
  }

  @Test func `every phrase is told in every language and differs where the languages do`() {
    // The same in all: a comma between two names.
    let neutral: Set = ["valuesTitle", "seriesTitle"]
    let norwegian: Set = [
      "developmentTitle", "quadrantTitle", "quadrantDescription", "resultScore", "frontierTitle", "funnelSize",
      "funnelLimit",
    ]
    let (bokmal, nynorsk, english) = (Self.samples(.bokmal), Self.samples(.nynorsk), Self.samples(.english))
    for (name, texts) in bokmal {
      for samples in [texts, nynorsk[name] ?? [], english[name] ?? []] {
        #expect(samples.count == texts.count && samples.allSatisfy { !$0.isEmpty }, "\(name)")
      }
      #expect(texts != english[name] || neutral.contains(name), "\(name) is the same in bokmål and English")
      #expect(
        texts != nynorsk[name] || neutral.contains(name) || norwegian.contains(name),
        "\(name) is the same in bokmål and nynorsk")
    }
  }

  @Test func `nynorsk and bokmål are not mixed, and neither has English words`() {
    func words(_ language: Language) -> Set<String> {
      Set(
        Self.samples(language).values.flatMap { $0 }.flatMap { $0.lowercased().split { !$0.isLetter } }.map(String.init)
      )
    }
    let bokmalOnly: Set = [
      "en", "fra", "de", "ikke", "tall", "tallene", "navnene", "forskjell", "bedre", "svakere", "utenfor", "brudd",
      "stiplede", "innhold", "innholdet", "samme", "hver", "enheten", "enhet", "indikatorer", "kolonnene", "endringer",
      "skoler", "vurdert", "linjediagrammer", "indikatorene",
    ]
    let nynorskOnly: Set = [
      "ein", "ei", "frå", "dei", "ikkje", "tal", "tala", "namna", "skilnad", "betre", "svakare", "utanfor", "brot",
      "stipla", "innhald", "innhaldet", "same", "kvar", "eininga", "eining", "indikatorar", "kolonnane", "endringar",
      "skular", "vurderte", "linjediagram", "indikatorane",
    ]
    let english: Set = ["the", "and", "of", "is", "are", "figures", "mean", "units", "line", "table", "interval"]
    #expect(words(.nynorsk).intersection(bokmalOnly).isEmpty, "\(words(.nynorsk).intersection(bokmalOnly))")
    #expect(words(.bokmal).intersection(nynorskOnly).isEmpty, "\(words(.bokmal).intersection(nynorskOnly))")
    #expect(words(.bokmal).union(words(.nynorsk)).intersection(english).isEmpty)
    #expect(words(.english).intersection(bokmalOnly.union(nynorskOnly)).isEmpty)
  }
}
