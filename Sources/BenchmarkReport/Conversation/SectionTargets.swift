import BenchmarkCore

/// Each judged indicator against its target: mean now and in the same period last year, and how many units have which
/// light, last year in brackets.
struct SectionTargets {
  let context: ReportContext
  let words: SectionWords

  private var phrase: any Phrase { context.phrase }
  private var numbers: NumberFormat { phrase.numbers }

  func blocks() -> [Document.Block] {
    let judged = context.summaries.compactMap { $0 }.filter { $0.judged > 0 }
    guard !judged.isEmpty else { return [] }
    let columns: [Document.Table.Column] = [
      .init(phrase.label(.indicator), wraps: true), .init(words.target, .right), .init(phrase.label(.mean), .right),
      .init(words.lastYear, .right), .init("\(Mark.of(Light.green)) \(context.word(Light.green))", .right),
      .init("\(Mark.of(Light.yellow)) \(context.word(Light.yellow))", .right),
      .init("\(Mark.of(Light.red)) \(context.word(Light.red))", .right),
    ]
    return [
      .heading(.init(.group, words.targets)), .table(.init(columns: columns, rows: judged.map(row))),
      .paragraph(words.lightsNote),
    ]
  }

  private func row(_ summary: IndicatorSummary) -> Document.Table.Row {
    let study = context.study
    let measure = context.measures[summary.indicator]
    let before = study.panel.periods.firstIndex(of: study.panel.periods[summary.period].previousYear)
    let past = before.map { lastYear(summary.indicator, $0) }
    func lights(_ now: Int, _ light: Light) -> String {
      numbers.integer(now) + (past?.lights[light].map { " (\(numbers.integer($0)))" } ?? "")
    }
    var name = context.indicatorName(summary.indicator)
    if summary.period != context.findings.period { name += " (\(study.panel.periods[summary.period].description))" }
    return .init([
      name, context.bareTarget(summary.indicator), measure.short(summary.mean),
      past.flatMap { $0.mean }.map(measure.short) ?? "–", lights(summary.green.count, .green),
      lights(summary.yellow.count, .yellow), lights(summary.red.count, .red),
    ])
  }

  private func lastYear(_ indicator: Int, _ period: Int) -> (mean: Double?, lights: [Light: Int]) {
    let panel = context.study.panel
    let series = panel.series[indicator]
    let comparison = context.findings.comparisons[indicator]
    let cells = context.compared.map { panel.cell(unit: $0, period: period) }.filter { series.status[$0].hasValue }
    guard !cells.isEmpty else { return (nil, [:]) }
    let values = cells.map { series.values[$0] }
    let mean = Moments(values.span).mean
    var lights: [Light: Int] = [.green: 0, .yellow: 0, .red: 0]
    for cell in cells { lights[comparison.light(at: cell), default: 0] += 1 }
    return (mean, lights)
  }
}
