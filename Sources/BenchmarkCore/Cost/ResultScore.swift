/// One number for the results of each unit of a cross-section, with its uncertainty.
///
/// Formula: score = mean over the results of zᵢⱼ, where z = (m − mean(m))/sd(m) and m is the value turned so that larger is
/// better. Its variance is Σⱼ var(zᵢⱼ)/k² with var(zᵢⱼ) = ((1 − 1/n)²·seᵢⱼ² + Σ_{l≠i} seₗⱼ²/n²)/sdⱼ²: the group mean is
/// uncertain too; sd counts as known.
///
/// - Missing values: a unit needs at least half of the results; the mean is over those that it has. The score has an
///   uncertainty only when each of its values has a standard error.
/// - Edge cases: a result that is equal for all, or that fewer than two units have, is left out; without any result left
///   every score is NaN.
/// - Source: the mean of z-scores as in OECD/JRC, Handbook on Constructing Composite Indicators (2008), 5.2.
public struct ResultScore: Sendable, Equatable {
  /// One a unit.
  public private(set) var score: [Double]
  /// NaN where it is not known.
  public private(set) var standardError: [Double]
  /// Results used, as positions in the input.
  public private(set) var used: [Int] = []

  /// A result of the units.
  public struct Result: Sendable, Equatable {
    /// One a unit; NaN = missing.
    public var values: [Double]
    /// NaN where it is not known.
    public var standardErrors: [Double]
    public var direction: Direction
    public var target: Target?

    public init(values: [Double], standardErrors: [Double], direction: Direction, target: Target? = nil) {
      self.values = values
      self.standardErrors = standardErrors
      self.direction = direction
      self.target = target
    }
  }

  /// - Parameters:
  ///   - results: with one value a unit each; those without a direction are left out.
  ///   - units: number of units.
  public init(_ results: [Result], units: Int) {
    var sums = [Double](repeating: 0, count: units)
    var variances = sums
    var counts = [Int](repeating: 0, count: units)
    for (position, result) in results.enumerated() {
      precondition(result.values.count == units && result.standardErrors.count == units, "one value a unit")
      guard result.direction != .none else { continue }
      let merits = result.values.map { Merit.of($0, result.direction, result.target) }
      let moments = Moments(merits.span)
      guard moments.count >= 2, moments.standardDeviation > 0 else { continue }
      used.append(position)
      let n = Double(moments.count)
      var all = 0.0
      for unit in 0..<units where !merits[unit].isNaN {
        all += result.standardErrors[unit] * result.standardErrors[unit]
      }
      // Where others lack a standard error the uncertainty of the mean is that of those that have one.
      if all.isNaN {
        let known = (0..<units).filter { !merits[$0].isNaN && result.standardErrors[$0].isFinite }
        let squares = known.reduce(0) { $0 + result.standardErrors[$1] * result.standardErrors[$1] }
        all = known.isEmpty ? .nan : squares * n / Double(known.count)
      }
      for unit in 0..<units where !merits[unit].isNaN {
        let own = result.standardErrors[unit] * result.standardErrors[unit]
        let share = 1 - 1 / n
        sums[unit] += (merits[unit] - moments.mean) / moments.standardDeviation
        variances[unit] += (share * share * own + max(0, all - own) / (n * n)) / moments.variance
        counts[unit] += 1
      }
    }
    score = [Double](repeating: .nan, count: units)
    standardError = score
    for unit in 0..<units where counts[unit] > 0 && 2 * counts[unit] >= used.count {
      let k = Double(counts[unit])
      score[unit] = sums[unit] / k
      standardError[unit] = variances[unit].squareRoot() / k
    }
  }

  /// The interval of a unit's score.
  ///
  /// - Parameter z: quantile of the normal distribution for the level.
  public func interval(of unit: Int, z: Double) -> Interval {
    Interval(lower: score[unit] - z * standardError[unit], upper: score[unit] + z * standardError[unit])
  }
}
