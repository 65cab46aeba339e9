/// The trend of a series by ordinary least squares, with t-interval and two-sided p.
///
/// Formula: slope = Σ dᵢ·yᵢ / Σ dᵢ² with dᵢ = time − mean time, se = √(Σ eᵢ² / (n − 2) / Σ dᵢ²), t = slope / se with
/// n − 2 degrees of freedom. Centring is the orthogonalisation of the times against the column of ones, the first step
/// of QR; with one predictor nothing is left to factorise. Means, sums and residuals are carried in double-double, so
/// that years near 2000 cost no digits.
///
/// - Missing values: points with a NaN or infinite value are left out; the gap keeps its length in time.
/// - Edge cases: fewer than 5 points → `tooFew`, or `break` when the series has 5 and only a break leaves too few; all
///   values equal (to 4 units in the last place of the largest) → slope 0, se 0, status `zeroSpread`, p NaN; all times
///   equal → `singular`; an exact line → se 0 and p 0.
/// - Complexity: O(n), no allocation.
/// - Source: G. A. F. Seber, A. J. Lee, Linear Regression Analysis, 2nd ed. (2003), 6.1.
public enum OrdinaryLeastSquares {
  /// Fewest points with a value.
  public static let minimumCount = 5

  /// - Parameters:
  ///   - times: in years, finite, n values; the order does not matter for the fit, `first` and `last` follow it.
  ///   - values: n values in any unit; NaN = missing.
  ///   - level: confidence level of the interval of the slope.
  ///   - segmentStart: index of the first point after the last break; 0 without a break.
  public static func fit(
    times: Span<Double>, values: Span<Double>, level: Double = 0.95, segmentStart: Int = 0
  ) -> TrendFit {
    fit(times: times, values: values, student: StudentTables(level: level, upTo: 0), segmentStart: segmentStart)
  }

  /// The same for many series over the same times.
  ///
  /// - Parameters:
  ///   - student: for the interval of the slope and its p.
  ///   - whole: the times of the segment, for the series that have all its values.
  static func fit(
    times: Span<Double>, values: Span<Double>, student: StudentTables, segmentStart: Int, whole: CentredTimes? = nil
  ) -> TrendFit {
    precondition(times.count == values.count, "times and values differ in length")
    precondition(segmentStart >= 0, "a segment starts at an index")
    var count = 0
    var before = 0
    var first: Int?
    var last: Int?
    var valueSum = DoubleDouble()
    var largest = 0.0
    for index in values.indices where values[index].isFinite {
      if index < segmentStart {
        before += 1
        continue
      }
      count += 1
      first = first ?? index
      last = index
      valueSum = valueSum + values[index]
      largest = max(largest, abs(values[index]))
    }
    guard count >= minimumCount else {
      let status = count + before >= minimumCount ? Status.break : .tooFew
      return TrendFit(status: status, count: count, first: first, last: last)
    }
    var fit = TrendFit(status: .ok, count: count, first: first, last: last)
    let whole = count == values.count - segmentStart ? whole : nil
    let meanTime = whole?.mean ?? mean(of: times, where: values, from: segmentStart, count: count)
    let meanValue = valueSum / Double(count)
    fit.meanTime = meanTime.value
    fit.meanValue = meanValue.value

    var squares = whole?.squares ?? DoubleDouble()
    var products = DoubleDouble()
    var spread = 0.0
    for index in segmentStart..<values.count where values[index].isFinite {
      let d = whole?.offsets[index - segmentStart] ?? DoubleDouble(times[index]) - meanTime
      let y = DoubleDouble(values[index]) - meanValue
      if whole == nil { squares = squares + d * d }
      products = products + d * y
      spread = max(spread, abs(y.value))
    }
    fit.timeSumOfSquares = squares.value
    guard squares.value > 0, squares.value.isFinite else {
      fit.status = .singular
      return fit
    }
    if spread <= 4 * largest.ulp {
      fit.status = .zeroSpread
      fit.slope = 0
      fit.standardError = 0
      fit.lower = 0
      fit.upper = 0
      fit.residualStandardDeviation = 0
      return fit
    }
    let slope = products / squares.value
    fit.slope = slope.value
    var residuals = DoubleDouble()
    for index in segmentStart..<values.count where values[index].isFinite {
      let d = whole?.offsets[index - segmentStart] ?? DoubleDouble(times[index]) - meanTime
      let y = DoubleDouble(values[index]) - meanValue
      let residual = y - slope * d
      residuals = residuals + residual.squared
    }
    let freedom = Double(count - 2)
    // Residuals below the rounding of the values themselves are an exact line.
    let exact = (residuals.value / freedom).squareRoot() <= largest.ulp
    fit.residualStandardDeviation = exact ? 0 : (residuals.value / freedom).squareRoot()
    fit.standardError = fit.residualStandardDeviation / squares.value.squareRoot()
    if student.quantiles.isDefined {
      let t = student.quantiles[count - 2]
      fit.lower = fit.slope - t * fit.standardError
      fit.upper = fit.slope + t * fit.standardError
    }
    fit.p =
      exact ? 0 : student.tails.twoSided(abs(fit.slope) / fit.standardError, degreesOfFreedom: count - 2)
    return fit
  }

  /// Mean time of the points that have a value, from one on.
  private static func mean(
    of times: Span<Double>, where values: Span<Double>, from start: Int, count: Int
  ) -> DoubleDouble {
    var sum = DoubleDouble()
    for index in start..<values.count where values[index].isFinite { sum = sum + times[index] }
    return sum / Double(count)
  }
}
