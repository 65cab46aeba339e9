/// Whether the units of an indicator have changed since the same period last year, by a paired t-test over the units.
///
/// d = value now − value last year for each unit with both, t = mean(d) / (sd(d) / √n) with n − 1 degrees of freedom,
/// two-sided, adjusted by Benjamini–Hochberg over the indicators.
///
/// - Missing values: units without one of the two values are left out. A break between the two periods: no test.
/// - Edge cases: fewer than three units, or differences without spread: no test.
/// - Source: Student, "The probable error of a mean", Biometrika 6 (1908).
public struct YearlyChanges: Sendable {
  public struct Change: Sendable, Equatable {
    /// Mean difference, in the unit of the indicator.
    public var mean: Double
    /// NaN where there is no test.
    public var pAdjusted: Double
  }

  private static let fewestUnits = 3

  /// One an indicator of the study; nil where no unit has both values.
  public let changes: [Change?]

  public init(_ findings: Findings) {
    let study = findings.study
    var changes: [Change?] = []
    var p: [Double] = []
    for indicator in study.indicators.indices {
      let differences = Self.differences(indicator, findings)
      guard !differences.isEmpty else {
        changes.append(nil)
        p.append(.nan)
        continue
      }
      let moments = Moments(differences.span)
      changes.append(Change(mean: moments.mean, pAdjusted: .nan))
      let count = Double(differences.count)
      let error = moments.standardDeviation / count.squareRoot()
      guard differences.count >= Self.fewestUnits, error > 0 else {
        p.append(.nan)
        continue
      }
      p.append(2 * StudentT.upperTail(abs(moments.mean / error), degreesOfFreedom: count - 1))
    }
    let adjusted = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    for index in changes.indices { changes[index]?.pAdjusted = adjusted[index] }
    self.changes = changes
  }

  private static func differences(_ indicator: Int, _ findings: Findings) -> [Double] {
    let study = findings.study
    guard let period = findings.reportingPeriod(of: indicator),
      let before = study.panel.periods.firstIndex(of: study.panel.periods[period].previousYear),
      !study.indicators[indicator].breaks.contains(where: {
        $0 > study.panel.periods[before] && $0 <= study.panel.periods[period]
      })
    else { return [] }
    let series = study.panel.series[indicator]
    return findings.grouping.groupOfUnit.indices.compactMap { unit in
      guard findings.grouping.groupOfUnit[unit] != nil else { return nil }
      let (now, then) = (study.panel.cell(unit: unit, period: period), study.panel.cell(unit: unit, period: before))
      guard series.status[now].hasValue, series.status[then].hasValue else { return nil }
      return series.values[now] - series.values[then]
    }
  }
}
