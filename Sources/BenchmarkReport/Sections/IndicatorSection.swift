import BenchmarkCore

/// Each indicator, by perspective in the order of the card: key figures, table, what cannot be told apart, development.
struct IndicatorSection {
  /// Units named in the line on development; of more only their number and range.
  static let namesInDevelopment = 6

  let context: ReportContext

  private var phrase: any Phrase { context.phrase }

  func blocks() -> [Document.Block] {
    var blocks: [Document.Block] = [.heading(.init(.section, phrase.label(.indicators)))]
    if let overview = OverviewCharts(context: context).overview() { blocks.append(overview) }
    let study = context.study
    let perspectives = study.card?.perspectives ?? []
    for perspective in perspectives {
      let own = study.indicators.indices.filter { study.indicators[$0].perspective == perspective.id }
      let told = own.flatMap(self.blocks(for:))
      guard !told.isEmpty else { continue }
      blocks.append(.heading(.init(.group, perspective.name.text(in: context.language) ?? perspective.id)))
      blocks += told
    }
    let ids = perspectives.map(\.id)
    let rest = study.indicators.indices.filter { !ids.contains(study.indicators[$0].perspective ?? "") }
    let told = rest.flatMap(self.blocks(for:))
    if !told.isEmpty {
      if !perspectives.isEmpty { blocks.append(.heading(.init(.group, phrase.label(.withoutPerspective)))) }
      blocks += told
    }
    let silent = study.indicators.indices.filter { context.summaries[$0] == nil }
    if !silent.isEmpty { blocks.append(.paragraph(phrase.withoutFigures(silent.map(context.indicatorName)))) }
    return blocks
  }

  private func blocks(for indicator: Int) -> [Document.Block] {
    guard let summary = context.summaries[indicator] else { return [] }
    let measure = context.measures[indicator]
    let definition = context.study.indicators[indicator]
    let detail = [measure.description, direction(definition.direction)].compactMap { $0 }.joined(separator: ", ")
    var blocks: [Document.Block] = [
      .heading(
        .init(
          .item, context.indicatorName(indicator), detail: detail.isEmpty ? nil : detail,
          aside: context.target(indicator).map(phrase.target), anchor: context.anchor(indicator: indicator)))
    ]
    let charts = IndicatorCharts(context: context, summary: summary)
    blocks.append(.paragraph(keyFigures(summary, definition)))
    if let values = charts.values() { blocks.append(values) }
    if let funnel = FunnelCharts(context: context, summary: summary).funnel() { blocks.append(funnel) }
    var closing: [String] = []
    if context.isLarge {
      blocks += LargeComparison(context: context, summary: summary).blocks()
    } else {
      blocks.append(.table(UnitTable(context: context, summary: summary).table()))
      let unclear = summary.noClearDifference.count
      if unclear > 0 { closing.append(phrase.notSeparable(unclear, of: summary.tested, context.kind)) }
    }
    closing.append(development(indicator))
    blocks.append(.paragraph(closing.joined(separator: " ")))
    if let development = charts.development() { blocks.append(development) }
    return blocks
  }

  private func keyFigures(_ summary: IndicatorSummary, _ definition: Indicator) -> String {
    let measure = context.measures[summary.indicator]
    func marked(_ value: Double, _ units: [Int]) -> String {
      (units.allSatisfy(summary.toCheck.contains) ? Mark.check : "") + measure.number(value)
    }
    let trusted = context.trustedMean(summary)
    var text = phrase.summary(
      mean: context.meanMark(summary) + measure.number(summary.mean)
        + (trusted == summary.mean ? "" : " (\(phrase.leavingOutToCheck(measure.number(trusted))))"),
      lowest: marked(summary.lowest, summary.lowestUnits), highest: marked(summary.highest, summary.highestUnits),
      values: phrase.numbers.integer(summary.units.count + summary.withheld),
      of: phrase.numbers.integer(summary.compared + summary.withheld + summary.withheldWithoutValue))
    if definition.direction != .none, summary.tested == 0, summary.units.count > 1 {
      text += " · " + phrase.uncertaintyUnknown()
    }
    if summary.period != context.findings.period {
      text += ". " + phrase.figuresFrom(context.periodText(summary.period))
    }
    return text
  }

  private func direction(_ direction: Direction) -> String {
    switch direction {
    case .higher: phrase.label(.higherIsBetter)
    case .lower: phrase.label(.lowerIsBetter)
    case .range: phrase.label(.insideIsBetter)
    case .none: phrase.label(.notJudged)
    }
  }

  private func development(_ indicator: Int) -> String {
    let trends = context.trends(indicator)
    guard !trends.isEmpty else { return phrase.developmentNotTested() }
    let measure = context.measures[indicator]
    func named(_ change: DevelopmentChange) -> NamedCount {
      let found = trends.filter { context.change($0) == change }
        .sorted { (-abs($0.slope), $0.unit) < (-abs($1.slope), $1.unit) }
      let slopes = found.map(\.slope)
      guard let low = slopes.min(), let high = slopes.max() else { return .none }
      let names = found.count <= Self.namesInDevelopment ? found : []
      return NamedCount(
        count: found.count, names: names.map { "\(context.name($0.unit)) (\(measure.change($0.slope)))" },
        range: measure.changeRange(low, high))
    }
    let judged = context.isDevelopmentJudged(indicator)
    let (up, down) = judged ? (named(.better), named(.worse)) : (named(.up), named(.down))
    guard up.count + down.count > 0 else { return phrase.noDevelopment() }
    return phrase.developmentLine(
      unit: measure.changeUnit, up, down, judged: judged, rest: trends.count > up.count + down.count,
      of: context.kind)
  }
}
