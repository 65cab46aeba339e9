import BenchmarkCore

/// The comparison in the form of the ASSS network: the mean as 100 with lowest and highest, and the last three years of
/// the unit (or of the mean) in the same period, with an arrow for a clear change and a circle for none. Indicators
/// without direction are left out unless there are no others; so are lowest and highest where the page names no units.
struct SectionComparison {
  /// Three years: this one and two before.
  private static let years = 3
  private static let longestNoun = 10

  let context: ReportContext
  let words: SectionWords
  /// The unit that the years are of; nil takes the mean of all.
  let unit: Int?
  let changes: YearlyChanges

  struct Row {
    var summary: IndicatorSummary
    /// nil where no unit may be named.
    var lowest: End?
    var highest: End?
    /// Of the unit that the comparison follows.
    var own: Position?
    /// Two years ago, last year, now.
    var years: [Double?]
    /// The mark; empty where there is no test.
    var change: String
  }

  /// The value of an end with the mean as 100, or the value itself.
  struct Position {
    var value: Double
    var isIndex: Bool
    var text: String
  }

  struct End {
    var position: Position
    /// `Havnegården`; the number of units where several share the end.
    var who: String
  }

  private var phrase: any Phrase { context.phrase }

  func rows(_ indicators: Set<Int>) -> [Row] {
    let indicatorsOfStudy = context.study.indicators
    let someAreJudged = indicatorsOfStudy.contains { $0.direction != .none }
    return context.summaries.compactMap { $0 }.filter {
      $0.units.count + $0.withheld > 1 && (!someAreJudged || indicatorsOfStudy[$0.indicator].direction != .none)
        && indicators.contains($0.indicator)
    }.map(row)
  }

  func blocks(_ rows: [Row]) -> [Document.Block] {
    guard !rows.isEmpty else { return [] }
    let hasEnds = rows.contains { $0.lowest != nil }
    var columns: [Document.Table.Column] = [.init(phrase.label(.indicator), wraps: true)]
    if hasEnds {
      columns += [.init(phrase.label(.lowest), wraps: true), .init(phrase.label(.highest), wraps: true)]
    }
    if unit != nil { columns.append(.init(words.ownIndex, .right)) }
    columns += yearTitles(rows).map { .init($0, .right) }
    columns.append(.init(words.change))
    let who = unit.map(context.name) ?? words.ofMean
    let note = hasEnds || unit != nil ? words.comparisonNote(who) : words.yearsNote(who)
    return [
      .heading(.init(.group, words.comparison)),
      .table(.init(columns: columns, rows: rows.map { .init(cells($0, hasEnds)) })),
      .paragraph(unit == nil ? words.withCheckNote(note, rows.map(\.summary)) : note),
    ]
  }

  /// The years where all rows are of one period, otherwise words.
  private func yearTitles(_ rows: [Row]) -> [String] {
    let periods = Set(rows.map { context.study.panel.periods[$0.summary.period] })
    guard periods.count == 1, let now = periods.first else { return [words.twoYearsAgo, words.lastYear, words.now] }
    return [now.previousYear.previousYear, now.previousYear, now].map { period in
      switch period.kind {
      case .year, .halfYear, .tertial, .quarter, .month: String(period.year)
      case .schoolYear, .span, .rolling: period.description
      }
    }
  }

  private func cells(_ row: Row, _ hasEnds: Bool) -> [String] {
    func text(_ end: End?) -> String { end.map { $0.position.text + " " + $0.who } ?? "" }
    let measure = context.measures[row.summary.indicator]
    var cells = [context.indicatorName(row.summary.indicator)]
    if hasEnds { cells += [text(row.lowest), text(row.highest)] }
    if unit != nil { cells.append(row.own?.text ?? NumberFormat.noNumber) }
    var years = row.years.map { $0.map { value in measure.number(value) } ?? "–" }
    if unit == nil, let now = years.popLast() { years.append(context.meanMark(row.summary) + now) }
    return cells + years + [row.change]
  }

