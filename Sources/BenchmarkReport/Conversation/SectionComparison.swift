import BenchmarkCore

/// The comparison in the form of the ASSS network: the mean as 100 with lowest and highest, and the last three years of
/// the unit (or of the mean) in the same period, with an arrow for a clear change and a circle for none. Indicators
/// without direction are left out.
struct SectionComparison {
  /// Three years: this one and two before.
  private static let years = 3

  let context: ReportContext
  let words: SectionWords
  /// The unit that the years are of; nil takes the mean of all.
  let unit: Int?
  let changes: YearlyChanges

  private var phrase: any Phrase { context.phrase }

  func blocks() -> [Document.Block] {
    let summaries = context.summaries.compactMap { $0 }.filter {
      $0.units.count > 1 && context.study.indicators[$0.indicator].direction != .none
    }
    guard !summaries.isEmpty else { return [] }
    var columns: [Document.Table.Column] = [
      .init(phrase.label(.indicator), wraps: true), .init(phrase.label(.lowest), wraps: true),
      .init(phrase.label(.highest), wraps: true),
    ]
    if unit != nil { columns.append(.init(words.ownIndex, .right)) }
    columns += [.init(words.twoYearsAgo, .right), .init(words.lastYear, .right), .init(words.now, .right)]
    columns.append(.init(words.change))
    let who = unit.map(context.name) ?? words.ofMean
    return [
      .heading(.init(.group, words.comparison)),
      .table(.init(columns: columns, rows: summaries.map(row))), .paragraph(words.comparisonNote(who)),
    ]
  }

  private func row(_ summary: IndicatorSummary) -> Document.Table.Row {
    let trusted = summary.units.filter { !summary.toCheck.contains($0) }
    let ranked = trusted.map { ($0, context.value($0, summary.indicator, summary.period)) }
    let low = ranked.min { $0.1 < $1.1 }
    let high = ranked.max { $0.1 < $1.1 }
    var cells = [
      context.indicatorName(summary.indicator), end(low, ranked, summary), end(high, ranked, summary),
    ]
    if let unit {
      let hasValue = summary.units.contains(unit)
      cells.append(
        hasValue ? index(context.value(unit, summary.indicator, summary.period), summary) : NumberFormat.noNumber)
    }
    let values = lastYears(summary)
    let measure = context.measures[summary.indicator]
    cells += values.map { $0.map { value in measure.number(value) } ?? "–" }
    cells.append(change(summary))
    return .init(cells)
  }

  /// `82 Havnegården`; the number of units where several share the end.
  private func end(
    _ end: (Int, Double)?, _ all: [(Int, Double)], _ summary: IndicatorSummary
  ) -> String {
    guard let end else { return "" }
    let shared = all.count { $0.1 == end.1 }
    let who = shared == 1 ? context.tableName(end.0) : phrase.digits(shared, context.kind)
    return index(end.1, summary) + " " + who
  }

  /// The value with the mean as 100. A mean near zero or values on both sides of it have no index: the value itself.
  private func index(_ value: Double, _ summary: IndicatorSummary) -> String {
    guard summary.mean > 0, summary.lowest >= 0 else { return context.measures[summary.indicator].short(value) }
    return phrase.numbers.fixed(100 * value / summary.mean, decimals: 0)
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
    let series = context.study.panel.series[indicator]
    if let unit {
      let cell = context.cell(unit, period)
      return series.status[cell].hasValue ? series.values[cell] : nil
    }
    let values = context.compared.map { context.cell($0, period) }.filter { series.status[$0].hasValue }
      .map { series.values[$0] }
    return values.isEmpty ? nil : Moments(values.span).mean
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
