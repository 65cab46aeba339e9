import Glibc

/// What goes with a higher cost: the change of a result with cost among units of the same size, need and context.
///
/// Formula: result = a + b·ln cost + Σ cⱼ·xⱼ + e by least squares; change with 10 % higher cost = b·ln 1.1, elasticity =
/// b/mean(result). Linear: result = a + b·cost + …, change with 10 % of the mean cost = b·mean(cost)/10, elasticity
/// b·mean(cost)/mean(result). Intervals by hc3 errors and t with n − p degrees of freedom. An association, not an effect: a
/// unit may be dear because its users are heavy in ways that the variables do not show.
///
/// - Missing values: units without cost, result or a variable are left out.
/// - Edge cases: fewer than 10 units → `tooFew`; a constant result or cost → `zeroSpread`; cost that follows from the
///   variables → `singular`; a mean result of 0 → elasticity NaN.
/// - Source: J. M. Wooldridge, Introductory Econometrics (2013), 2.4 and 6.2; hc3 as ``HeteroscedasticityConsistent``.
public struct CostEffect: Sendable, Equatable {
  /// `ok`, `tooFew`, `zeroSpread` or `singular`.
  public var status: Status
  public var count = 0
  /// Change of the result with 10 % higher cost, in the unit of the result.
  public var change = Interval.undefined
  public var estimate = Double.nan
  /// Per cent change of the result with one per cent higher cost, at the mean result.
  public var elasticity = Double.nan
  public var elasticityInterval = Interval.undefined
  /// a, and b with its standard error: per unit of ln cost, or of cost where the line is linear.
  public var constant = Double.nan
  public var slope = Double.nan
  public var slopeError = Double.nan
  public var rSquared = Double.nan
  /// Two-sided, against no association.
  public var p = Double.nan
  /// Variables held constant.
  public var controls: [String] = []

  /// - Parameters:
  ///   - result: one a unit, in its own unit; NaN = missing.
  ///   - cost: one a unit, above 0; NaN = missing.
  ///   - controls: the most important first.
  ///   - level: of the intervals.
  ///   - isLinear: the cost enters as it is, not as its logarithm.
  public init(
    result: [Double], cost: [Double], controls: [ExplanatoryVariable], level: Double, isLinear: Bool = false
  ) {
    precondition(result.count == cost.count, "result and cost differ in length")
    let regressor = cost.map { $0 > 0 && $0.isFinite ? (isLinear ? $0 : log($0)) : .nan }
    let response = zip(result, regressor).map { $1.isFinite ? $0 : .nan }
    let selection = ModelSelection(controls, response: response, required: 2)
    count = selection.units.count
    guard count >= 2 * ModelSelection.unitsPerCoefficient else {
      status = .tooFew
      return
    }
    self.controls = selection.kept.map(\.name)
    let y = selection.units.map { response[$0] }
    let x = selection.units.map { regressor[$0] }
    guard let low = y.min(), let high = y.max(), high > low, let least = x.min(), let most = x.max(), most > least
    else {
      status = .zeroSpread
      return
    }
    let design = Matrix(
      rows: count, columns: selection.kept.count + 1, elements: x + selection.design.elements)
    guard case .model(let model) = LinearModel.fit(design, y.span) else {
      status = .singular
      return
    }
    status = .ok
    let b = model.fit.coefficients[1]
    let error = model.standardErrors(.hc3)[1]
    let freedom = Double(model.fit.degreesOfFreedom)
    let t = StudentT.upperTailQuantile((1 - level) / 2, degreesOfFreedom: freedom)
    // What 10 % more cost is on the scale of the regressor, and 100 % of it.
    let whole = isLinear ? Moments(x.span).mean : 1
    let step = isLinear ? 0.1 * whole : log(1.1)
    constant = model.fit.coefficients[0]
    slope = b
    slopeError = error
    rSquared = model.fit.rSquared
    estimate = b * step
    change = Interval(lower: (b - t * error) * step, upper: (b + t * error) * step)
    p = error > 0 ? 2 * StudentT.upperTail(abs(b) / error, degreesOfFreedom: freedom) : .nan
    let mean = Moments(y.span).mean
    if mean != 0 {
      let ends = [(b - t * error) * whole / mean, (b + t * error) * whole / mean]
      elasticity = b * whole / mean
      elasticityInterval = Interval(lower: min(ends[0], ends[1]), upper: max(ends[0], ends[1]))
    }
  }
}
