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
    #expect(found.contains { $0.issue == .source(.valuesWithoutCount(indicator: "x", count: 1)) })
    #expect(found.contains { $0.issue == .source(.countsWithoutValue(indicator: "x", count: 1)) })
  }

  @Test func codesThatBecameDatesAreTold() {
    #expect(
      KeyDoubts(units: ["1-1", "01.feb", "1-3", "2-4"], indicators: []).issues == [
        .dateInsteadOfCode(text: "01.feb", role: .unit)
      ])
    #expect(
      KeyDoubts(units: [], indicators: ["SEPT2", "Mar-05", "a"]).issues == [
        .dateInsteadOfCode(text: "Mar-05", role: .indicator)
      ])
    #expect(KeyDoubts(units: ["Nord", "Sør"], indicators: ["x"]).issues.isEmpty)
  }

  @Test func lostLeadingZerosAreTold() {
    let codes = ["101", "301", "1103", "1106", "1108", "1111", "4601", "4602", "5001", "5006", "5401"]
    #expect(KeyDoubts(units: codes, indicators: []).issues == [.leadingZeroLost(code: "101", likely: "0101")])
    #expect(KeyDoubts(units: codes.map { $0.count == 3 ? "0" + $0 : $0 }, indicators: []).issues.isEmpty)
    // Units that are counted on.
    #expect(KeyDoubts(units: (1...120).map(String.init), indicators: []).issues.isEmpty)
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
