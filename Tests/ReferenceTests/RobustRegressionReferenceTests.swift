import BenchmarkCore
import Testing

/// `hc3` (and HC0 to HC2) against sandwich, `huber` against MASS.
struct RobustRegressionReferenceTests {
  struct Dataset: Sendable, CustomTestStringConvertible {
    let name: String
    let response: String
    let variables: [String]
    /// `rlm_scale`, the scale that `rlm` reports.
    let scale: Double
    var testDescription: String { name }
  }

  static let datasets = [
    Dataset(
      name: "stackloss", response: "stack.loss", variables: ["Air.Flow", "Water.Temp", "Acid.Conc."],
      scale: 2.4404890461003785),
    Dataset(
      name: "coleman", response: "Y", variables: ["salaryP", "fatherWc", "sstatus", "teacherSc", "motherLev"],
      scale: 0.7460384859436332),
    Dataset(name: "salinity", response: "Y", variables: ["X1", "X2", "X3"], scale: 0.82941334639632247),
    Dataset(name: "starsCYG", response: "log.light", variables: ["log.Te"], scale: 0.70258924838415637),
    Dataset(name: "education", response: "Y", variables: ["Region", "X1", "X2", "X3"], scale: 34.04711332446243),
  ]

  private static func read(_ set: Dataset) throws -> (design: Matrix, response: [Double]) {
    let table = try ReferenceTable("robust-regression/\(set.name).csv")
    return (Matrix(columns: try set.variables.map(table.numbers)), try table.numbers(set.response))
  }

  @Test(arguments: datasets) func `hc0 to hc3 are those of sandwich`(set: Dataset) throws {
    let (design, response) = try Self.read(set)
    let expected = try ReferenceTable("robust-regression/\(set.name)_coef.csv")
    guard case .model(let model) = LinearModel.fit(design, response.span) else {
      Issue.record("no model")
      return
    }
    for (estimator, column) in zip(
      HeteroscedasticityConsistent.allCases, ["se_HC0", "se_HC1", "se_HC2", "se_HC3"])
    {
      for (found, wanted) in zip(model.standardErrors(estimator), try expected.numbers(column)) {
        #expect(relativeError(found, wanted) < 1e-9, "\(estimator)")
      }
    }
    for (found, wanted) in zip(model.fit.coefficients, try expected.numbers("ols")) {
      #expect(relativeError(found, wanted) < 1e-10)
    }
    let rows = try ReferenceTable("robust-regression/\(set.name)_obs.csv")
    for (found, wanted) in zip(model.leverage, try rows.numbers("hat")) { #expect(abs(found - wanted) < 1e-11) }
  }

  @Test(arguments: datasets) func `huber is rlm`(set: Dataset) throws {
    let (design, response) = try Self.read(set)
    let expected = try ReferenceTable("robust-regression/\(set.name)_coef.csv")
    let fit = HuberRegression(design, response.span)
    #expect(fit.status == .ok)
    for (found, wanted) in zip(fit.coefficients, try expected.numbers("huber")) {
      #expect(relativeError(found, wanted) < 1e-8)
    }
    for (found, wanted) in zip(fit.standardErrors, try expected.numbers("huber_se")) {
      #expect(relativeError(found, wanted) < 1e-8)
    }
    #expect(relativeError(fit.scale, set.scale) < 1e-8)
    let rows = try ReferenceTable("robust-regression/\(set.name)_obs.csv")
    for (found, wanted) in zip(fit.weights, try rows.numbers("huber_w")) { #expect(abs(found - wanted) < 1e-7) }
  }
}
