/// Which normalisation, and its parameters. Parameters of other methods are ignored.
public struct NormalisationPlan: Sendable, Equatable {
  /// What `distance-to-reference` measures from.
  public enum Reference: Sendable, Equatable {
    /// The unit with this id.
    case unit(String)
    case mean, median, best
  }

  public var method: Normalisation
  /// z-score and robust-z: mean and standard deviation of the result.
  public var mean = 0.0
  public var standardDeviation = 1.0
  /// min-max and goalposts: ends of the result, 0 to 100 when nil. scaled: the known scale of the values; nil takes the
  /// scale of the card.
  public var scale: ClosedRange<Double>?
  /// distance-to-target: fixed worst and best value, in the unit of the indicator; goes before `target`.
  public var goalposts: ClosedRange<Double>?
  /// distance-to-target: nil takes the target of the card.
  public var target: Double?
  /// distance-to-target and distance-to-reference: no score beyond the target (or the goalposts, or the reference).
  public var capped = false
  public var reference = Reference.best
  /// rank and borda.
  public var ties = RankTies.min
  /// Over all periods instead of within each.
  public var pooled = false
  public var treatment = Treatment()

  public init(method: Normalisation = .minMax) {
    self.method = method
  }
}
