import Testing

@testable import BenchmarkCore

@Suite struct HuberRegressionTests {
  private static func huber(_ x: [Double], _ y: [Double]) -> HuberRegression {
    HuberRegression(Matrix(columns: [x]), y.span)
  }

  private static func linear(_ x: [Double], _ y: [Double]) -> LinearModel.Outcome {
    LinearModel.fit(Matrix(columns: [x]), y.span)
  }

  @Test func `an exact line is found, with no error`() {
    let x = [1.0, 2, 3, 4, 5]
    let fit = Self.huber(x, x.map { 2 + 3 * $0 })
    #expect(fit.status == .ok && fit.scale == 0)
    #expect(abs(fit.coefficients[0] - 2) < 1e-13 && abs(fit.coefficients[1] - 3) < 1e-13)
    #expect(fit.standardErrors == [0, 0])
  }

  @Test func `one wild value bends it less than least squares`() {
    let x = (0..<20).map(Double.init)
    var y = x.map { $0 + ($0.truncatingRemainder(dividingBy: 2) == 0 ? 0.1 : -0.1) }
    y[19] = 100
    let fit = Self.huber(x, y)
    guard case .fit(let squares) = LeastSquares.fit(Matrix(columns: [x]), y.span) else {
      Issue.record("no fit")
      return
    }
    #expect(abs(fit.coefficients[1] - 1) < 0.05 && abs(squares.coefficients[1] - 1) > 0.5)
    #expect(fit.weights[19] < 0.05)
  }

  @Test func `rows with a gap are left out, and what cannot be fitted says why`() {
    let x = [1.0, 2, .nan, 4, 5, 6]
    let fit = HuberRegression(Matrix(columns: [x]), [1.0, 2.2, 3, 3.9, 5.1, 5.9].span)
    #expect(fit.status == .ok && fit.weights[2].isNaN && fit.residuals[2].isNaN)
    #expect(Self.huber([1.0], [1.0]).status == .tooFew)
    #expect(Self.huber([Double](), [Double]()).status == .tooFew)
    #expect(Self.huber([2.0, 2, 2], [1.0, 2, 3]).status == .singular)
  }

  @Test func `leverage of one leaves no hc3 error`() {
    guard
      case .model(let model) = Self.linear([0.0, 0, 0, 0, 1], [1.0, 2, 3, 4, 9])
    else {
      Issue.record("no model")
      return
    }
    #expect(abs(model.leverage[4] - 1) < 1e-12)
    #expect(model.standardErrors(.hc3).allSatisfy { $0.isNaN })
    #expect(model.standardErrors(.hc1).allSatisfy { $0.isFinite })
  }

  @Test func `as many rows as coefficients have no error at all`() {
    guard case .model(let model) = Self.linear([1.0, 2], [1.0, 5]) else {
      Issue.record("no model")
      return
    }
    #expect(model.standardErrors(.hc1).allSatisfy { $0.isNaN })
    guard case .tooFew = Self.linear([1.0], [1.0]) else {
      Issue.record("one row gave a model")
      return
    }
  }
}
