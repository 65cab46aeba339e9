import BenchmarkCore
import Foundation
import Testing

/// Test score of the fourth grade against pupils per teacher in 220 districts of Massachusetts, the first regression of
/// table 9.2 of J. H. Stock and M. W. Watson, as C. Hanck, M. Arnold, A. Gerber and M. Schmelzer compute it (Introduction
/// to Econometrics with R, section 9.4): 739.621 (8.607) − 1.718 (0.499)·STR,
/// adjusted R² 0.063, HC1 errors in brackets.
struct MassachusettsSchoolsTests {
  static let path = SchoolDistricts.path("MASchools.csv")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "the school districts are not beside the project"))
  func `the printed regression is reproduced`() throws {
    let districts = try SchoolDistricts(path: Self.path)
    let ratio = try districts.column("stratio")
    let score = try districts.column("score4")
    #expect(score.count == 220)
    guard case .model(let model) = LinearModel.fit(Matrix(columns: [ratio]), score.span) else {
      Issue.record("no model")
      return
    }
    // Half a unit of the last printed digit.
    let errors = model.standardErrors(.hc1)
    #expect(abs(model.fit.coefficients[0] - 739.621) < 5e-4 && abs(errors[0] - 8.607) < 5e-4)
    #expect(abs(model.fit.coefficients[1] + 1.718) < 5e-4 && abs(errors[1] - 0.499) < 5e-4)
    #expect(abs(1 - (1 - model.fit.rSquared) * 219 / 218 - 0.063) < 5e-4)
    // The same line as the command `cost --linear --show effects` has it.
    let effect = CostEffect(result: score, cost: ratio, controls: [], level: 0.95, isLinear: true)
    #expect(effect.count == 220 && effect.status == .ok)
    #expect(abs(effect.constant - 739.621) < 5e-4 && abs(effect.slope + 1.718) < 5e-4)
  }
}
