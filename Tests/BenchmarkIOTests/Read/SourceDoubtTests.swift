import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct SourceDoubtTests {
  private func issues(_ text: String, _ change: (inout ReadOptions) -> Void = { _ in }) throws -> [Diagnostic] {
    var options = ReadOptions()
    change(&options)
    return try readTable(text, options: options).diagnostics
  }

  @Test(arguments: [("~100", 100.0), ("cirka 210", 210), ("ca. 5,5", 5.5), ("≈7", 7)])
  func roundedNumbersAreUsedAndSaid(text: String, value: Double) throws {
    let result = try readTable("enhet;år;indikator;verdi\na;2023;x;\(text)\nb;2023;x;4,5\n")
    #expect(result.value("a", "x", .year(2023)) == value)
    let found = try #require(
      result.diagnostics.first { $0.issue == .source(.roundedNumber(column: "verdi", text: text)) })
    #expect(found.severity == .warning && found.location?.line == 2 && found.location?.column == 10)
  }

  @Test func wordsThatBeginAlikeAreNoNumbers() throws {
    let found = try issues("enhet;år;indikator;verdi\na;2023;x;case 5\nb;2023;x;4\n")
    #expect(found.contains { $0.issue == .textInNumberColumn(column: "verdi", text: "case 5") })
  }

  @Test func anotherScaleIsFoundByUnitAndByPeriod() throws {
    var text = "enhet;år;indikator;verdi\n"
    for unit in ["a", "b", "c"] {
      for year in 2018...2023 {
        let share = 0.40 + Double(year - 2018) * 0.01
        text += "\(unit);\(year);andel;\(unit == "b" && year == 2021 ? share * 100 : share)\n".replacing(".", with: ",")
        text += "\(unit);\(year);kostnad;\(year < 2022 ? 950 + year : (950 + year) * 1000)\n"
      }
    }
    let found = try issues(text).map(\.issue)
    #expect(found.contains(.source(.scaleShift(unit: "b", indicator: "andel", period: .year(2021), factor: 100))))
    #expect(
      found.contains(
        .source(
          .scaleShiftBetweenPeriods(indicator: "kostnad", from: .year(2021), to: .year(2022), factor: 1000))))
  }

  @Test func anOrdinarySeriesIsNotDoubted() throws {
    var text = "enhet;år;indikator;verdi\n"
    for year in 2015...2023 { text += "a;\(year);x;\(40 + year % 7)\nb;\(year);x;\(4 * (year - 2010))\n" }
    #expect(try issues(text).isEmpty)
  }

  @Test func countsAndValuesThatDoNotMeetAreTold() throws {
    let found = try issues(
      "enhet;år;indikator;verdi;antall\na;2023;x;4;20\nb;2023;x;5;\nc;2023;x;;30\nd;2023;x;;0\n")
    #expect(
      found.contains {
        $0.issue == .source(.valuesWithoutCount(indicator: "x", count: 1, unit: "b", period: .year(2023)))
      })
    #expect(
      found.contains {
        $0.issue == .source(.countsWithoutValue(indicator: "x", count: 1, unit: "c", period: .year(2023)))
      })
  }

  /// Twelve units with a mean near 30, spread over a factor of four.
  private func section(_ change: (Int, Double) -> Double) -> String {
    (0..<12).reduce(into: "enhet;år;indikator;verdi\n") { text, unit in
      text += "u\(unit);2024;x;\(change(unit, 15 + 3.7 * Double(unit)))\n".replacing(".", with: ",")
    }
  }

  @Test(arguments: [1000.0, 100, 0.01, 0.001])
  func aUnitOnAnotherScaleThanTheOthersIsFoundInOnePeriod(factor: Double) throws {
    let found = try issues(section { $0 == 4 || $0 == 9 ? $1 * factor : $1 }).map(\.issue)
    #expect(
      found
        == ["u4", "u9"].map {
          .source(.scaleShiftBetweenUnits(unit: $0, indicator: "x", period: .year(2024), factor: factor))
        })
  }

  @Test func unitsThatDifferAsScalesDoAreNotDoubted() throws {
    #expect(try issues(section { _, value in value }).isEmpty)
    #expect(try issues(section { $0 == 4 ? $1 * 20 : $1 }).isEmpty)
    // Populations.
    #expect(try issues(section { unit, value in value * Double(1 << unit) }).isEmpty)
    // Half and half: neither is the scale.
    #expect(try issues(section { $0 % 2 == 0 ? $1 * 1000 : $1 }).isEmpty)
  }

  @Test func smallCountsAreNoSharesBesidePercentages() throws {
    let counts = [3.0, 120, 95, 240, 310, 88, 150, 205, 66, 172, 133, 99]
    #expect(try issues(section { unit, _ in counts[unit] }).isEmpty)
    let few = [400.0, 4, 3, 6, 7, 2, 5, 8, 3, 6, 4, 5]
    #expect(try issues(section { unit, _ in few[unit] }).isEmpty)
    // Thousands are another matter.
    #expect(try issues(section { unit, value in value.rounded() * (unit == 4 ? 1000 : 1) }).count == 1)
  }

  @Test func unitsOfOtherLevelsHaveAScaleOfTheirOwn() {
    let units = (0..<8).map { Unit(id: "u\($0)", level: $0 < 6 ? "skole" : "kommune") }
    var series = Series(cells: 8)
    for unit in units.indices { series.values[unit] = unit < 6 ? 20 + Double(unit) : 21_000 }
    let doubts = SeriesDoubts(
      [series], indicators: [Indicator(id: "x")], organisation: Organisation(units: units),
      periods: [.year(2024)])
    #expect(doubts.issues.isEmpty)
    let alike = units.map { Unit(id: $0.id) }
    #expect(
      SeriesDoubts(
        [series], indicators: [Indicator(id: "x")], organisation: Organisation(units: alike),
        periods: [.year(2024)]
      ).issues.count == 2)
  }

  private func keys(_ units: [String], _ indicators: [String] = []) -> [Diagnostic.SourceIssue] {
    KeyDoubts(
      units: units, indicators: indicators, organisation: Organisation(units: units.map { Unit(id: $0) })
    ).issues
  }

  @Test func codesThatBecameDatesAreTold() {
    #expect(keys(["1-1", "01.feb", "1-3", "2-4"]) == [.dateInsteadOfCode(text: "01.feb", role: .unit)])
    #expect(keys(["01.jan", "01.feb", "01.mar"]) == [.dateInsteadOfCode(text: "01.jan", role: .unit)])
    #expect(keys([], ["SEPT2", "Mar-05", "a"]) == [.dateInsteadOfCode(text: "Mar-05", role: .indicator)])
    #expect(keys(["Nord", "Sør"], ["x"]).isEmpty)
    // What a workbook holds of such a code is a whole day.
    #expect(keys(["1-3", "2024-02-01"]) == [.dateInsteadOfCode(text: "2024-02-01", role: .unit)])
    #expect(keys(["1-3", "01.02.2024"]) == [.dateInsteadOfCode(text: "01.02.2024", role: .unit)])
    #expect(keys(["2024-2025", "1.2.3", "12-13-2024"]).isEmpty)
  }

  @Test func unitsThatDifferInCapitalsAndBlanksAloneAreTold() {
    #expect(
      keys(["Vik  skole", "Vik skole", "vik skole", "Vika skole"])
        == [.unitsAlike(unit: "Vik  skole", other: "Vik skole", count: 2)])
    #expect(keys(["1-1", "1 1", "11"]).isEmpty)
  }

  @Test func aUnitWithSeveralNamesIsToldOnce() throws {
    let head = "unit,unit_name,indicator,period,value\n"
    let table = head + "a,Alfa,x,2023,1\nb,Beta,x,2023,2\na,Alfa,x,2024,3\na,Alpha,x,2025,3\nb,Gamma,x,2024,2\n"
    let told = try issues(table)
    #expect(told.map(\.issue) == [.source(.unitNamesDiffer(unit: "a", used: "Alfa", other: "Alpha", count: 2))])
    #expect(told.allSatisfy { $0.severity == .warning })
    // Blanks, capitals and what Statistics Norway puts behind a name are no other name.
    let alike = head + "a,Drammen (2020 - 2023),x,2023,1\na,Drammen,x,2024,1\nb,Oslo ,x,2023,1\nb,OSLO,x,2024,1\n"
    #expect(try issues(alike).isEmpty)
    // A name that comes later is a name.
    let later = try readTable(head + "a,,x,2023,1\na,Alfa,x,2024,1\n")
    #expect(later.diagnostics.isEmpty && later.studies.first?.organisation.units.first?.name == "Alfa")
  }

  @Test func lostLeadingZerosAreTold() {
    let codes = ["101", "301", "1103", "1106", "1108", "1111", "4601", "4602", "5001", "5006", "5401"]
    #expect(keys(codes) == [.leadingZeroLost(code: "101", likely: "0101")])
    #expect(keys(codes.map { $0.count == 3 ? "0" + $0 : $0 }).isEmpty)
    // Few, but they are numbers of municipalities.
    #expect(keys(["301", "1103", "4601"]) == [.leadingZeroLost(code: "301", likely: "0301")])
    #expect(keys(["999", "1000", "1001"]).isEmpty && keys(["301", "7103", "4601"]).isEmpty)
    // Counties: Oslo is 03.
    #expect(keys(["3", "11", "15", "18", "31", "46"]) == [.leadingZeroLost(code: "3", likely: "03")])
    #expect(keys(["03", "11", "15", "18", "31", "46"]).isEmpty && keys((1...12).map(String.init)).isEmpty)
    #expect(keys(["3", "11", "15", "18", "31", "47"]).isEmpty)
    // Units that are counted on.
    #expect(keys((1...120).map(String.init)).isEmpty)
  }

  @Test func aSumAmongTheUnitsIsTold() {
    #expect(keys(["A", "B", "Totalt"]) == [.totalAsUnit("Totalt")])
    #expect(keys(["A", "B", "Totland"]).isEmpty)
    let units = [Unit(id: "a"), Unit(id: "b"), Unit(id: "0", name: "Hele landet", level: "nation")]
    #expect(KeyDoubts(units: [], indicators: [], organisation: Organisation(units: units)).issues.isEmpty)
  }

  @Test(arguments: ["enhet;år;indikator;verdi\na;2023;x;1\n", "enhet;2022;2023\na;1;2\n"])
  func headingsAmongTheRowsAreLeftOutAndTold(text: String) throws {
    let header = text.prefix { $0 != "\n" }
    let result = try readTable("\(text)\(header)\nb\(text.dropFirst(header.count + 2))")
    let told = result.diagnostics.filter { $0.issue == .source(.headerRepeated) }
    #expect(told.map(\.location?.line) == [3] && told.map(\.severity) == [.warning])
    #expect(result.studies.first?.organisation.units.map(\.id) == ["a", "b"])
  }

  @Test func financialQuartersAreWindows() throws {
    #expect(Period.parse("2021/22 Q1") == .period(.rolling(fromYear: 2021, month: 4, months: 3)))
    #expect(Period.parse("2021/22 Q4") == .period(.rolling(fromYear: 2022, month: 1, months: 3)))
    #expect(Period.parse("2021/22 Q1 - 2023/24 Q1") == .period(.rolling(fromYear: 2021, month: 4, months: 27)))
    #expect(Period.parse("2021/22 Q2 - 2021/22 Q1") == .unparsed)
    #expect(Period.parse("2021/23 Q1") == .unparsed)
    let found = try issues("enhet,periode,indikator,verdi\na,2021/22 Q1,x,1\na,2021/22 Q1 - 2021/22 Q2,x,2\n")
    #expect(found.map(\.issue) == [.source(.financialYear(text: "2021/22 Q1"))])
  }
}
