import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct CostPhraseTests {
  @Test(arguments: CostLabel.allCases)
  func `every label has a word in every language`(label: CostLabel) {
    let words = Language.allCases.map { $0.costPhrase.label(label) }
    #expect(words.allSatisfy { !$0.isEmpty })
    #expect(words[0] != words[2])
  }

  /// Every phrase with each of its forms.
  private static func samples(_ phrase: any CostPhrase) -> [String] {
    let change = CostChange(
      percent: "3", isHigher: true, constantPercent: "1", isHigherInConstantPrices: false)
    var texts = [
      phrase.costLevel(indicator: "A", mean: "5", leavesOut: false, period: "2026", change),
      phrase.costLevel(indicator: "A", mean: "5", leavesOut: true, period: "2026", change),
      phrase.costRange(lowest: "1", by: "B", highest: "2", by: "C", difference: "1"),
      phrase.needCorrected(lowest: "1", by: "B", highest: "2", by: "C", .school),
      phrase.explained(variables: ["x", "y"], share: "5 %"), phrase.notExplained(variables: ["x"]),
      phrase.setAside(["A"]), phrase.clearTerms(["x"], .school), phrase.noClearTerms(1), phrase.againstMostCommon("x"),
      phrase.noClearTerms(2),
      phrase.omitted(["x"]), phrase.robustDiffers("5 %"), phrase.groupsWithModel(2, of: 8, .district),
    ]
    texts += [true, false].flatMap { explained in
      [
        phrase.allAsExpected(24, width: "5 %", explained: explained, .nursingHome),
        phrase.outside(dearer: ["A"], cheaper: ["B"], rest: 2, width: "5 %", explained: explained, .school),
      ]
    }
    texts += [nil, true, false].map {
      phrase.unitCost(indicator: "A", cost: "1", expected: "2", usual: "0–3", variables: ["x"], isAbove: $0)
    }
    texts += [
      phrase.outsideUnit(name: "A", cost: "1", expected: "2", result: "r"), phrase.causesOfHighCost(),
      phrase.outsideUnit(name: "A", cost: "1", expected: "2", result: nil), phrase.cheaperNotWeaker(["A"]),
      phrase.nonePlaced(.school), phrase.resultsOf(["A"]), phrase.resultsOf(["A", "B"]),
      phrase.noEffect(["A", "B"], .school),
      phrase.effect(result: "A", change: "1", unit: "p", lower: "0", upper: "2", first: true),
      phrase.clearEffect(better: true, effects: ["A"], .school),
      phrase.clearEffect(better: false, effects: ["A"], .school), phrase.notClearTogether(["A"]),
      phrase.effectNotTested(["A"], .school), phrase.effectNotSeparable(["A"]), phrase.controls(["A"]),
      phrase.makeUp(dearest: "A", cheapest: "B", difference: "1", parts: ["C 1"]), phrase.nonePlacedForUncertainty(),
      phrase.versusGroup(missing: [], reference: "1", isWeighted: false), phrase.outsideByChance(2, of: 30, .school),
      phrase.versusGroup(missing: ["A"], reference: nil, isWeighted: false),
      phrase.versusGroup(missing: ["A"], reference: "1", isWeighted: true), phrase.outsideByChance(21, of: 420, .unit),
      phrase.accounts(deviation: "1", percent: "2", over: true),
      phrase.accounts(deviation: "1", percent: "2", over: false), phrase.thousands(),
      phrase.actionsSummary(all: 1, overdue: 0, notMoved: 0), phrase.actionsSummary(all: 7, overdue: 1, notMoved: 2),
      phrase.actionLine(unit: "A", indicator: "B", action: "C", responsible: nil, due: "1.1.2026"),
      phrase.withoutAction(1, clearlyWorse: 0), phrase.withoutAction(5, clearlyWorse: 2),
      phrase.furtherWithoutAction(3), phrase.withoutActionLine(indicator: "A", units: ["B"], more: 2),
      phrase.planNote(), phrase.noResults(),
      phrase.effect(result: "A", change: "1", unit: nil, lower: "0", upper: "2", first: true),
    ]
    texts += ExplanatoryVariable.Omission.allCases.map(phrase.omission)
    texts += [ExpectedCost.Refusal.tooFew(units: 3, needed: 10), .noVariables, .zeroSpread]
      .map { phrase.refusal($0, .school) }
    texts += ResultVerdict.allCases.map(phrase.result)
    texts += CostQuadrant.allCases.map { phrase.placed($0, ["A"]) }
    texts += ActionFinding.Concern.allCases.map(phrase.concern)
    return texts
  }

  @Test func `every phrase is told in every language`() {
    let (bokmal, nynorsk, english) = (
      Self.samples(Bokmal()), Self.samples(Nynorsk()), Self.samples(English())
    )
    #expect(bokmal.allSatisfy { !$0.isEmpty } && bokmal.count == nynorsk.count && bokmal.count == english.count)
    for (own, other) in zip(bokmal, english) { #expect(own != other) }
    // Bokmål and nynorsk write some short words alike; sentences they do not.
    let alike = zip(bokmal, nynorsk).filter { $0 == $1 }.map(\.0)
    #expect(alike.allSatisfy { $0.count < 40 }, "\(alike.filter { $0.count >= 40 })")
  }

  @Test func `nynorsk and bokmål are not mixed`() {
    let bokmalOnly: Set = [
      "ikke", "fra", "bedre", "tall", "noen", "enhet", "enheter", "enhetene", "forskjell", "forskjellen", "svakere",
      "høyere", "lavere", "ventet", "samme", "sammenheng", "mer", "usikkerhet", "alene", "resultater", "størrelse",
    ]
    let nynorskOnly: Set = [
      "ikkje", "frå", "betre", "tal", "nokre", "eining", "einingar", "skilnad", "skilnaden", "svakare", "høgare",
      "lågare", "venta", "same", "samanheng", "meir", "uvisse", "åleine", "storleik",
    ]
    func words(_ texts: [String]) -> Set<String> {
      Set(texts.flatMap { $0.lowercased().split { !$0.isLetter }.map(String.init) })
    }
    #expect(words(Self.samples(Bokmal())).isDisjoint(with: nynorskOnly))
    #expect(words(Self.samples(Nynorsk())).isDisjoint(with: bokmalOnly))
  }
}
