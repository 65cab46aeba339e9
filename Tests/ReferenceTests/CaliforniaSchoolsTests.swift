import BenchmarkCore
import Foundation
import Testing

/// Test score against pupils per teacher in 420 Californian districts, as J. H. Stock and M. W. Watson print it:
/// 698.9 (10.4) − 2.28 (0.52)·STR, R² 0.051, HC1 errors in brackets. The data lie beside the project, or in the folder that
/// `BMS_SHARED` names.
struct CaliforniaSchoolsTests {
  static let path =
    (ProcessInfo.processInfo.environment["BMS_SHARED"]
      ?? URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../../shared").path)
    + "/data/us-school-districts-ca-ma/CASchools.csv"

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
    let ratio = zip(try column("students"), try column("teachers")).map { $0 / $1 }
    let score = zip(try column("read"), try column("math")).map { ($0 + $1) / 2 }
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
