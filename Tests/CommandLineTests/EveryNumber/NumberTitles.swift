import BenchmarkCore

@testable import BenchmarkReport

/// What the columns of the tables of a report hold, by their titles.
struct NumberTitles {
  struct Column {
    var meanings: [NumberMeaning] = [.value]
    var yearsBefore = 0
  }

  private var usual: [String: Column] = [:]
  private var learning: [String: Column] = [:]
  private var power: [String: Column] = [:]
  private var cost: [String: Column] = [:]
  private var efficiency: [String: Column] = [:]
  private var plan: [String: Column] = [:]
  private var funnel: [String: Column] = [:]
  private let makeUp: [String]
  private let quadrant: [String: Column]

  init(_ language: Language) {
    let phrase = language.phrase
    let (cost, learn, efficiency) = (language.costPhrase, language.learning, language.efficiencyPhrase)
    let (section, sheet) = (SectionWords(language), SheetWords(language))
    func add(_ title: String, _ meanings: [NumberMeaning], years: Int = 0, to table: inout [String: Column]) {
      table[title] = Column(meanings: meanings, yearsBefore: years)
    }
    add(phrase.label(.value), [.value], to: &usual)
    add(phrase.label(.interval), [.interval], to: &usual)
    add(phrase.label(.n), [.base], to: &usual)
    add(phrase.label(.place), [.place], to: &usual)
    add(phrase.label(.typicalPlace), [.place], to: &usual)
    add(phrase.label(.mean), [.mean], to: &usual)
    add(phrase.label(.lowest), [.lowest], to: &usual)
    add(phrase.label(.highest), [.highest], to: &usual)
    for label in [
      Label.better, .worse, .hasValue, .suppressed, .missing, .notApplicable, .preliminary, .unitsWithValue,
    ] {
      add(phrase.label(label), [.count, .units], to: &usual)
    }
    add(phrase.label(.count), [.named], to: &usual)
    add(phrase.label(.reason), [.outlier], to: &usual)
    add(section.target, [.target], to: &usual)
    add(sheet.target, [.target], to: &usual)
    add(section.lastYear, [.value, .mean], years: 1, to: &usual)
    add(section.twoYearsAgo, [.value, .mean], years: 2, to: &usual)
    add(section.now, [.value, .mean], to: &usual)
    add(section.ownIndex, [.index, .value], to: &usual)
    for (light, meaning) in [(Light.green, NumberMeaning.green), (.yellow, .yellow), (.red, .red)] {
      add(light.markAndWord(in: language).replacing("\u{00A0}", with: " "), [meaning], to: &usual)
    }
    add(language.page.pageLabel(.lowerEnd), [.interval], to: &usual)
    add(language.page.pageLabel(.upperEnd), [.interval], to: &usual)
    add(language.page.pageLabel(.changePerYear), [.slope], to: &usual)

    add(learn.label(.gap), [.gap], to: &learning)
    add(learn.label(.interval), [.gapRange], to: &learning)
    add(learn.label(.cost), [.costGap], to: &learning)
    add(learn.label(.holds), [.holds], to: &learning)
    add(learn.label(.importantDifference), [.important], to: &power)
    add(learn.label(.nNow), [.powerNow], to: &power)
    add(learn.label(.nNeeded), [.powerNeeded], to: &power)
    add(learn.label(.seenNow), [.powerSeen], to: &power)

    add(cost.label(.cost), [.cost], to: &self.cost)
    add(cost.label(.expected), [.expected], to: &self.cost)
    add(cost.label(.usual), [.usual], to: &self.cost)
    add(cost.label(.versusExpected), [.versusExpected], to: &self.cost)
    add(cost.label(.needCorrected), [.needCorrected], to: &self.cost)
    add(cost.label(.results), [.result], to: &self.cost)
    add(cost.label(.actual), [.actual], to: &usual)
    add(cost.label(.budget), [.budget], to: &usual)
    add(cost.label(.deviationSoFar), [.deviation], to: &usual)
    add(cost.label(.yearBudget), [.yearBudget], to: &usual)
    add(cost.label(.expectedDeviation), [.expectedDeviation], to: &usual)
    add(cost.label(.present), [.present], to: &plan)
    add(cost.label(.change), [.planChange], to: &plan)
    add(cost.label(.target), [.target], to: &plan)
    add(cost.label(.unitsBelow), [.count], to: &plan)
    makeUp = [cost.label(.difference), cost.label(.amount)]
    let charts = language.costCharts
    quadrant = [
      charts.costAxis(): Column(meanings: [.versusExpected]), charts.resultScore(): Column(meanings: [.result]),
      language.page.pageLabel(.lowerEnd): Column(meanings: [.result]),
      language.page.pageLabel(.upperEnd): Column(meanings: [.result]),
    ]

    add(efficiency.label(.score), [.score], to: &self.efficiency)
    add(efficiency.label(.corrected), [.corrected], to: &self.efficiency)
    add(efficiency.label(.interval), [.scoreRange], to: &self.efficiency)
    add(efficiency.label(.yearBefore), [.score], years: 1, to: &self.efficiency)
    add(language.page.pageLabel(.lowerEnd), [.scoreRange], to: &self.efficiency)
    add(language.page.pageLabel(.upperEnd), [.scoreRange], to: &self.efficiency)

    let words = language.funnelChart
    for isUpper in [true, false] { add(words.funnelLimit(isUpper: isUpper), [.funnelLimit], to: &funnel) }
    add(words.funnelSize(), [.base], to: &funnel)
    add(phrase.label(.value), [.value], to: &funnel)
  }

