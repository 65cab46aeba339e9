import BenchmarkCore
import Testing

@Suite struct PeriodParsingTests {
  private static let spellings: [(String, Period)] = [
    ("2024", Period.year(2024)),
    (" 2024 ", Period.year(2024)),
    ("år 2024", Period.year(2024)),
    ("2024H1", Period.halfYear(2024, 1)),
    ("2. halvår 2024", Period.halfYear(2024, 2)),
    ("høst 2023", Period.halfYear(2023, 2)),
    ("2024T1", Period.tertial(2024, 1)),
    ("T1 2024", Period.tertial(2024, 1)),
    ("t3-2024", Period.tertial(2024, 3)),
    ("1. tertial 2024", Period.tertial(2024, 1)),
    ("2024 t2", Period.tertial(2024, 2)),
    ("2024K1", Period.quarter(2024, 1)),
    ("2024Q4", Period.quarter(2024, 4)),
    ("3. kvartal 2024", Period.quarter(2024, 3)),
    ("K2 2024", Period.quarter(2024, 2)),
    ("2024M05", Period.month(2024, 5)),
    ("2024m5", Period.month(2024, 5)),
    ("05.2024", Period.month(2024, 5)),
    ("mai 2024", Period.month(2024, 5)),
    ("Nov 2023", Period.month(2023, 11)),
    ("202405", Period.month(2024, 5)),
    ("2024-05", Period.month(2024, 5)),
    ("7/2024", Period.month(2024, 7)),
    ("2023/24", Period.schoolYear(startingIn: 2023)),
    ("Skoleåret 2023-24", Period.schoolYear(startingIn: 2023)),
    ("1999/00", Period.schoolYear(startingIn: 1999)),
    ("2016-18", Period.span(2016...2018)),
    ("2016 - 18", Period.span(2016...2018)),
    ("2016–2018", Period.span(2016...2018)),
    ("2023M06-2024M05", Period.rolling(fromYear: 2023, month: 6, months: 12)),
    ("2023K1-2023K4", Period.rolling(fromYear: 2023, month: 1, months: 12)),
    ("15.03.2024", Period.month(2024, 3)),
    ("T1/2024", Period.tertial(2024, 1)),
    ("1. halvår, 2024", Period.halfYear(2024, 1)),
    ("første tertial 2024", Period.tertial(2024, 1)),
    ("fyrste halvår 2024", Period.halfYear(2024, 1)),
    ("andre kvartal 2024", Period.quarter(2024, 2)),
    ("1st quarter 2024", Period.quarter(2024, 1)),
    ("second half 2024", Period.halfYear(2024, 2)),
    ("4. kv. 2024", Period.quarter(2024, 4)),
    ("mai-24", Period.month(2024, 5)),
    ("des.99", Period.month(1999, 12)),
    ("15. mars 2024", Period.month(2024, 3)),
    ("per 15.03.2024", Period.month(2024, 3)),
    ("2024-03-15T00:00:00", Period.month(2024, 3)),
    ("2024-03-15 08:30:00", Period.month(2024, 3)),
    ("school year 2023-24", Period.schoolYear(startingIn: 2023)),
    ("2024.0", Period.year(2024)),
    ("2024-03-15", Period.month(2024, 3)),
  ]

  @Test(arguments: spellings)
  func aSpellingWithOneReading(text: String, expected: Period) {
    #expect(Period.parse(text) == .period(expected), "\(text)")
  }

  @Test(arguments: [
    "", "i fjor", "2024T4", "2024M13", "13/2024", "30.02.2024", "2018-2016", "99", "3024",
    "2024-05-06-07", "1\u{0}2024", "andre 2024", "uke 5 2024", "24", "per", "31. april 2024", "5. tertial 2024",
    "mai",
  ])
  func textThatIsNoPeriod(text: String) {
    #expect(Period.parse(text) == .unparsed, "\(text)")
  }

