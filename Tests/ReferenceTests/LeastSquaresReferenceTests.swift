import BenchmarkCore
import Testing

/// NIST Statistical Reference Datasets, linear regression, against the certified values and against R's `lm`.
struct LeastSquaresReferenceTests {
  enum Model: Sendable {
    case polynomial(Int)
    case throughOrigin
    case columns([String])
  }

  struct Dataset: Sendable, CustomTestStringConvertible {
    let name: String
    let model: Model
    /// Correct digits that the project promises, for coefficients and for standard errors.
    let coefficients: Double
    let standardErrors: Double
    var testDescription: String { name }
  }

  static let datasets = [
    Dataset(name: "Norris", model: .polynomial(1), coefficients: 15, standardErrors: 15),
    Dataset(name: "Pontius", model: .polynomial(2), coefficients: 15, standardErrors: 15),
    Dataset(name: "NoInt1", model: .throughOrigin, coefficients: 15, standardErrors: 15),
    Dataset(name: "NoInt2", model: .throughOrigin, coefficients: 15, standardErrors: 15),
    Dataset(name: "Filip", model: .polynomial(10), coefficients: 15, standardErrors: 15),
    Dataset(
      name: "Longley", model: .columns(["x1", "x2", "x3", "x4", "x5", "x6"]), coefficients: 15, standardErrors: 15),
    Dataset(name: "Wampler1", model: .polynomial(5), coefficients: 15, standardErrors: 15),
    Dataset(name: "Wampler2", model: .polynomial(5), coefficients: 15, standardErrors: 15),
    Dataset(name: "Wampler3", model: .polynomial(5), coefficients: 15, standardErrors: 15),
    Dataset(name: "Wampler4", model: .polynomial(5), coefficients: 15, standardErrors: 15),
    Dataset(name: "Wampler5", model: .polynomial(5), coefficients: 15, standardErrors: 15),
  ]

  @Test(arguments: datasets)
  func `keeps at least the digits of R on every linear set`(_ dataset: Dataset) throws {
    let data = try ReferenceTable("nist-strd/\(dataset.name)_data.csv")
    let y = try data.numbers("y")
    let outcome: LeastSquares.Outcome
    switch dataset.model {
    case .polynomial(let degree):
      let x = try data.numbers("x")
      outcome = LeastSquares.fitPolynomial(degree: degree, x.span, y.span)
    case .throughOrigin:
      let x = try data.numbers("x")
      outcome = LeastSquares.fit(Matrix(columns: [x]), y.span, intercept: false)
    case .columns(let names):
      let x = try names.map(data.numbers)
      outcome = LeastSquares.fit(Matrix(columns: x), y.span)
    }
    guard case .fit(let fit) = outcome else {
      Issue.record("no fit: \(outcome)")
      return
    }
    let certified = try ReferenceTable("nist-strd/\(dataset.name)_certified.csv")
    let names = try certified.text("parameter")
    let estimates = try certified.numbers("estimate")
    let errors = try certified.numbers("sd")
    let parameters = names.indices.filter { names[$0].hasPrefix("B") }
    #expect(parameters.count == fit.coefficients.count)

    let b = zip(fit.coefficients, parameters).map { correctDigits($0, estimates[$1]) }.min() ?? -.infinity
    // A certified standard error of 0 has no relative error; the error is then taken relative to the coefficient.
    let se =
      zip(fit.standardErrors, parameters).map { value, row in
        errors[row] == 0
          ? min(15, correctDigits(estimates[row] + value, estimates[row])) : correctDigits(value, errors[row])
      }.min() ?? -.infinity
    #expect(b >= dataset.coefficients)
    #expect(se >= dataset.standardErrors)

    let peer = try ReferenceTable("nist-strd/lre_R_lm.csv")
    let rows = try peer.text("dataset").indices.filter { try peer.text("dataset")[$0] == dataset.name }
    #expect(rows.count == 2)
    for row in rows {
      let peerCoefficients = try peer.numbers("min_LRE_coef")[row]
      let peerErrors = try peer.numbers("min_LRE_se")[row]
      #expect(!(b < peerCoefficients))
      #expect(!(se < peerErrors))
    }

    for (name, value) in [("residual_sd", fit.residualStandardDeviation), ("r_squared", fit.rSquared)] {
      let row = try #require(names.firstIndex(of: name))
      #expect(estimates[row] == 0 ? abs(value) < 1e-20 : correctDigits(value, estimates[row]) >= 14)
    }
    let freedom = try #require(names.firstIndex(of: "res_df"))
    #expect(Double(fit.degreesOfFreedom) == estimates[freedom])
  }
}
