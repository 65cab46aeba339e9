import Testing

@testable import BenchmarkCore

@Suite struct GainTests {
  private func gain(_ value: Double, _ partner: Double, _ direction: Direction, _ target: Target? = nil) -> Gain? {
    Gain(
      unit: .estimate(value: value, standardError: 0.1), value: value,
      partner: .estimate(value: partner, standardError: 0.1), partnerValue: partner,
      indicator: Indicator(id: "i", direction: direction, target: target), level: 0.95)
  }

  @Test func `a gap is positive when the partner is better`() {
    #expect(gain(4, 5, .higher)?.gap == 1)
    #expect(gain(4, 5, .lower)?.gap == -1)
    #expect(gain(5, 4, .lower)?.lower ?? 0 > 0)
    #expect(gain(4, 5, .none) == nil)
  }

  @Test func `with a range only the unit outside can gain, up to the near end`() {
    let range = Target.range(low: 97, high: 100)
    #expect(gain(98, 99, .range, range) == nil)
    #expect(gain(104, 101, .range, range)?.gap == 3)
    #expect(gain(104, 98, .range, range)?.gap == 4)
    #expect(gain(104, 95, .range, range) == nil)
    #expect(gain(90, 96, .range, range)?.gap == 6)
    #expect(gain(90, 99, .range, range)?.gap == 7)
    #expect(gain(90, 101, .range, range) == nil)
    #expect(gain(4, 5, .range) == nil)
  }
}

@Suite struct NeededSizeTests {
  private let size = NeededSize(level: 0.95, power: 0.8)

  /// (1.959963984540054 + 0.8416212335729143)² = 7.848879734349086.
  @Test func `formulas by kind`() {
    let z = 7.848879734349086
    func close(_ found: Double, _ expected: Double) -> Bool { abs(found / expected - 1) < 1e-12 }
    #expect(close(size.n(.mean(value: 4, deviation: 0.9, n: 50), change: 0.2, n: 50), z * 2 * 0.81 / 0.04))
    #expect(
      close(
        size.n(.proportion(events: 40, trials: 50, per: 100), change: 5, n: 50),
        z * (0.8 * 0.2 + 0.85 * 0.15) / 0.0025))
    #expect(
      close(
        size.n(.rate(events: 20, exposure: 10_000, per: 1000), change: -0.5, n: 10_000),
        z * (0.002 + 0.0015) / (0.0005 * 0.0005)))
    #expect(close(size.n(.estimate(value: 3, standardError: 0.2), change: 0.2, n: 30), z * 2 * 30))
    #expect(close(size.detectable(.estimate(value: 3, standardError: 0.2)), (2 * z).squareRoot() * 0.2))
  }

  @Test func `nothing known, nothing said`() {
    #expect(size.n(.bare(3), change: 1, n: 5).isNaN)
    #expect(size.n(.estimate(value: 3, standardError: 1), change: 1, n: .nan).isNaN)
    #expect(size.n(.mean(value: 3, deviation: 1, n: 5), change: 0, n: 5).isNaN)
    #expect(size.n(.mean(value: 3, deviation: 1, n: 5), change: .nan, n: 5).isNaN)
    #expect(size.detectable(.bare(1)).isNaN)
  }
}

@Suite struct PartnerAssignmentTests {
  private func choose(_ requests: [[(Int, Double)]], load: Double = 0.4) -> [Int?] {
    var visits: [Int: Int] = [:]
    let candidates = requests.map { $0.map { PartnerAssignment.Candidate(partner: $0.0, cost: $0.1) } }
    return zip(requests, PartnerAssignment.choose(candidates, load: load, visits: &visits)).map { request, choice in
      choice.map { request[$0].0 }
    }
  }

  @Test func `visits are spread when matches are as good`() {
    let chosen = choose([[(1, 0), (2, 0)], [(1, 0), (2, 0)], [(1, 0), (2, 0)], [(1, 0), (2, 0)]])
    #expect(chosen.count { $0 == 1 } == 2 && chosen.count { $0 == 2 } == 2)
  }

  @Test func `a much better match is kept`() {
    #expect(choose([[(1, 0), (2, 1.5)], [(1, 0), (2, 1.5)]]) == [1, 1])
  }

  @Test func `who has one candidate gets it, and others make way`() {
    #expect(choose([[(1, 0), (2, 0.1)], [(1, 0)]]) == [2, 1])
  }

  @Test func `nobody with a candidate goes without`() {
    #expect(choose([[], [(1, 0)], [(1, 0)], [(1, 0)]]) == [nil, 1, 1, 1])
    #expect(choose([]).isEmpty)
  }

  @Test func `earlier visits count`() {
    var visits = [1: 2]
    let chosen = PartnerAssignment.choose(
      [[.init(partner: 1, cost: 0), .init(partner: 2, cost: 0.5)]], load: 0.4, visits: &visits)
    #expect(chosen == [1])
    #expect(visits == [1: 2, 2: 1])
  }
}

@Suite struct LeverageTests {
  /// NumPy 2.4.6: the diagonal of X·(XᵀX)⁻¹·Xᵀ with an intercept; 1e-12.
  @Test func `leverages are the diagonal of the hat matrix`() throws {
    let design = Matrix(columns: [[1, 2, 3, 4, 5, 7], [2, 1, 5, 3, 8, 6]])
    let expected = [
      0.4762348555452006, 0.46178937558247907, 0.32152842497670076, 0.31267474370922627, 0.6887232059645851,
      0.7390493942218082,
    ]
    for (found, value) in zip(try #require(BrightSpots.leverages(design)), expected) {
      #expect(abs(found - value) < 1e-12)
    }
  }

  @Test func `columns that depend on each other have none`() {
    #expect(BrightSpots.leverages(Matrix(columns: [[1, 2, 3, 4], [2, 4, 6, 8]])) == nil)
  }
}
