import BenchmarkCore

/// The records of one indicator while they are put together, one sum or mean for each unit and period.
///
/// Sums are compensated (Neumaier), means and standard deviations are updated record by record (Welford); both in the
/// order of the file, so the result does not depend on threads.
struct CombinedRecords {
  private let isMean: Bool
  /// Records that were put in, and cells that have any.
  private(set) var records = 0
  private(set) var observations = 0
  private var cells: [Int: Cell] = [:]
  /// Numerators and denominators stand on records of their own, and so are empty on the others.
  private let partsHaveOwnRecords: Bool

  private struct Cell {
    var count = 0
    var sum = CompensatedSum()
    var mean = 0.0
    var squares = 0.0
    var hasHidden = false
    var hasMissing = false
    var isPreliminary = false
    var n = CompensatedSum()
    var numerator = CompensatedSum()
    var denominator = CompensatedSum()
  }

  init(_ rule: RepeatedRecords, partsHaveOwnRecords: Bool) {
    isMean = rule == .mean
    self.partsHaveOwnRecords = partsHaveOwnRecords
  }

  mutating func add(_ block: ObservationBlock, _ row: Int, _ cell: Int) {
    var own = cells[cell] ?? Cell()
    if cells[cell] == nil { observations += 1 }
    records += 1
    let value = block.value[row]
    let status = block.status[row]
    if status == .suppressed { own.hasHidden = true }
    if status == .missing { own.hasMissing = true }
    if status == .preliminary { own.isPreliminary = true }
    if !value.isNaN {
      own.count += 1
      own.sum.add(value)
      let difference = value - own.mean
      own.mean += difference / Double(own.count)
      own.squares += difference * (value - own.mean)
    }
    addPart(block.companions[.n], row, to: &own.n)
    addPart(block.companions[.numerator], row, to: &own.numerator)
    addPart(block.companions[.denominator], row, to: &own.denominator)
    cells[cell] = own
  }

  private func addPart(_ numbers: [Double]?, _ row: Int, to sum: inout CompensatedSum) {
    guard let number = numbers?[row], !number.isNaN || !partsHaveOwnRecords else { return }
    sum.add(number)
  }

  /// Writes the sums or means into the series.
  func finish(_ series: inout Series) {
    for (index, cell) in cells {
      if isMean { finishMean(cell, index, &series) } else { finishSum(cell, index, &series) }
    }
  }

  private func finishMean(_ cell: Cell, _ index: Int, _ series: inout Series) {
    guard cell.count > 0 else {
      series.status[index] = Self.statusWithoutValue(cell)
      return
    }
    series.values[index] = cell.mean
    series.status[index] = cell.isPreliminary ? .preliminary : .ok
    ObservationBlock.Companion.n.set(Double(cell.count), index, of: &series)
    if cell.count > 1 {
      let deviation = (cell.squares / Double(cell.count - 1)).squareRoot()
      ObservationBlock.Companion.standardDeviation.set(deviation, index, of: &series)
    }
  }

  private func finishSum(_ cell: Cell, _ index: Int, _ series: inout Series) {
    if cell.hasHidden {
      series.status[index] = .suppressed
    } else if cell.hasMissing || cell.count == 0 {
      series.status[index] = Self.statusWithoutValue(cell)
    } else {
      series.values[index] = cell.sum.total
      series.status[index] = cell.isPreliminary ? .preliminary : .ok
    }
    // A part that is not known makes the sum unknown.
    let sums: [(ObservationBlock.Companion, CompensatedSum)] = [
      (.n, cell.n), (.numerator, cell.numerator), (.denominator, cell.denominator),
    ]
    for (companion, sum) in sums where sum.count > 0 && !sum.total.isNaN {
      companion.set(sum.total, index, of: &series)
    }
  }

  private static func statusWithoutValue(_ cell: Cell) -> Status {
    cell.hasHidden ? .suppressed : cell.hasMissing ? .missing : .notApplicable
  }
}

/// A sum whose rounding errors are carried along (Neumaier).
private struct CompensatedSum {
  private(set) var count = 0
  private var sum = 0.0
  private var error = 0.0

  var total: Double { sum + error }

  mutating func add(_ value: Double) {
    count += 1
    let next = sum + value
    error += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
    sum = next
  }
}
