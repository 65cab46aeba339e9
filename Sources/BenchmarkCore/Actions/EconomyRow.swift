/// Budget and accounts of a unit in a period, so far in the year, in kroner. NaN = missing.
public struct EconomyRow: Sendable, Equatable {
  /// Position in the register.
  public var unit: Int
  public var period: Period
  public var budget: Double
  public var actual: Double
  public var yearBudget: Double
  public var forecast: Double

  public init(unit: Int, period: Period, budget: Double, actual: Double, yearBudget: Double, forecast: Double) {
    self.unit = unit
    self.period = period
    self.budget = budget
    self.actual = actual
    self.yearBudget = yearBudget
    self.forecast = forecast
  }

  /// Accounts less budget so far: overspending is positive.
  public var deviation: Double { actual - budget }
  /// Forecast less budget for the year.
  public var expectedDeviation: Double { forecast - yearBudget }
}
