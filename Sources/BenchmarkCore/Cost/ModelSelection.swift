/// Which explanatory variables a cross-section supports.
///
/// At least ``unitsPerCoefficient`` units a coefficient, the constant counted. Variables are kept in the order given as
/// far as the units allow; a variable that most units have, that varies and that does not follow from those before it.
/// The choice never looks at the response, so the errors of the model that follows keep their meaning.
///
/// - Source: the rule of thumb of at least five cases a parameter, F. E. Harrell, Regression Modeling Strategies (2015),
///   4.4, which asks for ten or more; five is the least that a comparison within one municipality can offer.
struct ModelSelection {
  static let unitsPerCoefficient = 5

  private(set) var kept: [ExplanatoryVariable] = []
  private(set) var omitted: [OmittedVariable] = []
  /// Positions with a response and every variable that is kept.
  private(set) var units: [Int] = []

  /// - Parameters:
  ///   - candidates: the most important first.
  ///   - response: one a unit; NaN = missing.
  ///   - required: coefficients besides those of the candidates, the constant counted.
  init(_ candidates: [ExplanatoryVariable], response: [Double], required: Int = 1) {
    units = response.indices.filter { response[$0].isFinite }
    let withResponse = units.count
    for candidate in candidates {
      let values = candidate.regressor
      let present = units.filter { values[$0].isFinite }
      let total = response.indices.count { response[$0].isFinite && values[$0].isFinite }
      if Double(withResponse - total) > ExplanatoryVariable.missingShare * Double(withResponse) {
        omit(candidate, .missing)
        continue
      }
      if Self.isConstant(present.map { values[$0] }) {
        omit(candidate, .zeroSpread)
        continue
      }
      if present.count < Self.unitsPerCoefficient * (required + kept.count + 1) {
        omit(candidate, .tooFewUnits)
        continue
      }
      if !isIndependent(candidate, rows: present) {
        omit(candidate, .collinear)
        continue
      }
      kept.append(candidate)
      units = present
    }
  }

  /// The columns of the model over the units that it uses.
  var design: Matrix {
    let columns = kept.map(\.regressor)
    return Matrix(
      rows: units.count, columns: kept.count, elements: columns.flatMap { column in units.map { column[$0] } })
  }

  private mutating func omit(_ variable: ExplanatoryVariable, _ reason: ExplanatoryVariable.Omission) {
    omitted.append(OmittedVariable(name: variable.name, reason: reason))
  }

  private static func isConstant(_ values: [Double]) -> Bool {
    guard let low = values.min(), let high = values.max() else { return true }
    return high - low <= 1e-12 * max(abs(low), abs(high))
  }

  private func isIndependent(_ candidate: ExplanatoryVariable, rows: [Int]) -> Bool {
    let columns = (kept + [candidate]).map(\.regressor)
    let design = Matrix(
      rows: rows.count, columns: columns.count, elements: columns.flatMap { column in rows.map { column[$0] } })
    return DesignBasis(design, rows: Array(rows.indices)) != nil
  }
}
