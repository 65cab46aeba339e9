import BenchmarkCore

/// The findings of one card with what every section needs: language, names, measures, summaries.
struct ReportContext {
  let findings: Findings
  let language: Language
  let options: ReportOptions
  let phrase: any Phrase
  /// One an indicator; nil where no compared unit ever had a value.
  let summaries: [IndicatorSummary?]
  let measures: [Measure]
  /// What the compared units are.
  let kind: UnitKind
  /// What they are grouped by; nil for one group without a column.
  let groupKind: UnitKind?
  /// Compared units in the order of the register.
  let compared: [Int]
  /// Those of them with a figure in a reporting period.
  let withFigures: [Int]
  /// Cells hidden by the rules of this study, by unit, indicator and period.
  private let hiddenHere: [[Int]: SuppressedCell.Rule]
  /// Units that may not be named.
  let withheld: Set<Int>

  /// - Parameters:
  ///   - findings: of all units. A page about groups reads them whole and names only whom it may; for any other
  ///     audience they are cut down here.
  ///   - own: ids of the units that the page is for.
  init(_ findings: Findings, language: Language, options: ReportOptions, own: [String] = []) {
    var findings = findings
    if findings.figures.isEmpty { findings.figures = Findings.groupFigures(findings) }
    if let audience = options.audience, !audience.isAggregated { findings = findings.shown(to: audience, own: own) }
    // A run without comparisons still has values to show.
    if findings.comparisons.isEmpty {
      findings.comparisons = findings.study.indicators.map { _ in Comparison() }
    }
    self.findings = findings
    self.language = language
    self.options = options
    phrase = language.phrase
    let study = findings.study
    let summaries = study.indicators.indices.map { findings.summary(of: $0) }
    self.summaries = summaries
    measures = study.indicators.indices.map { indicator in
      let values = summaries[indicator].map { summary in
        summary.units.map {
          study.panel.series[indicator].values[study.panel.cell(unit: $0, period: summary.period)]
        }
      }
      let lights = summaries[indicator].map { summary in
        summary.units.map {
          findings.comparisons[indicator].light(at: study.panel.cell(unit: $0, period: summary.period))
        }
      }
      return Measure(study.indicators[indicator], values: values ?? [], lights: lights ?? [], language: language)
    }
    let compared = findings.grouping.groupOfUnit.indices.filter { findings.grouping.groupOfUnit[$0] != nil }
    self.compared = compared
    let present = Set(summaries.compactMap { $0 }.flatMap(\.units))
    withFigures = compared.filter(present.contains)
    hiddenHere = Dictionary(findings.suppressed.map { ([$0.unit, $0.indicator, $0.period], $0.rule) }) { first, _ in
      first
    }
    if let audience = options.audience, audience.isAggregated {
      let visibility = Visibility(study.organisation)
      withheld = Set(compared.filter { !visibility.names($0, to: audience) })
    } else {
      withheld = findings.withheld
    }
    let words =
      [study.card?.unitType, findings.plan.level]
      + compared.prefix(1).flatMap { unit in
        [study.organisation.units[unit].type, study.organisation.units[unit].level]
      }
    kind = words.compactMap { $0.flatMap(UnitKind.init(word:)) }.first ?? .unit
    groupKind = findings.grouping.column.map { UnitKind(word: $0) ?? .group }
  }

  var study: Study { findings.study }
  var groupCount: Int { findings.grouping.labels.count }
  var isGrouped: Bool { groupCount > 1 }
  var isLarge: Bool { withFigures.count > options.fewUnits }

  func name(_ unit: Int) -> String { study.organisation.units[unit].name.keepingTogether }
  /// The name as the register has it, which may break over lines in a narrow column.
  func tableName(_ unit: Int) -> String { study.organisation.units[unit].name }

  /// What the register calls units of this kind: Norwegian words, whatever the language of the page.
  private var kindInNames: Set<String> {
    [phrase.noun(kind).singular, Bokmal().noun(kind).singular, Nynorsk().noun(kind).singular]
  }

  /// `Granli` for `Sosialkontor Granli`, where names stand side by side and all of them begin with the same word.
  func nameWithoutKind(_ unit: Int) -> String {
    let words = tableName(unit).split(separator: " ", maxSplits: 1)
    guard words.count == 2, kindInNames.contains(words[0].lowercased()) else { return tableName(unit) }
    return String(words[1])
  }

