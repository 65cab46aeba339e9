import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkIO

/// Real files with known content; the counts are those of the CARD.md beside each.
@Suite(.enabled(if: SharedFiles.areHere, "the data folder is not beside the project; BMS_SHARED names another"))
struct SharedSourceTests {
  private func read(_ paths: [String], _ change: (inout ReadOptions) -> Void) -> TidyStudy {
    var options = StudyImport.Options()
    change(&options.reading)
    let (study, _, diagnostics) = StudyImport.read(paths.map { SharedFiles.folder + "/" + $0 }, options: options)
    for diagnostic in diagnostics where diagnostic.severity == .error { Issue.record("\(diagnostic)") }
    return study
  }

  private struct Key: Hashable {
    var unit: String
    var indicator: String
    var period: Period
  }

  private func figures(_ study: TidyStudy) -> [Key: Double] {
    Dictionary(
      study.rows.map { row in
        (
          Key(unit: study.units[row.unit].unit.id, indicator: study.indicators[row.indicator], period: row.period),
          row.value
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// CARD.md: published unit cost = numerator × 1000 / denominator, or × 1000/52 where the denominator is people and
  /// the cost weekly; 13–824 cells a year match neither. The cells that follow are counted there: 7,949 and 441 in
  /// 2008-09, 3,743–3,857 and 1,842–3,554 in the later years.
  @Test(arguments: [
    ("2009/pers-soc-serv-exp-unit-cost-eng-2008-09-units (1).csv", 2008, 7949, 441),
    ("2010/Final_Council Level_DetailedUnitcosts_200910.csv", 2009, 3743, 1842),
    ("2011/Final_Council_Level_Unit_Costs_Data_2010-11.csv", 2010, 3743, 1842),
    ("2012/Final_Council_Level_Detailed_UnitCosts_2011_12v2.csv", 2011, 3743, 1842),
    ("2013/Annex_Fin_CASSR_Level_Unit_Costs_2012_13.csv", 2012, 3743, 1842),
    ("2014/Annex_Final_CASSR_Level_Unit_Costs_2013_14.csv", 2013, 3743, 1842),
  ])
  func englishUnitCostsFollowFromTheirParts(file: String, year: Int, direct: Int, weekly: Int) throws {
    let study = read(["data/eng-adult-social-care-costs/" + file]) {
      $0.profile = SourceProfile(rawValue: "eng-unit-costs") ?? .generic
      $0.assumedPeriod = .schoolYear(startingIn: year)
    }
    #expect(study.units.count == (year == 2008 ? 150 : 152), "\(study.units.count) councils")
    var counts = (direct: 0, weekly: 0, neither: 0)
    for row in study.rows where !row.value.isNaN && row.denominator > 0 && !row.numerator.isNaN {
      let cost = row.numerator * 1000 / row.denominator
      // The numerator is rounded to a whole thousand, the cost to a whole pound or tenth.
      let tolerance = 0.51 + 500 / row.denominator
      if abs(cost - row.value) <= tolerance {
        counts.direct += 1
      } else if abs(cost / 52 - row.value) <= tolerance {
        counts.weekly += 1
      } else {
        counts.neither += 1
      }
    }
    // The card does not say how much it allows for rounding; its counts are met within one in a hundred.
    #expect(Double(counts.direct) >= 0.99 * Double(direct), "\(counts)")
    #expect(Double(counts.weekly) >= 0.99 * Double(weekly), "\(counts)")
    #expect(counts.neither <= 824, "\(counts)")
  }

  /// The workbooks of NAV have codes before the names and percent where the compiled CSV has shares; beside that the
  /// monthly ones give the same study: every observation of the month, of every area, status and sex, count and rate.
  /// The workbook of 2011 to 2024 has what the CSV was compiled without: two areas that are no counties (until January
  /// 2025); and it has no rates in its last month, as its cells show in other readers too.
  @Test func unemploymentIsTheSameInWorkbookAndCSV() throws {
    let profile = SourceProfile(rawValue: "nav-ledighet") ?? .generic
    let table = read(["data/nav-arbeidsledighet/arbeidsledighet.csv"]) { $0.profile = profile }
    // CARD.md: 53,685 rows, each with a count and a rate.
    #expect(table.rows.count == 2 * 53_685)
    var known = figures(table)
    var compared = 0
    let readsAll = ProcessInfo.processInfo.environment["BMS_SURVEY"] == "all"
    let whole = "Tidsserie ledighet TFK - 2011-2024"
    var otherAreas = 0
    var ratesNotYet = 0
    for file in ["2025-03-05", "2025-07-05", "2025-11-05", "2026-02-05"] + (readsAll ? [whole] : []) {
      let book = read(["data/nav-arbeidsledighet/\(file).xlsx"]) {
        $0.profile = profile
        $0.sheets = ["Fylker", "Landet", "Telemark"]
      }
      let names = Dictionary(uniqueKeysWithValues: book.units.map { ($0.unit.id, $0.unit.name) })
      for (key, value) in figures(book) {
        let parts = key.indicator.split(separator: ", ", maxSplits: 1).map(String.init)
        let isRate = parts[0].hasPrefix("%")
        // The CSV has the Norwegian name alone: `Nordland - Nordlánnda`.
        let name = (names[key.unit] ?? key.unit).split(separator: " - ").first.map(String.init) ?? ""
        let other = Key(
          unit: name,
          indicator: (isRate ? "Andel av arbeidsstyrken, " : "Antall personer, ") + parts[1], period: key.period)
        guard let same = known.removeValue(forKey: other) else {
          let isKnown = file == whole && ["Ukjent", "Svalbard og øvrige områder"].contains(name)
          if isKnown { otherAreas += 1 } else { Issue.record("the CSV has no \(other)") }
          continue
        }
        if file == whole, isRate, value.isNaN, key.period == .month(2025, 1) {
          ratesNotYet += 1
        } else if value.isNaN || same.isNaN {
          // Whoever compiled the CSV wrote 0 for the numbers that NAV hides.
          #expect(value.isNaN && (same.isNaN || (!isRate && same == 0)), "\(file): \(other): \(value) and \(same)")
        } else if isRate {
          // Percent with one decimal, and the same divided by a hundred.
          #expect(abs(value - same * 100) < 1e-9, "\(file): \(other): \(value) and \(same)")
        } else {
          #expect(value == same, "\(file): \(other)")
        }
        compared += 1
      }
    }
    #expect(compared > 2400)
    #expect(otherAreas == (readsAll ? 5530 : 0) && ratesNotYet == (readsAll ? 296 : 0), "\(otherAreas), \(ratesNotYet)")
    // Nothing of the compared months is in the CSV alone.
    let months = ["2025M02", "2025M06", "2025M10", "2026M01"]
    #expect(!known.keys.contains { months.contains($0.period.description) }, "\(known.count) left")
  }

  @Test func everyMunicipalityOfTheHistoryIsInTheTransitions() throws {
    let lines = try SharedFiles.text("data/no-kommune-endringer/norwegian_regions_history.csv").split(separator: "\n")
    let rows = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0.count == 8 && $0[0] == "kommune" }
    let left = Set(RegionTransition.all.map { "\($0.year)\($0.from)" })
    let reached = Set(RegionTransition.all.map { "\($0.year)\($0.to)" })
    let years = [2017, 2018, 2019, 2020, 2024]
    for year in years {
      let day = "\(year)-01-01"
      let before = Set(rows.filter { $0[5] < day && ($0[6].isEmpty || $0[6] >= day) }.map { $0[1] })
      let after = Set(rows.filter { $0[5] <= day && ($0[6].isEmpty || $0[6] > day) }.map { $0[1] })
      for code in before.subtracting(after) { #expect(left.contains("\(year)\(code)"), "\(year) \(code)") }
      for code in after.subtracting(before) { #expect(reached.contains("\(year)\(code)"), "\(year) \(code)") }
    }
  }
}
