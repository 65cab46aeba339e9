import BenchmarkCore
import Testing

struct OrdinaryLeastSquaresTests {
  static let years = (0..<10).map { 2015.5 + Double($0) }

  static func noisy(seed: UInt64, count: Int = 10, slope: Double = 0.3) -> [Double] {
    var stream = RandomStream(seed: seed)
    return (0..<count).map { 4 + slope * Double($0) + stream.normal() * 0.2 }
  }

  func close(_ a: Double, _ b: Double, _ tolerance: Double = 1e-12) -> Bool {
    abs(a - b) <= tolerance * max(1, abs(a), abs(b))
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `agrees with the general least squares`(seed: UInt64) {
    let values = Self.noisy(seed: seed)
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    guard case .fit(let general) = LeastSquares.fit(Matrix(columns: [Self.years]), values.span) else {
      Issue.record("no fit")
      return
    }
    #expect(fit.status == .ok && fit.count == 10 && fit.first == 0 && fit.last == 9)
    #expect(close(fit.slope, general.coefficients[1], 1e-14))
    #expect(close(fit.standardError, general.standardErrors[1], 1e-13))
    #expect(close(fit.residualStandardDeviation, general.residualStandardDeviation, 1e-13))
    #expect(close(fit.intercept, general.coefficients[0], 1e-13))
    for index in values.indices { #expect(close(fit.fitted(at: Self.years[index]), general.fitted[index])) }
    let t = StudentT.upperTailQuantile(0.025, degreesOfFreedom: 8)
    #expect(close(fit.upper - fit.lower, 2 * t * fit.standardError))
    #expect(close(fit.p, 2 * StudentT.upperTail(abs(fit.slope / fit.standardError), degreesOfFreedom: 8)))
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `follows a change of unit and origin and a turn of the sign`(seed: UInt64) {
    let values = Self.noisy(seed: seed)
    let moved = values.map { 1000 - 20 * $0 }
    let a = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    let b = OrdinaryLeastSquares.fit(times: Self.years.span, values: moved.span)
    #expect(close(b.slope, -20 * a.slope))
    #expect(close(b.lower, -20 * a.upper) && close(b.upper, -20 * a.lower))
    #expect(close(b.p, a.p, 1e-10))
  }

  @Test func `needs five points with a value`() {
    let values = [1.0, .nan, 3, 2, .nan, 5, .nan, .nan, .nan, .nan]
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    #expect(fit.status == .tooFew && fit.count == 4)
    #expect(fit.first == 0 && fit.last == 5)
    #expect(fit.slope.isNaN && fit.p.isNaN && fit.lower.isNaN)
    let none: [Double] = []
    let empty = OrdinaryLeastSquares.fit(times: none.span, values: none.span)
    #expect(empty.status == .tooFew && empty.first == nil && empty.last == nil)
    let missing = [Double](repeating: .nan, count: 10)
    #expect(OrdinaryLeastSquares.fit(times: Self.years.span, values: missing.span).status == .tooFew)
  }

  @Test func `keeps the length of gaps`() {
    // On the line 2 + 0.5·t with a gap of four years: the slope stays per year.
    let values = [2.0, 2.5, .nan, .nan, .nan, 4.5, 5, 5.5, .nan, .nan]
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    #expect(fit.slope == 0.5 && fit.first == 0 && fit.last == 7)
  }

  @Test func `an exact line has no doubt`() {
    let values = Self.years.map { 3 - 0.1 * ($0 - 2015.5) }
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    #expect(fit.status == .ok)
    #expect(close(fit.slope, -0.1, 1e-15))
    #expect(fit.standardError == 0 && fit.p == 0)
    #expect(fit.lower == fit.slope && fit.upper == fit.slope)
    let ahead = fit.predictionInterval(at: 2025.5)
    #expect(close(ahead.lower, 2) && ahead.lower == ahead.upper)
  }

  @Test(arguments: [0.1, 0, 1e6, 1.0 / 3])
  func `a constant series has no spread and claims nothing`(value: Double) {
    let values = [Double](repeating: value, count: 10)
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    #expect(fit.status == .zeroSpread)
    #expect(fit.slope == 0 && fit.standardError == 0 && fit.p.isNaN)
    #expect(fit.fitted(at: 2030) == value)
    #expect(fit.predictionInterval(at: 2030).lower.isNaN)
  }

  @Test func `differences in the last place are no spread`() {
    let values = [0.3, 0.1 + 0.2, 0.3, 0.3, 0.1 + 0.2, 0.1 + 0.2]
    let times = (0..<6).map(Double.init)
    #expect(OrdinaryLeastSquares.fit(times: times.span, values: values.span).status == .zeroSpread)
  }

  @Test func `points at one time have no slope`() {
    let times = [Double](repeating: 2020, count: 5)
    let values = [1.0, 2, 3, 4, 5]
    #expect(OrdinaryLeastSquares.fit(times: times.span, values: values.span).status == .singular)
  }

  @Test func `fits the segment after the last break only`() {
    let values = [9.0, 9, 9, 1, 2, 3, 4, 5, 6, 7]
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span, segmentStart: 3)
    #expect(fit.slope == 1 && fit.count == 7 && fit.first == 3)
    let short = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span, segmentStart: 7)
    #expect(short.status == .break && short.count == 3)
    let beyond = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span, segmentStart: 10)
    #expect(beyond.status == .break && beyond.count == 0 && beyond.first == nil)
  }

