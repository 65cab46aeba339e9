import BenchmarkCore

/// The observations of one unit and indicator that have a row, in the order of time.
///
/// Columns fill their cells for a whole run at a time.
struct ObservationRun {
  private(set) var unit = 0
  private(set) var indicator = 0
  /// False for units of another type or level, and for those not selected.
  private(set) var compared = false
  /// Rows of the run.
  private(set) var count = 0
  /// Place of the first period in the arrays of the indicator.
  private var firstCell = 0
  private var cells: [Int]
  private var statuses: [Status]

  init(periodCount: Int) {
    cells = [Int](repeating: 0, count: periodCount)
    statuses = [Status](repeating: .absent, count: periodCount)
  }

  mutating func start(unit: Int, compared: Bool) {
    self.unit = unit
    self.compared = compared
    firstCell = unit * cells.count
  }

  /// Takes the rows of an indicator of the unit.
  ///
  /// - Parameter column: one status a cell.
  mutating func load(indicator: Int, _ column: [Status]) {
    self.indicator = indicator
    count = 0
    for cell in firstCell..<firstCell + cells.count where column[cell] != .absent {
      cells[count] = cell
      statuses[count] = column[cell]
      count += 1
    }
  }

  /// Place of a row in the arrays of the indicator.
  @inline(__always)
  func cell(_ row: Int) -> Int { cells[row] }

  @inline(__always)
  func period(_ row: Int) -> Int { cells[row] - firstCell }

  @inline(__always)
  func status(_ row: Int) -> Status { statuses[row] }

  /// True where results about the unit itself may stand: nothing is said of a value that is hidden or not there.
  @inline(__always)
  func hasResult(_ row: Int) -> Bool { compared && statuses[row].hasValue }

  /// Where a number may stand.
  enum Condition {
    /// In every cell that is not hidden.
    case notHidden
    /// Where there is a value.
    case value
    /// Where there is a value, and the unit is compared.
    case result
    /// For every unit that is compared.
    case compared
  }

  @inline(__always)
  func meets(_ condition: Condition, _ row: Int) -> Bool {
    switch condition {
    case .notHidden: status(row) != .suppressed
    case .value: status(row).hasValue
    case .result: hasResult(row)
    case .compared: compared
    }
  }

  /// One row alone.
  func observation(_ row: Int) -> ObservationCell {
    ObservationCell(
      unit: unit, indicator: indicator, period: period(row), cell: cells[row], status: statuses[row],
      compared: compared)
  }
}
