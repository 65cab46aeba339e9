import BenchmarkReport
import Foundation
import Testing

/// The numbers of the HTML report against the tables that the same run wrote.
@Suite struct HTMLReportTests {
  private struct Row {
    var cells: [String: String]
  }

  /// A table as `rfc4180` has it. The columns read here stand before any text with a comma.
  private static func table(_ data: Data?) throws -> [Row] {
    let lines = String(decoding: try #require(data), as: UTF8.self).split(separator: "\n").map(String.init)
    let names = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Row(cells: Dictionary(uniqueKeysWithValues: zip(names, cells)))
    }
  }

  private static func plain(_ markup: Substring) -> String {
    String(markup).replacing(/<[^>]*>/, with: "").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  /// The tables of a page whose `aria-label` begins with a text: label and rows of cells, titles first.
  private static func tables(_ page: String, labelled prefix: String) -> [(label: String, rows: [[String]])] {
    page.matches(of: /<table[^>]* aria-label="([^"]*)">([\s\S]*?)<\/table>/).compactMap { match in
      let label = plain(match.1)
      guard label.hasPrefix(prefix) else { return nil }
      let rows = match.2.matches(of: /<tr[^>]*>([\s\S]*?)<\/tr>/).map { row in
        row.1.matches(of: /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/).map { plain($0.1) }
      }
      return (label, rows)
    }
  }

  /// Whether a number as people write it is the number of the table, rounded to the decimals that it shows.
  private static func agrees(_ text: String, with value: String) -> Bool {
    guard let number = Double(value) else { return false }
    let bare = text.filter { $0 != "!" && $0 != "*" }
    let decimals = bare.firstIndex(of: ".").map { bare.distance(from: $0, to: bare.endIndex) - 1 } ?? 0
    return NumberFormat(.english).fixed(number, decimals: decimals) == bare
  }

  @Test func theNumbersOfThePageAreThoseOfTheTables() throws {
    let folder = try TemporaryFolder()
    let study = Program.repository.appendingPathComponent("datasets/sosialkontor").path
    #expect(
      try Program.run(
        ["report", study, "--out", "out", "--lang", "en", "--csv", "rfc4180"], in: folder.url
      ).status == 0)
    let files = try folder.contents(of: "out")
    let page = String(decoding: try #require(files["report.html"]), as: UTF8.self)
    let names = try Self.table(files["indicators.csv"])
    var ids: [String: String] = [:]
    for row in names { ids[row.cells["name_en"] ?? ""] = row.cells["indicator"] }
    var observations: [[String]: Row] = [:]
    for row in try Self.table(files["observations.csv"]) {
      let key = ["unit_name", "indicator", "period"].map { row.cells[$0] ?? "" }
      observations[key] = row
    }

    // Every period of every unit.
    var compared = 0
    let profiles = Self.tables(page, labelled: "All indicators for ")
    #expect(profiles.count > 5)
    for (label, rows) in profiles {
      let unit = String(label.dropFirst("All indicators for ".count))
      for row in rows.dropFirst() {
        for (title, cell) in zip(rows[0], row).dropFirst() where !["", ":", "..", "."].contains(cell) {
          let id = try #require(ids[title], "\(title)")
          let found = try #require(observations[[unit, id, row[0]]])
          #expect(Self.agrees(cell, with: found.cells["value"] ?? ""), "\(unit), \(title), \(row[0]): \(cell)")
          compared += 1
        }
      }
    }
    #expect(compared == observations.values.count { $0.cells["value"]?.isEmpty == false })

    // The values and intervals of the charts, in the period of each.
    var intervals = 0
    for (title, id) in ids {
      for (_, rows) in Self.tables(page, labelled: title + ", ") where rows[0].contains("Lower end") {
        for row in rows.dropFirst() {
          let match = observations.values.contains { found in
            found.cells["unit_name"] == row[0] && found.cells["indicator"] == id
              && Self.agrees(row[1], with: found.cells["value"] ?? "")
              && (row[2].isEmpty || Self.agrees(row[2], with: found.cells["lower"] ?? ""))
              && (row[3].isEmpty || Self.agrees(row[3], with: found.cells["upper"] ?? ""))
          }
          #expect(match, "\(title): \(row)")
          intervals += 1
        }
      }
    }
    #expect(intervals > 20)
  }
}
