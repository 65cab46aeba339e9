import BenchmarkCore

@testable import BenchmarkReport

/// What a number in a report is a number of: the columns that it may come from.
enum NumberMeaning: CaseIterable, Sendable {
  case value, mean, lowest, highest, index, target, interval, base, place, rest, slope, outlier
  case count, units, indicators, green, yellow, red, named, rows
  case gap, gapRange, costGap, holds, register, important, powerNow, powerNeeded, powerSeen, brightExpected
  case cost, costMean, costDifference, costChange, expected, usual, versusExpected, needCorrected, result
  case explained, width, quartileEffect, robust, effect, effectRange, makeUp, whole
  case actual, budget, deviation, yearBudget, expectedDeviation, accountsShare
  case score, corrected, scoreRange, shortfall, scores, mixture, way
  case present, planChange, funnelValue, funnelLimit, funnelExpected

  var columns: Set<String> {
    switch self {
    case .value: ["observations.value"]
    case .mean: ["summary.mean", "observations.group_mean", "derived.trusted_mean"]
    case .lowest: ["summary.lowest", "derived.index_lowest"]
    case .highest: ["summary.highest", "derived.index_highest"]
    case .index: ["derived.own_index"]
    case .target: ["indicators.target", "indicators.target_low", "indicators.target_high", "observations.target"]
    case .interval: ["observations.lower", "observations.upper"]
    case .base: ["observations.n", "observations.denominator"]
    case .place: ["observations.rank", "observations.rank_lower", "observations.rank_upper"]
    case .rest: ["derived.rest"]
    case .named, .rows: []
    case .slope: ["trends.slope", "derived.slope_ends"]
    case .outlier: ["derived.outlier"]
    case .count:
      ["derived.count", "summary.with_value", "summary.better", "summary.worse", "summary.no_clear_difference"]
    case .units: ["derived.units", "summary.units"]
    case .indicators: ["derived.indicators"]
    case .green: ["summary.green", "derived.green"]
    case .yellow: ["summary.yellow", "derived.yellow"]
    case .red: ["summary.red", "derived.red"]
    case .gap: ["learning.gap"]
    case .gapRange: ["learning.gap_lower", "learning.gap_upper"]
    case .costGap: ["learning.cost_gap"]
    case .holds: ["learning.stability"]
    case .register: ["derived.register"]
    case .important: ["derived.important"]
    case .powerNow: ["derived.power_now"]
    case .powerNeeded: ["derived.power_needed"]
    case .powerSeen: ["derived.power_seen"]
    case .brightExpected: ["bright_spots.expected"]
    case .cost: ["cost.cost"]
    case .costMean: ["derived.cost_mean"]
    case .costDifference: ["derived.cost_difference"]
    case .costChange: ["derived.cost_change"]
    case .expected: ["cost.expected"]
    case .usual: ["cost.lower", "cost.upper"]
    case .versusExpected: ["cost.residual_percent"]
    case .needCorrected: ["cost.need_corrected"]
    case .result: ["cost.result_score", "cost.result_lower", "cost.result_upper"]
    case .explained: ["derived.explained"]
    case .width: ["derived.cost_width"]
    case .quartileEffect: ["derived.quartile_effect"]
    case .robust: ["derived.robust"]
    case .effect: ["cost_effects.change_per_10_percent"]
    case .effectRange: ["cost_effects.lower", "cost_effects.upper"]
    case .makeUp: ["decomposition.contribution", "derived.make_up"]
    case .whole: ["derived.whole"]
    case .actual: ["accounts.actual", "derived.actual"]
    case .budget: ["accounts.budget", "derived.budget"]
    case .deviation: ["accounts.deviation", "derived.deviation"]
    case .yearBudget: ["accounts.year_budget", "derived.year_budget"]
    case .expectedDeviation: ["accounts.expected_deviation", "derived.expected_deviation"]
    case .accountsShare: ["derived.accounts_share"]
    case .score: ["efficiency.efficiency"]
    case .corrected: ["efficiency.bias_corrected"]
    case .scoreRange: ["efficiency.lower", "efficiency.upper"]
    case .shortfall: ["derived.shortfall"]
    case .scores: ["derived.scores"]
    case .mixture: ["derived.mixture"]
    case .way: ["derived.way"]
    case .present: ["derived.plan_mean"]
    case .planChange: ["derived.plan_change"]
    case .funnelValue: ["funnel.value"]
    case .funnelLimit:
      ["funnel.lower_998", "funnel.upper_998", "funnel.lower_998_adjusted", "funnel.upper_998_adjusted"]
    case .funnelExpected: ["funnel.expected"]
    }
  }

