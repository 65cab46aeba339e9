import BenchmarkCore
import Glibc
import Testing

@testable import BenchmarkIO

@Suite struct CSVTableTests {
  /// 150 units × 6 indicators × 12 periods: several chunks.
  private static func large() -> Findings {
    let units = (0..<150).map { Unit(id: "U\($0)", name: "Enhet \($0)") }
    let periods = (0..<12).map { Period.year(2010 + $0) }
    let cells = units.count * periods.count
    var generator = RandomStream(seed: 7, stream: 1)
    let series = (0..<6).map { _ in
      var series = Series(cells: cells)
      for cell in 0..<cells {
        series.values[cell] = generator.uniform() * 100
        series.status[cell] = [.ok, .ok, .ok, .missing, .absent, .suppressed][cell % 6]
      }
      return series
    }
    var findings = Findings(
      study: Study(
        card: nil, organisation: Organisation(units: units), indicators: (0..<6).map { Indicator(id: "i\($0)") },
        panel: Panel(unitCount: units.count, periods: periods, series: series)),
      plan: StudyPlan(),
      grouping: Grouping(column: nil, labels: [""], names: [""], groupOfUnit: units.map { _ in 0 }))
    findings.comparisons = series.map { series in
      var comparison = Comparison()
      comparison.z = CellScores(series.values.map { ($0 - 50) / 30 })
      return comparison
    }
    findings.treated = (0..<9000).map {
      TreatedRow(unit: $0 % 150, indicator: $0 % 6, period: $0 % 12, value: Double($0), treated: 0, treatment: "log")
    }
    return findings
  }

  @Test func bytesAreTheSameAtAnyThreadCount() throws {
    let findings = [Self.large(), SampleFindings.make()]
    for name in [TableName.observations, .treated, .units] {
      for dialect in CSVDialect.allCases {
        let table = name.table(of: findings, SampleFindings.format(dialect))
        let one = try table.bytes(threads: 1)
        #expect(one.count(where: { $0 == UInt8(ascii: "\n") }) == table.rowCount + 1)
        for threads in [2, 3] { #expect(try table.bytes(threads: threads) == one) }
      }
    }
  }

  @Test(arguments: [1, 2, 3])
  func aFileHoldsWhatMemoryHolds(threads: Int) throws {
    let folder = try TemporaryFolder()
    let table = TableName.observations.table(of: [Self.large()], SampleFindings.format())
    try OutputFile.write(to: folder.path + "/t.csv") { sink throws(WriteError) in
      try table.write(to: sink, threads: threads)
    }
    #expect(folder.bytes("t.csv") == (try table.bytes()))
  }

  @Test(arguments: [1, 3])
  func aFullDiskEndsTheWritingWithItsCause(threads: Int) throws {
    let descriptor = open("/dev/full", O_WRONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    let table = TableName.observations.table(of: [Self.large()], SampleFindings.format())
    #expect(throws: WriteError.cannotWrite(path: "disk", cause: .diskFull)) {
      try table.write(to: .stream(descriptor, path: "disk"), threads: threads)
    }
  }
}
