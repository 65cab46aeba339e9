/// Turns values so that larger is better.
///
/// Formula: `higher` and `none` x; `lower` −x; `range` minus the distance to the target range (0 inside it).
enum Merit {
  /// - Parameters:
  ///   - value: in the unit of the indicator; NaN stays NaN.
  ///   - target: needed for `range`, where a single value counts as a range of no width; without it the result is NaN.
  @inline(__always)
  static func of(_ value: Double, _ direction: Direction, _ target: Target?) -> Double {
    switch direction {
    case .higher, .none: value
    case .lower: -value
    case .range:
      if let (low, high) = target?.ends { -distance(value, low, high) } else { .nan }
    }
  }

  /// Turns a column in place.
  static func turn(_ column: inout MutableSpan<Double>, _ direction: Direction, _ target: Target?) {
    switch direction {
    case .higher, .none: break
    case .lower:
      for index in column.indices { column[index] = -column[index] }
    case .range:
      for index in column.indices { column[index] = of(column[index], .range, target) }
    }
  }

  /// How far a value lies outside a range, in the unit of the value; 0 inside, NaN for NaN.
  @inline(__always)
  static func distance(_ value: Double, _ low: Double, _ high: Double) -> Double {
    if value < low { return low - value }
    if value > high { return value - high }
    return value.isNaN ? .nan : 0
  }
}
