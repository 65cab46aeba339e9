/// The scores of an indicator, one a cell of the panel: kept, or worked out from the values where they are asked for.
///
/// A z-score is linear in the value within a cross-section, and so are the robust one and the min–max score. A few
/// numbers for each cross-section take the place of one for each cell, which for a large study is most of the memory.
public struct CellScores: Sendable {
  private enum Storage: Sendable {
    case kept([Double])
    case linear(LinearScores)
  }

  private var storage: Storage

  /// - Parameter scores: one a cell, NaN where there is none; empty where nobody asks for them.
  public init(_ scores: [Double] = []) { storage = .kept(scores) }

  init(_ scores: LinearScores) { storage = .linear(scores) }

  public var isEmpty: Bool {
    switch storage {
    case .kept(let scores): scores.isEmpty
    case .linear: false
    }
  }

  /// Takes the score of a cell away for good, and what it would be worked out from.
  mutating func wipe(_ cell: Int) {
    switch storage {
    case .kept(var scores):
      guard !scores.isEmpty else { return }
      storage = .kept([])
      scores[cell] = .nan
      storage = .kept(scores)
    case .linear(var scores):
      storage = .kept([])
      scores.values[cell] = .nan
      storage = .linear(scores)
    }
  }

  /// The scores of a unit, one a period; NaN where there is none, and everywhere when the scores are empty.
  public func copy(unit: Int, to scores: inout MutableSpan<Double>) {
    switch storage {
    case .kept(let kept):
      for period in scores.indices { scores[period] = kept.isEmpty ? .nan : kept[unit * scores.count + period] }
    case .linear(let linear): linear.copy(unit: unit, to: &scores)
    }
  }
}

/// Scores that are linear in the merit of the value within each period and group.
struct LinearScores: Sendable {
  /// Values of the indicator, unit-major.
  var values: [Double]
  let direction: Direction
  let target: Target?
  /// Group of each unit; nil: no scores.
  let groupOfUnit: [Int?]
  let groupCount: Int
  /// By period and group.
  var lines: [ScoreLine]

  init(_ series: Series, of indicator: Indicator, grouping: Grouping, periodCount: Int) {
    values = series.values
    direction = indicator.direction
    target = indicator.target
    groupOfUnit = grouping.groupOfUnit
    groupCount = grouping.labels.count
    lines = [ScoreLine](repeating: .none, count: periodCount * groupCount)
  }

  func copy(unit: Int, to scores: inout MutableSpan<Double>) {
    guard let group = groupOfUnit[unit] else {
      for period in scores.indices { scores[period] = .nan }
      return
    }
    let first = unit * scores.count
    for period in scores.indices {
      scores[period] = lines[period * groupCount + group](Merit.of(values[first + period], direction, target))
    }
  }
}
