import BenchmarkCore
import Testing

@Suite struct NormalisationTests {
  private let nan = Double.nan

  private func column(
    _ values: [Double], _ method: Normalisation, _ direction: Direction = .higher, target: Target? = nil,
    scale: ClosedRange<Double>? = nil, reference: Double = .nan, _ change: (inout NormalisationPlan) -> Void = { _ in }
  ) -> NormalisedColumn {
    var plan = NormalisationPlan(method: method)
    change(&plan)
    var workspace = Normalisation.Workspace()
    return NormalisedColumn(
      values.span, plan: plan,
      yardstick: Yardstick(direction: direction, target: target, scale: scale, referenceValue: reference),
      workspace: &workspace)
  }

  /// What every method needs to give a result, so that only the column decides.
  private func anyMethod(_ values: [Double], _ method: Normalisation) -> NormalisedColumn {
    column(values, method, target: .value(20), scale: 0...10)
  }

  @Test(arguments: Normalisation.allCases)
  func fewerThanTwoValuesAreTooFew(method: Normalisation) {
    for values in [[], [3], [nan, nan], [nan, 3, nan]] {
      let result = anyMethod(values, method)
      #expect(result.status == .tooFew)
      #expect(result.scores.count == values.count && result.scores.allSatisfy { $0.isNaN })
    }
  }

  @Test(arguments: Normalisation.allCases)
  func aConstantColumnHasZeroSpread(method: Normalisation) {
    let result = anyMethod([3.3, 3.3, nan, 3.3], method)
    #expect(result.status == .zeroSpread)
    #expect(result.scores.allSatisfy { $0.isNaN })
  }

  @Test(arguments: Normalisation.allCases)
  func missingValuesStayMissingAndChangeNothingElse(method: Normalisation) {
    let full = anyMethod([1, 2, 4, 7, 11], method)
    let ragged = anyMethod([nan, 1, 2, nan, 4, 7, 11, nan], method)
    #expect(full.status == .ok && ragged.status == .ok)
    #expect(ragged.scores.filter { !$0.isNaN } == full.scores)
    #expect(ragged.scores.indices.filter { ragged.scores[$0].isNaN } == [0, 3, 7])
  }

  @Test(arguments: Normalisation.allCases.filter { $0 != .index100 })
  func largerIsBetterInBothDirections(method: Normalisation) {
    let values: [Double] = [5, 1, 3, 9, 2]
    let higher = column(values, method, .higher, target: .value(8), scale: 0...10).scores
    let lower = column(values, method, .lower, target: .value(2), scale: 0...10).scores
    for a in values.indices {
      for b in values.indices where values[a] > values[b] {
        #expect(higher[a] > higher[b])
        #expect(lower[a] < lower[b])
      }
    }
  }

  @Test(arguments: Normalisation.allCases.filter { ![.index100, .fractionOfMax, .scaled].contains($0) })
  func aRangeIsJudgedByTheDistanceToIt(method: Normalisation) {
    let scores = column([97, 99, 90, 104, 80], method, .range, target: .range(low: 97, high: 100)).scores
    #expect(scores[0] == scores[1])
    #expect(scores[0] > scores[3] && scores[3] > scores[2] && scores[2] > scores[4])
  }

  @Test(arguments: Normalisation.allCases)
  func aRangeWithoutTargetIsNotApplicable(method: Normalisation) {
    #expect(column([1, 2, 3], method, .range).status == .notApplicable)
  }

  @Test func aReusedWorkspaceLeavesNoTrace() {
    var workspace = Normalisation.Workspace()
    for method in Normalisation.allCases {
      let plan = NormalisationPlan(method: method)
      let yardstick = Yardstick(direction: .higher, target: .value(20), scale: 0...10)
      let long: [Double] = [9, 8, 7, 6, 5, 4, 3, 2, 1]
      let short: [Double] = [2, 1, 4]
      _ = NormalisedColumn(long.span, plan: plan, yardstick: yardstick, workspace: &workspace)
      let used = NormalisedColumn(short.span, plan: plan, yardstick: yardstick, workspace: &workspace)
      #expect(used == anyMethod(short, method))
    }
  }

