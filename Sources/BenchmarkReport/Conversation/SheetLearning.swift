import BenchmarkCore

/// Whom to ask about what: the units of the same group that are clearly better where this one is to work on, and what
/// others can ask this one about.
///
/// Only differences that were tested are told.
struct SheetLearning {
  private static let namesShown = 3

  let context: ReportContext
  let unit: Int
  let words: SheetWords

  func terms(weak: [SheetResult], strong: [SheetResult]) -> [Document.Term] {
    var lines: [String] = []
    for result in weak.prefix(UnitSheet.itemsShown) {
      let own = context.findings.grouping.groupOfUnit[unit]
      let better = result.summary.better.filter { context.findings.grouping.groupOfUnit[$0] == own && $0 != unit }
      guard !better.isEmpty else { continue }
      let ranked = context.ranked(better, result.summary).prefix(Self.namesShown)
      let measure = context.measures[result.summary.indicator]
      let names = ranked.map {
        "\(context.name($0)) (\(measure.short(context.value($0, result.summary.indicator, result.summary.period))))"
      }
      lines.append("\(result.name): \(context.phrase.list(names)).")
    }
    var terms: [Document.Term] = []
    if !lines.isEmpty { terms.append(.init(words.ask, lines)) }
    if !strong.isEmpty {
      terms.append(.init(words.othersAsk, [context.phrase.list(strong.prefix(UnitSheet.itemsShown).map(\.name)) + "."]))
    }
    return terms
  }
}
