import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// Several records for one observation: reported, the first taken, added up, or averaged.
@Suite struct RepeatedRecordsTests {
  private func read(_ text: String, _ rule: RepeatedRecords?) throws -> ReadResult {
    var options = ReadOptions()
    options.repeated = rule
    return try readTable(text, options: options)
  }

  private static let lines = "enhet;år;beløp\na;2024;10\na;2024;32,5\nb;2024;7\na;2024;-2,5\na;2023;1\n"

  @Test func withoutAChoiceADisagreementIsAnError() throws {
    #expect(try read(Self.lines, nil).errors.count == 2)
    #expect(try read(Self.lines, .report).errors.count == 2)
  }

  @Test func theFirstIsUsedAndTheOthersCounted() throws {
    let result = try read(Self.lines, .first)
    #expect(result.errors.isEmpty)
    #expect(result.value("a", "beløp", .year(2024)) == 10)
    #expect(
      result.diagnostics.contains { $0.severity == .warning && $0.issue == .source(.repeatedPassedOver(count: 2)) })
  }

  @Test func sumsAddUpAndSayHowMany() throws {
    let result = try read(Self.lines, .sum)
    #expect(result.errors.isEmpty)
    #expect(result.value("a", "beløp", .year(2024)) == 40)
    #expect(result.value("a", "beløp", .year(2023)) == 1)
    #expect(result.value("b", "beløp", .year(2024)) == 7)
    #expect(
      result.diagnostics.contains {
        $0.issue == .source(.recordsCombined(records: 5, observations: 3, asMean: false))
      })
  }

  /// A quarter ten times beside a large number that comes and goes: a plain sum gives 0.
  @Test func sumsAreCompensated() throws {
    var text = "enhet;år;x\na;2024;1e16\n"
    for _ in 0..<10 { text += "a;2024;0,25\n" }
    text += "a;2024;-1e16\n"
    #expect(try read(text, .sum).value("a", "x", .year(2024)) == 2.5)
  }

  @Test func aHiddenPartHidesTheSumAndAMissingOneMakesItMissing() throws {
    let text = "enhet;år;x\na;2024;1\na;2024;:\nb;2024;1\nb;2024;\nc;2024;1\nc;2024;.\nd;2024;.\nd;2024;.\n"
    let result = try read(text, .sum)
    #expect(result.status("a", "x", .year(2024)) == .suppressed)
    #expect(result.status("b", "x", .year(2024)) == .missing)
    #expect(result.value("c", "x", .year(2024)) == 1)
    #expect(result.status("d", "x", .year(2024)) == .notApplicable)
    #expect(result.value("a", "x", .year(2024))?.isNaN == true)
  }

  @Test func partsOfSumsAreAddedToo() throws {
    let text = "enhet;år;verdi;teller;nevner;n\na;2024;3;1;10;4\na;2024;4;2;20;\n"
    let cell = try #require(try read(text, .sum).cell("a", "verdi", .year(2024)))
    #expect(cell.series.values[cell.cell] == 7)
    #expect(cell.series.numerator?[cell.cell] == 3)
    #expect(cell.series.denominator?[cell.cell] == 30)
    // One part has no n, so the sum of n is not known.
    #expect(cell.series.n.map { $0[cell.cell].isNaN } ?? true)
  }

  /// Mean 5 and standard deviation √(32/7) of 2, 4, 4, 4, 5, 5, 7, 9, by hand.
  @Test func meansHaveTheirCountAndSpread() throws {
    var text = "skole;elev;år;poeng\n"
    for (pupil, score) in [2, 4, 4, 4, 5, 5, 7, 9].enumerated() { text += "a;\(pupil);2024;\(score)\n" }
    text += "a;8;2024;\nb;9;2024;6\nc;10;2024;:\n"
    var options = ReadOptions()
    options.repeated = .mean
    options.ignored = ["elev"]
    options.columns[.unit] = "skole"
    let result = try readTable(text, options: options)
    #expect(result.errors.isEmpty)
    let cell = try #require(result.cell("a", "poeng", .year(2024)))
    #expect(cell.series.values[cell.cell] == 5)
    #expect(cell.series.n?[cell.cell] == 8)
    #expect(abs((cell.series.standardDeviation?[cell.cell] ?? 0) - (32.0 / 7).squareRoot()) < 1e-15)
    let one = try #require(result.cell("b", "poeng", .year(2024)))
    #expect(one.series.n?[one.cell] == 1)
    #expect(one.series.standardDeviation?[one.cell].isNaN == true)
    #expect(result.status("c", "poeng", .year(2024)) == .suppressed)
    #expect(result.studies.first?.indicators.first?.kind == .mean)
  }

  @Test func nothingIsSaidWhereNothingWasPutTogether() throws {
    let result = try read("enhet;år;x\na;2024;1\nb;2024;2\n", .sum)
    #expect(result.value("b", "x", .year(2024)) == 2)
    #expect(!result.diagnostics.contains { if case .source(.recordsCombined) = $0.issue { true } else { false } })
  }

  @Test func aMappingCanSayIt() throws {
    let file = MappingFile(
      "mapping: x\nrepeated: sum\ndelimiter: \":\"\nheader_rows: 0\nunit_leave_out: '^Sum'\n", path: "import.yaml")
    let mapping = try #require(file.mapping)
    #expect(mapping.repeated == .sum && mapping.delimiter == UInt8(ascii: ":") && mapping.headerRows == 0)
    #expect(mapping.unitLeaveOut?.matches("Sum alle") == true)
    #expect(MappingFile("mapping: x\nrepeated: mena\n", path: "import.yaml").mapping == nil)
    #expect(MappingFile("mapping: x\ndelimiter: ab\n", path: "import.yaml").mapping == nil)
  }

  @Test func totalsAmongUnitsInColumnsAreLeftOut() throws {
    let mapping = try #require(
      MappingFile(
        "mapping: x\nunits_in: columns\nunit_leave_out: '^(?!\\d)'\nfold: [Hva]\nperiod: \"2015\"\n",
        path: "import.yaml"
      ).mapping)
    var options = ReadOptions()
    options.profile = SourceProfile(name: "x", mapping: mapping)
    let result = try readTable("Hva,102 - Cumbria,104 - Kent,ENGLAND\nUker,1,2,3\nPris,4,5,9\n", options: options)
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.organisation.units.map(\.id) == ["102", "104"])
  }
}
