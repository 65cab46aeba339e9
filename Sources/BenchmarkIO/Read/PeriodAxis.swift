import BenchmarkCore

/// The periods of a study, in the order of time, and the place of each period key of the table among them.
struct PeriodAxis {
  let periods: [Period]
  /// By period key of the table; -1 for one that is not part of the study.
  let positions: [Int]
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - indicatorMap: by indicator key of the table; with a card only the periods of its indicators are taken.
  ///   - findings: gets the texts that are no periods, or periods of another kind than expected.
  init(_ table: ObservationTable, card: Card?, indicatorMap: [Int], findings: inout RowFindings) {
    let hint = card?.periods ?? table.layout.periods
    let column = Period.parse(column: table.periods, hint: hint)
    let isUsed = Self.used(table, card: card, indicatorMap: indicatorMap)
    var kinds: [Period.Kind] = []
    for (number, period) in column.periods.enumerated() where isUsed[number] {
      guard let period else {
        findings.periodNotParsed(table.periods[number], number: number)
        continue
      }
      if !kinds.contains(period.kind) { kinds.append(period.kind) }
      if let hint, period.kind != hint { findings.periodOfOtherKind(period, expected: hint, number: number) }
    }
    let place = Diagnostic.Location(file: table.path)
    if let decided = column.decided {
      diagnostics.append(
        Diagnostic(.note, .periodAmbiguous(text: decided.text, readAs: decided.kind), at: place))
    }
    if let text = table.periods.first(where: { $0.contains("/") && $0.uppercased().contains("Q") }),
      case .period(let period) = Period.parse(text), period.kind == .rolling
    {
      diagnostics.append(Diagnostic(.note, .source(.financialYear(text: text)), at: place))
    }
    if hint == nil, kinds.count > 1 {
      diagnostics.append(Diagnostic(.warning, .periodKindsMixed(kinds), at: place))
    }
    periods = Set(zip(column.periods, isUsed).compactMap { $1 ? $0 : nil }).sorted()
    var places: [Period: Int] = [:]
    for (index, period) in periods.enumerated() { places[period] = index }
    positions = zip(column.periods, isUsed).map { $1 ? $0.flatMap { places[$0] } ?? -1 : -1 }
  }

  private static func used(_ table: ObservationTable, card: Card?, indicatorMap: [Int]) -> [Bool] {
    var isUsed = [Bool](repeating: card == nil, count: table.periods.count)
    guard card != nil else { return isUsed }
    for (number, block) in table.blocks.enumerated() {
      let indicators = table.indicatorNumbers[number].map { indicatorMap[Int($0)] >= 0 }
      let periods = table.periodNumbers[number]
      for row in block.value.indices {
        let (indicator, period) = (block.indicator[row], block.period[row])
        if indicator >= 0, period >= 0, indicators[Int(indicator)] { isUsed[Int(periods[Int(period)])] = true }
      }
    }
    return isUsed
  }
}
