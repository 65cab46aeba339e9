/// One cross-section of the cost analysis: the units of a group in a period, and the columns that belong to them.
struct CostCrossSection {
  let study: Study
  let period: Int
  let group: Int
  let units: [Int]

  func gather(_ column: [Double]) -> [Double] {
    units.map { column[study.panel.cell(unit: $0, period: period)] }
  }

  /// The costs, without those that look displaced by a power of ten: one such figure would move every expected cost.
  ///
  /// A cost is left out when it is an extreme outlier on the logarithmic scale and ``OutlierReason/suspectedPowerOfTen``.
  func plausible(_ costs: [Double], of series: Series) -> [Double] {
    var sorted = SortedValues()
    let screen = OutlierMethod.logTukey.screen(costs.span, sorted: &sorted)
    guard screen.severity.contains(.extreme) else { return costs }
    let middle = median(of: costs.span)
    return units.indices.map { position in
      guard screen.severity[position] == .extreme, middle > 0 else { return costs[position] }
      // The unit's own level before, or after where there is none before.
      let others = Array((0..<period).reversed()) + Array((period + 1)..<max(period + 1, study.panel.periods.count))
      let own = others.lazy
        .map { series.values[study.panel.cell(unit: units[position], period: $0)] }.first { !$0.isNaN }
      let reason = OutlierReason(
        methods: [.logTukey], high: costs[position] > middle, groupMedian: middle,
        ratioToMedian: costs[position] / middle, previousValue: own ?? .nan)
      return reason.suspectedPowerOfTen == nil ? costs[position] : .nan
    }
  }

  /// A column of the register or an indicator; nil with the reason when there is no such thing, or it holds texts.
  func numbers(_ name: String) -> Result<[Double], Lookup> {
    if let column = study.organisation.column(named: name) {
      guard let numbers = column.numbers() else { return .failure(.notNumeric) }
      return .success(units.map { numbers[$0] })
    }
    if let indicator = study.indicators.firstIndex(where: { $0.id == name }) {
      return .success(gather(study.panel.series[indicator].values))
    }
    return .failure(.unknown)
  }

  enum Lookup: Error { case unknown, notNumeric }

  /// One side of a ratio, for each unit.
  func quantity(_ quantity: DecompositionPlan.Quantity) -> [Double] {
    switch quantity.side {
    case .value:
      if case .success(let numbers) = numbers(quantity.name) { return numbers }
    case .numerator, .denominator:
      if let indicator = study.indicators.firstIndex(where: { $0.id == quantity.name }) {
        let series = study.panel.series[indicator]
        // A hidden value is hidden with its parts.
        let column = quantity.side == .numerator ? series.numerator : series.denominator
        if let column {
          return units.map { unit in
            let cell = study.panel.cell(unit: unit, period: period)
            return series.status[cell].hasValue ? column[cell] : .nan
          }
        }
      }
    }
    return [Double](repeating: .nan, count: units.count)
  }

  /// The variables that may explain cost, size first, and those that cannot.
  func variables(of cost: Card.Cost, context: [String]) -> ([ExplanatoryVariable], [OmittedVariable]) {
    var found: [ExplanatoryVariable] = []
    var omitted: [OmittedVariable] = []
    let declared = cost.volume + cost.need + (cost.context ?? context)
    var seen: [String] = []
    for name in declared where !seen.contains(name) && name != cost.indicator {
      seen.append(name)
      switch numbers(name) {
      case .success(let values):
        found.append(
          ExplanatoryVariable(
            name: name, values: values,
            isLogarithmic: cost.volume.contains(name) || (!cost.need.contains(name) && Self.isSize(values))))
      case .failure(.unknown): omitted.append(OmittedVariable(name: name, reason: .unknown))
      case .failure(.notNumeric):
        let own = categories(of: name)
        found += own
        if own.isEmpty { omitted.append(OmittedVariable(name: name, reason: .notNumeric)) }
      }
    }
    return (found, omitted)
  }

  /// A column of texts as variables that are 1 in one category and 0 elsewhere, against its most common category; in the
  /// order of the register.
  ///
  /// None where there are fewer than two categories or more than ``mostCategories``, or where one holds too few units for a
  /// coefficient. A unit without a text is missing in all.
  private func categories(of name: String) -> [ExplanatoryVariable] {
    guard let column = study.organisation.column(named: name) else { return [] }
    let texts = units.map { column.values[$0] }
    var counts: [(text: String, units: Int)] = []
    for case let text? in texts {
      if let place = counts.firstIndex(where: { $0.text == text }) {
        counts[place].units += 1
      } else if counts.count <= Self.mostCategories {
        counts.append((text, 1))
      }
    }
    guard (2...Self.mostCategories).contains(counts.count),
      counts.allSatisfy({ $0.units >= ModelSelection.unitsPerCoefficient }),
      let most = counts.map(\.units).max(), let reference = counts.first(where: { $0.units == most })?.text
    else { return [] }
    return counts.filter { $0.text != reference }.map { category in
      ExplanatoryVariable(
        name: ExplanatoryVariable.name(of: category.text, in: name),
        values: texts.map { text in text.map { $0 == category.text ? 1 : 0 } ?? .nan }, isLogarithmic: false)
    }
  }

  /// More than these make a list, not a grouping.
  static let mostCategories = 5

  /// Whole numbers above 0 of which the largest is above 100, so that they are no percentages, count something: places,
  /// pupils, inhabitants.
  private static func isSize(_ values: [Double]) -> Bool {
    let present = values.filter { !$0.isNaN }
    return present.allSatisfy { $0 > 0 && $0 == $0.rounded() } && present.contains { $0 > 100 }
  }
}
