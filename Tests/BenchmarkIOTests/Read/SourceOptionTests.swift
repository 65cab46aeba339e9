import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct SourceOptionTests {
  private func options(_ change: (inout ReadOptions) -> Void) -> ReadOptions {
    var options = ReadOptions()
    change(&options)
    return options
  }

  private static let sexes = "skole;år;kjønn;trivsel;fravær\nA;2023;Jenter;4;5\nA;2023;Gutter;3;6\nB;2023;Jenter;2;7\n"

  @Test func foldingMakesAColumnPartOfTheIndicator() throws {
    let result = try readTable(
      Self.sexes,
      options: options {
        $0.fold = ["kjønn"]
        $0.columns[.unit] = "skole"
      })
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.indicators.count == 4)
    #expect(result.value("A", "trivsel, Gutter", .year(2023)) == 3)
    #expect(result.value("B", "fravær, Jenter", .year(2023)) == 7)
  }

  @Test func rowsAreChosenByTheirValues() throws {
    let result = try readTable(
      Self.sexes,
      options: options {
        $0.rows = [RowFilter(column: "kjønn", values: ["gutter"])]
        $0.columns[.unit] = "skole"
      })
    #expect(result.errors.isEmpty)
    #expect(result.value("A", "trivsel", .year(2023)) == 3)
    #expect(result.studies.first?.organisation.units.count == 1)
    let none = try readTable(Self.sexes, options: options { $0.rows = [RowFilter(column: "kjønn", values: ["alle"])] })
    #expect(none.errors.contains { $0.issue == .source(.noRows(column: "kjønn", values: ["alle"])) })
  }

  @Test func aColumnThatIsNotThereIsNamedWithTheNearest() throws {
    let result = try readTable(Self.sexes, options: options { $0.fold = ["kjonn"] })
    #expect(
      result.errors.map(\.issue) == [
        .source(
          .columnNotFound(
            option: "--fold", column: "kjonn", nearest: "kjønn",
            headers: ["skole", "år", "kjønn", "trivsel", "fravær"]))
      ])
  }

  @Test func codesAreKeysAndNeitherPhonesNorPlacesAreIndicators() throws {
    let result = try readTable(
      """
      Navn,School ID,ZIP Code,Phone Number,Latitude,Score
      Nord,365333,60614,4193524694,41.9,7.5
      Sør,45E341,60615,4193524695,41.8,8.5
      Nord,45E342,60616,4193524696,41.7,9.5
      """, options: options { $0.assumedPeriod = .year(2024) })
    #expect(result.errors.isEmpty)
    let study = try #require(result.studies.first)
    #expect(study.organisation.units.map(\.id) == ["365333", "45E341", "45E342"])
    #expect(study.indicators.map(\.id) == ["Score"])
    #expect(result.diagnostics.contains { $0.issue == .source(.indicatorsTaken(["Score"])) })
    #expect(
      result.diagnostics.contains {
        $0.issue == .source(.columnsLeftOut(["ZIP Code", "Phone Number", "Latitude"]))
      })
  }

  /// Five digits in every municipality and no two alike, as codes have and as kroner for each inhabitant may.
  @Test func moneyIsNoCodeForHavingAsManyDigits() throws {
    var text = "kommunenummer;navn;år;netto driftsutgifter per innbygger;eierens orgnr;postnummer\n"
    for unit in 0..<14 {
      text += "\(4601 + unit);K\(unit);2024;\(51_234 + 977 * unit);\(974_557_000 + unit);\(5003 + unit)\n"
    }
    let result = try readTable(text)
    #expect(result.studies.first?.indicators.map(\.id) == ["netto driftsutgifter per innbygger"])
    #expect(result.value("4601", "netto driftsutgifter per innbygger", .year(2024)) == 51_234)
    // Without a word that says so, numbers of organisations are codes all the same.
    let codes = try readTable(text.replacing("eierens orgnr;postnummer", with: "eier;plasser"))
    #expect(codes.studies.first?.indicators.map(\.id) == ["netto driftsutgifter per innbygger", "plasser"])
  }

  @Test func aColumnOfNumbersAndTextsIsTold() throws {
    let result = try readTable("enhet;år;x;y;merknad\na;2024;1;7;\nb;2024;2;mange;ny\nc;2024;3;8;\n")
    #expect(result.studies.first?.indicators.map(\.id) == ["x"])
    let told = result.diagnostics.filter { $0.severity == .warning }
    #expect(told.map(\.issue) == [.source(.columnOfBoth(column: "y", text: "mange"))])
  }

  @Test func anUnclearKeyIsAChoice() throws {
    let text = "navn,gate,tall\nNord,Storgata 1,7\nSør,Storgata 2,8\nNord,Storgata 3,9\n"
    let result = try readTable(text, options: options { $0.assumedPeriod = .year(2024) })
    #expect(result.errors.map(\.issue) == [.source(.unitKeyUnclear(candidates: ["gate"]))])
    let chosen = try readTable(
      text,
      options: options {
        $0.assumedPeriod = .year(2024)
        $0.columns[.unit] = "gate"
      })
    #expect(chosen.errors.isEmpty && chosen.value("Storgata 3", "tall", .year(2024)) == 9)
  }

  @Test func unitsMayStandInColumns() throws {
    let result = try readTable(
      "mål,år,102 - Cumbria,104 - Northumberland\nkostnad,2014,5,7\ndager,2014,1250,9\n",
      options: options {
        $0.unitsInColumns = true
        $0.fold = ["mål"]
      })
    #expect(result.errors.isEmpty)
    let study = try #require(result.studies.first)
    #expect(study.organisation.units.map(\.id) == ["102", "104"])
    #expect(study.organisation.units.map(\.name) == ["Cumbria", "Northumberland"])
    #expect(result.value("102", "dager", .year(2014)) == 1250)
  }

  @Test func stackedHeadersAreReadTogether() throws {
    let result = try readTable(
      """
      Region;Navn;Grunn: Alle;Grunn: Alle;Grunn: Flukt;Grunn: Flukt
      ;;År: 2022;År: 2023;År: 2022;År: 2023
      K3001;Halden;992;1029;66;:
      K3003;Sarpsborg;1830;1930;54;.
      K3004;Fredrikstad;18,5;19;5;7
      """, options: options { $0.profile = SourceProfile(rawValue: "imdi") ?? .generic })
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.indicators.map(\.id) == ["Alle", "Flukt"])
    #expect(result.value("3001", "Alle", .year(2023)) == 1029)
    #expect(result.status("3001", "Flukt", .year(2023)) == .suppressed)
    #expect(result.status("3003", "Flukt", .year(2023)) == .missing)
  }

  @Test func triplesOfNumeratorDenominatorAndValueComeTogether() throws {
    let result = try readTable(
      """
      ,Gross cost (£000),Weeks,Cost per week,Gross cost 65+,Weeks 65+,Cost per week 65+
      ,2.1,2.1,2.1,2.1A,2.1A,2.1A
      ,Numerator,Denominator,Unit Cost,Numerator,Denominator,Unit Cost
      102 - Cumbria ,"132,905","225,292",589.9,"116,527",..,520.5
      104 - Northumberland,"85,283","158,915",536.7,"75,777","8,263",476.8
      England,1,1,1,1,1,1
      """,
      options: options {
        $0.profile = SourceProfile(rawValue: "eng-unit-costs") ?? .generic
        $0.assumedPeriod = .schoolYear(startingIn: 2008)
      })
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.indicators.map(\.id) == ["2.1", "2.1A"])
    let cell = try #require(result.cell("102", "2.1", .schoolYear(startingIn: 2008)))
    #expect(cell.series.values[cell.cell] == 589.9)
    #expect(cell.series.numerator?[cell.cell] == 132_905 && cell.series.denominator?[cell.cell] == 225_292)
    #expect(result.studies.first?.organisation.units.map(\.name) == ["Cumbria", "Northumberland"])
  }

  @Test func aStemWithAYearIsAnIndicatorWithAPeriod() throws {
    let result = try readTable(
      "kode,navn,hdi_2021,hdi_2022,le_2021,le_2022\nAFG,A,0.4,0.5,60,61\nALB,B,0.7,0.8,70,71\n")
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.indicators.map(\.id) == ["hdi", "le"])
    #expect(result.value("AFG", "le", .year(2022)) == 61)
  }
}
