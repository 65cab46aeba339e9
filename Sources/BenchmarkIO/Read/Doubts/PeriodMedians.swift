/// The median magnitude of the units in each period: roughly for all, exactly where it is asked for.
struct PeriodMedians {
  private let values: [Double]
  private let periodCount: Int
  /// Binary exponent of each median, as its bits have it; nil in a period without figures. Empty where there are too few
  /// units for a rough look to be worth it.
  private let exponents: [Int?]

  private static let exponentCount = 2048
  /// From period to period; not a power of two, or all of them would claim the same places of the cache.
  private static let stride = exponentCount + 16
  private static let fewestUnits = 1024

  /// - Parameter values: unit-major, `periodCount` cells a unit; NaN = missing.
  init(_ values: [Double], periodCount: Int) {
    self.values = values
    self.periodCount = periodCount
    guard values.count >= Self.fewestUnits * max(1, periodCount) else {
      exponents = []
      return
    }
    // What is missing is counted with the infinite, which are not there.
    var counts = [Int32](repeating: 0, count: periodCount * Self.stride)
    var target = counts.mutableSpan
    let source = values.span
    for first in Swift.stride(from: 0, to: source.count, by: periodCount) {
      for period in 0..<min(periodCount, source.count - first) {
        let exponent = Int(truncatingIfNeeded: source[first + period].bitPattern >> 52) & (Self.exponentCount - 1)
        target[period * Self.stride + exponent] &+= 1
      }
    }
    exponents = (0..<periodCount).map { period in
      let own = counts[period * Self.stride..<period * Self.stride + Self.exponentCount - 1]
      let total = own.reduce(0) { $0 + Int($1) }
      guard total > 0 else { return nil }
      var below = 0
      for (exponent, count) in own.enumerated() {
        below += Int(count)
        if below > total / 2 { return exponent }
      }
      return nil
    }
  }

  /// False where the larger of two medians is certainly less than `ratio` times the smaller.
  func mayDiffer(_ one: Int, _ other: Int, by ratio: Double) -> Bool {
    guard !exponents.isEmpty else { return true }
    guard let one = exponents[one], let other = exponents[other] else { return false }
    // Below the normal numbers the exponent says little.
    guard min(one, other) > 0 else { return true }
    let steps = abs(one - other) + 1
    return steps >= 63 || Double(UInt64(1) << UInt64(steps)) > ratio
  }

  /// NaN in a period without figures.
  subscript(period: Int) -> Double {
    Self.median(Swift.stride(from: period, to: values.count, by: max(1, periodCount)).map { values[$0].magnitude })
  }

  /// The upper of two in the middle; NaN for no figures.
  static func median(_ values: [Double]) -> Double {
    let present = values.filter { !$0.isNaN }.sorted()
    return present.isEmpty ? .nan : present[present.count / 2]
  }
}
