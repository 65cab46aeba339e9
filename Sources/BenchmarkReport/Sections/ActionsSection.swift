import BenchmarkCore

/// Actions that should be talked about, weak results without one, and the table of the economic plan.
struct ActionsSection {
  static let actionsShown = 12
  static let unitsInLine = 6

  let context: ReportContext

  private var phrase: any CostPhrase { context.language.costPhrase }
  private var numbers: NumberFormat { phrase.numbers }

  func blocks() -> [Document.Block] {
    let rows = context.findings.actions
    let actions = rows.filter { $0.action != nil }
    var blocks: [Document.Block] = []
    if !context.study.actions.isEmpty {
      blocks.append(.heading(.init(.section, phrase.label(.actions))))
      blocks.append(
        .paragraph(
          phrase.actionsSummary(
            all: actions.count, overdue: actions.count { $0.concerns.contains(.overdue) },
            notMoved: actions.count { $0.concerns.contains(.notMoved) })))
      let remarked = actions.filter { !$0.concerns.isEmpty }.prefix(Self.actionsShown)
      if !remarked.isEmpty { blocks.append(.bullets(remarked.map(line))) }
      blocks += withoutAction(rows.filter { $0.concerns == [.noAction] })
    }
    return blocks + plan(isOwnSection: blocks.isEmpty)
  }

  /// How many there are, without saying whose.
  func summary() -> [Document.Block] {
    let actions = context.findings.actions.filter { $0.action != nil }
    guard !actions.isEmpty else { return [] }
    return [
      .heading(.init(.group, phrase.label(.actions))),
      .paragraph(
        phrase.actionsSummary(
          all: actions.count, overdue: actions.count { $0.concerns.contains(.overdue) },
          notMoved: actions.count { $0.concerns.contains(.notMoved) })),
    ]
  }

  private func line(_ row: ActionFinding) -> String {
    let concerns = row.concerns.map(phrase.concern).joined(separator: ", ")
    let date = row.action?.due.map { context.phrase.date(year: $0.year, month: $0.month, day: $0.day) }
    return phrase.actionLine(
      unit: context.name(row.unit), indicator: context.indicatorName(row.indicator), action: row.action?.text ?? "",
      responsible: row.action?.responsible, due: date) + " – " + concerns + "."
  }

  /// Those that are clearly worse than the others are named; the rest are counted.
  private func withoutAction(_ rows: [ActionFinding]) -> [Document.Block] {
    guard !rows.isEmpty else { return [] }
    let clear = rows.filter { $0.versus == .worse }
    var blocks: [Document.Block] = [
      .paragraph(phrase.withoutAction(rows.count, clearlyWorse: clear.count))
    ]
    let lines = context.study.indicators.indices.compactMap { indicator -> String? in
      let units = clear.filter { $0.indicator == indicator }.map(\.unit)
      guard !units.isEmpty else { return nil }
      let shown = units.prefix(Self.unitsInLine).map(context.name)
      return phrase.withoutActionLine(
        indicator: context.indicatorName(indicator), units: shown, more: units.count - shown.count) + "."
    }
    if !lines.isEmpty {
      blocks.append(.bullets(lines))
      if rows.count > clear.count { blocks.append(.paragraph(phrase.furtherWithoutAction(rows.count - clear.count))) }
    }
    return blocks
  }

  // MARK: The economic plan

  private func plan(isOwnSection: Bool) -> [Document.Block] {
    let rows = context.findings.economicPlan
    guard !rows.isEmpty, !context.study.actions.isEmpty else { return [] }
    var leftOut: [String] = []
    let lines = context.study.indicators.indices.compactMap { indicator -> Document.Table.Row? in
      // A slip of the decimal comma would move the mean past the target, or far from it.
      let toCheck = context.summaries[indicator]?.toCheck ?? []
      let own = rows.filter { $0.indicator == indicator && !toCheck.contains($0.unit) }
      guard !own.isEmpty, let target = context.target(indicator) else { return nil }
      let doubtful = rows.filter { $0.indicator == indicator && toCheck.contains($0.unit) }
      if !doubtful.isEmpty {
        let units = context.phrase.list(doubtful.map { context.name($0.unit) })
        leftOut.append("\(context.indicatorName(indicator)) (\(units))")
      }
      let present = own.map(\.present)
      let mean = Moments(present.span).mean
      let below = own.filter { $0.change != 0 }
      let change = changeOfMean(mean, indicator)
      let gap = context.measures[indicator].gap(from: mean, change: change, to: targets(indicator))
      return .init([
        context.indicatorName(indicator), gap.mean, change == 0 ? "–" : gap.change, target,
        context.phrase.outOf(numbers.integer(below.count), numbers.integer(own.count)),
      ])
    }
    let columns: [Document.Table.Column] = [
      .init(context.phrase.label(.indicator), wraps: true), .init(phrase.label(.present), .right),
      .init(phrase.label(.change), .right), .init(phrase.label(.target), .right),
      .init(phrase.label(.unitsBelow), .right),
    ]
    return [
      .heading(.init(isOwnSection ? .section : .group, phrase.label(.economicPlan))), .paragraph(phrase.planNote()),
      .table(.init(columns: columns, rows: lines)),
    ] + (leftOut.isEmpty ? [] : [.paragraph(phrase.setAside(leftOut))])
  }

  private func targets(_ indicator: Int) -> [Double] {
    switch context.study.indicators[indicator].target {
    case .value(let value): [value]
    case .range(let low, let high): [low, high]
    case nil: []
    }
  }

  /// What the mean lacks of the target, signed as the change that is needed; 0 where it is there.
  private func changeOfMean(_ mean: Double, _ indicator: Int) -> Double {
    let gap = GapToTarget.gap(value: mean, indicator: context.study.indicators[indicator])
    guard gap < 0 else { return 0 }
    switch (context.study.indicators[indicator].direction, context.study.indicators[indicator].target) {
    case (.higher, _): return -gap
    case (.lower, _): return gap
    case (.range, .range(let low, _)), (.range, .value(let low)): return mean < low ? -gap : gap
    case (.range, nil), (.none, _): return 0
    }
  }
}
