/// The nodes of the organisation, computed from the units below them: never as a mean of means.
///
/// Formula: `proportion` and `rate` Σnumerator/Σdenominator · per; `mean` Σ(value·n)/Σn; any other kind only from
/// numerators and denominators, as a rate. The sums are over the lowest units below the node that are shown with all
/// that the formula needs; a unit that has data of its own stands for itself only when nothing below it contributes,
/// so nothing is counted twice.
///
/// Nothing hidden enters a sum, so no difference between a node and its units gives a hidden number away. A node says
/// how many units it is made of.
///
/// - Missing values: units without value, or without the companions that the formula needs, do not contribute.
/// - Edge cases: no unit contributes: `notApplicable` when units have values that cannot be added up, `suppressed` when
///   some are hidden, else `missing`. A denominator sum of 0 gives `notApplicable`.
/// - Complexity: O(units · indicators · periods).
/// - Source: convention of the project.
public enum RollUp {
  /// - Parameters:
  ///   - organisation: the register; parents may stand before or after their children.
  ///   - panel: after disclosure control.
  ///   - indicators: parallel to the series of the panel.
  /// - Returns: rows for every unit with units below it that have rows in the input; by node, indicator and period.
  public static func rows(organisation: Organisation, panel: Panel, indicators: [Indicator]) -> [RollupRow] {
    precondition(
      organisation.units.count == panel.unitCount && indicators.count == panel.series.count,
      "register and indicators belong to the panel")
    let tree = Tree(organisation)
    var rows: [RollupRow] = []
    var sums = [Base](repeating: Base(), count: panel.unitCount)
    var found: [[RollupRow]] = Array(repeating: [], count: panel.unitCount)
    for (indicator, series) in zip(indicators.indices, panel.series) {
      for period in panel.periods.indices {
        for unit in tree.bottomUp {
          var below = Base()
          for child in tree.children[unit] { below.add(sums[child]) }
          if !tree.children[unit].isEmpty && below.isTouched {
            found[unit].append(
              below.row(node: unit, indicator: indicator, period: period, per: indicators[indicator].per))
          }
          let cell = panel.cell(unit: unit, period: period)
          sums[unit] =
            below.units > 0 ? below : below.joined(with: Base(series, cell: cell, kind: indicators[indicator].kind))
        }
      }
    }
    for unit in organisation.units.indices { rows += found[unit] }
    return rows
  }
}

/// What lies below a node for one indicator and period.
private struct Base {
  private var numerator = DoubleDouble()
  private var denominator = DoubleDouble()
  private var n = DoubleDouble()
  private var knowsN = false
  private var isMean = false
  /// Units that contribute.
  private(set) var units = 0
  /// There are rows in the input.
  private(set) var isTouched = false
  private var hasUnusable = false
  private var hasSuppressed = false

  init() {}

  init(_ series: Series, cell: Int, kind: IndicatorKind) {
    isTouched = series.status[cell] != .absent
    hasSuppressed = series.status[cell] == .suppressed
    let value = series.values[cell]
    guard !value.isNaN else { return }
    let count = series.n?[cell] ?? .nan
    switch kind {
    case .mean:
      guard count > 0 else {
        hasUnusable = true
        return
      }
      isMean = true
      numerator = DoubleDouble.product(value, count)
      denominator = DoubleDouble(count)
    case .proportion, .rate, .amount, .count, .score, .index:
      guard let top = series.numerator?[cell], let bottom = series.denominator?[cell], !top.isNaN, !bottom.isNaN
      else {
        hasUnusable = true
        return
      }
      numerator = DoubleDouble(top)
      denominator = DoubleDouble(bottom)
    }
    units = 1
    if !count.isNaN {
      n = DoubleDouble(count)
      knowsN = true
    }
  }

  mutating func add(_ other: Base) {
    numerator = numerator + other.numerator
    denominator = denominator + other.denominator
    n = n + other.n
    knowsN = knowsN || other.knowsN
    isMean = isMean || other.isMean
    units += other.units
    isTouched = isTouched || other.isTouched
    hasUnusable = hasUnusable || other.hasUnusable
    hasSuppressed = hasSuppressed || other.hasSuppressed
  }

  func joined(with other: Base) -> Base {
    var result = self
    result.add(other)
    return result
  }

  func row(node: Int, indicator: Int, period: Int, per: Double) -> RollupRow {
    var row = RollupRow(
      node: node, indicator: indicator, period: period, value: .nan, numerator: .nan, denominator: .nan, n: .nan,
      units: units, status: .ok)
    guard units > 0 else {
      row.status = hasUnusable ? .notApplicable : hasSuppressed ? .suppressed : .missing
      return row
    }
    if knowsN { row.n = n.value }
    if !isMean {
      row.numerator = numerator.value
      row.denominator = denominator.value
    }
    guard denominator.value > 0 else {
      row.status = .notApplicable
      return row
    }
    row.value = numerator.value / denominator.value * (isMean ? 1 : per)
    return row
  }
}

/// The register as a tree, children before parents.
private struct Tree {
  var children: [[Int]]
  /// Every unit once, after all units below it; a unit in a cycle of parents stands without its parent.
  var bottomUp: [Int] = []

  init(_ organisation: Organisation) {
    let units = organisation.units
    var parents = units.indices.map { unit in units[unit].parent.flatMap(organisation.index(of:)) }
    for unit in units.indices where Self.isInCycle(unit, parents) { parents[unit] = nil }
    children = Array(repeating: [], count: units.count)
    for unit in units.indices {
      if let parent = parents[unit] { children[parent].append(unit) }
    }
    var pending = units.indices.filter { parents[$0] == nil }
    var topDown: [Int] = []
    while let unit = pending.popLast() {
      topDown.append(unit)
      pending += children[unit]
    }
    bottomUp = topDown.reversed()
  }

  private static func isInCycle(_ unit: Int, _ parents: [Int?]) -> Bool {
    var current = parents[unit]
    var steps = 0
    while let next = current, steps <= parents.count {
      if next == unit { return true }
      current = parents[next]
      steps += 1
    }
    return false
  }
}