  /// All columns that a report tells of.
  static let columns = Set(allCases.flatMap(\.columns))

  /// How many, and not how much.
  var isCount: Bool {
    switch self {
    case .count, .units, .indicators, .green, .yellow, .red, .named, .rows: true
    default: false
    }
  }

  /// By what the number of a table is multiplied before it is written.
  var factor: Double {
    switch self {
    // Shares, written in per cent.
    case .holds: 100
    // Kroner, written in thousands.
    case .actual, .budget, .deviation, .yearBudget, .expectedDeviation: 0.001
    default: 1
    }
  }

  /// Two ends in one, such as `4,5–5,1`, are an interval where a single number is the value.
  var asRange: NumberMeaning {
    switch self {
    case .value: .interval
    case .gap: .gapRange
    case .expected: .usual
    case .effect: .effectRange
    case .score, .corrected: .scoreRange
    case .funnelValue: .funnelLimit
    case .result: .result
    default: self
    }
  }
}

/// The words by which a reader knows what the next number is.
struct NumberWords: Sendable {
  /// Words before a number, and what it then is.
  struct Cue: Sendable {
    var text: String
    var meanings: [NumberMeaning]
    /// Until the end of the sentence, whatever is named in between.
    var isSticky = false
  }

  var before: [Cue]
  /// Words right after a number.
  var after: [Cue]
  /// Words between two units that the numbers after them are of.
  var between: [String]
  /// Words before what a partner named earlier has.
  var connected: [String]
  /// Words around a count, and what is counted.
  var beforeCount: [String]
  var afterCount: [(text: String, meanings: [NumberMeaning])]

