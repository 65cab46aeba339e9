import BenchmarkCore
import Testing

@Suite struct MinimumNTests {
  private func series(
    _ values: [Double], n: [Double]? = nil, numerator: [Double]? = nil, denominator: [Double]? = nil
  ) -> Series {
    var series = Series(cells: values.count)
    series.values = values
    series.status = values.map { $0.isNaN ? .missing : .ok }
    series.n = n
    series.numerator = numerator
    series.denominator = denominator
    series.standardError = values.map { _ in 0.5 }
    series.standardDeviation = values.map { _ in 2 }
    return series
  }

  private func hidden(
    _ series: inout Series, _ kind: IndicatorKind, threshold: Int = 5, smallNumerators: Bool = false
  ) -> [SuppressedCell] {
    MinimumN.suppress(
      &series, indicator: 3, kind: kind, periods: 2, threshold: threshold, smallNumerators: smallNumerators)
  }

  @Test func optionGoesBeforeIndicatorBeforeCardBeforeFive() {
    let card = Card(id: "c", name: LocalizedText("c"), disclosure: .init(minimumN: 7))
    let plain = Indicator(id: "a")
    let own = Indicator(id: "a", minimumN: 3)
    #expect(MinimumN.threshold(override: 0, indicator: own, card: card) == 0)
    #expect(MinimumN.threshold(override: nil, indicator: own, card: card) == 3)
    #expect(MinimumN.threshold(override: nil, indicator: plain, card: card) == 7)
    #expect(MinimumN.threshold(override: nil, indicator: plain, card: nil) == 5)
  }

  @Test func aHiddenCellLosesEverything() {
    var mean = series([4.1, 4.2, 4.3, 4.4], n: [4, 5, 100, 0])
    let cells = hidden(&mean, .mean)
    #expect(
      cells == [
        SuppressedCell(unit: 0, indicator: 3, period: 0, rule: .minimumN),
        SuppressedCell(unit: 1, indicator: 3, period: 1, rule: .minimumN),
      ])
    #expect(mean.status == [.suppressed, .ok, .ok, .suppressed])
    for cell in [0, 3] {
      #expect(mean.values[cell].isNaN && mean.n?[cell].isNaN == true)
      #expect(mean.standardError?[cell].isNaN == true && mean.standardDeviation?[cell].isNaN == true)
    }
    #expect(mean.values[1] == 4.2 && mean.n?[1] == 5 && mean.standardError?[1] == 0.5)
  }

  @Test func aProportionCountsItsDenominatorOrASmallerN() {
    var share = series(
      [50, 50, 50, 50], n: [.nan, 100, 3, .nan], numerator: [2, 2, 20, 20], denominator: [4, 4, 40, 40])
    #expect(hidden(&share, .proportion).map { $0.unit * 2 + $0.period } == [0, 1, 2])
    #expect(share.numerator?[0].isNaN == true && share.denominator?[0].isNaN == true)
    #expect(share.values[3] == 50)
    // The n of a mean is its own; a denominator says nothing of persons there.
    var mean = series([50, 50], n: [10, 10], denominator: [4, 4])
    #expect(hidden(&mean, .mean).isEmpty)
  }

  @Test func withoutACountNothingCanBeJudged() {
    var amount = series([1, 2])
    #expect(hidden(&amount, .amount).isEmpty && amount.values == [1, 2])
  }

  @Test func thresholdZeroTurnsItOffButTheSourceStaysHidden() {
    var mean = series([4.1, 4.2], n: [1, 2])
    mean.status[0] = .suppressed
    #expect(hidden(&mean, .mean, threshold: 0).isEmpty)
    #expect(mean.values[0].isNaN && mean.n?[0].isNaN == true && mean.status[0] == .suppressed)
    #expect(mean.values[1] == 4.2 && mean.n?[1] == 2)
  }

  @Test func anEmptyCellLosesSmallCompanionsAndKeepsItsReasonWhenItCountsNobody() {
    var mean = series([.nan, .nan], n: [3, 0])
    #expect(hidden(&mean, .mean).count == 1)
    #expect(mean.status == [.suppressed, .missing] && mean.n?[0].isNaN == true && mean.n?[1] == 0)
  }

  @Test func smallNumeratorsAndComplementsAreHiddenWhenTheCardSaysSo() {
    let values: [Double] = [0, 10, 90, 100, 50, 12]
    let numerator: [Double] = [0, 4, 36, 40, 20, 5]
    let denominator: [Double] = [40, 40, 40, 40, 40, 40]
    var share = series(values, numerator: numerator, denominator: denominator)
    #expect(hidden(&share, .proportion).isEmpty)
    let cells = hidden(&share, .proportion, smallNumerators: true)
    #expect(cells.map { $0.unit * 2 + $0.period } == [1, 2])
    #expect(cells.allSatisfy { $0.rule == .smallNumerator })
    // A rate has no complement.
    var rate = series(values, numerator: numerator, denominator: denominator)
    #expect(hidden(&rate, .rate, smallNumerators: true).map { $0.unit * 2 + $0.period } == [1])
    var count = series([0, 3, 5, 4])
    #expect(hidden(&count, .count, smallNumerators: true).map { $0.unit * 2 + $0.period } == [1, 3])
  }

  @Test func aStudyIsSuppressedIndicatorByIndicator() {
    let card = Card(id: "c", name: LocalizedText("c"), disclosure: .init(minimumN: 10))
    var study = Study(
      card: card, organisation: Organisation(units: [Unit(id: "1"), Unit(id: "2")]),
      indicators: [Indicator(id: "a", kind: .mean), Indicator(id: "b", kind: .mean, minimumN: 3)],
      panel: Panel(
        unitCount: 2, periods: [], series: [Series(cells: 0), Series(cells: 0)]))
    #expect(MinimumN.suppress(&study, override: nil).isEmpty)
  }
}
