import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkReport

@Suite struct EfficiencyPhraseTests {
  /// Phrases that bokmål and nynorsk write alike.
  private static let sharedByNorwegian: Set = ["shares"]

  private static func samples(_ language: Language) -> [String: [String]] {
    let phrase = language.efficiencyPhrase
    let peers = [PeerText(name: "A", weight: "62 %"), PeerText(name: "B", weight: "38 %")]
    return [
      "label": EfficiencyLabel.allCases.map { phrase.label($0) },
      "compared": [phrase.compared(inputs: ["x"], outputs: ["y", "z"], period: "2025", units: 24, .school)],
      "meaning": EfficiencyPlan.Orientation.allCases.flatMap { orientation in
        [true, false].map { phrase.meaning(orientation, hull: $0, .school) }
      },
      "caution": [phrase.caution(.school)],
      "fixed": [phrase.fixed(["x"])],
      "tooFew": [1, 4].map { phrase.tooFew(units: $0, needed: 6, variables: 2, .school) },
      "tooFewInGroups": [phrase.tooFewInGroups(3, of: 8, needed: 6, .district, .school)],
      "nobodyHas": [phrase.nobodyHas(["x"], .school)],
      "identical": [phrase.identical(.school)],
      "ratios": [phrase.ratios(["x"])],
      "best": [0, 3].map { phrase.best(["A"], more: $0, .school) },
      "bestForSize": [0, 3].map { phrase.bestForSize(["A"], more: $0) },
      "distances": EfficiencyPlan.Orientation.allCases.flatMap { orientation in
        ["3", "30"].map { phrase.distances(7, of: 9, low: "3", high: $0, orientation) }
      },
      "headline": [(true, []), (true, ["A"]), (true, ["A", "B"]), (false, [])].map {
        phrase.headline(
          inputs: ["x"], outputs: ["y", "z"], distance: phrase.noDistances(.school), isDearer: $0, dearer: $1)
      },
      "accounted": [
        phrase.accounted(9, of: 9, compared: ["x"], variables: ["v", "w"], dearer: [], .school),
        phrase.accounted(7, of: 9, compared: ["x"], variables: ["v"], dearer: ["A", "B"], .school),
      ],
      "noDistances": [phrase.noDistances(.school)],
      "notJudged": [1, 4].flatMap { count in
        [nil, "200"].map { phrase.notJudged(count, beyond: $0, .school) }
      },
      "unclear": [1, 4].map { phrase.unclear($0, .school) },
      "intervals": [phrase.intervals(level: "95 %", replicates: "2000")],
      "spread": [phrase.spread(lowest: "0,4", lower: "0,7", median: "0,8", upper: "0,9")],
      "unitsOnRequest": [phrase.unitsOnRequest(.school)],
      "verdict": EfficiencyVerdict.allCases.map { phrase.verdict($0) },
      "alsoYearBefore": [0, 1].map { phrase.alsoYearBefore(without: $0, .school) },
      "notYearBefore": [phrase.notYearBefore(["A"], more: 2)],
      "shares": [phrase.shares(peers), phrase.shares(Array(peers.prefix(1)))],
      "multiples": [phrase.multiples(peers)],
      "heldAgainst": [phrase.heldAgainst("A", differences: ["x −3"])],
      "mostUsed": [true, false].map { phrase.mostUsed(["A (3)"], of: 9, areToBeAsked: $0) },
      "carriesAlone": [phrase.carriesAlone(["A"])],
      "restsOnDoubt": [phrase.restsOnDoubt(["A", "B"])],
      "size": [(1, 0), (0, 2), (3, 1)].map { phrase.size(smaller: $0, larger: $1, share: "5 %", .school) },
      "targetsAreNoDemand": [phrase.targetsAreNoDemand()],
      "without": EfficiencyAbsence.allCases.map { phrase.without($0, ["A"], lacking: ["x"]) }
        + [phrase.without(.notApplicable, ["A"], lacking: [])],
      "elsewhere": [phrase.elsewhere()],
    ]
  }

  @Test func `the samples cover every phrase that the protocol asks for`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/BenchmarkReport/Language/Efficiency/EfficiencyPhrase.swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    let names = text.matches(of: /\n  func (\w+)\(/).map { String($0.1) }
    #expect(names.count > 25)
    #expect(Set(names) == Set(Self.samples(.bokmal).keys))
  }

  @Test func `every phrase is told in every language and differs where the languages do`() {
    let (bokmal, nynorsk, english) = (Self.samples(.bokmal), Self.samples(.nynorsk), Self.samples(.english))
    for (name, texts) in bokmal.sorted(by: { $0.key < $1.key }) {
      for samples in [texts, nynorsk[name] ?? [], english[name] ?? []] {
        #expect(samples.count == texts.count && samples.allSatisfy { !$0.isEmpty }, "\(name)")
      }
      #expect(texts != english[name], "\(name) is the same in bokmål and English")
      if !Self.sharedByNorwegian.contains(name) {
        #expect(texts != nynorsk[name], "\(name) is the same in bokmål and nynorsk")
      }
    }
  }

  /// Words that exist in one written norm only.
  @Test func `nynorsk and bokmål are not mixed`() {
    let bokmalOnly: Set = [
      "ikke", "fra", "uten", "tall", "tallene", "enhet", "enheten", "forskjell", "forskjellene", "de", "hvem", "hva",
      "også", "også", "størrelse", "størrelsen", "holdt", "mangler", "skjermet", "nå", "mye", "bare", "hver",
    ]
    let nynorskOnly: Set = [
      "ikkje", "frå", "utan", "tal", "tala", "eining", "eininga", "skilnad", "skilnadene", "dei", "kven", "kva", "òg",
      "storleik", "storleiken", "halden", "haldne", "manglar", "skjerma", "no", "mykje", "berre", "kvar",
    ]
    func words(_ language: Language) -> Set<String> {
      Set(
        Self.samples(language).values.flatMap { $0 }.flatMap { $0.lowercased().split { !$0.isLetter } }
          .map(String.init))
    }
    #expect(words(.nynorsk).intersection(bokmalOnly).isEmpty)
    #expect(words(.bokmal).intersection(nynorskOnly).isEmpty)
  }

  /// A low score has many causes, so no sentence may call a unit wasteful or inefficient.
  @Test func `no phrase condemns a unit`() {
    for language in Language.allCases {
      let texts = Self.samples(language).values.flatMap { $0 }.map { $0.lowercased() }
      for word in ["ineffektiv", "sløser", "inefficient", "wasteful", "dårlig", "dårleg", "bad "] {
        #expect(!texts.contains { $0.contains(word) }, "\(word) in \(language)")
      }
    }
  }
}
