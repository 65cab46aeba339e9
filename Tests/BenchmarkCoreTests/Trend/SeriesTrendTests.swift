import BenchmarkCore
import Testing

struct SeriesTrendTests {
  static let periods = [2021, 2022, 2023].flatMap { year in (1...3).map { Period.tertial(year, $0) } }

  @Test func `starts at the first period without a break`() {
    #expect(SeriesTrend(periods: Self.periods, breaks: []).segmentStart == 0)
    #expect(SeriesTrend(periods: [], breaks: [.year(2020)]).segmentStart == 0)
  }

  @Test func `starts at the last break that has happened`() {
    let breaks: [Period] = [.tertial(2022, 2), .tertial(2021, 2), .tertial(2030, 1), .tertial(2019, 1)]
    #expect(SeriesTrend(periods: Self.periods, breaks: breaks).segmentStart == 4)
  }

  @Test func `takes the next period where the period of the break is not in the panel`() {
    let periods = Self.periods.filter { $0 != .tertial(2022, 2) }
    #expect(periods[SeriesTrend(periods: periods, breaks: [.tertial(2022, 2)]).segmentStart] == .tertial(2022, 3))
  }

  @Test func `gives the slope per year whatever the length of the periods`() {
    let trend = SeriesTrend(periods: Self.periods, breaks: [])
    let values = Self.periods.indices.map { Double($0) }
    let fit = trend.ordinaryLeastSquares(values.span)
    #expect(abs(fit.slope - 3) < 1e-12)
  }
}
