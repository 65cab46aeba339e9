import BenchmarkCore

/// One unit on one indicator through time, as charts draw it. Arrays are parallel; NaN where there is no value.
public struct TimeSeries: Sendable, Equatable {
  public var title: String
  public var description: String
  /// The middle of each period, in years.
  public var times: [Double]
  public var values: [Double]
  /// Ends of the intervals; empty where there are none.
  public var lower: [Double] = []
  public var upper: [Double] = []
  /// The mean that the unit is compared with; empty where it is not drawn.
  public var means: [Double] = []
  /// When a new series begins, in years: the line is broken there.
  public var breaks: [Double] = []
  public var light = Light.grey
  public var isJudged = false

  /// Runs of positions with a value in `numbers`, cut at the breaks and at gaps in the measurements.
  ///
  /// - Parameter measured: positions at which the indicator is measured at all; a yearly survey is a line through the
  ///   years although the panel has tertials.
  func runs(of numbers: [Double], measured: [Bool]) -> [[Int]] {
    var runs: [[Int]] = []
    var run: [Int] = []
    var previous: Double?
    for position in numbers.indices {
      if let previous, breaks.contains(where: { previous < $0 && $0 <= times[position] }), !run.isEmpty {
        runs.append(run)
        run = []
      }
      previous = times[position]
      if numbers[position].isFinite {
        run.append(position)
      } else if measured[position], !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }
}

/// Draws a time series into a box.
struct TimeSeriesDrawing {
  let series: TimeSeries
  /// Of the whole indicator: at which periods any unit has a value.
  let measured: [Bool]
  let axis: (lower: Double, upper: Double)
  let left: Double
  let right: Double
  let top: Double
  let bottom: Double

  func x(_ time: Double) -> Double {
    guard let first = series.times.first, let last = series.times.last, last > first else { return (left + right) / 2 }
    return left + (right - left) * (time - first) / (last - first)
  }

  func y(_ value: Double) -> Double {
    let share = (min(axis.upper, max(axis.lower, value)) - axis.lower) / (axis.upper - axis.lower)
    return bottom - (bottom - top) * share
  }

  /// Band, breaks, mean and line, from back to front.
  func body(showsPoints: Bool) -> String {
    band() + breaks() + line(series.means, "n") + line(series.values, "l", points: showsPoints) + last()
  }

  private func points(_ run: [Int], _ numbers: [Double]) -> String {
    run.map { SVG.coordinate(x(series.times[$0])) + " " + SVG.coordinate(y(numbers[$0])) }.joined(separator: "L")
  }

  private func line(_ numbers: [Double], _ name: String, points showsPoints: Bool = false) -> String {
    guard !numbers.isEmpty else { return "" }
    let runs = series.runs(of: numbers, measured: measured)
    let path = runs.filter { $0.count > 1 }.map { "M" + points($0, numbers) }.joined()
    var text = path.isEmpty ? "" : "<path class=\"\(name)\" d=\"\(path)\"/>"
    for run in runs where showsPoints || run.count == 1 {
      for position in run {
        text += "<circle class=\"\(name)\" cx=\"\(SVG.coordinate(x(series.times[position])))\""
        text += " cy=\"\(SVG.coordinate(y(numbers[position])))\" r=\"1.6\"/>"
      }
    }
    return text
  }

  private func band() -> String {
    guard !series.lower.isEmpty, !series.upper.isEmpty else { return "" }
    let both = zip(series.lower, series.upper).map { $0.isFinite && $1.isFinite ? $0 : .nan }
    let paths = series.runs(of: both, measured: measured).map { run -> String in
      if run.count == 1 {
        let middle = SVG.coordinate(x(series.times[run[0]]))
        return "M\(middle) \(SVG.coordinate(y(series.lower[run[0]])))V\(SVG.coordinate(y(series.upper[run[0]])))"
      }
      return "M" + points(run, series.lower) + "L" + points(run.reversed(), series.upper) + "Z"
    }
    return paths.isEmpty ? "" : "<path class=\"w\" d=\"\(paths.joined())\"/>"
  }

  private func breaks() -> String {
    guard let first = series.times.first, let last = series.times.last else { return "" }
    return series.breaks.filter { $0 > first && $0 <= last }.map { time in
      let x = SVG.coordinate(x(time))
      return "<path class=\"x\" d=\"M\(x) \(SVG.coordinate(top))V\(SVG.coordinate(bottom))\"/>"
    }.joined()
  }

  private func last() -> String {
    guard let position = series.values.lastIndex(where: \.isFinite) else { return "" }
    return SVG.symbol(
      ChartSymbol(series.light, isJudged: series.isJudged),
      x: SVG.coordinate(x(series.times[position])), y: y(series.values[position]), isSmall: true)
  }
}
