import BenchmarkCore

/// The units on one indicator, best first, each value with its interval; with the mean and the target across.
public struct Caterpillar: Sendable, Equatable {
  /// Above this many rows the units stand side by side without their names.
  static let rowsWithNames = 60

  public struct Row: Sendable, Equatable {
    public var name: String
    public var value: Double
    /// NaN where there is no interval.
    public var lower: Double
    public var upper: Double
    public var light: Light
    public var verdict: VersusGroup
    /// A value to check may not stretch the scale.
    public var isToCheck: Bool
    /// The value as the tables write it.
    public var text: String
    public var lowerText: String
    public var upperText: String
  }

  /// The units that are compared with each other.
  public struct Panel: Sendable, Equatable {
    /// nil when there is one group only.
    public var name: String?
    public var mean: Double
    public var rows: [Row]
  }

  /// A value across the chart with its name: the mean, the target.
  public struct Reference: Sendable, Equatable {
    public var value: Double
    public var text: String
  }

  public var title: String
  public var description: String
  public var note: String?
  public var data: Document.Table?
  public var panels: [Panel]
  /// The mean of all; nil when each panel has its own.
  public var mean: Reference?
  /// One for a value, two for a range.
  public var targets: [Reference]
  public var isJudged: Bool
  public var axis: Axis
  public var tickTexts: [String]

  var rowCount: Int { panels.reduce(0) { $0 + $1.rows.count } }

  /// A scale for the values that are trusted, their intervals and the references. An interval may stretch it by at most
  /// the spread of the values at each end.
  static func axis(panels: [Panel], references: [Double]) -> Axis {
    let rows = panels.flatMap(\.rows)
    let trusted = rows.contains { !$0.isToCheck } ? rows.filter { !$0.isToCheck } : rows
    let values = trusted.map(\.value) + references + panels.map { trusted.count == rows.count ? $0.mean : .nan }
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return Axis(covering: []) }
    let ends = trusted.flatMap { [$0.lower, $0.upper] }.filter(\.isFinite)
    let spread = high - low
    let reach = spread > 0 ? spread : .infinity
    return Axis(
      covering: [max(min(low, ends.min() ?? low), low - reach), min(max(high, ends.max() ?? high), high + reach)])
  }
}

extension Caterpillar: ChartContent {
  func drawing(id: String) -> String {
    rowCount <= Self.rowsWithNames
      ? CaterpillarDrawing(chart: self, id: id).rows() : CaterpillarDrawing(chart: self, id: id).columns()
  }
}
