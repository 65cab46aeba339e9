import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// Tables that lack a column for the unit or the period, or the headers altogether.
@Suite struct TableWithoutKeyTests {
  private func read(_ text: String, _ change: (inout ReadOptions) -> Void) throws -> ReadResult {
    var options = ReadOptions()
    change(&options)
    return try readTable(text, options: options)
  }

  @Test func aTableOfOneUnitGetsItsName() throws {
    let result = try read("måned;klager\n2024M01;7\n2024M02;9\n") { $0.assumedUnit = "Solvang" }
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.organisation.units.map(\.id) == ["Solvang"])
    #expect(result.value("Solvang", "klager", .month(2024, 2)) == 9)
  }

  @Test func everyRecordCanBeAUnit() throws {
    let text = "a,b\n" + (1...40).map { "\($0),\($0 * 2)\n" }.joined()
    let result = try read(text) {
      $0.columns[.unit] = "#"
      $0.assumedPeriod = .year(2024)
      // Also where the file is read in several stretches.
      $0.threads = 4
    }
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.organisation.units.count == 40)
    #expect(result.value("1", "a", .year(2024)) == 1)
    #expect(result.value("40", "b", .year(2024)) == 80)
  }

  /// Records are numbered from the top of the file whatever is read at once.
  @Test func numbersOfRecordsDoNotDependOnStretches() throws {
    let bytes = Array(("a,b\n" + (1...5000).map { "\($0),1\n" }.joined()).utf8)
    let source = try SourceText(MappedFile(bytes, path: "t.csv"))
    var options = ReadOptions()
    options.columns[.unit] = "#"
    options.assumedPeriod = .year(2024)
    let detection = LayoutDetection(source, dialect: source.dialect, options: options, knownIndicators: [])
    let layout = try #require(detection.layout)
    let table = ObservationTable(
      source, dialect: detection.dialect, layout: layout, profile: .generic, threads: 2, stretch: 512)
    #expect(table.units.count == 5000)
    #expect(table.units.last == "5000")
  }

  @Test func severalColumnsMakeOneKey() throws {
    let text = "by;fylke;folketall\nNes;Viken;10\nNes;Innlandet;20\n;Oslo;5\n"
    let result = try read(text) {
      $0.columns[.unit] = "by"
      $0.unitParts = ["fylke"]
      $0.assumedPeriod = .year(2024)
    }
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.organisation.units.map(\.id) == ["Nes, Viken", "Nes, Innlandet", "Oslo"])
    #expect(result.value("Nes, Innlandet", "folketall", .year(2024)) == 20)
  }

  @Test func withoutHeadersTheColumnsAreCalledByTheirNumbers() throws {
    let text = "Nord;2023;4,5\nSør;2023;5,5\nNord;2024;4,0\n"
    let result = try read(text) {
      $0.headerRows = 0
      $0.columns = [.unit: "1", .period: "2", .value: "3"]
    }
    #expect(result.errors.isEmpty)
    #expect(result.value("Nord", "3", .year(2023)) == 4.5)
    #expect(result.value("Nord", "3", .year(2024)) == 4)
    #expect(result.studies.first?.organisation.units.count == 2)
  }

  @Test func aDelimiterOfItsOwnIsTold() throws {
    let text = "by:fylke:folketall\nNes:Viken:10\nOs:Vestland:20\n"
    let result = try read(text) {
      $0.delimiter = FieldDelimiter.byte(":")
      $0.assumedPeriod = .year(2024)
    }
    #expect(result.errors.isEmpty)
    #expect(result.value("Os", "folketall", .year(2024)) == 20)
    #expect(FieldDelimiter.byte("tab") == 9 && FieldDelimiter.byte("space") == 32)
    for text in ["", "ab", "å", "\"", "5", "\u{1}"] { #expect(FieldDelimiter.byte(text) == nil, "\(text)") }
  }

  @Test func columnsThatAreIgnoredAreNeitherKeyNorIndicator() throws {
    let text = "enhet;periode;x;merknad\na;før;1;7 og 9\nb;etter;2;8\n"
    let result = try read(text) {
      $0.ignored = ["periode", "merknad"]
      $0.assumedPeriod = .year(2024)
    }
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.indicators.map(\.id) == ["x"])
    let missing = try read(text) { $0.ignored = ["perode"] }
    #expect(
      missing.errors.contains {
        if case .source(.columnNotFound("--ignore", "perode", "periode", _)) = $0.issue { true } else { false }
      })
  }

  @Test func symbolsCanBeTold() throws {
    let profile = try #require(SourceProfile.generic.adding(symbols: [("NDA", "missing"), ("hemmelig", "suppressed")]))
    let text = "enhet;år;x\na;2024;NDA\nb;2024;hemmelig\nc;2024;NDA\nd;2024;4\n"
    let result = try read(text) { $0.profile = profile }
    #expect(result.errors.isEmpty)
    #expect(result.status("a", "x", .year(2024)) == .missing)
    #expect(result.status("b", "x", .year(2024)) == .suppressed)
    #expect(result.value("d", "x", .year(2024)) == 4)
    #expect(SourceProfile.generic.adding(symbols: [("NDA", "borte")]) == nil)
  }

  @Test func anyTextCanBeAskedOfAColumn() throws {
    let text = "enhet;år;kode;x\na;2024;E1;1\nb;2024;;2\nc;2024;E2;3\n"
    let result = try read(text) { $0.rows = [RowFilter(column: "kode", values: ["*"])] }
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.organisation.units.map(\.id) == ["a", "c"])
  }

  @Test func valueIsOneIndicatorAmongSeveralWhereOthersStandBesideIt() throws {
    let result = try read("firm,year,inv,value,capital\n1,1935,317.6,3078.5,2.8\n2,1935,33.1,1170.6,97.8\n") {
      $0.columns[.unit] = "firm"
    }
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.indicators.map(\.id) == ["inv", "value", "capital"])
    // A count beside the value belongs to it.
    let counted = try read("enhet,år,value,n\na,2024,3.5,12\nb,2024,4.5,15\n") { _ in }
    #expect(counted.studies.first?.indicators.map(\.id) == ["value"])
    #expect(counted.cell("a", "value", .year(2024))?.series.n?.first == 12)
  }

  @Test func partsAloneMakeTheValue() throws {
    let result = try read("sykehus,r,n\na,25,100\nb,30,120\n") {
      $0.columns = [.unit: "sykehus", .numerator: "r", .denominator: "n"]
      $0.assumedPeriod = .year(2024)
    }
    #expect(result.errors.isEmpty)
    #expect(result.value("b", "r", .year(2024)) == 0.25)
  }

  @Test func aColumnOfRoughNumbersIsOneOfNumbers() throws {
    let text = "enhet,år,x\na,2024,~100\nb,2024,~100\nc,2024,~90\nd,2024,80.5\n"
    let result = try read(text) { _ in }
    #expect(result.errors.isEmpty)
    #expect(result.value("a", "x", .year(2024)) == 100)
    #expect(result.diagnostics.contains { $0.issue == .source(.roundedNumber(column: "x", text: "~100")) })
  }

  @Test func codesOfTwoYearsAreNoFigures() throws {
    let result = try read("Kommunenummer_2025;Kommunenummer_2021;Kommune\n4001;3806;Porsgrunn\n4003;3807;Skien\n") {
      _ in
    }
    #expect(result.studies.isEmpty)
    #expect(result.errors.count == 1)
  }

  /// In a table that commas part, a comma within quotes parts thousands.
  @Test func thousandsOfAnEnglishTableAreNoDecimals() throws {
    let text = "unit,year,cost\na,2024,\"129,791\"\nb,2024,\"87,701\"\n"
    let result = try read(text) { _ in }
    #expect(result.value("a", "cost", .year(2024)) == 129_791)
    #expect(
      result.diagnostics.contains {
        $0.issue == .decimalMarkAmbiguous(column: "cost", example: "129,791", readAs: .point)
      })
    let told = try read(text) { $0.decimalMark = .comma }
    #expect(told.value("a", "cost", .year(2024)) == 129.791)
    #expect(!told.diagnostics.contains { if case .decimalMarkAmbiguous = $0.issue { true } else { false } })
    // Elsewhere a comma is what it is in Norway.
    #expect(try read("enhet;år;x\na;2024;1,234\n") { _ in }.value("a", "x", .year(2024)) == 1.234)
    #expect(try read("enhet;år;x\na;2024;1.234\n") { $0.decimalMark = .comma }.value("a", "x", .year(2024)) == 1234)
  }

  @Test func theKindOfPeriodsCanBeTold() throws {
    let text = "enhet;periode;x\na;1/2023;1\na;2/2023;2\na;3/2023;3\n"
    #expect(try read(text) { _ in }.studies.first?.panel.periods.first == .tertial(2023, 1))
    let months = try read(text) { $0.periods = .month }
    #expect(months.studies.first?.panel.periods.first == .month(2023, 1))
    #expect(!months.diagnostics.contains { if case .periodAmbiguous = $0.issue { true } else { false } })
  }
}
