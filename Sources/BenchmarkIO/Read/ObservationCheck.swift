import BenchmarkCore

/// Finds numbers that cannot be: more cases than there are, fewer than none, off the scale.
struct ObservationCheck {
  private let indicator: Indicator

  init(_ indicator: Indicator) { self.indicator = indicator }

  /// Cells with at least one issue, in order.
  func suspects(in series: Series) -> [Int] {
    let hasCompanions =
      series.n != nil || series.numerator != nil || series.denominator != nil || series.standardError != nil
      || series.standardDeviation != nil
    guard hasCompanions || indicator.scale != nil || isBounded else { return [] }
    return series.values.indices.filter { series.status[$0] != .absent && !issues(series, cell: $0).isEmpty }
  }

  private var isBounded: Bool { indicator.kind == .proportion || indicator.kind == .count }

  func issues(
    _ series: Series, cell: Int
  ) -> [(RowFindings.Kind, Diagnostic.Severity, Diagnostic.Issue)] {
    var found: [(RowFindings.Kind, Diagnostic.Severity, Diagnostic.Issue)] = []
    let value = series.values[cell]
    let numerator = series.numerator?[cell] ?? .nan
    let denominator = series.denominator?[cell] ?? .nan
    func negative(_ role: Diagnostic.ColumnRole, _ number: Double) {
      if number < 0 { found.append((.negativeNumber, .error, .negativeNumber(role, number))) }
    }
    negative(.n, series.n?[cell] ?? .nan)
    negative(.denominator, denominator)
    negative(.standardError, series.standardError?[cell] ?? .nan)
    negative(.standardDeviation, series.standardDeviation?[cell] ?? .nan)
    if indicator.kind == .rate, numerator < 0 {
      // Costs less income may well be below zero.
      found.append((.negativeNumber, .warning, .negativeNumber(.numerator, numerator)))
    } else if indicator.kind != .amount {
      negative(.numerator, numerator)
    }
    if indicator.kind == .proportion, numerator > denominator {
      found.append(
        (
          .numeratorAboveDenominator, .error,
          .numeratorAboveDenominator(numerator: numerator, denominator: denominator)
        ))
    }
    if denominator == 0 { found.append((.zeroDenominator, .warning, .zeroDenominator)) }
    if let scale = indicator.scale {
      if value < scale.lowerBound || value > scale.upperBound {
        found.append((.outsideScale, .error, outside(value, scale.lowerBound, scale.upperBound)))
      }
    } else if indicator.kind == .proportion, value < 0 || value > indicator.per * (1 + 1e-9) {
      found.append((.outsideScale, .error, outside(value, 0, indicator.per)))
    } else if indicator.kind == .count {
      negative(.value, value)
    }
    if denominator > 0, indicator.kind == .proportion || indicator.kind == .rate {
      let computed = numerator / denominator * indicator.per
      // Published values are rounded: half a unit of the first decimal of a percentage, or one part in a hundred.
      if abs(value - computed) > max(0.006 * indicator.per, 0.01 * abs(computed)) {
        found.append(
          (
            .valueDisagreesWithParts, .warning, .valueDisagreesWithParts(value: value, computed: computed)
          ))
      }
    }
    return found
  }

  private func outside(_ value: Double, _ low: Double, _ high: Double) -> Diagnostic.Issue {
    .outsideScale(indicator: indicator.id, value: value, low: low, high: high)
  }
}
