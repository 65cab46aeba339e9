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
  /// the cost weekly; 13–824 cells a year match neither.
  @Test(arguments: [
    ("2009/pers-soc-serv-exp-unit-cost-eng-2008-09-units (1).csv", 2008),
    ("2013/Annex_Fin_CASSR_Level_Unit_Costs_2012_13.csv", 2012),
  ])
  func englishUnitCostsFollowFromTheirParts(file: String, year: Int) throws {
    let study = read(["data/eng-adult-social-care-costs/" + file]) {
      $0.profile = SourceProfile(rawValue: "eng-unit-costs") ?? .generic
      $0.assumedPeriod = .schoolYear(startingIn: year)
    }
    #expect((150...152).contains(study.units.count), "\(study.units.count) councils")
    var weekly = 0
    var yearly = 0
    var neither = 0
    for row in study.rows where !row.value.isNaN && row.denominator > 0 && !row.numerator.isNaN {
      let cost = row.numerator * 1000 / row.denominator
      // The numerator is rounded to a whole thousand, the cost to a whole pound or tenth.
      let tolerance = 0.51 + 500 / row.denominator
      if abs(cost - row.value) <= tolerance {
        weekly += 1
      } else if abs(cost / 52 - row.value) <= tolerance {
        yearly += 1
      } else {
        neither += 1
      }
    }
    #expect(weekly + yearly > 5000)
    #expect(neither <= 824, "\(weekly) follow, \(yearly) weekly of people, \(neither) neither")
  }

  /// The series to January 2025 is in one workbook, in the compiled CSV too; the workbook has codes before the names, and
  /// percent where the CSV has shares.
  @Test func unemploymentIsTheSameInWorkbookAndCSV() throws {
    let profile = SourceProfile(rawValue: "nav-ledighet") ?? .generic
    let table = read(["data/nav-arbeidsledighet/arbeidsledighet.csv"]) { $0.profile = profile }
    #expect(table.rows.count > 100_000)
    let book = read(["data/nav-arbeidsledighet/2026-02-05.xlsx"]) {
      $0.profile = profile
      $0.sheets = ["Fylker", "Landet", "Telemark"]
    }
    let names = Dictionary(uniqueKeysWithValues: book.units.map { ($0.unit.id, $0.unit.name) })
    let known = figures(table)
    var compared = 0
    for (key, value) in figures(book) where key.indicator.hasPrefix("Beh personer") && !value.isNaN {
      let rest = key.indicator.split(separator: ", ", maxSplits: 1).last.map(String.init) ?? ""
      let other = Key(
        unit: names[key.unit] ?? key.unit, indicator: "Antall personer, " + rest, period: key.period)
      guard let same = known[other] else { continue }
      #expect(same == value, "\(other)")
      compared += 1
    }
    #expect(compared > 200)
  }

  /// The expected JSON of the pairs has no figures but for one table, so the description of the others is compared.
  @Test(arguments: ["TAB001", "TAB003", "TAB004"])
  func pxAndJSONStatDescribeTheSameTable(name: String) throws {
    let px = try PXReader.read(try SharedFiles.bytes("data/px-jsonstat-pairs-a/\(name).px"))
    let json = try #require(
      try JSONStatReader.read(
        try SharedFiles.bytes("data/px-jsonstat-pairs-a/expected/MetadataById_\(name.lowercased())_js2.json")
      ).first)
    // The same figures under both descriptions give the same study.
    var filled = json
    filled.values = px.values
    filled.statuses = px.statuses
    filled.texts = px.texts
    var options = ReadOptions()
    options.profile = SourceProfile(rawValue: "px") ?? .generic
    let left = CubeStudy(px, options: options, path: "a").table()
    let right = CubeStudy(filled, options: options, path: "b").table()
    let lines = { (table: MadeTable) in String(decoding: table.text, as: UTF8.self).split(separator: "\n") }
    #expect(lines(left).count == lines(right).count)
    #expect(lines(left).map { $0.lowercased() } == lines(right).map { $0.lowercased() })
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
