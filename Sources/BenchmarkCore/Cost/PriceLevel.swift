/// A price index in one period.
public struct PriceLevel: Sendable, Equatable {
  public var period: Period
  /// On any scale, above 0.
  public var index: Double

  public init(period: Period, index: Double) {
    self.period = period
    self.index = index
  }
}

/// Amounts in the prices of one period.
///
/// Formula: real = amount · index(base)/index(period). A period without an index of its own takes that of the shortest
/// period around it: the index of 2024 serves its tertials.
///
/// - Missing values: a period that no index covers gives NaN.
/// - Source: Statistics Norway's convention for constant prices.
public struct ConstantPrices: Sendable {
  private let levels: [PriceLevel]
  private let base: Double

  /// - Parameters:
  ///   - levels: with an index above 0 each; others are left out.
  ///   - base: the period whose prices are used.
  public init(_ levels: [PriceLevel], base: Period) {
    self.levels = levels.filter { $0.index > 0 && $0.index.isFinite }
    self.base = Self.index(of: base, among: self.levels)
  }

  /// What an amount of a period is multiplied by; NaN when the period or the base has no index.
  public func factor(of period: Period) -> Double { base / Self.index(of: period, among: levels) }

  private static func index(of period: Period, among levels: [PriceLevel]) -> Double {
    let around = levels.filter {
      $0.period.firstMonth <= period.firstMonth
        && $0.period.firstMonth + $0.period.months >= period.firstMonth + period.months
    }
    return around.min { ($0.period.months, $0.period.firstMonth) < ($1.period.months, $1.period.firstMonth) }?.index
      ?? .nan
  }
}