  private func row(_ summary: IndicatorSummary) -> Row {
    let namesNobody = context.isAggregated || context.audience == .site
    let trusted = namesNobody ? [] : summary.units.filter { !summary.toCheck.contains($0) }
    let ranked = trusted.map { ($0, context.value($0, summary.indicator, summary.period)) }
    let own = unit.flatMap { unit in
      summary.units.contains(unit)
        ? position(context.value(unit, summary.indicator, summary.period), summary) : nil
    }
    return Row(
      summary: summary, lowest: end(ranked.min { $0.1 < $1.1 }, ranked, summary),
      highest: end(ranked.max { $0.1 < $1.1 }, ranked, summary), own: own, years: lastYears(summary),
      change: change(summary))
  }

  private func end(_ end: (Int, Double)?, _ all: [(Int, Double)], _ summary: IndicatorSummary) -> End? {
    guard let end else { return nil }
    let shared = all.count { $0.1 == end.1 }
    return End(position: position(end.1, summary), who: shared == 1 ? context.shortName(end.0) : sharers(shared))
  }

  /// `ved 2 skoler`; `ved 2 enheter` where the word for them would widen the column.
  private func sharers(_ count: Int) -> String {
    let isShort = phrase.noun(context.kind).plural.count <= Self.longestNoun
    return words.at + " " + phrase.digits(count, isShort ? context.kind : .unit)
  }

  /// A mean near zero or values on both sides of it have no index: the value itself.
  private func position(_ value: Double, _ summary: IndicatorSummary) -> Position {
    let mean = context.trustedMean(summary)
    guard mean > 0, summary.lowest >= 0 else {
      return Position(value: value, isIndex: false, text: context.measures[summary.indicator].short(value))
    }
    let index = 100 * value / mean
    return Position(value: index, isIndex: true, text: phrase.numbers.fixed(index, decimals: 0))
  }

  /// The same period two years ago, last year and now.
  private func lastYears(_ summary: IndicatorSummary) -> [Double?] {
    let panel = context.study.panel
    var period: Period? = panel.periods[summary.period]
    var values: [Double?] = []
    for _ in 0..<Self.years {
      values.append(period.flatMap { panel.periods.firstIndex(of: $0) }.flatMap { value(summary.indicator, $0) })
      period = period?.previousYear
    }
    return values.reversed()
  }

  private func value(_ indicator: Int, _ period: Int) -> Double? {
    guard let unit else {
      return context.findings.figures(of: indicator, period: period).flatMap { $0.mean.isFinite ? $0.mean : nil }
    }
    let cell = context.cell(unit, period)
    let series = context.study.panel.series[indicator]
    return series.status[cell].hasValue ? series.values[cell] : nil
  }

  /// For the mean the test over the units since last year; for one unit its own development over time.
  private func change(_ summary: IndicatorSummary) -> String {
    if let unit {
      let result = SheetResult(context: context, unit: unit, summary: summary)
      guard let trend = result.trend else { return "" }
      return context.change(trend) == nil ? words.noChange : result.developmentMark
    }
    guard let change = changes.changes[summary.indicator], change.pAdjusted.isFinite else { return "" }
    guard change.pAdjusted < context.findings.plan.falseDiscoveryRate else { return words.noChange }
    let isUp = change.mean > 0
    guard context.isDevelopmentJudged(summary.indicator) else {
      return Mark.of(isUp ? TrendDirection.rising : .falling)
    }
    switch context.study.indicators[summary.indicator].direction {
    case .higher: return Mark.of(isUp ? TrendDirection.improving : .worsening)
    case .lower: return Mark.of(isUp ? TrendDirection.worsening : .improving)
    case .range, .none: return Mark.of(isUp ? TrendDirection.rising : .falling)
    }
  }
}
