import BenchmarkCore
import Testing

struct MultipleTestingTests {
  @Test(arguments: MultipleTesting.allCases)
  func `keeps missing p-values in place and does not count them`(method: MultipleTesting) {
    let present = [0.01, 0.2, 0.03]
    let holes = [.nan, 0.01, 0.2, .nan, 0.03]
    let a = method.adjusted(present.span)
    let b = method.adjusted(holes.span)
    #expect(b[0].isNaN && b[3].isNaN)
    #expect([b[1], b[2], b[4]] == a)
  }

  @Test(arguments: MultipleTesting.allCases)
  func `has nothing to adjust in an empty or single family`(method: MultipleTesting) {
    let none: [Double] = []
    #expect(method.adjusted(none.span) == [])
    let missing = [Double.nan, .nan]
    #expect(method.adjusted(missing.span).allSatisfy { $0.isNaN })
    let one = [0.04]
    #expect(method.adjusted(one.span) == [0.04])
  }

  @Test(arguments: MultipleTesting.allCases, 1...3 as ClosedRange<UInt64>)
  func `keeps the order, the ties and the bounds`(method: MultipleTesting, seed: UInt64) {
    var stream = RandomStream(seed: seed)
    let p = (0..<60).map { _ in (stream.uniform() * 40).rounded() / 40 * 0.9 }
    let adjusted = method.adjusted(p.span)
    for i in p.indices {
      #expect(adjusted[i] >= p[i] && adjusted[i] <= 1)
      for j in p.indices {
        if p[i] < p[j] { #expect(adjusted[i] <= adjusted[j]) }
        if p[i] == p[j] { #expect(adjusted[i] == adjusted[j]) }
      }
    }
  }

  @Test func `the strict methods are never below the lenient ones`() {
    var stream = RandomStream(seed: 5)
    let p = (0..<80).map { _ in stream.uniform() * stream.uniform() }
    let bh = MultipleTesting.benjaminiHochberg.adjusted(p.span)
    let hochberg = MultipleTesting.hochberg.adjusted(p.span)
    let holm = MultipleTesting.holm.adjusted(p.span)
    let bonferroni = MultipleTesting.bonferroni.adjusted(p.span)
    let by = MultipleTesting.benjaminiYekutieli.adjusted(p.span)
    for i in p.indices {
      #expect(bh[i] <= hochberg[i] * (1 + 1e-14) && hochberg[i] <= holm[i] && holm[i] <= bonferroni[i])
      #expect(bh[i] <= by[i])
    }
  }
}