  @Test func robustZHasNoScaleWhenMoreThanHalfOfTheValuesAreEqual() {
    #expect(column([1, 1, 1, 1, 50], .robustZ).status == .zeroSpread)
    #expect(column([1, 1, 1, 1, 50], .zScore).status == .ok)
  }

  /// Median 3, absolute deviations 2, 1, 0, 1, 97: MAD 1.
  @Test func robustZOfAKnownColumn() {
    let scores = column([1, 2, 3, 4, 100], .robustZ).scores
    for (score, expected) in zip(scores, [-2.0, -1, 0, 1, 97]) {
      #expect(abs(score - expected / 1.4826) < 1e-13)
    }
  }

  @Test func minMaxReachesBothEndsExactly() {
    let scores = column([0.1, 0.7, 0.3], .minMax) { $0.scale = 1...10.1 }.scores
    #expect(scores[0] == 1 && scores[1] == 10.1)
  }

  @Test func ranksFollowTheRuleForTies() {
    let values: [Double] = [10, 20, 20, 30]
    #expect(column(values, .rank).scores == [1, 2, 2, 4])
    #expect(column(values, .rank) { $0.ties = .average }.scores == [1, 2.5, 2.5, 4])
    #expect(column(values, .rank) { $0.ties = .dense }.scores == [1, 2, 2, 3])
    #expect(column(values, .rank) { $0.ties = .max }.scores == [1, 3, 3, 4])
    #expect(column(values, .rank, .lower).scores == [4, 2, 2, 1])
    #expect(column(values, .borda).scores == [0, 1, 1, 3])
  }

  @Test func percentileOfTwoAndOfTies() {
    #expect(column([4, 2], .percentile).scores == [100, 0])
    #expect(column([1, 2, 2, 3, 5], .percentile).scores == [0, 25, 25, 75, 100])
  }

  @Test func index100IsNotTurned() {
    #expect(column([50, 150, 100], .index100, .lower).scores == [50, 150, 100])
    #expect(column([-5, 5], .index100).status == .notApplicable)
    #expect(column([-5, -15], .index100).status == .notApplicable)
  }

  @Test func aTargetThatAllHaveReachedMeasuresNothing() {
    #expect(column([5, 6, 7], .distanceToTarget) { $0.target = 5 }.status == .notApplicable)
    let capped = column([5, 6, nan], .distanceToTarget) {
      $0.target = 4
      $0.capped = true
    }
    #expect(capped.status == .ok)
    #expect(capped.scores[0] == 1 && capped.scores[1] == 1 && capped.scores[2].isNaN)
  }

  @Test func theTargetOfTheCardServesWhenThePlanHasNone() {
    let card = column([0, 5, 12], .distanceToTarget, target: .value(10))
    #expect(card.scores == column([0, 5, 12], .distanceToTarget) { $0.target = 10 }.scores)
    #expect(column([0, 5, 12], .distanceToTarget).status == .notApplicable)
  }

  @Test func theReferenceMayBeMeanMedianOrUnit() {
    let values: [Double] = [0, 2, 10]
    #expect(column(values, .distanceToReference) { $0.reference = .mean }.scores == [0, 0.5, 2.5])
    #expect(column(values, .distanceToReference) { $0.reference = .median }.scores == [0, 1, 5])
    #expect(column(values, .distanceToReference, reference: 5) { $0.reference = .unit("x") }.scores == [0, 0.4, 2])
    #expect(column(values, .distanceToReference) { $0.reference = .unit("x") }.status == .missing)
    #expect(column(values, .distanceToReference, reference: 0) { $0.reference = .unit("x") }.status == .zeroSpread)
  }

  @Test func aKnownScaleTurnsWithTheDirection() {
    #expect(column([1, 6, 3.5], .scaled, scale: 1...6).scores == [0, 100, 50])
    #expect(column([1, 6, 3.5], .scaled, .lower, scale: 1...6).scores == [100, 0, 50])
    #expect(column([1, 6, 3.5], .scaled).status == .notApplicable)
  }
}
