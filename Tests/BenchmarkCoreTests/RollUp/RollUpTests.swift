import BenchmarkCore
import Testing

@Suite struct RollUpTests {
  private let nan = Double.nan

  /// city ⟶ north (a, b), south (c); the city stands last, as registers do not promise an order.
  private let organisation = Organisation(units: [
    Unit(id: "a", parent: "north"), Unit(id: "b", parent: "north"), Unit(id: "north", parent: "city"),
    Unit(id: "c", parent: "south"), Unit(id: "south", parent: "city"), Unit(id: "city"),
  ])
  private let a = 0
  private let b = 1
  private let north = 2
  private let c = 3
  private let south = 4
  private let city = 5

  private func rows(
    _ kind: IndicatorKind, per: Double = 1, values: [Int: Double], n: [Int: Double] = [:],
    numerator: [Int: Double] = [:], denominator: [Int: Double] = [:], suppressed: [Int] = [],
    organisation: Organisation? = nil
  ) -> [RollupRow] {
    let register = organisation ?? self.organisation
    let count = register.units.count
    var series = Series(cells: count)
    func column(_ cells: [Int: Double]) -> [Double] { (0..<count).map { cells[$0] ?? .nan } }
    series.values = column(values)
    for unit in values.keys { series.status[unit] = .ok }
    for unit in suppressed { series.status[unit] = .suppressed }
    series.n = column(n)
    series.numerator = column(numerator)
    series.denominator = column(denominator)
    let panel = Panel(unitCount: count, periods: [.year(2024)], series: [series])
    return RollUp.rows(
      organisation: register, panel: panel, indicators: [Indicator(id: "x", kind: kind, per: per)])
  }

  @Test func proportionsAreRecomputedFromNumeratorsAndDenominators() {
    let result = rows(
      .proportion, per: 100, values: [a: 10, b: 50, c: 20], numerator: [a: 1, b: 50, c: 2],
      denominator: [a: 10, b: 100, c: 10])
    #expect(result.map(\.node) == [north, south, city])
    let expected: [Double] = [5100.0 / 110, 20, 5300.0 / 120]
    for (row, value) in zip(result, expected) { #expect(abs(row.value - value) < 1e-13) }
    #expect(result.map(\.units) == [2, 1, 3] && result.map(\.status) == [.ok, .ok, .ok])
    #expect(result[2].numerator == 53 && result[2].denominator == 120 && result[2].n.isNaN)
  }

  @Test func meansAreWeightedByN() {
    let result = rows(.mean, values: [a: 4, b: 5, c: 3], n: [a: 10, b: 30, c: 60])
    #expect(result.map(\.value) == [4.75, 3, 3.7])
    #expect(result[2].n == 100 && result[2].numerator.isNaN)
  }

  @Test func whatIsHiddenEntersNoSum() {
    let result = rows(
      .mean, values: [a: 4, c: 3], n: [a: 10, c: 60], suppressed: [b])
    #expect(result[0].value == 4 && result[0].n == 10 && result[0].units == 1)
    #expect(result[2].n == 70 && result[2].units == 2)
    let all = rows(.mean, values: [a: 4], n: [a: 10], suppressed: [b, c])
    #expect(all[1].status == .suppressed && all[1].value.isNaN && all[1].units == 0)
  }

  @Test func whatCannotBeAddedUpSaysSo() {
    let amounts = rows(.amount, values: [a: 100, b: 200, c: 300])
    #expect(amounts.allSatisfy { $0.status == .notApplicable && $0.value.isNaN && $0.units == 0 })
    let unknownN = rows(.mean, values: [a: 4, b: 5, c: 3], n: [a: 10])
    #expect(unknownN.map(\.status) == [.ok, .notApplicable, .ok] && unknownN.map(\.units) == [1, 0, 1])
    let cost = rows(.amount, values: [a: 5, b: 2], numerator: [a: 50, b: 20], denominator: [a: 10, b: 10])
    #expect(cost.map(\.value) == [3.5, 3.5])
  }

  @Test func aUnitOfItsOwnCountsOnlyWhenNothingBelowItDoes() {
    let result = rows(
      .mean, values: [a: 4, b: 6, north: 99, south: 3], n: [a: 10, b: 10, north: 20, south: 20])
    // South has no units with data: the city takes its own figure, and for north those of a and b.
    #expect(result.map(\.node) == [north, city])
    #expect(result.map(\.value) == [5, 4] && result[1].units == 3)
  }

  @Test func noDataGivesNoRowsAndZeroDenominatorsNoValue() {
    #expect(rows(.mean, values: [:]).isEmpty)
    let zero = rows(.rate, values: [c: 0], numerator: [c: 0], denominator: [c: 0])
    #expect(zero.map(\.status) == [.notApplicable, .notApplicable] && zero[0].value.isNaN)
  }

  @Test func aCircleOfParentsEnds() {
    let circle = Organisation(units: [
      Unit(id: "1", parent: "2"), Unit(id: "2", parent: "1"), Unit(id: "3", parent: "3"),
    ])
    let result = rows(.mean, values: [0: 4, 1: 6, 2: 1], n: [0: 1, 1: 1, 2: 1], organisation: circle)
    #expect(result.count == 1 && result[0].units == 1)
  }
}
