/// A pattern that common variation seldom makes. The raw value is the word in `control.csv`.
public enum ControlRule: String, Sendable, CaseIterable {
  /// Beyond a limit.
  case outsideHigh = "outside_high"
  case outsideLow = "outside_low"
  /// One of two or more, among three neighbours on one side of the centre, in the outer third towards the limit.
  case twoOfThreeHigh = "two_of_three_high"
  case twoOfThreeLow = "two_of_three_low"
  /// Part of a run of seven or more on one side of the centre.
  case shiftHigh = "shift_high"
  case shiftLow = "shift_low"
  /// Part of a run of seven or more, each above, or each below, the one before.
  case trendUp = "trend_up"
  case trendDown = "trend_down"

  /// Towards higher values.
  var isUpwards: Bool {
    switch self {
    case .outsideHigh, .twoOfThreeHigh, .shiftHigh, .trendUp: true
    case .outsideLow, .twoOfThreeLow, .shiftLow, .trendDown: false
    }
  }

  /// Points that make a run.
  static let run = 7

  /// The rules that each value fires, in the order of the cases.
  ///
  /// - Parameters:
  ///   - values: in the order of time, all finite.
  ///   - chart: centre and limits of these values.
  /// - Returns: one list a value; empty where only common variation is seen. A value at the centre ends a run on a side,
  ///   and equal neighbours end a trend.
  public static func fired(by values: Span<Double>, in chart: XmR) -> [[ControlRule]] {
    let count = values.count
    var fired = Array(repeating: Set<ControlRule>(), count: count)
    var sides: [Int] = []
    var outer: [Int] = []
    var steps: [Int] = []
    for index in 0..<count {
      let value = values[index]
      sides.append(value > chart.centre ? 1 : value < chart.centre ? -1 : 0)
      if value > chart.upper { fired[index].insert(.outsideHigh) }
      if value < chart.lower { fired[index].insert(.outsideLow) }
      let isInside = value <= chart.upper && value >= chart.lower
      let isHigh = value > chart.centre + (chart.upper - chart.centre) * 2 / 3
      let isLow = value < chart.centre - (chart.centre - chart.lower) * 2 / 3
      outer.append(!isInside ? 0 : isHigh ? 1 : isLow ? -1 : 0)
      if index > 0 { steps.append(value > values[index - 1] ? 1 : value < values[index - 1] ? -1 : 0) }
    }
    for start in 0..<max(0, count - 2) {
      let three = start..<start + 3
      guard abs(sides[three].reduce(0, +)) == 3, abs(outer[three].reduce(0, +)) >= 2 else { continue }
      for index in three where outer[index] != 0 {
        fired[index].insert(outer[index] > 0 ? .twoOfThreeHigh : .twoOfThreeLow)
      }
    }
    for start in 0..<max(0, count - run + 1) {
      let side = sides[start..<start + run].reduce(0, +)
      if abs(side) == run {
        for index in start..<start + run { fired[index].insert(side > 0 ? .shiftHigh : .shiftLow) }
      }
      let step = steps[start..<start + run - 1].reduce(0, +)
      if abs(step) == run - 1 {
        for index in start..<start + run { fired[index].insert(step > 0 ? .trendUp : .trendDown) }
      }
    }
    return fired.map { rules in allCases.filter(rules.contains) }
  }
}
