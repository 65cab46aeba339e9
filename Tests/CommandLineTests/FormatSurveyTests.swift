import Foundation
import Testing

/// The table of docs/formats.md, and the folder whose files it names.
enum FormatSurvey {
  static let folder: URL = {
    if let folder = ProcessInfo.processInfo.environment["BMS_SHARED"] { return URL(fileURLWithPath: folder) }
    return Program.repository.deletingLastPathComponent().appendingPathComponent("shared")
  }()
  static let isHere = FileManager.default.fileExists(atPath: folder.appendingPathComponent("data").path)
  static let readsAll = ProcessInfo.processInfo.environment["BMS_SURVEY"] == "all"

  struct Row: Sendable {
    var file: String
    var options: String
    /// Units, indicators, periods, rows; empty for a file that is refused.
    var counts: [Int]
    var reason: String
  }

  /// The rows of the table, by data set.
  static let rows: [(set: String, rows: [Row])] = {
    let page = Program.repository.appendingPathComponent("docs/formats.md")
    let text = (try? String(contentsOf: page, encoding: .utf8)) ?? ""
    var sets: [(set: String, rows: [Row])] = []
    for line in text.split(separator: "\n") where line.hasPrefix("| data/") || line.hasPrefix("| fixtures/") {
      let cells = line.dropFirst().split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count >= 7 else { continue }
      let row = Row(
        file: cells[0], options: cells[1].trimmingCharacters(in: CharacterSet(charactersIn: "`")),
        counts: cells[2...5].compactMap { Int($0) }, reason: cells[6])
      let set = row.file.split(separator: "/").prefix(row.file.hasPrefix("data/") ? 2 : 1).joined(separator: "/")
      if sets.last?.set == set { sets[sets.count - 1].rows.append(row) } else { sets.append((set, [row])) }
    }
    return sets
  }()
}

/// The table of docs/formats.md as a test: every file that was tried imports with the counts that stand there, or is
/// refused for the reason that stands there, and nothing crashes.
///
/// Files over 100 KB take their time in a debug build and are only read with `BMS_SURVEY=all`.
@Suite(.enabled(if: FormatSurvey.isHere, "the files of ../shared are not here; BMS_SHARED names their folder"))
struct FormatSurveyTests {
  @Test(arguments: FormatSurvey.rows.map(\.set))
  func filesGiveWhatTheTableSays(_ set: String) throws {
    for row in FormatSurvey.rows.first(where: { $0.set == set })?.rows ?? [] {
      let file = FormatSurvey.folder.appendingPathComponent(row.file)
      let size = (try? FileManager.default.attributesOfItem(atPath: file.path)[.size] as? Int) ?? nil
      guard let size else {
        Issue.record("\(row.file) is in the table, and not in the folder")
        continue
      }
      guard FormatSurvey.readsAll || size <= 100_000 else { continue }
      let out = try TemporaryFolder()
      let result = try Program.run(
        [
          "-c", "exec \"$0\" import \"$1\" --lang en --out \"$2\" \(row.options)", Program.executable.path, row.file,
          out.url.appendingPathComponent("study").path,
        ], in: FormatSurvey.folder, executable: URL(fileURLWithPath: "/bin/sh"))
      if row.counts.count == 4 {
        let told =
          "\(row.counts[0]) units, \(row.counts[1]) indicators, \(row.counts[2]) periods, \(row.counts[3]) observations."
        #expect(result.status == 0 && result.errors.contains(told), "\(row.file): \(result.errors.suffix(300))")
      } else {
        #expect([65, 66].contains(result.status), "\(row.file): status \(result.status)")
        let reason = row.reason.hasSuffix("…") ? String(row.reason.dropLast()) : row.reason
        #expect(!reason.isEmpty && result.errors.contains(reason), "\(row.file): \(result.errors.prefix(300))")
        // What to do is said after what was expected.
        #expect(result.errors.contains("Expected") || result.errors.contains("The columns are"), "\(row.file)")
      }
    }
  }

