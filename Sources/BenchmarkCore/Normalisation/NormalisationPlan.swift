/// Which normalisation, and its parameters. Parameters of other methods are ignored.
public struct NormalisationPlan: Sendable {
  public var method = Normalisation.minMax

  public init() {}
}
