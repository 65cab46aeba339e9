import Glibc

/// The cost to be expected of a unit, given its size, the need of its users and its context.
///
/// Formula: ln cost = b₀ + Σ bⱼ·xⱼ + e by least squares; expected = exp(b₀ + Σ bⱼxⱼ), the typical (median) cost of a unit
/// like this one; interval = exp(ŷ ± t·s·√(1 + h)) with n − p degrees of freedom, in which the cost of such a unit falls
/// with the probability of the level. Beside it the same line by ``HuberRegression``, which no single unit can bend.
///
/// - Missing values: a unit without cost, or without a variable that the model uses, has no expected cost.
/// - Edge cases: a cost of 0 or less has no logarithm and is left out; fewer than 10 units → `tooFew`; no variable left →
///   `noVariables`; the same cost everywhere → `zeroSpread`. ``ModelSelection`` says which variables are used.
/// - Source: W. H. Greene, Econometric Analysis (2012), 4.6 and 10.4.
public struct ExpectedCost: Sendable {
  public enum Refusal: Sendable, Equatable {
    /// Fewer units with a cost than a model with one variable needs.
    case tooFew(units: Int, needed: Int)
    /// No variable can be used; the omissions say why.
    case noVariables
    /// All costs are equal.
    case zeroSpread
  }

  public struct Term: Sendable, Equatable {
    /// nil: the constant.
    public var name: String?
    public var isLogarithmic: Bool
    /// Change of ln cost with one unit of the variable, or with its logarithm.
    public var coefficient: Double
    /// hc3.
    public var standardError: Double
    public var lower: Double
    public var upper: Double
    public var p: Double
    /// The coefficient by Huber's estimate.
    public var robust: Double
    /// From the lower to the upper quartile of the variable, as it enters the model; 1 for a category; NaN for the constant.
    public var quartileDistance: Double

    public init(
      name: String?, isLogarithmic: Bool, coefficient: Double, standardError: Double, lower: Double, upper: Double,
      p: Double, robust: Double, quartileDistance: Double
    ) {
      self.name = name
      self.isLogarithmic = isLogarithmic
      self.coefficient = coefficient
      self.standardError = standardError
      self.lower = lower
      self.upper = upper
      self.p = p
      self.robust = robust
      self.quartileDistance = quartileDistance
    }

    /// How much dearer, in per cent, a unit at the upper quartile is than one at the lower.
    public var quartileEffect: Double { 100 * (exp(coefficient * quartileDistance) - 1) }
  }

  /// Why there is no model; nil when there is one.
  public private(set) var refusal: Refusal?
  public private(set) var omitted: [OmittedVariable]
  public private(set) var terms: [Term] = []
  /// Units in the model.
  public private(set) var count = 0
  public private(set) var rSquared = Double.nan
  /// s of ln cost.
  public private(set) var residualStandardDeviation = Double.nan
  /// One a unit; NaN where there is none. In the unit of cost.
  public private(set) var expected: [Double]
  public private(set) var lower: [Double]
  public private(set) var upper: [Double]
  /// Expected by Huber's estimate.
  public private(set) var robust: [Double]

  /// - Parameters:
  ///   - cost: one a unit, in any unit of money; NaN = missing.
  ///   - variables: the most important first, each with one value a unit.
  ///   - level: of the intervals.
  public init(cost: [Double], variables: [ExplanatoryVariable], level: Double) {
    precondition(variables.allSatisfy { $0.values.count == cost.count }, "a variable has one value a unit")
    expected = [Double](repeating: .nan, count: cost.count)
    lower = expected
    upper = expected
    robust = expected
    let response = cost.map { $0 > 0 && $0.isFinite ? log($0) : .nan }
    let selection = ModelSelection(variables, response: response)
    omitted = selection.omitted
    count = selection.units.count
    let needed = 2 * ModelSelection.unitsPerCoefficient
    let withCost = response.count { $0.isFinite }
    guard withCost >= needed else {
      refusal = .tooFew(units: withCost, needed: needed)
      return
    }
    guard !selection.kept.isEmpty else {
      refusal = .noVariables
      return
    }
    let y = selection.units.map { response[$0] }
    guard let low = y.min(), let high = y.max(), high - low > 1e-12 else {
      refusal = .zeroSpread
      return
    }
    guard case .model(let model) = LinearModel.fit(selection.design, y.span) else {
      refusal = .noVariables
      return
    }
    let huber = HuberRegression(selection.design, y.span)
    describe(model, huber, selection.kept, units: selection.units, level: level)
    let t = StudentT.upperTailQuantile((1 - level) / 2, degreesOfFreedom: Double(model.fit.degreesOfFreedom))
    for (row, unit) in selection.units.enumerated() {
      let fitted = model.fit.fitted[row]
      // Where the line is exact, rounding puts nobody outside.
      let half = max(t * model.predictionError(row: row), 1e-12)
      expected[unit] = exp(fitted)
      lower[unit] = exp(fitted - half)
      upper[unit] = exp(fitted + half)
      if huber.status == .ok { robust[unit] = exp(y[row] - huber.residuals[row]) }
    }
  }

  private mutating func describe(
    _ model: LinearModel, _ huber: HuberRegression, _ kept: [ExplanatoryVariable], units: [Int], level: Double
  ) {
    rSquared = model.fit.rSquared
    residualStandardDeviation = model.fit.residualStandardDeviation
    let errors = model.standardErrors(.hc3)
    let freedom = Double(model.fit.degreesOfFreedom)
    let t = StudentT.upperTailQuantile((1 - level) / 2, degreesOfFreedom: freedom)
    terms = model.fit.coefficients.indices.map { j in
      let b = model.fit.coefficients[j]
      var distance = Double.nan
      if j > 0 {
        let column = kept[j - 1].regressor
        let sorted = units.map { column[$0] }.sorted()
        // Of a category it is the step from the others to it, however many they are.
        let isCategory = ExplanatoryVariable.category(of: kept[j - 1].name) != nil
        distance = isCategory ? 1 : quantile(ofSorted: sorted.span, 0.75) - quantile(ofSorted: sorted.span, 0.25)
      }
      return Term(
        name: j == 0 ? nil : kept[j - 1].name, isLogarithmic: j > 0 && kept[j - 1].isLogarithmic, coefficient: b,
        standardError: errors[j], lower: b - t * errors[j], upper: b + t * errors[j],
        p: 2 * StudentT.upperTail(abs(b / errors[j]), degreesOfFreedom: freedom),
        robust: huber.status == .ok ? huber.coefficients[j] : .nan, quartileDistance: distance)
    }
  }
}
