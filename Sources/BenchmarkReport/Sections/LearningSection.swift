import BenchmarkCore

/// Who can learn from whom: clear differences between like units, units that have improved, bright spots, and what it
/// would take to see more.
struct LearningSection {
  /// Rows of the table, at most; the strongest.
  private static let mostRows = 15
  private static let mostBullets = 6

  let context: ReportContext

  func blocks() -> [Document.Block] {
    guard let text = LearningText(context) else { return [] }
    let phrase = text.phrase
    guard !text.peers.links.isEmpty else {
      return [.heading(.init(.section, phrase.label(.section))), .paragraph(phrase.nobodyIsLike())]
    }
    var blocks: [Document.Block] = [
      .heading(.init(.section, phrase.label(.section))), .paragraph(introduction(text)),
    ]
    let clear = text.learning.rows.filter { $0.basis == .significant && $0.isSuggested }
      .sorted(by: LearningText.firstToTell)
    if !clear.isEmpty {
      blocks.append(.heading(.init(.item, phrase.label(.clear))))
      blocks.append(.table(table(Array(clear.prefix(Self.mostRows)), text)))
      if clear.count > Self.mostRows { blocks.append(.paragraph(phrase.moreInTable(clear.count - Self.mostRows))) }
    }
    let improved = improved(text)
    if !improved.isEmpty {
      blocks += [.heading(.init(.item, phrase.label(.improvedUnits))), .bullets(improved)]
    }
    let spots = text.learning.brightSpots.prefix(Self.mostBullets).map { spot in
      let measure = context.measures[spot.indicator]
      return phrase.brightSpot(
        name: context.name(spot.unit), indicator: context.indicatorName(spot.indicator),
        value: measure.value(spot.value), expected: measure.value(spot.expected))
    }
    if !spots.isEmpty { blocks += [.heading(.init(.item, phrase.label(.brightSpots))), .bullets(spots)] }
    return blocks + needed(text)
  }

  private func introduction(_ text: LearningText) -> String {
    let phrase = text.phrase
    let clear = text.learning.rows.filter { $0.basis == .significant }
    var names: [String] = []
    for own in text.peers.contexts {
      for variable in own.variables {
        let name = text.variableName(variable.name)
        if !names.contains(name) { names.append(name) }
      }
    }
    var sentences = [
      phrase.introduction(
        variables: names, like: text.peers.count, clear: text.learning.tests > 0 ? clear.count : nil,
        units: Set(clear.map(\.unit)).count, of: OpeningSection(context: context).unitsWithFigures, context.kind)
    ]
    if clear.isEmpty {
      sentences.append(
        text.learning.tests > 0
          ? phrase.nothingClear(of: context.kind) : phrase.nothingTested(listed: !text.learning.rows.isEmpty))
    } else {
      sentences.append(phrase.cause())
    }
    if text.peers.links.contains(where: { $0.source == .card }) { sentences.append(phrase.pickedByHand()) }
    if text.learning.tests == 0, text.learning.rows.isEmpty {
      // Nobody is named, so there is nothing to say of their cost.
    } else if let cost = text.learning.costIndicator {
      let tolerance = context.phrase.numbers.percent(100 * context.findings.plan.learning.costTolerance, decimals: 0)
      sentences.append(phrase.notDearer(cost: context.indicatorName(cost), tolerance: tolerance))
    } else if context.study.card?.cost?.indicator == nil {
      sentences.append(phrase.noCost())
    }
    if clear.contains(where: { !$0.stability.isNaN }) {
      sentences.append(phrase.holdsMeans(context.phrase.numbers.integer(context.findings.plan.learning.replicates)))
    }
    if !clear.isEmpty {
      let rate = 100 * context.findings.plan.falseDiscoveryRate
      let decimals = rate == rate.rounded() ? 0 : 1
      sentences.append(phrase.rateMeans(context.phrase.numbers.percent(rate, decimals: decimals)))
    }
    return sentences.joined(separator: " ")
  }