  init(_ language: Language) {
    func pick(_ nb: String, _ nn: String, _ en: String) -> [String] {
      let text =
        switch language {
        case .bokmal: nb
        case .nynorsk: nn
        case .english: en
        }
      return text.split(separator: "|").map(String.init)
    }
    func cues(_ nb: String, _ nn: String, _ en: String, _ meanings: [NumberMeaning], sticky: Bool = false) -> [Cue] {
      pick(nb, nn, en).map { Cue(text: $0, meanings: meanings, isSticky: sticky) }
    }
    var before: [Cue] = []
    before += cues("snitt |snittet ", "snitt |snittet ", "mean |the mean ", [.mean, .costMean])
    before += cues("mål ", "mål ", "target ", [.target])
    before += cues("lavest ", "lågast ", "lowest ", [.lowest])
    before += cues("høyest ", "høgast ", "highest ", [.highest])
    before += cues("lavest er ", "lågast er ", "lowest is ", [.value])
    before += cues("går fra ", "går frå ", "ranges from |runs from |goes from ", [.value])
    before += cues("med tall fra ", "med tal frå ", "with figures from ", [.rest])
    before += cues("grunnlag under ", "grunnlag under ", "base below |basis below ", [])
    before += cues(
      "under de andre: |over de andre: ", "under dei andre: |over dei andre: ", "below the others: |above the others: ",
      [.outlier], sticky: true)
    before += cues(
      "per år: |per år): ", "per år: |per år): ", "a year: |a year): |per year: |per year): ", [.slope], sticky: true)
    before += cues(
      "forskjell på |, forskjell ", "skilnad på |, skilnad ", "difference of |, difference ", [.gap, .costDifference])
    before += cues("holder i ", "held i ", "holds in ", [.holds])
    before += cues("like i |ta høyde for ", "like i |ta høgd for ", "alike in |allow for ", [.register], sticky: true)
    before += cues("ellers ulikt: ", "elles ulikt: ", "also different: ", [.value], sticky: true)
    before += cues("ventet |mot ventet ", "venta |mot venta ", "expected |suggest ", [.expected, .brightExpected])
    before += cues("slike enheter (", "slike einingar (", "such units (", [.usual])
    before += cues("enn ventet: ", "enn venta: ", "than expected: ", [.cost], sticky: true)
    before += cues("kostnad ±|enn om lag ", "kostnad ±|enn om lag ", "cost ±|than about ", [.width])
    before += cues("forklarer ", "forklarer ", "explains |explain ", [.explained])
    before += cues(
      "av sykehjemmene: |av skolene: |av barnehagene: |av sosialkontorene: |av enhetene: |av kommunene: ",
      "av sjukeheimane: |av skulane: |av barnehagane: |av sosialkontora: |av einingane: |av kommunane: ",
      "of the nursing homes: |of the schools: |of the kindergartens: |of the social offices: |of the units: |of the municipalities: ",
      [.quartileEffect], sticky: true)
    before += cues("med inntil ", "med inntil ", "by up to ", [.robust])
    before += cues(
      "gjør det bedre på |gjør det svakere på ", "gjer det betre på |gjer det svakare på ",
      "do better on |do worse on ", [.effect], sticky: true)
    before += cues("usikkerhet ", "uvisse ", "uncertainty ", [.effectRange])
    before += cues("fordeler seg slik: ", "fordeler seg slik: ", "made up of: ", [.makeUp], sticky: true)
    before += cues("mot alle samlet: ", "mot alle samla: ", "against all together: ", [.whole])
    before += cues("bruker ", "bruker ", "spends ", [.costDifference])
    before += cues(
      "merforbruk hittil: |mindreforbruk hittil: ", "meirforbruk hittil: |mindreforbruk hittil: ",
      "spending so far: nok ", [.deviation])
    before += cues(
      "holdt mot |holdt mot: ", "halde mot |halden mot |haldne mot |halden mot: |haldne mot: |halde mot: ",
      "held against |held against: ", [.mixture, .way], sticky: true)
    before += cues(
      "midterste skåren er |ligger fra |den laveste er ", "midtarste skåren er |ligg frå |den lågaste er ",
      "median score is |lie from |the lowest is |middle score is ", [.scores], sticky: true)
    before += cues("seg med |de gir ", "seg med |dei gir ", "manages with |they give ", [.shortfall])
    before += cues("tabellene viser ", "tabellane viser ", "the tables show ", [.rows])
    self.before = before
    var after: [Cue] = []
    after += cues("per år", "per år", "a year|per year", [.slope])
    after += cues("lavere|høyere", "lågare|høgare", "lower|higher", [.costGap])
    after += cues(
      "prosent høyere|prosent lavere", "prosent høgare|prosent lågare", "per cent higher|per cent lower", [.costChange])
    after += cues("i snitt", "i snitt", "on average", [.mean, .costMean])
    after += cues("av budsjettet", "av budsjettet", "of the budget", [.accountsShare])
    after += cues("prosent mindre", "prosent mindre", "per cent less", [.shortfall])
    self.after = after
    connected = pick("sammenheng med ", "samanheng med ", "connected with ")
    between = pick("kan spørre ", "kan spørje ", "can ask ")
    beforeCount = pick("av |(|: |andre |; |de ", "av |(|: |andre |; |dei ", "of |(|: |other |; |the ")
    afterCount =
      pick("indikator", "indikator", "indicator").map { ($0, [.indicators]) }
      + pick("grønn", "grøn", "green").map { ($0, [.green]) }
      + pick("gul", "gul", "amber").map { ($0, [.yellow]) }
      + pick("rød", "raud", "red").map { ($0, [.red]) }
      + pick(
        "av |enhet|sykehjem|skole|barnehage|sosialkontor|kommune|fylke|bydel|gruppe|avdeling|har |med ",
        "av |eining|sjukeheim|skul|barnehag|sosialkontor|kommun|fylke|bydel|gruppe|avdeling|har |med ",
        "of |unit|nursing|school|kindergarten|social|municipal|count|district|group|department|have |has |with "
      ).map { ($0, [.units, .count]) }
      + pick(
        "tall|til |uten|svake|tiltak|tidsserie", "tal|til |utan|svake|tiltak|tidsserie",
        "figure|more |without|weak|action|series"
      ).map { ($0, [.count]) }
  }
}
