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
/// - Complexity: O(n).
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
    let vectors = DoubleDoubles.vectors(for: max(values.count - segmentStart, 0))
    return withUnsafeTemporaryAllocation(of: DoubleDoubles.self, capacity: vectors) { room in
      room.initialize(repeating: DoubleDoubles())
      let points = Points(values, from: segmentStart, to: room)
      var fit = TrendFit(status: .ok, count: points.count, first: points.first, last: points.last)
      guard points.count >= minimumCount else {
        fit.status = points.count + points.before >= minimumCount ? .break : .tooFew
        return fit
      }
      if let whole, whole.count == points.count {
        points.fit(whole, student: student, to: &fit)
      } else {
        points.fit(points.centred(times, values, from: segmentStart), student: student, to: &fit)
      }
      return fit
    }
  }

  /// The points of a series that have a value.
  private struct Points {
    private(set) var count = 0
    /// Those in front of the segment.
    private(set) var before = 0
    private(set) var first: Int?
    private(set) var last: Int?
    private var largest = 0.0
    /// The values, four beside each other, and zero behind the last.
    private let values: UnsafeMutableBufferPointer<DoubleDoubles>

    /// - Parameter room: zeros.
    init(_ values: Span<Double>, from start: Int, to room: UnsafeMutableBufferPointer<DoubleDoubles>) {
      self.values = room
      for index in values.indices where values[index].isFinite {
        if index < start {
          before += 1
          continue
        }
        let (vector, lane) = count.quotientAndRemainder(dividingBy: DoubleDoubles.Lanes.scalarCount)
        room[vector].high[lane] = values[index]
        largest = max(largest, abs(values[index]))
        count += 1
        first = first ?? index
        last = index
      }
    }

    func centred(_ times: Span<Double>, _ values: Span<Double>, from start: Int) -> CentredTimes {
      var present: [Double] = []
      present.reserveCapacity(count)
      for index in start..<values.count where values[index].isFinite { present.append(times[index]) }
      return CentredTimes(present.span)
    }

    /// The line through at least two points.
    func fit(_ times: CentredTimes, student: StudentTables, to fit: inout TrendFit) {
      // Very large and very small values are fitted as others are, in another unit.
      let unit = largest > 0x1p400 ? 0x1p600 : largest < 0x1p-400 ? 0x1p-600 : 1
      let largest = largest / unit
      let vectors = DoubleDoubles.vectors(for: count)
      var sum = DoubleDoubles()
      for vector in 0..<vectors {
        if unit != 1 { values[vector].high /= unit }
        sum = sum + values[vector].high
      }
      let mean = sum.total / Double(count)
      fit.meanTime = times.mean.value
      fit.meanValue = mean.value * unit
      fit.timeSumOfSquares = times.squares.value
      guard times.squares.value > 0, times.squares.value.isFinite else {
        fit.status = .singular
        return
      }

      let below = DoubleDoubles(repeating: -mean)
      let lanesBefore = (vectors - 1) * DoubleDoubles.Lanes.scalarCount
      let isEmpty = DoubleDoubles.Lanes(0, 1, 2, 3) .>= Double(count - lanesBefore)
      var products = DoubleDoubles()
      var spread = DoubleDoubles.Lanes.zero
      for vector in 0..<vectors {
        var y = below + values[vector].high
        if vector == vectors - 1 {
          y.high.replace(with: 0, where: isEmpty)
          y.low.replace(with: 0, where: isEmpty)
        }
        values[vector] = y
        products = products + times.offsets[vector] * y
        let distance = y.high.replacing(with: -y.high, where: y.high .< 0)
        spread.replace(with: distance, where: distance .> spread)
      }
      if spread.max() <= 4 * largest.ulp {
        fit.status = .zeroSpread
        fit.slope = 0
        fit.standardError = 0
        fit.lower = 0
        fit.upper = 0
        fit.residualStandardDeviation = 0
        return
      }
      let slope = products.total / times.squares.value
      let slopes = DoubleDoubles(repeating: slope)
      var residuals = DoubleDoubles()
      for vector in 0..<vectors {
        // What cancels is behind once the residual is there; a double is enough for its square.
        let residual = (values[vector] - slopes * times.offsets[vector]).high
        residuals = residuals + residual * residual
      }
      let deviation = (residuals.total.value / Double(count - 2)).squareRoot()
      // Residuals below the rounding of the values themselves are an exact line.
      let isExact = deviation <= largest.ulp
      fit.slope = slope.value * unit
      fit.residualStandardDeviation = isExact ? 0 : deviation * unit
      fit.standardError = fit.residualStandardDeviation / times.squares.value.squareRoot()
      if student.quantiles.isDefined {
        let t = student.quantiles[count - 2]
        fit.lower = fit.slope - t * fit.standardError
        fit.upper = fit.slope + t * fit.standardError
      }
      fit.p =
        isExact ? 0 : student.tails.twoSided(abs(fit.slope) / fit.standardError, degreesOfFreedom: count - 2)
    }
  }
}
