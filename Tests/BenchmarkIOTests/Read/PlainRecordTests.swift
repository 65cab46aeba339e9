import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// A plain record must be read as the general way reads it; so every table here is read in both ways.
@Suite struct PlainRecordTests {
  private static let header = "unit,indicator,period,value"

  /// - Parameter isPlain: false reads with a rule for what is no data, which no row meets and which takes the general way.
  private func table(
    _ rows: [String], header: String = header, lineEnd: String = "\n", isPlain: Bool
  ) throws -> ObservationTable {
    let file = try MappedFile(Array(([header] + rows).map { $0 + lineEnd }.joined().utf8), path: "test.csv")
    let source = try SourceText(file)
    let dialect = Dialect(detecting: source.bytes)
    let detection = LayoutDetection(source, dialect: dialect, options: ReadOptions(), knownIndicators: [])
    var layout = try #require(detection.layout)
    if !isPlain { layout.leaveOut = TextPattern("no such unit") }
    #expect(
      (PlainRecord(
        layout, parsers: [NumberParser](repeating: NumberParser(decimalMark: .point), count: layout.headers.count),
        delimiter: dialect.delimiter) != nil) == isPlain)
    return ObservationTable(source, dialect: dialect, layout: layout, profile: .generic, threads: 1)
  }

  private func expectSame(_ rows: [String], header: String = header, lineEnd: String = "\n") throws {
    let plain = try table(rows, header: header, lineEnd: lineEnd, isPlain: true)
    let general = try table(rows, header: header, lineEnd: lineEnd, isPlain: false)
    #expect(plain.rowCount == rows.count && general.rowCount == rows.count)
    #expect(plain.units == general.units && plain.indicators == general.indicators && plain.periods == general.periods)
    #expect(plain.unitNames == general.unitNames)
    for (own, other) in zip(plain.blocks, general.blocks) {
      for column in [\ObservationBlock.unit, \.indicator, \.period] {
        let (left, right) = (own[keyPath: column], other[keyPath: column])
        #expect(left.indices.map { left[$0] } == right.indices.map { right[$0] })
      }
      #expect(own.status == other.status)
      #expect(own.value.map(\.bitPattern) == other.value.map(\.bitPattern))
      #expect(own.marks == other.marks)
      #expect(own.extras == other.extras)
      #expect(own.extraKeys.map(\.texts) == other.extraKeys.map(\.texts))
      #expect(own.companions.mapValues { $0.map(\.bitPattern) } == other.companions.mapValues { $0.map(\.bitPattern) })
      #expect(own.faults.counts == other.faults.counts)
    }
    #expect(plain.diagnostics.count == general.diagnostics.count)
  }

  private static let rows = [
    "E1,a,2020,1.5", "E1,a,2021,-2.25", "E1,b,2020,", "E2,a,2020,..", "E2,a,2021,1e3", "E2,b,2021,007",
    "E1,a,2022,12345678901234567890", "E1,b,2021,.5", "E1,b,2022,5.", "E2,b,2020, 7 ", "E3,a,2020,1 234.5",
    "E10,a,2020,1.234", "E1,a,2020,0.125", "a-very-long-key-that-is-no-plain-one,a,2020,3",
    "a-very-long-key-that-is-no-plain-one,a,2021,4", "E1,c,2020,-", "E1,c,2021,-0", "E1,c,2022,1.2.3", ",a,2020,1",
    "E1,,2020,1", "E1,a,,1", "E2,c,2020,999999999999.9999", "E2,c,2021,0.000001", "Å1,a,2020,1", "Å1,a,2021,2",
  ]

  @Test(arguments: ["\n", "\r\n"])
  func readsWhatTheGeneralWayReads(lineEnd: String) throws {
    // Twice, so that every key is a known one the second time.
    try expectSame(Self.rows + Self.rows, lineEnd: lineEnd)
  }

  /// As national files have them: a name, numbers beside the value, a status, and columns that tell of the unit.
  @Test(arguments: ["\n", "\r\n"])
  func furtherColumnsAreReadToo(lineEnd: String) throws {
    let rows = [
      "E1,Oslo,a,2020,1.5,20,10,ok,east,x", "E1,Oslo,a,2021,2.5,,7,,east,", "E2,Bergen,a,2020,,30,9,,west,x",
      "E2,Bergen,a,2021,4,1e2,-1,,west,y", "E1,\"Os,lo\",a,2022,3,20,3.25,,east,y", "E2,Bergen,a,2022,5,..,1,,west,y",
      "E1,Oslo,b,2020,6,20,1,suppressed,east,y", "E1,Oslo,b,2021,7,20,1.234,,,y", "E1,Oslo,b,2022,8,20,1,,east, y",
      "E2,Bergen,b,2020,9,,,,west,a longer text than a plain key has", "E2,Bergen,b,2021,1,5,5,what,west,x",
    ]
    let numbered = (0..<40).map { "E1,Oslo,c,\(1980 + $0),\($0),\($0 * 3),\($0).5,,east,x" }
    try expectSame(
      rows + numbered + rows.map { $0.replacing(",a,", with: ",d,").replacing(",b,", with: ",e,") },
      header: "unit,unit_name,indicator,period,value,n,numerator,status,region,remark", lineEnd: lineEnd)
  }

  @Test func aRowWithFieldsTooManyIsNotTakenForAKeyWithADelimiter() throws {
    let table = try table(["\"E,1\",a,2020,1", "E,1,a,2020,2", "E2,a,2020,3"], isPlain: true)
    #expect(table.units.first == "E,1")
    let block = try #require(table.blocks.first)
    #expect(block.faults.counts[CellFaults.Kind.raggedRow.rawValue] == 1)
  }
}
