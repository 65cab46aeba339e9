import BenchmarkCore
import Foundation
import Testing

/// Test score of the fourth grade against pupils per teacher in 220 districts of Massachusetts, as J. H. Stock and
/// M. W. Watson print it (Introduction to Econometrics, 2nd ed. 2007, table 9.2, column 1): 739.6 (8.6) − 1.72 (0.50)·STR,
/// adjusted R² 0.063, HC1 errors in brackets. The data lie beside the project, or in the folder that `BMS_SHARED` names.
struct MassachusettsSchoolsTests {
  static let path = CaliforniaSchoolsTests.path.replacing("CASchools", with: "MASchools")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: path), "the school districts are not beside the project"))
  func `the printed regression is reproduced`() throws {
    let lines = try String(contentsOfFile: Self.path, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map { $0.filter { $0 != "\"" } }
    }
    let header = try #require(lines.first)
    func column(_ name: String) throws -> [Double] {
      let index = try #require(header.firstIndex(of: name))
      return try lines.dropFirst().map { try #require(Double($0[index])) }
    }
    let ratio = try column("stratio")
    let score = try column("score4")
    #expect(score.count == 220)
    guard case .model(let model) = LinearModel.fit(Matrix(columns: [ratio]), score.span) else {
      Issue.record("no model")
      return
    }
    // Half a unit of the last printed digit.
    let errors = model.standardErrors(.hc1)
    #expect(abs(model.fit.coefficients[0] - 739.6) < 0.05 && abs(errors[0] - 8.6) < 0.05)
    #expect(abs(model.fit.coefficients[1] + 1.72) < 0.005 && abs(errors[1] - 0.50) < 0.005)
    #expect(abs(1 - (1 - model.fit.rSquared) * 219 / 218 - 0.063) < 5e-4)
    // The same line as the command `cost --linear --show effects` has it.
    let effect = CostEffect(result: score, cost: ratio, controls: [], level: 0.95, isLinear: true)
    #expect(effect.count == 220 && effect.status == .ok)
    #expect(abs(effect.constant - 739.6) < 0.05 && abs(effect.slope + 1.72) < 0.005)
  }
}