  private func table(_ rows: [LearningRow], _ text: LearningText) -> Document.Table {
    let phrase = text.phrase
    let hasCost = rows.contains { text.costDifference($0) != nil }
    var columns: [Document.Table.Column] = [
      .init(phrase.label(.unit), wraps: true), .init(phrase.label(.partner), wraps: true),
      .init(phrase.label(.gap), .right), .init(phrase.label(.interval), .right),
    ]
    if hasCost { columns.append(.init(phrase.label(.cost), .right)) }
    columns.append(.init(phrase.label(.holds), .right))
    var told: [Document.Table.Row] = []
    for indicator in context.study.indicators.indices {
      let own = rows.filter { $0.indicator == indicator }
      guard !own.isEmpty else { continue }
      let measure = context.measures[indicator]
      let unit = measure.description.map { " (\($0))" } ?? ""
      told.append(.init([context.indicatorName(indicator) + unit], isGroup: true))
      for row in own {
        var cells = [
          context.tableName(row.unit), context.tableName(row.partner), measure.number(row.gap), text.interval(row),
        ]
        if hasCost { cells.append(cost(row, text)) }
        cells.append(row.stability.isNaN ? "" : text.share(row.stability))
        told.append(.init(cells))
      }
    }
    return Document.Table(columns: columns, rows: told)
  }

  /// Signed, without its unit: the column has no room for it.
  private func cost(_ row: LearningRow, _ text: LearningText) -> String {
    guard let cost = text.learning.costIndicator, !row.costGap.isNaN else { return NumberFormat.noNumber }
    return context.phrase.numbers.fixed(row.costGap, decimals: context.measures[cost].decimals, signed: true)
  }

  /// One line for each unit that has improved on an indicator, with the like units that could ask it.
  private func improved(_ text: LearningText) -> [String] {
    var found: [(partner: Int, indicator: Int, row: LearningRow, units: [Int])] = []
    for row in text.learning.rows where row.basis == .improved && row.isSuggested {
      if let place = found.firstIndex(where: { $0.partner == row.partner && $0.indicator == row.indicator }) {
        found[place].units.append(row.unit)
      } else {
        found.append((row.partner, row.indicator, row, [row.unit]))
      }
    }
    return found.sorted { (-$0.units.count, $0.partner) < (-$1.units.count, $1.partner) }.prefix(Self.mostBullets)
      .compactMap { entry in
        text.change(entry.row).map { change in
          text.phrase.improved(
            name: context.name(entry.partner), indicator: context.indicatorName(entry.indicator), change: change,
            for: entry.units.map(context.name))
        }
      }
  }

  /// For each tested indicator, the typical unit: what it has, what it would need, what it can see.
  private func needed(_ text: LearningText) -> [Document.Block] {
    let phrase = text.phrase
    let numbers = context.phrase.numbers
    let rows = context.study.indicators.indices.compactMap { indicator -> Document.Table.Row? in
      let own = text.learning.outlooks.filter { $0.indicator == indicator && $0.tested > 0 }
      let detectable = median(own.map(\.detectable))
      guard let change = own.first?.importantChange, !detectable.isNaN, change.isFinite else { return nil }
      let measure = context.measures[indicator]
      // Of a plain count the exposure is not known, so there is no base to tell.
      let isCount = context.study.indicators[indicator].kind == .count
      let n = isCount ? .nan : median(own.map(\.n))
      let needed = isCount ? .nan : median(own.map(\.neededN))
      return .init([
        context.indicatorName(indicator),
        numbers.fixed(change, decimals: DecimalRounding.decimals(of: change, limit: 2)),
        n.isNaN ? NumberFormat.noNumber : numbers.fixed(n, decimals: 0),
        needed.isNaN ? NumberFormat.noNumber : numbers.fixed(roundedUp(needed), decimals: 0),
        numbers.fixed(detectable, decimals: max(measure.decimals, 1)),
      ])
    }
    guard !rows.isEmpty else { return [] }
    let power = numbers.percent(100 * context.findings.plan.learning.power, decimals: 0)
    return [
      .heading(.init(.item, phrase.label(.needed))), .paragraph(phrase.neededIntroduction(power: power)),
      .table(
        .init(
          columns: [
            .init(phrase.label(.indicator), wraps: true), .init(phrase.label(.importantDifference), .right),
            .init(phrase.label(.nNow), .right), .init(phrase.label(.nNeeded), .right),
            .init(phrase.label(.seenNow), .right),
          ], rows: rows)),
    ]
  }

  /// Two significant digits, upwards: the figure is a guide.
  private func roundedUp(_ value: Double) -> Double {
    var unit = 1.0
    while value / unit >= 100 { unit *= 10 }
    return (value / unit).rounded(.up) * unit
  }

  private func median(_ values: [Double]) -> Double { BenchmarkCore.median(of: values.span) }
}
