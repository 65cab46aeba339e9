/// Pulls the most extreme values in to their neighbours until the shape of the column is acceptable.
///
/// While ``Shape/needsTreatment`` and fewer than `limit` values are treated: with skewness ≥ 0 every unit at the maximum
/// gets the next lower value, else every unit at the minimum the next higher.
///
/// - Missing values: NaN stays NaN.
/// - Edge cases: n < 4 and constant columns are left alone. Ties move together, so more than `limit` values may be
///   treated in the last step.
/// - Source: OECD/JRC, Handbook on Constructing Composite Indicators (2008), ch. 3; COINr 1.1.14 (`winsorise`).
public struct Winsorising: Sendable, Equatable {
  public var values: [Double]
  /// Units pulled down and pulled up.
  public var high: Int
  public var low: Int

  public static let defaultLimit = 5

  public init(_ values: Span<Double>, limit: Int = Self.defaultLimit) {
    self.values = [Double](repeating: .nan, count: values.count)
    for index in values.indices { self.values[index] = values[index] }
    high = 0
    low = 0
    var shape = Shape(values)
    while shape.needsTreatment && high + low < limit {
      if shape.skewness >= 0 {
        guard let moved = Self.pullIn(&self.values, sign: 1) else { return }
        high = moved
      } else {
        guard let moved = Self.pullIn(&self.values, sign: -1) else { return }
        low = moved
      }
      shape = Shape(self.values.span)
    }
  }

  /// Gives the units at one end the value next to it; nil when there is no other value.
  private static func pullIn(_ values: inout [Double], sign: Double) -> Int? {
    var extreme = -Double.infinity
    var next = -Double.infinity
    for value in values where !value.isNaN {
      let turned = sign * value
      if turned > extreme {
        next = extreme
        extreme = turned
      } else if turned < extreme && turned > next {
        next = turned
      }
    }
    guard next.isFinite else { return nil }
    var moved = 0
    for index in values.indices where sign * values[index] == extreme {
      values[index] = sign * next
      moved += 1
    }
    return moved
  }
}
