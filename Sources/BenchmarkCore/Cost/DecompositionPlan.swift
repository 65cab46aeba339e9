/// How the card says that a cost is made up: a product of ratios, the last of which may be a sum.
///
/// cost = factor₁ · … · factorₖ · (part₁ + … + rest), each part a product of ratios of its own. Without parts the rest is
/// one more factor. The rest is what is needed to reach the cost, so the equation always holds.
public struct DecompositionPlan: Sendable, Equatable {
  /// A column of the register or an indicator: its value, its numerator or its denominator.
  public struct Quantity: Sendable, Equatable {
    public enum Side: String, Sendable, CaseIterable { case value, numerator, denominator }

    public var name: String
    public var side: Side

    public init(_ name: String, _ side: Side = .value) {
      self.name = name
      self.side = side
    }
  }

  /// numerator / denominator · times.
  public struct Factor: Sendable, Equatable {
    public var id: String
    public var name: LocalizedText?
    public var numerator: Quantity
    public var denominator: Quantity
    /// Brings units together, for example 1000 where the numerator is in thousands.
    public var times: Double
    /// Decimals in reports; nil lets the report choose.
    public var decimals: Int?

    public init(
      id: String, name: LocalizedText? = nil, numerator: Quantity, denominator: Quantity, times: Double = 1,
      decimals: Int? = nil
    ) {
      self.id = id
      self.name = name
      self.numerator = numerator
      self.denominator = denominator
      self.times = times
      self.decimals = decimals
    }
  }

  public struct Part: Sendable, Equatable {
    public var factors: [Factor]

    public init(factors: [Factor]) { self.factors = factors }
  }

  public var factors: [Factor]
  public var parts: [Part]
  public var restID: String
  public var restName: LocalizedText?

  public init(factors: [Factor], parts: [Part] = [], restID: String = "rest", restName: LocalizedText? = nil) {
    self.factors = factors
    self.parts = parts
    self.restID = restID
    self.restName = restName
  }

  /// All factors in the order of the card: those of the product, then those of each part.
  public var allFactors: [Factor] { factors + parts.flatMap(\.factors) }
}
