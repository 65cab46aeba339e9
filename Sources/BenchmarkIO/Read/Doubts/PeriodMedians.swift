/// The median magnitude of the units in each period: roughly for all, exactly where it is asked for.
struct PeriodMedians {
  private let values: [Double]
  private let periodCount: Int
  /// Binary exponent of each median, as its bits have it; nil in a period without figures. Empty where there are too few
  /// units for a rough look to be worth it.
  private let exponents: [Int?]

  private static let exponentCount = 2048
  private static let fewestUnits = 1024

  /// - Parameter values: unit-major, `periodCount` cells a unit; NaN = missing.
  init(_ values: [Double], periodCount: Int) {
    self.values = values
    self.periodCount = periodCount
    guard values.count >= Self.fewestUnits * max(1, periodCount) else {
      exponents = []
      return
    }
    var counts = [Int32](repeating: 0, count: periodCount * Self.exponentCount)
    var period = 0
    for value in values {
      if !value.isNaN { counts[period * Self.exponentCount + Int(value.magnitude.bitPattern >> 52)] += 1 }
      period += 1
      if period == periodCount { period = 0 }
    }
    exponents = (0..<periodCount).map { period in
      let own = counts[period * Self.exponentCount..<(period + 1) * Self.exponentCount]
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
    Self.median(stride(from: period, to: values.count, by: max(1, periodCount)).map { values[$0].magnitude })
  }

  /// The upper of two in the middle; NaN for no figures.
  static func median(_ values: [Double]) -> Double {
    let present = values.filter { !$0.isNaN }.sorted()
    return present.isEmpty ? .nan : present[present.count / 2]
  }
}
