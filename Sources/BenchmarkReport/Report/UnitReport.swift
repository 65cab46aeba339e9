import BenchmarkCore

/// The report for one unit: its own results against target and against the group, and whom it can learn from. Nobody else
/// is described.
struct UnitReport {
  let context: ReportContext

  func blocks() -> [Document.Block] {
    var blocks = OpeningSection(context: context).head
    guard context.findings.period != nil else { return blocks + [.paragraph(context.phrase.noFigures())] }
    if let note = context.withheldNote { blocks.append(.paragraph(note)) }
    let section = UnitSection(context: context)
    let words = SheetWords(context.language)
    let profiles = ProfileCharts(context)
    for unit in section.described {
      let results = context.summaries.compactMap { $0 }.map {
        SheetResult(context: context, unit: unit, summary: $0)
      }
      blocks += section.blocks(for: unit)
      blocks += [
        .table(SheetTable(context: context, unit: unit, words: words).table(results)), .paragraph(words.legend),
      ]
      if let chart = profiles.chart(unit) { blocks.append(chart) }
    }
    return blocks + NotesSection(parts: [context]).blocks()
  }
}