  @Test func everyFileIsInTheTable() throws {
    let named = Set(FormatSurvey.rows.flatMap(\.rows).map(\.file))
    for part in ["data", "fixtures"] {
      let root = FormatSurvey.folder.appendingPathComponent(part)
      let walker = try #require(
        FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isRegularFileKey]))
      for case let file as URL in walker {
        let path = String(file.path.dropFirst(FormatSurvey.folder.path.count + 1))
        let name = file.lastPathComponent
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true, name != "CARD.md",
          !name.contains("LICENSE"), name != "readme.md", !(path.contains("/metadata/") && name.hasSuffix(".md"))
        else { continue }
        #expect(named.contains(path), "\(path)")
      }
    }
  }

  /// What the CARD.md of each data set says is in it; nil where the card does not say.
  struct CardCounts: Sendable {
    var file: String
    var units: Int?
    var indicators: Int?
    var periods: Int?
    var rows: Int?

    init(_ file: String, _ units: Int?, _ indicators: Int?, _ periods: Int?, _ rows: Int?) {
      self.file = file
      self.units = units
      self.indicators = indicators
      self.periods = periods
      self.rows = rows
    }
  }

  private static let cards: [CardCounts] = [
    CardCounts("udir-np-5trinn/2025-26_20260218-1045_Nasjonale_proever_5._trinn.csv", nil, 3, 1, nil),
    CardCounts("imdi-kommuner-latin1/Figur1_bosatt_anmodede.csv", 727, 8, 29, 74898),
    CardCounts("us-cms-nursing-homes/Provider_Info_genuine_CMS_columns.csv", 12913, nil, 1, nil),
    CardCounts("us-california-api-2000/apipop.csv", 6194, nil, 1, nil),
    CardCounts(
      "us-chicago-schools-2011-12/Chicago_Public_Schools_-_Progress_Report_Cards__2011-2012_.csv", 566, nil, 1, nil),
    CardCounts("eng-school-ks4-ks5-2019/england_ks4final.csv", 5516, nil, 1, nil),
    CardCounts("eng-school-ks4-ks5-2019/england_ks5final.csv", 2903, nil, 1, nil),
    CardCounts(
      "swe-skolverket-slutbetyg-ak9/Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv", 1714, 4, 1,
      nil),
    CardCounts("swe-skolverket-slutbetyg-ak9/published_ranking_schools_with_coordinates.csv", 1545, nil, 1, 1545),
    CardCounts("undp-hdi-2023-24/HDR23-24_Composite_indices_complete_time_series.csv", 206, nil, 33, nil),
    CardCounts("us-school-districts-ca-ma/CASchools.csv", 420, nil, 1, nil),
    CardCounts("us-school-districts-ca-ma/MASchools.csv", 220, nil, 1, nil),
    CardCounts("multilevel-exam-london/Exam.csv", 65, nil, 1, nil),
    CardCounts("panel-econometrics/Produc_US_states_1970_86.csv", 48, nil, 17, nil),
    CardCounts("panel-econometrics/EmplUK_ragged.csv", 140, nil, nil, nil),
    CardCounts("coin-asem/ASEM_iData_panel.csv", 51, nil, 5, nil),
    CardCounts("coin-asem/old_COIN_Data_Raw.csv", 51, 49, 1, nil),
    CardCounts("no-kostra-eiendom-2014-15/rateData_municipalities.csv", 429, nil, 1, nil),
    CardCounts("no-kostra-eiendom-2014-15/testdata_areas_2014_2015.csv", 416, 12, 2, nil),
    CardCounts("eng-adult-social-care-costs/2015/pss-exp-eng-14-15-fin-coun-lev-unit-cost.csv", 152, nil, 1, nil),
    CardCounts(
      "eng-adult-social-care-costs/2009/pers-soc-serv-exp-unit-cost-eng-2008-09-units (1).csv", 150, nil, 1, nil),
    CardCounts("folkehelseundersokelsen-telemark-2025/frequency_tables_all_kommuner_2025_999_only.csv", 18, 46, 1, 828),
    CardCounts("folkehelseundersokelsen-telemark-2025/bakgrunnsvariabler_levekaarssoner.csv", 45, nil, 1, 540),
    CardCounts("udir-np-stavanger-long/results.csv", nil, nil, nil, 6233),
    CardCounts("rank-us-traveltime-2011/TravelTime2011.csv", 51, nil, 1, nil),
    CardCounts("shrinkage-efronmorris/EfronMorris.csv", 18, nil, 1, nil),
    CardCounts("spc-qicharts2/hospital_infections.csv", 6, nil, 24, nil),
    CardCounts("no-helseatlas-a/dagkir2.csv", nil, nil, 5, 1320),
    CardCounts("no-helseatlas-a/kols.csv", 23, 11, 1, 253),
  ]

  /// What the table says came out is what the cards say is in the files.
  @Test func theCountsAreThoseOfTheCards() throws {
    for card in Self.cards {
      let row = try #require(FormatSurvey.rows.flatMap(\.rows).first { $0.file == "data/" + card.file })
      #expect(row.counts.count == 4, "\(card.file)")
      for (count, expected) in zip(row.counts, [card.units, card.indicators, card.periods, card.rows]) {
        if let expected { #expect(count == expected, "\(card.file): \(row.counts)") }
      }
    }
  }
}
