import BenchmarkCore

/// Where the difference in cost comes from: the dearest unit against the cheapest as a waterfall, and every unit against
/// all together.
struct CostMakeUp {
  static let barWidth = 24

  let context: ReportContext
  let findings: CostFindings
  let period: Int

  private var phrase: any CostPhrase { context.language.costPhrase }
  private var numbers: NumberFormat { phrase.numbers }
  private var measure: Measure { context.measures[findings.indicator] }
  private var plan: DecompositionPlan? {
    (context.findings.plan.cost ?? context.study.card?.cost)?.decomposition
  }

  func blocks() -> [Document.Block] {
    guard let plan else { return [] }
    let totals = findings.decomposition.filter {
      $0.period == period && $0.against == nil && $0.status == .ok && $0.item == .total
    }
    guard !totals.isEmpty else { return [] }
    var blocks: [Document.Block] = [.heading(.init(.group, phrase.label(.makeUp)))]
    if let dearest = totals.max(by: { $0.value < $1.value }), let cheapest = totals.min(by: { $0.value < $1.value }),
      dearest.unit != cheapest.unit,
      let difference = findings.difference(of: dearest.unit, against: cheapest.unit, period: period, plan: plan)
    {
      blocks += waterfall(difference, from: cheapest, to: dearest, plan)
    }
    if totals.count > 1, totals.count <= context.options.fewUnits {
      let told = Set(totals.map(\.unit))
      let missing = findings.units.filter { $0.period == period && !$0.cost.isNaN && !told.contains($0.unit) }
      blocks += [
        .paragraph(versusGroup(totals, missing: missing.map { context.name($0.unit) })), .table(table(totals, plan)),
      ]
    }
    return blocks
  }

  /// What all together cost, which is not the mean of the units where large ones count for more.
  private func versusGroup(_ totals: [DecompositionFinding], missing: [String]) -> String {
    let references = Set(totals.map(\.reference))
    guard let reference = references.first, references.count == 1 else {
      return phrase.versusGroup(missing: missing, reference: nil, isWeighted: false)
    }
    let mean = totals.reduce(0) { $0 + $1.value } / Double(totals.count)
    return phrase.versusGroup(
      missing: missing, reference: measure.value(reference),
      isWeighted: measure.number(reference) != measure.number(mean))
  }

  private func names(_ plan: DecompositionPlan) -> [String] {
    plan.allFactors.map { $0.name?.text(in: context.language) ?? $0.id.replacing("_", with: " ") }
      + [plan.restName?.text(in: context.language) ?? (plan.restID == "rest" ? phrase.label(.rest) : plan.restID)]
  }

  private func amount(_ value: Double) -> String { numbers.fixed(value, decimals: measure.decimals, signed: true) }

  private func waterfall(
    _ difference: CostDecomposition, from start: DecompositionFinding, to end: DecompositionFinding,
    _ plan: DecompositionPlan
  ) -> [Document.Block] {
    let parts = zip(names(plan), difference.contributions + [difference.rest])
      .sorted { (-abs($0.1), $0.0) < (-abs($1.1), $1.0) }
    let sentence = phrase.makeUp(
      dearest: context.name(end.unit), cheapest: context.name(start.unit),
      difference: measure.value(difference.total), parts: parts.map { "\($0.0) \(amount($0.1))" })
    var level = start.value
    var lowest = level
    var highest = level
    for part in parts {
      level += part.1
      lowest = min(lowest, level)
      highest = max(highest, level)
    }
    // The scale begins a little below the lowest level, so that the first bar is seen.
    let base = lowest - (highest - lowest) / 6
    let scale = Double(Self.barWidth) / (highest - base)
    func bar(_ from: Double, _ to: Double) -> String {
      let left = Int(((min(from, to) - base) * scale).rounded())
      let right = max(left + 1, Int(((max(from, to) - base) * scale).rounded()))
      return String(repeating: NumberFormat.hardSpace, count: left) + String(repeating: "█", count: right - left)
    }
    var rows = [
      Document.Table.Row([context.tableName(start.unit), measure.number(start.value), bar(base, start.value)])
    ]
    level = start.value
    for part in parts {
      rows.append(.init([part.0, amount(part.1), bar(level, level + part.1)]))
      level += part.1
    }
    rows.append(.init([context.tableName(end.unit), measure.number(end.value), bar(base, end.value)]))
    let columns: [Document.Table.Column] = [.init("", wraps: true), .init(phrase.label(.amount), .right)]
    let chart = CostCharts(context: context).waterfall(
      from: .init(name: context.tableName(start.unit), value: start.value, text: measure.number(start.value)),
      to: .init(name: context.tableName(end.unit), value: end.value, text: measure.number(end.value)),
      parts: parts.map { .init(name: $0.0, amount: $0.1, text: amount($0.1)) }, description: sentence, columns: columns)
    return [
      .paragraph(sentence), chart, .table(.init(columns: columns + [.init("", isDrawn: true)], rows: rows)),
    ]
  }

  private func table(_ totals: [DecompositionFinding], _ plan: DecompositionPlan) -> Document.Table {
    let columns: [Document.Table.Column] =
      [
        .init(phrase.noun(context.kind).singular.capitalisedFirst, wraps: true),
        .init(phrase.label(.difference), .right),
      ] + names(plan).map { .init($0, .right) }
    let rows = totals.sorted { ($1.contribution, $0.unit) < ($0.contribution, $1.unit) }.map { total in
      let parts = findings.decomposition(of: total.unit, period: period).dropFirst()
      return Document.Table.Row(
        [context.tableName(total.unit), amount(total.contribution)] + parts.map { amount($0.contribution) })
    }
    return Document.Table(columns: columns, rows: rows)
  }
}
