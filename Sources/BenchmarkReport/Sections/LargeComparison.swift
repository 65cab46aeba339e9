import BenchmarkCore

/// An indicator with more units than a reader can go through: groups, the distribution, or the units that stand out.
struct LargeComparison {
  /// Distinct values that still make a readable distribution, and units that can be named in one.
  static let distinctValues = 15
  static let namedUnits = 150
  /// Rows at each end of a table of extremes, and with their ties.
  static let rowsAtEachEnd = 5
  static let rowsWithTies = 10
  static let clearRowsAtEachEnd = 10
  static let groups = 25

  let context: ReportContext
  let summary: IndicatorSummary

  private var phrase: any Phrase { context.phrase }
  private var measure: Measure { context.measures[summary.indicator] }

  func blocks() -> [Document.Block] {
    if context.isGrouped { return groupTable() + extremes() }
    let distinct = Set(summary.units.map { measure.number(value($0)) })
    if distinct.count <= Self.distinctValues, summary.units.count <= Self.namedUnits {
      return distribution()
    }
    return extremes()
  }

  private func value(_ unit: Int) -> Double { context.value(unit, summary.indicator, summary.period) }

  // MARK: Distribution

  /// One row a value, with the units that have it: equal units are shown as equal.
  private func distribution() -> [Document.Block] {
    var rows: [(text: String, units: [Int])] = []
    for unit in context.ranked(summary.units, summary) {
      let text = measure.number(value(unit))
      if let last = rows.indices.last, rows[last].text == text {
        rows[last].units.append(unit)
      } else {
        rows.append((text, [unit]))
      }
    }
    let comparison = context.findings.comparisons[summary.indicator]
    let judged = summary.judged > 0
    var columns: [Document.Table.Column] = [
      .init(phrase.label(.value), .right), .init(phrase.label(.count), .right),
      .init(phrase.label(.typicalPlace), .right),
    ]
    if judged { columns.append(.init(phrase.label(.versusTarget))) }
    columns.append(.init(phrase.noun(context.kind).plural.capitalisedFirst, wraps: true))
    var tableRows = rows.map { row in
      var cells = [row.text, phrase.numbers.integer(row.units.count), places(row.units, comparison)]
      if judged {
        let light = comparison.light(at: context.cell(row.units[0], summary.period))
        cells.append("\(Mark.of(light)) \(context.word(light))")
      }
      cells.append(row.units.map(marked).joined(separator: ", "))
      return Document.Table.Row(cells)
    }
    tableRows += absences()
    var blocks: [Document.Block] = [.table(.init(columns: columns, rows: tableRows))]
    let clear = clearNames()
    if !clear.isEmpty { blocks.append(.terms(clear)) }
    if summary.tested > 0 {
      let unclear = summary.noClearDifference.count
      blocks.append(.paragraph(phrase.notSeparable(unclear, of: summary.tested, context.kind)))
    }
    return blocks
  }

  private func marked(_ unit: Int) -> String {
    (context.isToCheck(unit, summary) ? Mark.check : "") + context.name(unit)
  }

  /// The rank interval that is typical of units with one value (the medians of its ends), or else their shared rank.
  ///
  /// Units with the same value differ in uncertainty; the union of their intervals would say that of the least certain.
  private func places(_ units: [Int], _ comparison: Comparison) -> String {
    let cells = units.map { context.cell($0, summary.period) }
    let lower = comparison.rankLower.isEmpty ? [] : cells.map { comparison.rankLower[$0] }.filter(\.isFinite)
    let upper = comparison.rankUpper.isEmpty ? [] : cells.map { comparison.rankUpper[$0] }.filter(\.isFinite)
    if !lower.isEmpty, lower.count == upper.count {
      let (low, high) = (lower.sorted()[lower.count / 2], upper.sorted()[upper.count / 2])
      return low == high ? phrase.numbers.fixed(low, decimals: 0) : phrase.numbers.range(low, high, decimals: 0)
    }
    return context.place(units[0], summary)
  }

  /// Units without a number, gathered by reason.
  private func absences() -> [Document.Table.Row] {
    var reasons: [(status: Status, reason: String, units: [Int])] = []
    for absence in summary.withoutValue {
      let reason = context.absence(absence.unit, summary.indicator, summary.period)
      if let index = reasons.firstIndex(where: { $0.reason == reason }) {
        reasons[index].units.append(absence.unit)
      } else {
        reasons.append((absence.status, reason, [absence.unit]))
      }
    }
    return reasons.map { entry in
      .init(
        [Mark.of(entry.status), phrase.numbers.integer(entry.units.count)],
        note: entry.reason + ": " + entry.units.map(context.name).joined(separator: ", "))
    }
  }