  @Test func textsWithSeveralReadingsListTheLikeliestFirst() {
    #expect(
      Period.parse("1/2024") == .ambiguous([.tertial(2024, 1), .quarter(2024, 1), .month(2024, 1)]))
    #expect(Period.parse("2004-05") == .ambiguous([.month(2004, 5), .schoolYear(startingIn: 2004)]))
    #expect(Period.parse("2014-2015") == .ambiguous([.schoolYear(startingIn: 2014), .span(2014...2015)]))
    #expect(Period.parse("30.04.2024") == .ambiguous([.tertial(2024, 1), .month(2024, 4)]))
    #expect(
      Period.parse("31.12.2024")
        == .ambiguous([.year(2024), .tertial(2024, 3), .quarter(2024, 4), .month(2024, 12)]))
  }

  @Test func aHintSettlesDoubtAndForcesNothing() {
    #expect(Period.parse("1/2024", hint: .month) == .period(.month(2024, 1)))
    #expect(Period.parse("1/2024", hint: .quarter) == .period(.quarter(2024, 1)))
    #expect(Period.parse("2014-2015", hint: .span) == .period(.span(2014...2015)))
    #expect(Period.parse("31.08.2024", hint: .tertial) == .period(.tertial(2024, 2)))
    #expect(Period.parse("2024", hint: .tertial) == .period(.year(2024)))
  }

  @Test func aColumnDecidesByWhatItHolds() {
    let thirds = Period.parse(column: ["1/2024", "2/2024", "3/2024"])
    #expect(thirds.periods == [.tertial(2024, 1), .tertial(2024, 2), .tertial(2024, 3)])
    #expect(thirds.decided?.text == "1/2024")
    #expect(thirds.decided?.kind == .tertial)
    let months = Period.parse(column: ["1/2024", "5/2024", "11/2024", "2/2024"])
    #expect(months.periods.allSatisfy { $0?.kind == .month })
    let oneYear = Period.parse(column: ["1/2024", "2/2024", "3/2024", "4/2024"])
    #expect(oneYear.periods[3] == .month(2024, 4))
    let quarters = Period.parse(column: ["1/2023", "2/2023", "3/2023", "4/2023", "1/2024"])
    #expect(quarters.periods[4] == .quarter(2024, 1))
    let closings = Period.parse(column: ["30.04.2024", "31.08.2024", "31.12.2024"])
    #expect(closings.periods == [.tertial(2024, 1), .tertial(2024, 2), .tertial(2024, 3)])
    let opening = Period.parse(column: ["1995-01-01", "1996-01-01"])
    #expect(opening.periods == [.year(1995), .year(1996)])
    let years = Period.parse(column: ["2003-04", "2009-10", "2015-16"])
    #expect(years.periods.allSatisfy { $0?.kind == .schoolYear })
  }

  @Test func aClearMonthMakesTheDoubtfulOnesMonths() {
    let column = Period.parse(column: ["1/2024", "2/2024", "12/2024"])
    #expect(column.periods == [.month(2024, 1), .month(2024, 2), .month(2024, 12)])
  }

  @Test func schoolYearsAreNoDoubtWorthTelling() {
    #expect(Period.parse(column: ["2014-2015", "2022-23"]).decided == nil)
    #expect(Period.parse(column: []).periods.isEmpty)
  }

  @Test(arguments: [
    Period.year(2024), .halfYear(2024, 2), .tertial(2024, 3), .quarter(2023, 4), .month(2024, 12),
    .schoolYear(startingIn: 2015), .span(2016...2018), .rolling(fromYear: 2023, month: 6, months: 12),
    .schoolYear(startingIn: 2003),
  ])
  func theCanonicalTextReadsBack(period: Period) {
    #expect(Period.parse(period.description, hint: period.kind) == .period(period))
    #expect(Period.parse(column: [period.description, period.description], hint: period.kind).periods[1] == period)
  }
}