  /// What each column holds, by its own title and by those beside it.
  func columns(of titles: [String]) -> [Column] {
    let titles = titles.map { $0.replacing("\u{00A0}", with: " ") }
    func spaced(_ table: [String: Column]) -> [String: Column] {
      Dictionary(table.map { ($0.key.replacing("\u{00A0}", with: " "), $0.value) }) { first, _ in first }
    }
    func has(_ meaning: NumberMeaning, _ table: [String: Column]) -> Bool {
      titles.contains { spaced(table)[$0]?.meanings == [meaning] }
    }
    if titles.contains(where: makeUp.contains), !has(.holds, learning) {
      return titles.map { _ in Column(meanings: [.makeUp]) }
    }
    let own =
      has(.holds, learning) || has(.gap, learning)
      ? learning
      : has(.powerNeeded, power)
        ? power
        : has(.expected, cost)
          ? cost
          : has(.score, efficiency)
            ? efficiency
            : has(.present, plan)
              ? plan
              : has(.funnelLimit, funnel)
                ? funnel : titles.contains { quadrant[$0]?.meanings == [.versusExpected] } ? quadrant : [:]
    let (special, usual) = (spaced(own), spaced(usual))
    // Beside the lights of all stands the mean of all.
    let hasLights = titles.contains { usual[$0]?.meanings == [.green] }
    return titles.map { title in
      var column = special[title] ?? usual[title] ?? Column()
      if hasLights, column.meanings == [.value, .mean] { column.meanings = [.mean] }
      return column
    }
  }

  /// Sentences that say how to read and what was done: the same whatever the figures are.
  static func explanations(_ language: Language, _ findings: [Findings]) -> [String] {
    let phrase = language.phrase
    let plan = findings.first?.plan ?? StudyPlan()
    let settings = MethodSettings(
      level: NotesSection.percent(plan.confidenceLevel, phrase.numbers),
      falseDiscoveryRate: NotesSection.percent(plan.falseDiscoveryRate, phrase.numbers),
      replicates: phrase.numbers.integer(plan.rankReplicates))
    var texts = ReadingTopic.allCases.map { phrase.reading($0).text }
    texts += MethodTopic.allCases.map { phrase.method($0, settings) }
    let words = SectionWords(language)
    for who in [words.ofMean] + (findings.flatMap { $0.study.organisation.units.map(\.name) }) {
      texts.append(words.comparisonNote(who))
    }
    texts.append(words.method(settings.level, settings.falseDiscoveryRate))
    let kinds: [UnitKind] = [.unit, .nursingHome, .school, .kindergarten, .socialOffice, .municipality, .county]
    let efficiency = language.efficiencyPhrase
    for kind in kinds {
      for orientation in [EfficiencyPlan.Orientation.input, .output] {
        for hull in [true, false] { texts.append(efficiency.meaning(orientation, hull: hull, kind)) }
      }
    }
    return texts
  }
}
