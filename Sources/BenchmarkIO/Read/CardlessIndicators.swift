import BenchmarkCore

/// The indicators of a table without a card: what the options, the source and the figures themselves say of them.
struct CardlessIndicators {
  private let table: ObservationTable
  private let options: ReadOptions

  init(_ table: ObservationTable, options: ReadOptions) {
    self.table = table
    self.options = options
  }

  /// Names, kinds and directions of the indicators whose series are filled.
  func complete(_ indicators: inout [Indicator], _ series: [Series], _ periods: [Period]) {
    direct(&indicators)
    inferKinds(&indicators, series)
    describe(&indicators)
    if !options.isImport { shorten(&indicators, series, periods) }
  }

  private func direct(_ indicators: inout [Indicator]) {
    let higher = Set(options.higherBetter)
    let lower = Set(options.lowerBetter)
    for index in indicators.indices {
      let id = indicators[index].id
      // One named goes before `all`.
      if lower.contains("all") { indicators[index].direction = .lower }
      if higher.contains("all") { indicators[index].direction = .higher }
      if higher.contains(id) { indicators[index].direction = .higher }
      if lower.contains(id) { indicators[index].direction = .lower }
    }
  }

  /// Takes off what tells series of one name apart where only the latest has it.
  private func shorten(_ indicators: inout [Indicator], _ series: [Series], _ periods: [Period]) {
    guard indicators.contains(where: { $0.id.contains(RecordDimensions.separator) }) else { return }
    let latest = series.map { one -> Period? in
      let last = one.status.indices.filter { one.status[$0] != .absent }.map { $0 % max(1, periods.count) }.max()
      return last.map { periods[$0] }
    }
    for (index, name) in DistinguishedNames.shorten(indicators.map(\.id), latest: latest).enumerated() {
      indicators[index].id = name
      indicators[index].name = LocalizedText(name)
    }
  }

  /// What the source says of its indicators: name, unit, decimals.
  private func describe(_ indicators: inout [Indicator]) {
    for index in indicators.indices {
      guard let facts = options.indicatorFacts[indicators[index].id] ?? table.source.facts[indicators[index].id] else {
        continue
      }
      if let name = facts.name { indicators[index].name = LocalizedText(name) }
      if let unit = facts.unit { indicators[index].unit = LocalizedText(unit) }
      if let decimals = facts.decimals { indicators[index].decimals = decimals }
    }
  }

  /// The kind that the companions of the values show.
  private func inferKinds(_ indicators: inout [Indicator], _ series: [Series]) {
    for index in indicators.indices {
      let inferred = KindInference(series[index])
      let given = options.kinds[indicators[index].id] ?? options.defaultKind
      indicators[index].kind = given ?? inferred.kind
      if indicators[index].kind == .proportion || indicators[index].kind == .rate {
        indicators[index].per = inferred.per
      }
    }
  }
}