  /// `Klokketårnet` for `Klokketårnet barnehage` too, where there is little room and no other unit has such a name.
  func shortName(_ unit: Int) -> String {
    var words = nameWithoutKind(unit).split(separator: " ")
    // `Apeltun avd skole` is not `Apeltun avd`.
    if words.count > 1, kindInNames.contains(words[words.count - 1].lowercased()),
      words[words.count - 2].first?.isUppercase == true
    {
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  func indicatorName(_ indicator: Int) -> String {
    study.indicators[indicator].name.text(in: language) ?? study.indicators[indicator].id
  }
  func groupName(_ group: Int) -> String {
    let name = findings.grouping.names[group]
    return name.isEmpty ? findings.grouping.labels[group] : name
  }

  func cell(_ unit: Int, _ period: Int) -> Int { study.panel.cell(unit: unit, period: period) }
  func value(_ unit: Int, _ indicator: Int, _ period: Int) -> Double {
    study.panel.series[indicator].values[cell(unit, period)]
  }
  func status(_ unit: Int, _ indicator: Int, _ period: Int) -> Status {
    study.panel.series[indicator].status[cell(unit, period)]
  }

  /// The mean that a unit is compared with, of its group.
  func groupMean(_ unit: Int, _ summary: IndicatorSummary) -> Double {
    let means = findings.comparisons[summary.indicator].groupMean
    return means.isEmpty ? summary.mean : means[cell(unit, summary.period)]
  }

  func target(_ indicator: Int) -> String? {
    switch study.indicators[indicator].target {
    case .value(let value): measures[indicator].target(value)
    case .range(let low, let high): measures[indicator].targetRange(low, high)
    case nil: nil
    }
  }

  /// The minimum n in force for an indicator.
  func minimumN(_ indicator: Int) -> Int {
    MinimumN.threshold(
      override: findings.plan.minimumN, indicator: study.indicators[indicator], card: study.card,
      audience: findings.plan.audience)
  }

  /// Why a cell has no number.
  func absence(_ unit: Int, _ indicator: Int, _ period: Int) -> String {
    let status = status(unit, indicator, period)
    switch status == .suppressed ? hiddenHere[[unit, indicator, period]] : nil {
    case .minimumN, .smallNumerator: return phrase.absence(status, minimum: minimumN(indicator))
    case .secondary, .complement: return phrase.suppressedForAnother()
    case nil: return phrase.absence(status, minimum: nil)
    }
  }

  /// Units named with a text each, all of them when they are at most `limit`. Those that may not be named are counted.
  func named(_ units: [Int], limit: Int, range: String = "", _ text: (Int) -> String) -> NamedCount {
    let seen = units.filter { !withheld.contains($0) }
    guard seen.count == units.count else {
      return NamedCount(count: units.count, names: seen.prefix(limit).map(text), range: "", isSelection: true)
    }
    return NamedCount(
      count: units.count, names: (units.count <= limit ? units[...] : units.prefix(3)).map(text), range: range)
  }

  var audience: Audience? { options.audience }
  var isAggregated: Bool { options.audience?.isAggregated ?? false }

  /// How many units are counted without being shown; nil where every unit is, and where none is.
  var withheldNote: String? {
    withheld.isEmpty || isAggregated && withheld.count == compared.count
      ? nil : AudienceWords(language).withheld(phrase.counted(withheld.count, kind))
  }

  /// Trends of an indicator that could be estimated.
  func trends(_ indicator: Int) -> [TrendFinding] {
    findings.trends.filter { $0.indicator == indicator && $0.status == .ok }
  }

  /// Amounts rise with prices for everyone, so their development is told as rising or falling, not as better or worse.
  func isDevelopmentJudged(_ indicator: Int) -> Bool {
    study.indicators[indicator].direction != .none && !study.indicators[indicator].followsPrices
  }

  /// The clear development of a trend; nil where there is none.
  func change(_ trend: TrendFinding) -> DevelopmentChange? {
    switch trend.direction {
    case .improving, .worsening, .rising, .falling: break
    case .stable, .unclear, nil: return nil
    }
    if isDevelopmentJudged(trend.indicator) {
      if trend.direction == .improving { return .better }
      if trend.direction == .worsening { return .worse }
    }
    return trend.slope > 0 ? .up : .down
  }

  func isToCheck(_ unit: Int, _ summary: IndicatorSummary) -> Bool { summary.toCheck.contains(unit) }

  /// Before a mean that has a value to check in it.
  func meanMark(_ summary: IndicatorSummary) -> String { summary.toCheck.isEmpty ? "" : Mark.check }

  /// The mean without values to check: a slip of the decimal comma would move it, and with it every index.
  func trustedMean(_ summary: IndicatorSummary) -> Double {
    let doubtful = summary.toCheck.map { value($0, summary.indicator, summary.period) }
    let all = findings.figures(of: summary.indicator, period: summary.period)?.withValue ?? summary.units.count
    guard !doubtful.isEmpty, all > doubtful.count else { return summary.mean }
    return (summary.mean * Double(all) - doubtful.reduce(0, +)) / Double(all - doubtful.count)
  }

  func word(_ light: Light) -> String {
    switch light {
    case .green: phrase.label(.green)
    case .yellow: phrase.label(.yellow)
    case .red: phrase.label(.red)
    case .grey: phrase.label(.noLight)
    }
  }

  func word(_ verdict: VersusGroup) -> String {
    switch verdict {
    case .better: phrase.label(.clearlyBetter)
    case .worse: phrase.label(.clearlyWorse)
    case .noClearDifference: phrase.label(.noClearDifference)
    case .notJudged: ""
    }
  }

  /// The rank as an interval where there is one, marked as tied where it is shared, otherwise alone.
  func place(_ unit: Int, _ summary: IndicatorSummary) -> String {
    // A place would put a withheld value between two others.
    guard withheld.isEmpty else { return "" }
    let comparison = findings.comparisons[summary.indicator]
    let cell = cell(unit, summary.period)
    let numbers = phrase.numbers
    if !comparison.rankLower.isEmpty, comparison.rankLower[cell].isFinite, comparison.rankUpper[cell].isFinite {
      let (low, high) = (comparison.rankLower[cell], comparison.rankUpper[cell])
      return low == high ? numbers.fixed(low, decimals: 0) : numbers.range(low, high, decimals: 0)
    }
    guard !comparison.rank.isEmpty, comparison.rank[cell].isFinite else { return "" }
    let rank = comparison.rank[cell]
    let text = numbers.fixed(rank, decimals: rank == rank.rounded() ? 0 : 1)
    return !comparison.tied.isEmpty && comparison.tied[cell] ? phrase.tied(text) : text
  }

  /// Best first; units without a rank in the order of the register.
  func ranked(_ units: [Int], _ summary: IndicatorSummary) -> [Int] {
    let ranks = findings.comparisons[summary.indicator].rank
    func order(_ unit: Int) -> Double {
      let rank = ranks.isEmpty ? Double.nan : ranks[cell(unit, summary.period)]
      return rank.isFinite ? rank : .infinity
    }
    let unrankedByValue = ranks.isEmpty
    return units.sorted {
      if unrankedByValue {
        let (left, right) = (value($0, summary.indicator, summary.period), value($1, summary.indicator, summary.period))
        return (-left, $0) < (-right, $1)
      }
      return (order($0), $0) < (order($1), $1)
    }
  }

  /// The confidence level, `95 %`.
  var levelText: String { NotesSection.percent(findings.plan.confidenceLevel, phrase.numbers) }

  func periodText(_ period: Int) -> String { phrase.period(study.panel.periods[period]) }

  /// The values of a unit that point to a mistake, in words.
  func reason(_ reason: OutlierReason, _ indicator: Int) -> String {
    reason.text(in: language, format: measures[indicator].number)
  }
}

/// A clear development as a report tells it.
enum DevelopmentChange: CaseIterable {
  case better, worse, up, down
}

extension OutlierReason {
  /// The reason in words, for tables: numbers with three significant digits.
  public func text(in language: Language) -> String {
    text(in: language) { language.numbers.significant($0) }
  }

  func text(in language: Language, format: (Double) -> String) -> String {
    language.phrase.outlier(
      high: high, ratio: ratioToMedian.isFinite ? language.numbers.significant(ratioToMedian, digits: 2) : nil,
      median: format(groupMedian), previous: previousValue.isFinite ? format(previousValue) : nil,
      power: suspectedPowerOfTen)
  }
}

extension String {
  /// A short name does not break over lines.
  fileprivate var keepingTogether: String {
    count <= 24 ? String(map { $0 == " " ? "\u{00A0}" : $0 }) : self
  }
}
