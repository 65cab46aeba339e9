import Glibc
import Testing

@testable import BenchmarkCore

@Suite struct CostEffectTests {
  private static func study(slope: Double, seed: UInt64) -> (
    result: [Double], cost: [Double], controls: [ExplanatoryVariable]
  ) {
    var stream = RandomStream(seed: seed)
    let need = (0..<50).map { _ in stream.normal() }
    let cost = need.map { exp(8 + 0.1 * $0 + 0.1 * stream.normal()) }
    let result = (0..<50).map { 5 + slope * log(cost[$0] / 3000) - 0.5 * need[$0] + 0.1 * stream.normal() }
    return (result, cost, [ExplanatoryVariable(name: "need", values: need, isLogarithmic: false)])
  }

  @Test func `a planted association is found when need is held constant`() {
    let (result, cost, controls) = Self.study(slope: 2, seed: 1)
    let effect = CostEffect(result: result, cost: cost, controls: controls, level: 0.95)
    let planted = 2 * log(1.1)
    #expect(effect.status == .ok && effect.controls == ["need"] && effect.count == 50)
    #expect(effect.change.lower < planted && planted < effect.change.upper && effect.change.lower > 0)
    #expect(effect.p < 0.001)
    #expect(abs(effect.elasticity - effect.estimate / log(1.1) / (result.reduce(0, +) / 50)) < 1e-12)
    // Without need the heavier users of dear units hide it.
    let bare = CostEffect(result: result, cost: cost, controls: [], level: 0.95)
    #expect(bare.estimate < effect.estimate)
  }

  /// A line in cost itself: constant, slope and r² of a line drawn without noise, and ten per cent of the mean cost.
  @Test func `a linear line is that of cost itself`() {
    let cost = (10...30).map(Double.init)
    let effect = CostEffect(
      result: cost.map { 698.9 - 2.28 * $0 }, cost: cost, controls: [], level: 0.95, isLinear: true)
    #expect(abs(effect.constant - 698.9) < 1e-9 && abs(effect.slope + 2.28) < 1e-10)
    #expect(abs(effect.rSquared - 1) < 1e-12)
    // The mean cost is 20.
    #expect(abs(effect.estimate + 2.28 * 2) < 1e-9)
    #expect(abs(effect.elasticity + 2.28 * 20 / (698.9 - 2.28 * 20)) < 1e-10)
  }

  /// Under no association at most about one in twenty may be clear: 12 of 100 is beyond the 99.9 % quantile of that.
  @Test func `where there is none, few are found`() {
    let found = (1...100).count { seed in
      let (result, cost, controls) = Self.study(slope: 0, seed: UInt64(seed))
      return CostEffect(result: result, cost: cost, controls: controls, level: 0.95).p < 0.05
    }
    #expect(found <= 12)
  }

  @Test func `what cannot be told has its reason`() {
    let ten = (1...10).map(Double.init)
    let nine = Array(ten.prefix(9))
    #expect(CostEffect(result: nine, cost: nine, controls: [], level: 0.95).status == .tooFew)
    #expect(CostEffect(result: [], cost: [], controls: [], level: 0.95).status == .tooFew)
    #expect(CostEffect(result: ten.map { _ in 2 }, cost: ten, controls: [], level: 0.95).status == .zeroSpread)
    #expect(CostEffect(result: ten, cost: ten.map { _ in 2 }, controls: [], level: 0.95).status == .zeroSpread)
    let many = (1...30).map(Double.init)
    let follows = ExplanatoryVariable(name: "cost", values: many, isLogarithmic: true)
    #expect(CostEffect(result: many, cost: many, controls: [follows], level: 0.95).status == .singular)
  }
}
