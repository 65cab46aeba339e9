import Testing

@testable import BenchmarkCore

@Suite struct RoundingStepTests {
  private func step(_ values: [Double]) -> Double { RoundingStep.step(of: values.span) }

  @Test func theStepIsThatOfTheFinestValue() {
    #expect(step([50, 49, 51]) == 1)
    #expect(step([50, 49.5, .nan]) == 0.1)
    #expect(step([0.29, 0.57, 1.15, 4.35, 2.675 - 0.005]) == 0.01)
    #expect(step([250_000, 3_100_000]) == 1)
    #expect(abs(step([0.000001]) - 1e-6) < 1e-20)
  }

  @Test func valuesThatAreNotRoundedHaveNone() {
    #expect(step([50, 1.0 / 3]) == 0)
    #expect(step([]) == 0)
    #expect(step([.nan, .infinity]) == 0)
  }

  @Test func whatIsCountedIsNotRounded() {
    var series = Series(cells: 2)
    series.values = [50, 40]
    func indicator(_ kind: IndicatorKind) -> Indicator { Indicator(id: "i", kind: kind) }
    #expect(RoundingStep(series, of: indicator(.count)).step == 0)
    #expect(RoundingStep(series, of: indicator(.proportion)).step == 1)
    #expect(RoundingStep(series, of: indicator(.mean)).variance == 1.0 / 12)
    series.numerator = [5, 4]
    series.denominator = [10, 10]
    #expect(RoundingStep(series, of: indicator(.proportion)).step == 0)
    #expect(RoundingStep(series, of: indicator(.mean)).step == 1)
  }
}
