import BenchmarkCore
import Testing

struct TrendJudgementTests {
  static let times = (0..<8).map { 2016 + Double($0) }

  func fit(_ slope: Double, from start: Double = 0, noise: Double = 0.01) -> TrendFit {
    let values = Self.times.indices.map { start + slope * Double($0) + ($0 % 2 == 0 ? noise : -noise) }
    return OrdinaryLeastSquares.fit(times: Self.times.span, values: values.span)
  }

  func judge(
    _ fit: TrendFit, p: Double? = nil, _ direction: Direction, range: ClosedRange<Double>? = nil,
    important: Double = .nan
  ) -> TrendDirection? {
    fit.judged(
      times: Self.times.span, adjustedP: p ?? fit.p, direction: direction, range: range, importantChange: important,
      falseDiscoveryRate: 0.05)
  }

  @Test func `a clear slope is judged by the direction of the card`() {
    #expect(judge(fit(1), .higher) == .improving)
    #expect(judge(fit(-1), .higher) == .worsening)
    #expect(judge(fit(1), .lower) == .worsening)
    #expect(judge(fit(-1), .lower) == .improving)
    #expect(judge(fit(1), .none) == .rising)
    #expect(judge(fit(-1), .none) == .falling)
  }

  @Test func `the adjusted p decides, not the plain one`() {
    #expect(judge(fit(1), p: 0.2, .higher) == .unclear)
    #expect(judge(fit(1), p: 0.05, .higher) == .unclear)
    #expect(judge(fit(1), p: 0.049, .higher) == .improving)
  }

  @Test func `is stable only when the whole interval of the change is unimportant`() {
    let flat = fit(0.0001, noise: 0.1)
    let years = 7.0
    let widest = max(abs(flat.lower), abs(flat.upper)) * years
    #expect(judge(flat, .higher, important: widest * 1.001) == .stable)
    #expect(judge(flat, .higher, important: widest * 0.999) == .unclear)
    #expect(judge(flat, .higher) == .unclear)
  }

  @Test func `moves to and from a target range`() {
    #expect(judge(fit(1, from: 90), .range, range: 97...100) == .improving)
    #expect(judge(fit(-1, from: 99), .range, range: 97...100) == .worsening)
    #expect(judge(fit(-1, from: 106), .range, range: 97...100) == .improving)
    #expect(judge(fit(0.2, from: 98), .range, range: 97...100) == .rising)
    #expect(judge(fit(-1, from: 99), .range) == .falling)
  }

  @Test func `says nothing without a trend`() {
    let constant = [Double](repeating: 5, count: 8)
    let none = OrdinaryLeastSquares.fit(times: Self.times.span, values: constant.span)
    #expect(judge(none, p: 0, .higher, important: 1) == nil)
    let missing = [Double](repeating: .nan, count: 8)
    let few = OrdinaryLeastSquares.fit(times: Self.times.span, values: missing.span)
    #expect(judge(few, p: 0, .higher) == nil)
    #expect(judge(fit(1), p: .nan, .higher) == nil)
  }
}
