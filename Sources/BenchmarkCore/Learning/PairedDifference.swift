/// The difference of two units, a − b, in the unit of the indicator. NaN where the uncertainty is not known.
public struct PairedDifference: Sendable, Equatable {
  public var difference: Double
  public var lower: Double
  public var upper: Double
  /// Two-sided, not adjusted: the level at which the interval ends at 0.
  public var p: Double

  public init(difference: Double, lower: Double = .nan, upper: Double = .nan, p: Double = .nan) {
    self.difference = difference
    self.lower = lower
    self.upper = upper
    self.p = p
  }

  /// b − a.
  var reversed: PairedDifference {
    PairedDifference(difference: -difference, lower: -upper, upper: -lower, p: p)
  }

  /// By the kinds of the two: two means by Welch's t, everything else by the method of variance estimates recovery, which
  /// for two proportions is Newcombe's interval, for two rates that from Byar's limits, and for two standard errors the
  /// normal interval.
  init(_ a: Evidence, _ b: Evidence, level: Double) {
    switch (a, b) {
    case (.bare, _), (_, .bare): self.init(difference: a.estimate - b.estimate)
    case (.mean(let one, let deviation, let n), .mean(let other, let otherDeviation, let otherN)):
      self = Welch.difference(
        mean: one, deviation: deviation, n: n, minus: other, deviation: otherDeviation, n: otherN, level: level)
    default: self = RecoveredVariance.difference(a, b, level: level)
    }
  }
}