  @Test(arguments: [0.0, 0.5, 0.95])
  func `p below the error level exactly when the interval leaves out 0`(level: Double) {
    for seed in 1...20 as ClosedRange<UInt64> {
      let values = Self.noisy(seed: seed, slope: 0.02)
      let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span, level: level)
      #expect((fit.p < 1 - level) == (fit.lower > 0 || fit.upper < 0))
    }
  }

  @Test func `a prediction is wider than the line and widens with distance`() {
    let values = Self.noisy(seed: 3)
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    let near = fit.predictionInterval(at: 2025.5)
    let far = fit.predictionInterval(at: 2035.5)
    #expect(far.upper - far.lower > near.upper - near.lower)
    #expect(near.upper - near.lower > 2 * 2.306 * fit.residualStandardDeviation)
    #expect(close((near.lower + near.upper) / 2, fit.fitted(at: 2025.5)))
  }

  @Test(arguments: [-900, -401, 401, 900])
  func `very small and very large values are fitted as others are`(power: Int) {
    let values = Self.noisy(seed: 5, slope: 0.02)
    let factor = Double(sign: .plus, exponent: power, significand: 1)
    let fit = OrdinaryLeastSquares.fit(times: Self.years.span, values: values.span)
    let moved = values.map { $0 * factor }
    let scaled = OrdinaryLeastSquares.fit(times: Self.years.span, values: moved.span)
    #expect(scaled.status == .ok && scaled.p == fit.p)
    #expect(scaled.slope == fit.slope * factor && scaled.standardError == fit.standardError * factor)
    #expect(scaled.meanValue == fit.meanValue * factor && scaled.lower == fit.lower * factor)
  }

  @Test func `missing points are as if they were not there`() {
    // Every way to leave out points of ten, so that the last four are filled up in every way.
    let values = Self.noisy(seed: 11, slope: 0.05)
    for left in 0..<1024 where (left as Int).nonzeroBitCount >= 5 {
      let kept = (0..<10).filter { left >> $0 & 1 == 1 }
      let gaps = (0..<10).map { left >> $0 & 1 == 1 ? values[$0] : .nan }
      let own = OrdinaryLeastSquares.fit(times: Self.years.span, values: gaps.span)
      let (times, present) = (kept.map { Self.years[$0] }, kept.map { values[$0] })
      let dense = OrdinaryLeastSquares.fit(times: times.span, values: present.span)
      #expect(own.slope == dense.slope && own.standardError == dense.standardError && own.p == dense.p)
      #expect(own.count == kept.count && own.first == kept.first && own.last == kept.last)
    }
  }
}
