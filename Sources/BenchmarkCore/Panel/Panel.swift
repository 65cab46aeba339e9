/// The observations of one indicator, struct of arrays, unit-major: cell = unit · periods + period.
///
/// NaN ⇔ missing. The companion arrays are nil where the input has no such column for the indicator.
public struct Series: Sendable {
  public var values: [Double]
  public var status: [Status]
  /// Persons or answers behind the value.
  public var n: [Double]?
  public var numerator: [Double]?
  public var denominator: [Double]?
  public var standardError: [Double]?
  public var standardDeviation: [Double]?

  /// An empty series: every cell absent.
  public init(cells: Int) {
    values = [Double](repeating: .nan, count: cells)
    status = [Status](repeating: .absent, count: cells)
  }
}

/// Units × periods × indicators in dense arrays. Units stand in the order of the register, indicators in the order
/// of the card, periods in the order of time.
public struct Panel: Sendable {
  public let unitCount: Int
  public let periods: [Period]
  /// One a indicator of the study, in its order.
  public var series: [Series]

  public init(unitCount: Int, periods: [Period], series: [Series]) {
    precondition(series.allSatisfy { $0.values.count == unitCount * periods.count })
    self.unitCount = unitCount
    self.periods = periods
    self.series = series
  }

  @inlinable
  public func cell(unit: Int, period: Int) -> Int { unit * periods.count + period }
}
