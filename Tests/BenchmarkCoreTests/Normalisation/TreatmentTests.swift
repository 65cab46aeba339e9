import BenchmarkCore
import Testing

@Suite struct TreatmentTests {
  private let tail: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500, .nan]

  @Test func anEvenColumnIsNotWinsorised() {
    let values = (1...20).map(Double.init)
    let column = Treatment(winsorise: true).apply(to: values.span)
    #expect(column.values == values && column.treatment == nil && column.status == .ok)
  }

  @Test func anExtremeValueGetsTheNextValue() {
    let column = Treatment(winsorise: true).apply(to: tail.span)
    #expect(column.values[10] == 10 && column.values[11].isNaN)
    #expect(Array(column.values[0..<10]) == Array(tail[0..<10]))
    #expect(column.winsorisedHigh == 1 && column.winsorisedLow == 0 && column.treatment == "winsorise")
    #expect(column.before.needsTreatment && !column.after.needsTreatment)
  }

  @Test func theLowEndIsPulledUpWhenTheTailIsThere() {
    let values = tail.map { -$0 }
    let column = Treatment(winsorise: true).apply(to: values.span)
    #expect(column.values[10] == -10 && column.winsorisedLow == 1 && column.winsorisedHigh == 0)
  }

  @Test func theLimitStopsWinsorising() {
    let values: [Double] = Array(repeating: 0, count: 60) + [1000, 2000, 3000, 4000, 5000, 6000, 7000]
    let column = Winsorising(values.span, limit: 2)
    #expect(column.high == 2)
    #expect(column.values.suffix(3) == [5000, 5000, 5000])
  }

  @Test func aColumnThatWinsorisingCannotMendIsTransformedFromItsOriginalValues() {
    let values: [Double] = Array(repeating: 1, count: 60) + [1e3, 2e3, 3e3, 4e3, 5e3, 6e3, 7e3, 8e3]
    let column = Treatment(winsorise: true, transformation: .log).apply(to: values.span)
    #expect(column.treatment == "log")
    #expect(column.winsorisedHigh == 0)
    #expect(column.values[0] == 0)
    #expect(abs(column.values[67] - 8.987196820661973) < 1e-12)
  }

  @Test func aTransformationAloneIsDoneToEveryColumn() {
    let values: [Double] = [1, 10, 100]
    let column = Treatment(transformation: .log).apply(to: values.span)
    #expect(column.treatment == "log" && column.status == .ok)
    #expect(column.values[0] == 0)
  }

  @Test func theLogarithmNeedsPositiveValues() {
    let values: [Double] = [0, 1, 2]
    let column = Treatment(transformation: .log).apply(to: values.span)
    #expect(column.status == .notApplicable && column.treatment == nil)
    let shifted = Treatment(transformation: .logCT).apply(to: values.span)
    #expect(shifted.status == .ok && shifted.values.allSatisfy { $0.isFinite })
  }

  @Test func fewAndEqualValuesSaySo() {
    let none: [Double] = [.nan]
    let constant: [Double] = [2, 2, 2]
    #expect(Treatment(transformation: .log).apply(to: none.span).status == .tooFew)
    #expect(Treatment(transformation: .boxCox).apply(to: constant.span).status == .zeroSpread)
    #expect(Treatment(winsorise: true).apply(to: constant.span).status == .ok)
  }

  @Test(arguments: Transformation.allCases)
  func transformationsKeepTheOrder(transformation: Transformation) throws {
    let values: [Double] = [3, 0.5, 90, 12, 12]
    let transformed = Treatment(transformation: transformation).apply(to: values.span).values
    for a in values.indices {
      for b in values.indices { #expect((values[a] < values[b]) == (transformed[a] < transformed[b])) }
    }
  }

  @Test func theTargetGoesThroughTheSameTransformation() {
    var plan = NormalisationPlan(method: .distanceToTarget)
    plan.treatment = Treatment(transformation: .log)
    var workspace = Normalisation.Workspace()
    let values: [Double] = [1, 10, 100]
    let column = NormalisedColumn(
      values.span, plan: plan, yardstick: Yardstick(direction: .higher, target: .value(100)), workspace: &workspace)
    #expect(column.status == .ok)
    #expect(abs(column.scores[1] - 0.5) < 1e-15 && column.scores[2] == 1)
  }

  @Test func shapeNeedsThreeAndFourValues() {
    let two: [Double] = [1, 2]
    let three: [Double] = [1, 2, 4]
    #expect(Shape(two.span).skewness.isNaN)
    #expect(!Shape(three.span).skewness.isNaN && Shape(three.span).kurtosis.isNaN)
  }
}
