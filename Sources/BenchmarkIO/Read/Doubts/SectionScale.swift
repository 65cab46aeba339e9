/// The scale that most units share in one period, and the units that are on another by a factor a change of unit makes.
///
/// Most units are at least two thirds of those with a value other than zero, five or more, within a factor of eight of
/// their median's power of two, and less than a factor of ten apart: where units differ as much as scales do, nothing
/// can be said.
struct SectionScale {
  private let values: [Double]
  private let period: Int
  private let periodCount: Int
  private let factors: [Double]
  private let tolerance: Double

  private static let fewestAlike = 5
  /// Binary exponents on either side of that of the median.
  private static let reach = 3
  private static let widest = 10.0

  /// - Parameters:
  ///   - values: unit-major, `periodCount` cells a unit; NaN = missing.
  ///   - factors: what a change of unit multiplies by.
  ///   - tolerance: how far beyond the others, as a share, a value may lie when it is brought to their scale.
  init(_ values: [Double], period: Int, periodCount: Int, factors: [Double], tolerance: Double) {
    self.values = values
    self.period = period
    self.periodCount = periodCount
    self.factors = factors
    self.tolerance = tolerance
  }

  /// The units on another scale, in their order, with what each is to be divided by.
  func others(among units: [Int]) -> [(unit: Int, factor: Double)] {
    guard let shared = shared(units) else { return [] }
    return units.compactMap { unit in
      let magnitude = magnitude(unit)
      guard magnitude > 0, magnitude.isFinite, !shared.contains(magnitude) else { return nil }
      for factor in factors + factors.map({ 1 / $0 }) where isLikely(factor, magnitude, shared) {
        let scaled = magnitude / factor
        if scaled >= shared.lowerBound * (1 - tolerance), scaled <= shared.upperBound * (1 + tolerance) {
          return (unit, factor)
        }
      }
      return nil
    }
  }

  /// Whole numbers among whole numbers are counts: 3 places beside 300 are few places, and no share beside percentages.
  private func isLikely(_ factor: Double, _ magnitude: Double, _ shared: ClosedRange<Double>) -> Bool {
    guard max(factor, 1 / factor) < Self.thousands else { return true }
    return [magnitude, shared.lowerBound, shared.upperBound].contains { $0 != $0.rounded() }
  }

  private static let thousands = 500.0

  /// From the smallest to the largest magnitude of the units that are on one scale.
  private func shared(_ units: [Int]) -> ClosedRange<Double>? {
    guard units.count > Self.fewestAlike else { return nil }
    var counts = [Int32](repeating: 0, count: 2048)
    var total = 0
    for unit in units {
      let magnitude = magnitude(unit)
      guard magnitude > 0 else { continue }
      counts[Int(magnitude.bitPattern >> 52)] += 1
      total += 1
    }
    guard total > Self.fewestAlike else { return nil }
    var below = 0
    let median = counts.indices.first { exponent in
      below += Int(counts[exponent])
      return below > total / 2
    }
    guard let median else { return nil }
    let alike = max(0, median - Self.reach)...min(2047, median + Self.reach)
    let count = counts[alike].reduce(0) { $0 + Int($1) }
    guard count < total, count >= Self.fewestAlike, 3 * count >= 2 * total else { return nil }
    var low = Double.infinity
    var high = 0.0
    for unit in units {
      let magnitude = magnitude(unit)
      guard magnitude > 0, alike.contains(Int(magnitude.bitPattern >> 52)) else { continue }
      low = min(low, magnitude)
      high = max(high, magnitude)
    }
    return high < Self.widest * low ? low...high : nil
  }

  private func magnitude(_ unit: Int) -> Double { values[unit * periodCount + period].magnitude }
}