  private func clearNames() -> [Document.Term] {
    let sides: [(VersusGroup, Label, [Int])] = [
      (.better, .better, summary.better), (.worse, .worse, summary.worse),
    ]
    return sides.filter { !$0.2.isEmpty }.map { verdict, label, units in
      let names = context.ranked(units, summary).map(context.name)
      return Document.Term("\(Mark.of(verdict)) \(phrase.label(label))", [phrase.list(names)])
    }
  }

  // MARK: Extremes

  private func extremes() -> [Document.Block] {
    let table = UnitTable(context: context, summary: summary)
    let clear = context.ranked(summary.better, summary) + context.ranked(summary.worse, summary)
    if !clear.isEmpty {
      let better = byDistance(summary.better).prefix(Self.clearRowsAtEachEnd)
      let worse = byDistance(summary.worse).prefix(Self.clearRowsAtEachEnd)
      // A rank is one within its group, so across groups the distance from the mean of the group orders the units.
      let shown =
        context.isGrouped
        ? Array(better) + worse.reversed()
        : context.ranked(Array(better), summary) + context.ranked(Array(worse), summary)
      let rest = summary.noClearDifference.map(value)
      var blocks: [Document.Block] = [.table(table.table(shown))]
      if let low = rest.min(), let high = rest.max() {
        blocks.append(
          .paragraph(
            phrase.clearShown(
              shown.count, of: clear.count, rest: rest.count, from: measure.number(low), to: measure.number(high),
              context.kind)))
      }
      return blocks
    }
    // Across groups a rank is a rank within its group, so the values order the units.
    let sorted = summary.units.sorted { (-value($0), $0) < (-value($1), $1) }
    let ordered = context.isGrouped ? sorted : context.ranked(summary.units, summary)
    let top = withTies(ordered)
    let bottom = withTies(ordered.reversed()).reversed().filter { !top.contains($0) }
    guard !top.isEmpty else { return [] }
    return [.table(table.table(top + bottom)), .paragraph(phrase.extremesShown(of: context.kind))]
  }

  private func byDistance(_ units: [Int]) -> [Int] {
    func distance(_ unit: Int) -> Double { abs(value(unit) - context.groupMean(unit, summary)) }
    return units.sorted { (-distance($0), $0) < (-distance($1), $1) }
  }

  /// The first few units, and those with the same value as the last of them while they are not many.
  private func withTies(_ ordered: [Int]) -> [Int] {
    var units = Array(ordered.prefix(Self.rowsAtEachEnd))
    guard let last = units.last else { return [] }
    let ties = ordered.dropFirst(units.count).prefix { value($0) == value(last) }
    if units.count + ties.count <= Self.rowsWithTies { units += ties }
    return units
  }

  // MARK: Groups

  private func groupTable() -> [Document.Block] {
    let groups = (0..<context.groupCount).compactMap { group -> IndicatorSummary? in
      context.findings.summary(of: summary.indicator, group: group).flatMap { $0.units.isEmpty ? nil : $0 }
    }
    func clear(_ group: IndicatorSummary) -> Int { group.better.count + group.worse.count }
    let sorted = groups.sorted {
      (-clear($0), -$0.units.count, $0.group ?? 0) < (-clear($1), -$1.units.count, $1.group ?? 0)
    }
    var columns: [Document.Table.Column] = [
      .init(phrase.noun(context.groupKind ?? .group).singular.capitalisedFirst, wraps: true),
      .init(phrase.label(.unitsWithValue), .right), .init(phrase.label(.mean), .right),
      .init(phrase.label(.lowest), .right), .init(phrase.label(.highest), .right),
    ]
    let tested = summary.tested > 0
    if tested { columns += [.init(phrase.label(.better), .right), .init(phrase.label(.worse), .right)] }
    let rows = sorted.prefix(Self.groups).map { group in
      var cells = [
        group.group.map(context.groupName) ?? "", phrase.numbers.integer(group.units.count), measure.number(group.mean),
        measure.number(group.lowest), measure.number(group.highest),
      ]
      if tested { cells += [phrase.numbers.integer(group.better.count), phrase.numbers.integer(group.worse.count)] }
      return Document.Table.Row(cells)
    }
    var blocks: [Document.Block] = [.table(.init(columns: columns, rows: rows))]
    if groups.count > rows.count {
      blocks.append(
        .paragraph(
          phrase.groupsShown(rows.count, of: groups.count, tested: tested, context.groupKind ?? .group, context.kind)))
    }
    return blocks
  }
}
