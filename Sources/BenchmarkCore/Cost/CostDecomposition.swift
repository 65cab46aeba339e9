/// The difference between two costs, by where it comes from.
///
/// Formula: V = F·S with F = Π factors and S = Σ parts + rest. Factors: L(V, V′)·ln(f/f′). The sum: its share
/// L(V, V′)·ln(S/S′) is handed out in proportion to the change of each part, L(V, V′)/L(S, S′)·(p − p′), which for a sum is
/// also its Shapley value; within a part by ``ProductDifference`` (`lmdi`, or `shapley` where a factor is 0). The
/// contributions sum to V − V′ to rounding.
///
/// - Edge cases: a cost, or a factor outside a part, of 0 or less → nil; a negative rest is a rest like any other.
/// - Source: as ``ProductDifference``.
public struct CostDecomposition: Sendable, Equatable {
  /// One side of the comparison.
  public struct Side: Sendable, Equatable {
    public var total: Double
    public var factors: [Double]
    /// The factors of each part.
    public var parts: [[Double]]

    public init(total: Double, factors: [Double], parts: [[Double]] = []) {
      self.total = total
      self.factors = factors
      self.parts = parts
    }

    /// - Parameters:
    ///   - ratios: of all factors in the order of the plan.
    /// - Returns: nil when they are not as many as those of the plan.
    public init?(total: Double, ratios: [Double], plan: DecompositionPlan) {
      guard ratios.count == plan.allFactors.count else { return nil }
      var start = plan.factors.count
      let parts = plan.parts.map { part in
        defer { start += part.factors.count }
        return Array(ratios[start..<start + part.factors.count])
      }
      self.init(total: total, factors: Array(ratios.prefix(plan.factors.count)), parts: parts)
    }

    /// What the parts must sum to with the rest: cost over the product of the factors.
    var sum: Double { total / factors.reduce(1, *) }

    /// With parts, what they lack of the sum; without, the factor that brings the product to the cost.
    public var rest: Double { sum - parts.reduce(0) { $0 + $1.reduce(1, *) } }
  }

  public private(set) var total: Double
  /// In the unit of cost, parallel to the sides.
  public private(set) var factors: [Double] = []
  public private(set) var parts: [[Double]] = []
  public private(set) var rest: Double

  /// The contributions of all factors in the order of the plan, without the rest.
  public var contributions: [Double] { factors + parts.flatMap { $0 } }

  /// - Parameters:
  ///   - value: the unit.
  ///   - reference: what it is compared with; of the same shape.
  public init?(_ value: Side, against reference: Side) {
    precondition(
      value.factors.count == reference.factors.count && value.parts.map(\.count) == reference.parts.map(\.count),
      "both sides are made up in the same way")
    guard value.total > 0, reference.total > 0,
      let outer = ProductDifference.lmdi(from: reference.factors + [reference.sum], to: value.factors + [value.sum])
    else { return nil }
    total = value.total - reference.total
    factors = Array(outer.dropLast())
    guard !value.parts.isEmpty else {
      rest = outer[outer.count - 1]
      return
    }
    let scale =
      ProductDifference.logarithmicMean(value.total, reference.total)
      / ProductDifference.logarithmicMean(value.sum, reference.sum)
    rest = scale * (value.rest - reference.rest)
    for (own, other) in zip(value.parts, reference.parts) {
      guard (own + other).allSatisfy(\.isFinite) else { return nil }
      let inner =
        ProductDifference.lmdi(from: other, to: own) ?? ProductDifference.shapley(from: other, to: own)
      parts.append(inner.map { $0 * scale })
    }
  }
}
