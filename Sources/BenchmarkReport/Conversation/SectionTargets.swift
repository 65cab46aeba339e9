import BenchmarkCore

/// Each judged indicator against its target: mean now and in the same period last year, and how many units have which
/// light, last year in brackets.
struct SectionTargets {
  /// The lights that a unit with a value and a target can have.
  static let lights: [Light] = [.green, .yellow, .red]

  let context: ReportContext
  let words: SectionWords

  struct Row {
    var summary: IndicatorSummary
    var now: GroupFigures
    /// nil where nothing was measured a year before.
    var lastYear: GroupFigures?
  }

  private var phrase: any Phrase { context.phrase }
  private var numbers: NumberFormat { phrase.numbers }

  /// - Parameter indicators: only these.
  func rows(_ indicators: Set<Int>) -> [Row] {
    let panel = context.study.panel
    return context.summaries.compactMap { $0 }.filter { $0.judged > 0 && indicators.contains($0.indicator) }
      .compactMap { summary in
        guard let now = context.findings.figures(of: summary.indicator, period: summary.period) else { return nil }
        let before = panel.periods.firstIndex(of: panel.periods[summary.period].previousYear)
        let past = before.flatMap { context.findings.figures(of: summary.indicator, period: $0) }
        return Row(summary: summary, now: now, lastYear: past.flatMap { $0.withValue > 0 ? $0 : nil })
      }
  }

  func blocks(_ rows: [Row]) -> [Document.Block] {
    guard !rows.isEmpty else { return [] }
    let columns: [Document.Table.Column] =
      [
        .init(phrase.label(.indicator), wraps: true), .init(words.target, .right), .init(phrase.label(.mean), .right),
        .init(words.lastYear, .right),
      ] + Self.lights.map { .init("\(Mark.of($0))\(NumberFormat.hardSpace)\(context.word($0))", .right) }
    return [
      .heading(.init(.group, words.targets)),
      .table(.init(columns: columns, rows: rows.map { .init(cells($0)) })),
      .paragraph(words.withCheckNote(words.lightsNote, rows.map(\.summary))),
    ]
  }

  func name(_ row: Row) -> String {
    let name = context.indicatorName(row.summary.indicator)
    guard row.summary.period != context.findings.period else { return name }
    return name + " (\(context.study.panel.periods[row.summary.period].description))"
  }

  private func cells(_ row: Row) -> [String] {
    let measure = context.measures[row.summary.indicator]
    return [
      name(row), measure.withPercent(context.bareTarget(row.summary.indicator)),
      context.meanMark(row.summary) + measure.short(row.now.mean),
      row.lastYear.map { measure.short($0.mean) } ?? "–",
    ]
      + Self.lights.map { light in
        numbers.integer(row.now.count(light)) + (row.lastYear.map { " (\(numbers.integer($0.count(light))))" } ?? "")
      }
  }
}

extension GroupFigures {
  func count(_ light: Light) -> Int {
    switch light {
    case .green: green
    case .yellow: yellow
    case .red: red
    case .grey: withValue - judged
    }
  }
}
