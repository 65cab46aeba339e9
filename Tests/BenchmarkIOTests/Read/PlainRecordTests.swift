import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// A plain record must be read as the general way reads it. A table with quotes anywhere is read the same; so every table
/// here is read as it is, and with a fifth column that keeps the general way.
@Suite struct PlainRecordTests {
  private func blocks(_ rows: [String], extra: Bool) throws -> ObservationTable {
    let header = extra ? "unit,indicator,period,value,remark" : "unit,indicator,period,value"
    let lines = [header] + rows.map { extra ? $0 + ",x" : $0 }
    let file = try MappedFile(Array((lines.joined(separator: "\n") + "\n").utf8), path: "test.csv")
    let source = try SourceText(file)
    let dialect = Dialect(detecting: source.bytes)
    let detection = LayoutDetection(source, dialect: dialect, options: ReadOptions(), knownIndicators: [])
    let layout = try #require(detection.layout)
    return ObservationTable(source, dialect: dialect, layout: layout, profile: .generic, threads: 1)
  }

  private static let rows = [
    "E1,a,2020,1.5", "E1,a,2021,-2.25", "E1,b,2020,", "E2,a,2020,..", "E2,a,2021,1e3", "E2,b,2021,007",
    "E1,a,2022,12345678901234567890", "E1,b,2021,.5", "E1,b,2022,5.", "E2,b,2020, 7 ", "E3,a,2020,1 234.5",
    "E10,a,2020,1.234", "E1,a,2020,0.125", "a-very-long-key-that-is-no-plain-one,a,2020,3",
    "a-very-long-key-that-is-no-plain-one,a,2021,4", "E1,c,2020,-", "E1,c,2021,-0", "E1,c,2022,1.2.3", ",a,2020,1",
    "E1,,2020,1", "E1,a,,1", "E2,c,2020,999999999999.9999", "E2,c,2021,0.000001", "Å1,a,2020,1", "Å1,a,2021,2",
  ]

  @Test func readsWhatTheGeneralWayReads() throws {
    // Twice, so that every key is a known one the second time.
    let rows = Self.rows + Self.rows
    let plain = try blocks(rows, extra: false)
    let general = try blocks(rows, extra: true)
    #expect(plain.rowCount == rows.count && general.rowCount == rows.count)
    #expect(plain.units == general.units && plain.indicators == general.indicators && plain.periods == general.periods)
    for (own, other) in zip(plain.blocks, general.blocks) {
      #expect(own.unit == other.unit && own.indicator == other.indicator && own.period == other.period)
      #expect(own.status == other.status)
      #expect(own.value.map(\.bitPattern) == other.value.map(\.bitPattern))
      #expect(own.marks.prefix(4) == other.marks.prefix(4))
    }
    #expect(plain.diagnostics.count == general.diagnostics.count)
  }

  @Test func aRowWithFieldsTooManyIsNotTakenForAKeyWithADelimiter() throws {
    let table = try blocks(["\"E,1\",a,2020,1", "E,1,a,2020,2", "E2,a,2020,3"], extra: false)
    #expect(table.units.first == "E,1")
    let block = try #require(table.blocks.first)
    #expect(block.faults.counts[CellFaults.Kind.raggedRow.rawValue] == 1)
  }
}
