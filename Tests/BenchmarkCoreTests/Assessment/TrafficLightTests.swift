import BenchmarkCore
import Testing

@Suite struct TrafficLightTests {
  private func light(_ value: Double, _ indicator: Indicator) -> Light {
    TrafficLight.light(value: value, indicator: indicator)
  }

  @Test func limitsOfAnIndicatorWhereHigherIsBetter() {
    let indicator = Indicator(
      id: "a", direction: .higher, target: .value(6), limits: Limits(green: 5, red: 4.5))
    #expect(light(5.1, indicator) == .green && light(5, indicator) == .green)
    #expect(light(4.9, indicator) == .yellow && light(4.5, indicator) == .yellow)
    #expect(light(4.49, indicator) == .red)
  }

  @Test func limitsOfAnIndicatorWhereLowerIsBetter() {
    let indicator = Indicator(id: "a", direction: .lower, limits: Limits(green: 6, red: 8))
    #expect(light(5, indicator) == .green && light(6, indicator) == .green)
    #expect(light(7, indicator) == .yellow && light(8, indicator) == .yellow)
    #expect(light(8.1, indicator) == .red)
  }

  @Test func aTargetAloneGivesTenPercentOfYellow() {
    let higher = Indicator(id: "a", direction: .higher, target: .value(80))
    #expect(light(80, higher) == .green && light(72, higher) == .yellow && light(71.9, higher) == .red)
    let lower = Indicator(id: "a", direction: .lower, target: .value(80))
    #expect(light(80, lower) == .green && light(88, lower) == .yellow && light(88.1, lower) == .red)
    let narrow = Indicator(id: "a", direction: .lower, target: .value(80), tolerance: 0.05)
    #expect(light(84, narrow) == .yellow && light(84.1, narrow) == .red)
  }

  /// 0.77 − 0.7 is a little more than 0.07 in binary.
  @Test func roundingDecidesNothing() {
    #expect(0.77 - 0.7 > 0.1 * 0.7)
    #expect(light(0.77, Indicator(id: "a", direction: .lower, target: .value(0.7))) == .yellow)
    #expect(light(0.1 + 0.2, Indicator(id: "a", direction: .lower, target: .value(0.3))) == .green)
  }

  @Test func targetsOfZeroAndBelow() {
    let zero = Indicator(id: "a", direction: .lower, target: .value(0))
    #expect(light(0, zero) == .green && light(0.1, zero) == .red)
    let negative = Indicator(id: "a", direction: .higher, target: .value(-10))
    #expect(light(-10, negative) == .green && light(-11, negative) == .yellow && light(-11.1, negative) == .red)
  }

  @Test func aTargetRange() {
    let indicator = Indicator(
      id: "a", direction: .range, target: .range(low: 97, high: 100), limits: Limits(redRange: 95...103))
    for (value, expected) in [
      (97, Light.green), (98.5, .green), (100, .green), (96, .yellow), (102, .yellow), (95, .red), (103, .red),
      (110, .red),
    ] { #expect(light(value, indicator) == expected) }
    let plain = Indicator(id: "a", direction: .range, target: .range(low: 100, high: 200))
    #expect(light(90, plain) == .yellow && light(89, plain) == .red)
    #expect(light(220, plain) == .yellow && light(221, plain) == .red)
  }

  @Test func halfALimitIsFilledInFromTheRest() {
    let greenOnly = Indicator(id: "a", direction: .higher, limits: Limits(green: 50))
    #expect(light(45, greenOnly) == .yellow && light(44, greenOnly) == .red)
    let redOnly = Indicator(id: "a", direction: .higher, limits: Limits(red: 50))
    #expect(light(50, redOnly) == .green && light(49, redOnly) == .red)
    let redAndTarget = Indicator(id: "a", direction: .higher, target: .value(60), limits: Limits(red: 50))
    #expect(light(60, redAndTarget) == .green && light(55, redAndTarget) == .yellow && light(49, redAndTarget) == .red)
  }

  @Test func greyWithoutValueTargetOrDirection() {
    #expect(light(.nan, Indicator(id: "a", direction: .higher, target: .value(1))) == .grey)
    #expect(light(1, Indicator(id: "a", direction: .higher)) == .grey)
    #expect(light(1, Indicator(id: "a", direction: .none, target: .value(1))) == .grey)
    #expect(light(1, Indicator(id: "a", direction: .range)) == .grey)
  }
}

@Suite struct GapToTargetTests {
  private func gap(_ value: Double, _ direction: Direction, _ target: Target?) -> Double {
    GapToTarget.gap(value: value, indicator: Indicator(id: "a", direction: direction, target: target))
  }

  @Test func positiveIsBetterThanTheTarget() {
    #expect(gap(6, .higher, .value(5)) == 1 && gap(4, .higher, .value(5)) == -1)
    #expect(gap(6, .lower, .value(5)) == -1 && gap(4, .lower, .value(5)) == 1)
    let range = Target.range(low: 97, high: 100)
    #expect(gap(98, .range, range) == 0 && gap(98, .range, range).sign == .plus)
    #expect(gap(95, .range, range) == -2 && gap(104, .range, range) == -4)
    #expect(gap(98, .higher, range) == 1 && gap(98, .lower, range) == 2)
  }

  @Test func noGapWithoutValueTargetOrDirection() {
    #expect(gap(.nan, .higher, .value(5)).isNaN)
    #expect(gap(5, .higher, nil).isNaN)
    #expect(gap(5, .none, .value(5)).isNaN)
  }
}
