import Glibc
import Testing

@testable import BenchmarkCore

@Suite struct ExpectedCostTests {
  /// ln cost = 8 − 0.1·ln size + 0.02·need + noise.
  private static func study(_ count: Int, noise: Double, seed: UInt64 = 5) -> (
    cost: [Double], variables: [ExplanatoryVariable]
  ) {
    var stream = RandomStream(seed: seed)
    let size = (0..<count).map { _ in 20 + 80 * stream.uniform() }
    let need = (0..<count).map { _ in 40 + 30 * stream.uniform() }
    let cost = (0..<count).map { exp(8 - 0.1 * log(size[$0]) + 0.02 * need[$0] + noise * stream.normal()) }
    return (
      cost,
      [
        ExplanatoryVariable(name: "size", values: size, isLogarithmic: true),
        ExplanatoryVariable(name: "need", values: need, isLogarithmic: false),
      ]
    )
  }

  @Test func `the planted coefficients lie in their intervals and an exact study is reproduced`() throws {
    let (cost, variables) = Self.study(60, noise: 0.05)
    let model = ExpectedCost(cost: cost, variables: variables, level: 0.99)
    #expect(model.refusal == nil && model.count == 60 && model.terms.map(\.name) == [nil, "size", "need"])
    for (term, planted) in zip(model.terms, [8, -0.1, 0.02]) {
      #expect(term.lower < planted && planted < term.upper)
      #expect(abs(term.coefficient - term.robust) < 3 * term.standardError)
    }
    let (exact, same) = Self.study(30, noise: 0)
    let fit = ExpectedCost(cost: exact, variables: same, level: 0.95)
    for unit in exact.indices { #expect(abs(fit.expected[unit] / exact[unit] - 1) < 1e-10) }
    // Nobody differs, so nobody is outside, whatever the rounding.
    for unit in exact.indices { #expect(fit.lower[unit] <= exact[unit] && exact[unit] <= fit.upper[unit]) }
  }

  @Test func `a planted dear unit lies above its interval`() {
    var (cost, variables) = Self.study(40, noise: 0.03)
    cost[7] *= 1.4
    let model = ExpectedCost(cost: cost, variables: variables, level: 0.95)
    #expect(cost[7] > model.upper[7])
    #expect(cost.indices.count { cost[$0] > model.upper[$0] || cost[$0] < model.lower[$0] } <= 3)
    // Huber's line is bent less.
    #expect(cost[7] / model.robust[7] > cost[7] / model.expected[7])
  }

  /// One variable: s·√(1 + 1/n + (x − x̄)²/Sxx).
  @Test func `the interval is the closed formula for one variable`() {
    let x = (1...12).map(Double.init)
    let noise = [0.1, -0.2, 0.05, 0.15, -0.1, 0, 0.2, -0.15, 0.1, -0.05, -0.1, 0]
    let cost = zip(x, noise).map { exp(2 + 0.1 * $0 + $1) }
    let model = ExpectedCost(
      cost: cost, variables: [ExplanatoryVariable(name: "x", values: x, isLogarithmic: false)], level: 0.9)
    let y = cost.map { log($0) }
    let (mx, my) = (x.reduce(0, +) / 12, y.reduce(0, +) / 12)
    let sxx = x.reduce(0) { $0 + ($1 - mx) * ($1 - mx) }
    let slope = zip(x, y).reduce(0) { $0 + ($1.0 - mx) * ($1.1 - my) } / sxx
    let residuals = zip(x, y).map { $1 - my - slope * ($0 - mx) }
    let s = (residuals.reduce(0) { $0 + $1 * $1 } / 10).squareRoot()
    let t = StudentT.upperTailQuantile(0.05, degreesOfFreedom: 10)
    for unit in x.indices {
      let fitted = my + slope * (x[unit] - mx)
      let half = t * s * (1 + 1.0 / 12 + (x[unit] - mx) * (x[unit] - mx) / sxx).squareRoot()
      #expect(abs(model.lower[unit] / exp(fitted - half) - 1) < 1e-12)
      #expect(abs(model.upper[unit] / exp(fitted + half) - 1) < 1e-12)
    }
  }

  @Test func `variables that the units do not support are left out from the end`() {
    let (cost, variables) = Self.study(14, noise: 0.05)
    let model = ExpectedCost(cost: cost, variables: variables, level: 0.95)
    #expect(model.terms.compactMap(\.name) == ["size"])
    #expect(model.omitted == [OmittedVariable(name: "need", reason: .tooFewUnits)])
  }

  @Test func `what cannot be modelled is refused with its reason`() {
    let (cost, variables) = Self.study(9, noise: 0.05)
    #expect(ExpectedCost(cost: cost, variables: variables, level: 0.95).refusal == .tooFew(units: 9, needed: 10))
    #expect(ExpectedCost(cost: [], variables: [], level: 0.95).refusal == .tooFew(units: 0, needed: 10))
    let more = Self.study(20, noise: 0.05)
    #expect(ExpectedCost(cost: more.cost, variables: [], level: 0.95).refusal == .noVariables)
    let same = [Double](repeating: 100, count: 20)
    #expect(ExpectedCost(cost: same, variables: more.variables, level: 0.95).refusal == .zeroSpread)
    let none = [Double](repeating: .nan, count: 20)
    #expect(ExpectedCost(cost: none, variables: more.variables, level: 0.95).refusal == .tooFew(units: 0, needed: 10))
  }

  @Test func `constant, collinear and missing variables are left out, and units without one have no expectation`() {
    var (cost, variables) = Self.study(40, noise: 0.05)
    let need = variables[1].values
    variables.append(ExplanatoryVariable(name: "flat", values: need.map { _ in 3 }, isLogarithmic: false))
    variables.append(ExplanatoryVariable(name: "twin", values: need.map { 2 * $0 + 1 }, isLogarithmic: false))
    variables.append(
      ExplanatoryVariable(
        name: "rare", values: need.indices.map { $0 < 20 ? need[$0] : .nan }, isLogarithmic: false))
    variables[0].values[4] = .nan
    variables[0].values[5] = 0
    cost[6] = -10
    let model = ExpectedCost(cost: cost, variables: variables, level: 0.95)
    #expect(
      model.omitted == [
        OmittedVariable(name: "flat", reason: .zeroSpread), OmittedVariable(name: "twin", reason: .collinear),
        OmittedVariable(name: "rare", reason: .missing),
      ])
    #expect(model.count == 37)
    for unit in [4, 5, 6] { #expect(model.expected[unit].isNaN) }
    #expect(model.expected[7].isFinite)
  }

  @Test func `the unit of money does not matter`() {
    let (cost, variables) = Self.study(30, noise: 0.1)
    let kroner = ExpectedCost(cost: cost, variables: variables, level: 0.95)
    let thousand = ExpectedCost(cost: cost.map { $0 / 1000 }, variables: variables, level: 0.95)
    for unit in cost.indices { #expect(abs(thousand.expected[unit] * 1000 / kroner.expected[unit] - 1) < 1e-12) }
  }
}
