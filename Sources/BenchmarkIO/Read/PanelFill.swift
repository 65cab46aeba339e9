import BenchmarkCore

/// Puts the rows of a table into dense series when there is nothing to say about any of them: every key known, no
/// observation twice, no companions.
///
/// Each thread fills whole indicators, a few neighbours at a time, and so no two write to the same place. A table with
/// anything to report is filled row by row in the order of the file instead, where each row can be told of.
struct PanelFill {
  private let table: ObservationTable
  private let threads: Int
  /// By block and key: the first cell of the unit, the position in the cells of a unit, the indicator.
  private let units: [[Int]]
  private let periods: [[Int]]
  private let indicators: [[Int]]

  /// nil when a key is not part of the study or the table has companions.
  ///
  /// - Parameters:
  ///   - units: position of each unit of the table in the study; -1 where it has none. So too for the others.
  init?(
    _ table: ObservationTable, _ units: [Int], _ indicators: [Int], _ periods: [Int], periodCount: Int,
    _ options: ReadOptions
  ) {
    guard !units.contains(-1), !indicators.contains(-1), !periods.contains(-1),
      table.blocks.allSatisfy(\.companions.isEmpty)
    else { return nil }
    self.table = table
    threads = options.threads
    self.units = table.unitNumbers.map { $0.map { units[Int($0)] * periodCount } }
    self.periods = table.periodNumbers.map { $0.map { periods[Int($0)] } }
    self.indicators = table.indicatorNumbers.map { $0.map { indicators[Int($0)] } }
  }

  /// The filled series; nil when an observation stands in the table twice.
  func series(count: Int, cells: Int) -> [Series]? {
    let stretches = parallelMap(count: table.blocks.count, threads: threads) {
      StretchesByIndicator(table.blocks[$0].indicator, numbers: indicators[$0], indicatorCount: count)
    }
    let groups = min(count, max(threads, 1) * Self.groupsAThread)
    let filled = parallelMap(count: groups, threads: threads) { group in
      fill(count * group / groups..<count * (group + 1) / groups, stretches, cells: cells)
    }
    let series = filled.flatMap { $0 ?? [] }
    return series.count == count ? series : nil
  }

  /// Enough for the threads to end together.
  private static let groupsAThread = 4

  /// The series of neighbouring indicators; nil when an observation stands in the table twice.
  ///
  /// Block by block: while the rows of one indicator are put to their cells, those of the next come into the cache.
  private func fill(_ indicators: Range<Int>, _ stretches: [StretchesByIndicator], cells: Int) -> [Series]? {
    var values = [[Double]](repeating: [], count: indicators.count)
    var statuses = [[Status]](repeating: [], count: indicators.count)
    for place in values.indices {
      values[place] = [Double](repeating: .nan, count: cells)
      statuses[place] = [Status](repeating: .absent, count: cells)
    }
    for number in stretches.indices {
      for (place, indicator) in indicators.enumerated() {
        let own = stretches[number][indicator]
        guard own.isEmpty || put(own, of: number, into: &values[place], &statuses[place]) else { return nil }
      }
    }
    return zip(values, statuses).map { values, status in
      var series = Series(cells: 0)
      (series.values, series.status) = (values, status)
      return series
    }
  }

  /// Puts the rows of an indicator of a block to their cells.
  ///
  /// - Returns: false when a cell is filled already.
  private func put(
    _ stretches: ArraySlice<StretchesByIndicator.Stretch>, of number: Int, into values: inout [Double],
    _ status: inout [Status]
  ) -> Bool {
    let block = table.blocks[number]
    let stretches = stretches.span
    let valueOf = block.value.span
    let statusOf = block.status.span
    let firstCells = units[number]
    let units = firstCells.span
    let positions = periods[number]
    let periods = positions.span
    var cellValues = values.mutableSpan
    var cellStatus = status.mutableSpan
    for index in stretches.indices {
      for row in Int(stretches[index].start)..<Int(stretches[index].end) {
        let (unit, period) = (Int(block.unit[row]), Int(block.period[row]))
        guard unit >= 0, period >= 0 else { continue }
        let cell = units[unit] + periods[period]
        guard cellStatus[cell] == .absent else { return false }
        cellValues[cell] = valueOf[row]
        cellStatus[cell] = statusOf[row]
      }
    }
    return true
  }
}

/// The rows of a block, those of each indicator together in the order of the file.
private struct StretchesByIndicator: Sendable {
  /// Rows behind each other: most tables have all periods of a unit and indicator together.
  struct Stretch: Sendable {
    var start: Int32 = 0
    var end: Int32 = 0
  }

  private var stretches: [Stretch]
  /// Where the stretches of each indicator begin; one more entry than indicators.
  private var starts: [Int]

  /// - Parameters:
  ///   - keys: key of each row, -1 where it has none.
  ///   - numbers: the indicator behind each key.
  init(_ keys: KeyColumn, numbers: [Int], indicatorCount: Int) {
    var starts = [Int](repeating: 0, count: indicatorCount + 1)
    keys.stretches { key, _ in if key >= 0 { starts[numbers[Int(key)] + 1] += 1 } }
    for indicator in 1..<starts.count { starts[indicator] += starts[indicator - 1] }
    var stretches = [Stretch](repeating: Stretch(), count: starts[indicatorCount])
    var next = starts
    keys.stretches { key, rows in
      guard key >= 0 else { return }
      let indicator = numbers[Int(key)]
      stretches[next[indicator]] = Stretch(
        start: Int32(truncatingIfNeeded: rows.lowerBound), end: Int32(truncatingIfNeeded: rows.upperBound))
      next[indicator] += 1
    }
    self.stretches = stretches
    self.starts = starts
  }

  subscript(indicator: Int) -> ArraySlice<Stretch> { stretches[starts[indicator]..<starts[indicator + 1]] }
}
