/// A straight line fitted to the last segment of a series. NaN where there is no result; `status` says why.
public struct TrendFit: Sendable, Equatable {
  /// `ok`, `tooFew`, `break`, `zeroSpread` or `singular`.
  public var status: Status
  /// Points with a value in the segment.
  public var count: Int
  /// First and last point with a value in the segment, as indices into the series; nil when there is none.
  public var first: Int?
  public var last: Int?
  /// Change per year, in the unit of the values.
  public var slope = Double.nan
  public var standardError = Double.nan
  /// t-interval of the slope.
  public var lower = Double.nan
  public var upper = Double.nan
  /// Two-sided, against slope 0.
  public var p = Double.nan
  /// √(Σ residual² / (n − 2)), in the unit of the values.
  public var residualStandardDeviation = Double.nan
  /// Mean time of the points, in years, and mean value: the line goes through this point.
  public var meanTime = Double.nan
  public var meanValue = Double.nan
  /// Σ (time − mean time)², in years².
  public var timeSumOfSquares = Double.nan

  public init(status: Status, count: Int, first: Int?, last: Int?) {
    self.status = status
    self.count = count
    self.first = first
    self.last = last
  }

  /// n − 2.
  public var degreesOfFreedom: Int { count - 2 }

  /// The line at a time.
  ///
  /// - Parameter time: in years, on the scale of the fit.
  public func fitted(at time: Double) -> Double {
    (time - meanTime) * slope + meanValue
  }

  /// The line at time 0.
  public var intercept: Double { fitted(at: 0) }

  /// The interval in which a new value at a time falls with the probability given.
  ///
  /// Formula: fitted ± t·s·√(1 + 1/n + (time − mean time)²/Σ(time − mean time)²), n − 2 degrees of freedom.
  ///
  /// - Parameters:
  ///   - time: in years, on the scale of the fit.
  ///   - level: for example 0.95.
  public func predictionInterval(at time: Double, level: Double = 0.95) -> Interval {
    predictionInterval(at: time, quantiles: TQuantiles(level: level, upTo: 0))
  }

  func predictionInterval(at time: Double, quantiles: TQuantiles) -> Interval {
    guard status == .ok, quantiles.isDefined else { return .undefined }
    let distance = time - meanTime
    let spread = (1 + 1 / Double(count) + distance * distance / timeSumOfSquares).squareRoot()
    let half = quantiles[degreesOfFreedom] * residualStandardDeviation * spread
    let centre = fitted(at: time)
    return Interval(lower: centre - half, upper: centre + half)
  }
}
