import Testing

@testable import BenchmarkCore

@Suite struct MannKendallTests {
  /// S of every order of the values, one by one.
  private static func allS(_ values: [Double]) -> [Int] {
    var found: [Int] = []
    func arrange(_ chosen: [Double], _ rest: [Double]) {
      if rest.isEmpty {
        found.append(MannKendall(chosen.span).s)
        return
      }
      for index in rest.indices {
        var others = rest
        arrange(chosen + [others.remove(at: index)], others)
      }
    }
    arrange([], values)
    return found
  }

  @Test(arguments: [
    [1.0, 2, 3, 4, 5], [2, 1, 3, 3, 5, 4], [1, 1, 2, 2, 2, 3], [4, 4, 4, 4, 4, 1], [3, 1, 2, 2, 5, 4, 4],
  ]) func `the exact p is the share of the orders`(values: [Double]) {
    let test = MannKendall(values.span)
    let all = Self.allS(values)
    let share = Double(all.count { abs($0) >= abs(test.s) }) / Double(all.count)
    #expect(abs(test.p - share) < 1e-12)
  }

  @Test func `edge cases`() {
    let none = MannKendall([Double]().span)
    #expect(none.count == 0 && none.p.isNaN && none.tau.isNaN)
    let one: [Double] = [3]
    #expect(MannKendall(one.span).p.isNaN)
    let missing: [Double] = [.nan, .nan, .nan]
    #expect(MannKendall(missing.span).count == 0)
    let constant = [Double](repeating: 7, count: 9)
    let flat = MannKendall(constant.span)
    #expect(flat.s == 0 && flat.tau.isNaN && flat.p.isNaN && flat.variance == 0)
    let times = (0..<9).map(Double.init)
    let sen = TheilSen(times: times.span, values: constant.span, test: flat)
    #expect(sen.slope == 0 && sen.interval == Interval(lower: 0, upper: 0))
    let balanced: [Double] = [2, 1, 2, 1, 2, 1, 2]
    let test = MannKendall(balanced.span)
    #expect(test.p > 0.5 && test.p <= 1)
  }

  @Test func `tau is 1 on a rise and turns with the sign`() {
    let rise = (0..<12).map { Double($0 * $0) }
    let fall = rise.map { -$0 }
    #expect(MannKendall(rise.span).tau == 1 && MannKendall(fall.span).tau == -1)
    #expect(MannKendall(rise.span).p == MannKendall(fall.span).p)
  }

  @Test func `one odd value does not move the median slope`() {
    let times = (0..<11).map(Double.init)
    var values = times.map { 5 + 2 * $0 }
    values[4] = 1e6
    let test = MannKendall(values.span)
    let sen = TheilSen(times: times.span, values: values.span, test: test)
    #expect(abs(sen.slope - 2) < 1e-9)
    #expect(sen.interval.lower <= sen.slope && sen.interval.upper >= sen.slope)
  }

  @Test func `selection puts each place where sorting does`() {
    var random = RandomStream(seed: 4, stream: 1)
    for count in [1, 2, 3, 4, 5, 17, 190] {
      for place in Set([0, count / 3, count / 2, count - 1]) {
        let values = (0..<count).map { _ in (random.uniform() * 20).rounded() }
        var own = values
        own.withUnsafeMutableBufferPointer { OrderStatistic.select(place, in: 0..<count, of: $0) }
        #expect(own[place] == values.sorted()[place])
        #expect(own[..<place].allSatisfy { $0 <= own[place] } && own[place...].allSatisfy { $0 >= own[place] })
      }
    }
  }
}
