import BenchmarkCore

/// The results of one unit by perspective: value, target, light, mean of the others, verdict, development.
struct SheetTable {
  let context: ReportContext
  let unit: Int
  let words: SheetWords

  private var phrase: any Phrase { context.phrase }

  func table(_ results: [SheetResult]) -> Document.Table {
    let columns: [Document.Table.Column] = [
      .init(phrase.label(.indicator), wraps: true), .init(phrase.label(.value), .right), .init(words.target, .right),
      .init(words.light), .init(phrase.label(.mean), .right), .init(words.others), .init(phrase.label(.development)),
    ]
    var rows: [Document.Table.Row] = []
    let perspectives = context.study.card?.perspectives ?? []
    for perspective in perspectives {
      let own = results.filter { context.study.indicators[$0.summary.indicator].perspective == perspective.id }
      if own.isEmpty { continue }
      rows.append(.init([perspective.name.text(in: context.language) ?? perspective.id], isGroup: true))
      rows += own.map(row)
    }
    let ids = perspectives.map(\.id)
    rows += results.filter { !ids.contains(context.study.indicators[$0.summary.indicator].perspective ?? "") }.map(row)
    return .init(columns: columns, rows: rows)
  }

  private func row(_ result: SheetResult) -> Document.Table.Row {
    let indicator = result.summary.indicator
    let measure = context.measures[indicator]
    var name = result.name
    if result.summary.period != context.findings.period {
      name += " (\(context.study.panel.periods[result.summary.period].description))"
    }
    guard result.hasValue else {
      return .init([name, result.valueText], note: context.absence(unit, indicator, result.summary.period))
    }
    return .init([
      name, result.valueText, context.bareTarget(indicator),
      result.light == .grey ? "" : "\(Mark.of(result.light)) \(context.word(result.light))",
      context.meanMark(result.summary) + measure.number(result.mean), words.verdict(result.verdict),
      (line(indicator) + NumberFormat.hardSpace + result.developmentMark).trimmingTrailingSpaces,
    ])
  }

  /// The last periods in which the indicator was measured.
  private func line(_ indicator: Int) -> String {
    let panel = context.study.panel
    let series = panel.series[indicator]
    let measured = panel.periods.indices.filter { period in
      period <= (context.findings.period ?? 0)
        && context.compared.contains { series.status[panel.cell(unit: $0, period: period)].hasValue }
    }.suffix(UnitSheet.periodsInLine)
    let values = measured.map { period in
      let cell = panel.cell(unit: unit, period: period)
      return series.status[cell].hasValue ? series.values[cell] : Double.nan
    }
    guard let summary = context.summaries[indicator] else { return "" }
    return Sparkline.text(values, spread: summary.highest - summary.lowest)
  }
}

extension String {
  fileprivate var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " || text.last == "\u{00A0}" { text.removeLast() }
    return text
  }
}
