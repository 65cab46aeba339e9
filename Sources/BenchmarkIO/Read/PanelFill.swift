import BenchmarkCore

/// Puts the rows of a table into dense series when there is nothing to say about any of them: every key known, no
/// observation twice, no companions.
///
/// Each thread fills whole indicators, and so no two write to the same place. A table with anything to report is filled
/// row by row in the order of the file instead, where each row can be told of.
struct PanelFill {
  private let table: ObservationTable
  private let periodCount: Int
  private let threads: Int
  /// By block and key: the unit, the position in the cells of a unit, the indicator.
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
    self.periodCount = periodCount
    threads = options.threads
    self.units = table.unitNumbers.map { $0.map { units[Int($0)] } }
    self.periods = table.periodNumbers.map { $0.map { periods[Int($0)] } }
    self.indicators = table.indicatorNumbers.map { $0.map { indicators[Int($0)] } }
  }

  /// The filled series; nil when an observation stands in the table twice.
  func series(count: Int, cells: Int) -> [Series]? {
    let rows = parallelMap(count: table.blocks.count, threads: threads) { RowsByIndicator(table.blocks[$0]) }
    let filled = parallelMap(count: count, threads: threads) { fill($0, rows, cells: cells) }
    let series = filled.compactMap { $0 }
    return series.count == count ? series : nil
  }

  private func fill(_ indicator: Int, _ rows: [RowsByIndicator], cells: Int) -> Series? {
    var series = Series(cells: cells)
    for (number, block) in table.blocks.enumerated() {
      for (key, own) in indicators[number].enumerated() where own == indicator {
        for row in rows[number][key] {
          let (unit, period) = (block.unit[Int(row)], block.period[Int(row)])
          guard unit >= 0, period >= 0 else { continue }
          let cell = units[number][Int(unit)] * periodCount + periods[number][Int(period)]
          guard series.status[cell] == .absent else { return nil }
          series.values[cell] = block.value[Int(row)]
          series.status[cell] = block.status[Int(row)]
        }
      }
    }
    return series
  }
}

/// The rows of a block, those of each indicator together in the order of the file.
private struct RowsByIndicator: Sendable {
  private var rows: [Int32]
  /// Where the rows of each indicator begin; one more entry than indicators.
  private var starts: [Int]

  init(_ block: ObservationBlock) {
    starts = [Int](repeating: 0, count: block.indicators.count + 1)
    for key in block.indicator where key >= 0 { starts[Int(key) + 1] += 1 }
    for key in 1..<max(starts.count, 1) { starts[key] += starts[key - 1] }
    rows = [Int32](repeating: 0, count: starts[starts.count - 1])
    var next = starts
    for (row, key) in block.indicator.enumerated() where key >= 0 {
      rows[next[Int(key)]] = Int32(row)
      next[Int(key)] += 1
    }
  }

  subscript(indicator: Int) -> ArraySlice<Int32> { rows[starts[indicator]..<starts[indicator + 1]] }
}
