import BenchmarkCore
import Foundation
import Testing

/// Test score against pupils per teacher in 420 Californian districts, as J. H. Stock and M. W. Watson print it:
/// 698.9 (10.4) − 2.28 (0.52)·STR, R² 0.051, HC1 errors in brackets.
struct CaliforniaSchoolsTests {
  static let path = SchoolDistricts.path("CASchools.csv")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "the school districts are not beside the project"))
  func `the printed regression is reproduced`() throws {
    let districts = try SchoolDistricts(path: Self.path)
    let ratio = zip(try districts.column("students"), try districts.column("teachers")).map { $0 / $1 }
    let score = zip(try districts.column("read"), try districts.column("math")).map { ($0 + $1) / 2 }
    #expect(score.count == 420)
    guard case .model(let model) = LinearModel.fit(Matrix(columns: [ratio]), score.span) else {
      Issue.record("no model")
      return
    }
    // Rounded as the data card gives them, from R's AER and sandwich.
    #expect(abs(model.fit.coefficients[0] - 698.9329) < 5e-5)
    #expect(abs(model.fit.coefficients[1] + 2.2798) < 5e-5)
    #expect(abs(model.fit.rSquared - 0.051) < 5e-4)
    let errors = model.standardErrors(.hc1)
    #expect(abs(errors[0] - 10.364) < 5e-4)
    #expect(abs(errors[1] - 0.519) < 5e-4)
    // The same line as the command `cost --linear --show effects` has it.
    let effect = CostEffect(result: score, cost: ratio, controls: [], level: 0.95, isLinear: true)
    #expect(effect.count == 420 && effect.status == .ok)
    #expect(abs(effect.constant - 698.9329) < 5e-5 && abs(effect.slope + 2.2798) < 5e-5)
    #expect(abs(effect.rSquared - 0.051) < 5e-4)
  }
}
