/// The quantile of sorted values, type 7 (linear between order statistics).
///
/// Formula: h = (n − 1)·p; x₍⌊h⌋₎ + (h − ⌊h⌋)·(x₍⌊h⌋₊₁₎ − x₍⌊h⌋₎), order statistics counted from 0.
///
/// - Parameters:
///   - sorted: ascending, without NaN, in any unit.
///   - p: probability from 0 to 1.
/// - Returns: NaN for no values and for p outside 0 ... 1.
/// - Edge cases: n = 1 gives the value for every p; p = 0 the minimum, p = 1 the maximum.
/// - Source: R. J. Hyndman, Y. Fan, "Sample quantiles in statistical packages" (1996), definition 7.
public func quantile(ofSorted sorted: Span<Double>, _ p: Double) -> Double {
  guard sorted.count > 0, p >= 0, p <= 1 else { return .nan }
  let position = Double(sorted.count - 1) * p
  let lower = Int(position)
  let share = position - Double(lower)
  if share == 0 { return sorted[lower] }
  return interpolated(sorted[lower], sorted[lower + 1], share: share)
}

/// A number between two that are in order.
@inline(__always)
func interpolated(_ low: Double, _ high: Double, share: Double) -> Double {
  share == 0 || low == high ? low : min(high, low + share * (high - low))
}

/// The median of the values that are there.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: no value gives NaN; an even number of values gives the mean of the two in the middle.
/// - Complexity: O(n log n), one copy of the values.
public func median(of values: Span<Double>) -> Double {
  RobustMoments(values).median
}

/// The median absolute deviation from the median, times ``RobustMoments/consistency``.
///
/// - Missing values: NaN is skipped.
/// - Edge cases: no value gives NaN; one value, or more than half of them equal, gives 0.
/// - Complexity: O(n log n), one copy of the values.
public func medianAbsoluteDeviation(of values: Span<Double>) -> Double {
  RobustMoments(values).medianAbsoluteDeviation
}

/// Count, median and median absolute deviation of the values that are there.
///
/// Formula: MAD = 1.4826 · median |x − median|.
///
/// - Missing values: NaN is skipped and not counted.
/// - Edge cases: n = 0 gives NaN for both; n = 1 and constant values give MAD 0.
/// - Complexity: O(n log n).
/// - Source: F. R. Hampel, "The influence curve and its role in robust estimation" (1974).
public struct RobustMoments: Sendable, Equatable {
  /// Makes the MAD estimate the standard deviation of normal data: 1 / Φ⁻¹(3/4), to the four decimals in common use.
  public static let consistency = 1.4826

  /// Number of values that are not NaN.
  public let count: Int
  public let median: Double
  /// In the unit of the values, already times ``consistency``.
  public let medianAbsoluteDeviation: Double

  /// The same of values that are in order already. O(n).
  init(_ sorted: borrowing SortedValues) {
    count = sorted.count
    median = sorted.quantile(0.5)
    medianAbsoluteDeviation = Self.consistency * sorted.medianDeviation(from: median)
  }

  /// - Parameter values: in any unit and order; NaN = missing.
  public init(_ values: Span<Double>) {
    var buffer = [Double](repeating: 0, count: values.count)
    var scratch = buffer.mutableSpan
    self.init(values, scratch: &scratch)
  }

  /// The same in a buffer of the caller's, for kernels that go through many columns.
  ///
  /// - Parameters:
  ///   - values: in any unit and order; NaN = missing.
  ///   - scratch: overwritten; at least as long as `values`.
  public init(_ values: Span<Double>, scratch: inout MutableSpan<Double>) {
    precondition(scratch.count >= values.count, "the scratch buffer is shorter than the values")
    let result = scratch.withUnsafeMutableBufferPointer { buffer -> (Int, Double, Double) in
      var count = 0
      for index in values.indices where !values[index].isNaN {
        buffer[count] = values[index]
        count += 1
      }
      guard count > 0 else { return (0, .nan, .nan) }
      var present = UnsafeMutableBufferPointer(rebasing: buffer[..<count])
      present.sort()
      let centre = quantile(ofSorted: present.span, 0.5)
      for index in present.indices { present[index] = abs(present[index] - centre) }
      present.sort()
      return (count, centre, Self.consistency * quantile(ofSorted: present.span, 0.5))
    }
    (count, median, medianAbsoluteDeviation) = result
  }
}
