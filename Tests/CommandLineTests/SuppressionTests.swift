import BenchmarkCore
import Foundation
import Testing

@testable import bms_analyze

/// What must be hidden is in nothing that the program writes: every command, format, language and audience, and what it says
/// on standard error. The hidden cells hold values that are found nowhere else.
@Suite(.enabled(if: WorkbookTests.canUnzip, "unzip is not installed"))
struct SuppressionTests {
  /// A number of a hidden cell, and why the cell is hidden.
  private static let planted: [(number: String, why: String)] = [
    ("73.1947", "n below the minimum"), ("7.77419", "its standard deviation"),
    ("81.3962", "suppressed in the source"), ("9.31845", "its standard deviation"), ("5713", "its n"),
    ("91.4273", "numerator of a rate of too few"), ("4127.83", "its denominator"),
    ("6173", "denominator where the numerator is too small"),
    ("4211", "numerator that would give another away"), ("4523", "its denominator"), ("93.10192", "its value"),
    ("876543.2", "a cost of too few"), ("87.6543", "the last year of a trend"),
  ]

  private static let names = ["Alfheim", "Bjarkøy", "Cappelen", "Dovre", "Elvestad", "Fagertun", "Granheim", "Hildre"]
  private static let years = 2019...2026

  /// Eight homes in two districts over eight years. The districts have figures of their own, so that a home would follow
  /// from its district and the other homes.
  private static func study(in folder: TemporaryFolder, isHidden: Bool = true) throws {
    let disclosure =
      isHidden
      ? "{ minimum_n: 5, small_numerators: true, secondary: true }" : "{ minimum_n: 0, small_numerators: false }"
    try folder.write(
      """
      card: hjem
      name: { nb: Kort for hjem, nn: Kort for heimar, en: Card for homes }
      version: 2026
      unit_type: sykehjem
      approved: { by: Direktør, on: 2026-01-20 }
      periods: year
      disclosure: \(disclosure)
      perspectives:
        - { id: brukere, name: { nb: Brukere, nn: Brukarar, en: Users } }
        - { id: okonomi, name: { nb: Økonomi, nn: Økonomi, en: Finance } }
      indicators:
        - { id: trivsel, name: { nb: Trivsel, nn: Trivsel, en: Well-being }, perspective: brukere, kind: mean, unit: poeng, better: higher, target: 70, decimals: 2, group_wide: true }
        - { id: kostnad, name: { nb: Kostnad, nn: Kostnad, en: Cost }, perspective: okonomi, kind: amount, unit: kroner, better: lower, target: 500000, decimals: 1 }
        - { id: fall, name: { nb: Fall, nn: Fall, en: Falls }, perspective: brukere, kind: rate, per: 1000, unit: per 1000, better: lower, target: 20, decimals: 2 }
        - { id: frist, name: { nb: Innen frist, nn: Innan frist, en: In time }, perspective: brukere, kind: proportion, per: 100, unit: prosent, better: higher, target: 50, decimals: 2 }
      context: [plasser]
      cost: { indicator: kostnad, results: [trivsel, frist], inputs: [kostnad], outputs: [trivsel] }
      """, to: "s/styringskort.yaml")
    var register = "unit;name;type;parent;level;bydel;plasser;vises\n00;Byen;kommune;;kommune;;;\n"
    register += "N;Nord;bydel;00;bydel;;;\nS;Sør;bydel;00;bydel;;;\n"
    var rows = "unit;indicator;period;value;n;sd;numerator;denominator;status\n"
    var districts: [String: (Double, Double)] = [:]
    for (index, name) in names.enumerated() {
      let (id, district) = ("90\(index)", index % 2 == 0 ? "N" : "S")
      register +=
        "\(id);\(name);sykehjem;\(district);sykehjem;\(district);\(40 + 3 * index);\(index == 0 ? "ja" : "")\n"
      for year in years {
        let step = year - 2019
        let isLast = year == 2026
        // Well-being: of few in one home, hidden by the source in another; the end of a series in a third.
        switch (index, isLast) {
        case (1, true): rows += "\(id);trivsel;\(year);73.1947;4;7.77419;;;\n"
        case (2, true): rows += "\(id);trivsel;\(year);81.3962;5713;9.31845;;;suppressed\n"
        case (3, true): rows += "\(id);trivsel;\(year);87.6543;3;8;;;\n"
        default: rows += "\(id);trivsel;\(year);\(60 + (index * 7 + step * 3) % 20);\(40 + index);8;;;\n"
        }
        let cost = index == 4 && isLast ? "876543.2;2" : "\(400_000 + index * 11_000 + step * 9_000);50"
        rows += "\(id);kostnad;\(year);\(cost);;;;\n"
        // Falls: a rate of few; a numerator that is too small.
        switch (index, isLast) {
        case (5, true): rows += "\(id);fall;\(year);;3;;91.4273;4127.83;\n"
        case (6, true): rows += "\(id);fall;\(year);;;;2;6173;\n"
        default: rows += "\(id);fall;\(year);;;;\(30 + index + step);\(2000 + 100 * index);\n"
        }
        // In time: one home of few, and the smallest of the others of its district.
        let counts: (Double, Double) =
          switch (index, isLast) {
          case (0, true): (2, 4)
          case (2, true): (4211, 4523)
          default: (Double(3000 + 10 * index + step), Double(5000 + 70 * index))
          }
        rows += "\(id);frist;\(year);;;;\(Int(counts.0));\(Int(counts.1));\n"
        for node in [district, "00"] {
          let sum = districts["\(node);frist;\(year)"] ?? (0, 0)
          districts["\(node);frist;\(year)"] = (sum.0 + counts.0, sum.1 + counts.1)
        }
      }
    }
    for (key, sum) in districts.sorted(by: { $0.key < $1.key }) {
      rows += "\(key);;;;\(Int(sum.0));\(Int(sum.1));\n"
    }
    try folder.write(register, to: "s/enheter.csv")
    try folder.write(rows, to: "s/verdier.csv")
    try folder.write(
      "unit;period;budget;actual;year_budget;forecast\n"
        + names.indices.map { "90\($0);2026;\(1_000_000 + $0);\(1_000_500 + $0);1100000;1100000\n" }.joined(),
      to: "s/okonomi.csv")
    try folder.write(
      "unit;indicator;action;responsible;due;status\n901;trivsel;Tiltak;Leder;2025-01-01;started\n", to: "s/tiltak.csv")
  }

  /// Every command that writes something of a study.
  private static var runs: [[String]] {
    var runs: [[String]] = [["tables", "s", "--out", "out/tables", "--xlsx"], ["check", "s"]]
    for language in ["nb", "nn", "en"] {
      let options = ["--lang", language, "--progress", "always"]
      runs.append(["report", "s", "--out", "out/report-\(language)"] + options)
      runs.append(["notebook", "s", "--out", "out/notebook-\(language)"] + options)
      for format in ["text", "markdown", "html"] + (PageFormat.pandoc == nil ? [] : ["docx"]) {
        runs.append(["section", "s", "--format", format, "--out", "out/section-\(language).\(format)"] + options)
        runs.append(["sheet", "s", "--all", "--format", format, "--out", "out/sheet-\(language)-\(format)"] + options)
      }
      for template in ["tertial", "notat"] {
        runs.append(["section", "s", "--template", template, "--out", "out/\(template)-\(language).md"] + options)
      }
    }
    for command in [
      "normalise", "rank", "index", "trend", "outliers", "funnel", "control", "assess", "cost", "efficiency", "peers",
      "learn", "disclose", "rollup",
    ] {
      runs.append([command, "s", "--digits", "17"])
    }
    for audience in Audience.allCases {
      let options = ["--audience", audience.rawValue] + (audience.isOfOneUnit ? ["--unit", "900"] : [])
      runs.append(["report", "s", "--out", "out/report-\(audience.rawValue)"] + options)
      runs.append(["section", "s", "--out", "out/section-\(audience.rawValue).txt"] + options)
      if !audience.isAggregated {
        runs.append(
          [
            "sheet", "s", "--out", "out/sheet-\(audience.rawValue).txt", "--audience", audience.rawValue, "--unit",
            "900",
          ])
      }
    }
    for level in ["bydel", "kommune"] { runs.append(["report", "s", "--at", level, "--out", "out/report-\(level)"]) }
    runs.append(["report", "s", "--group", "bydel", "--out", "out/report-grouped"])
    runs.append(["report", "s", "--period", "2025", "--out", "out/report-2025"])
    return runs
  }

  /// A number as outputs may write it: with every digit, and rounded to no less than four.
  private static func spellings(_ number: String) -> [String] {
    let value = Double(number) ?? .nan
    let whole = number.prefix { $0 != "." }.count
    let decimals = number.count - whole - (number.count > whole ? 1 : 0)
    var texts: Set<String> = []
    for places in max(0, 4 - whole)...max(decimals, max(0, 4 - whole)) {
      let text = String(format: "%.\(places)f", value)
      let parts = text.split(separator: ".").map(String.init)
      var heads = [parts[0]]
      if whole > 3 {
        heads += ["\u{00A0}", " ", ",", "\u{202F}"].map { parts[0].dropLast(3) + $0 + parts[0].suffix(3) }
      }
      for head in heads { texts.formUnion(parts.count > 1 ? [head + "." + parts[1], head + "," + parts[1]] : [head]) }
    }
    return texts.sorted()
  }

  /// What is read: positions in drawings and in the parts of packed files are no numbers of the study.
  private static func readable(_ file: String, _ text: String) -> String {
    guard file.hasSuffix(".html") || file.hasSuffix(".xml") else { return text }
    var text = text
    if file.hasSuffix(".html") { text = text.replacing(/(?s)<(style|script)[ >].*?<\/\1>/, with: " ") }
    return text.replacing(/<[^>]*>/, with: " ")
  }

  /// Where a planted number stands as a number of its own.
  private static func traces(in texts: [String: String]) -> [(file: String, trace: String, why: String)] {
    let all = planted.flatMap { planted in spellings(planted.number).map { ($0, planted.why) } }
    var found: [(String, String, String)] = []
    for (file, text) in texts {
      let readable = readable(file, text)
      for (trace, why) in all where readable.contains(trace) {
        var from = readable.startIndex
        while let range = readable[from...].firstRange(of: trace) {
          from = range.upperBound
          let before = range.lowerBound > readable.startIndex ? readable[readable.index(before: range.lowerBound)] : " "
          let after = range.upperBound < readable.endIndex ? readable[range.upperBound] : " "
          if before.isNumber || before == "." || after.isNumber { continue }
          found.append((file, trace, why))
          break
        }
      }
    }
    return found
  }

  @Test func aHiddenNumberIsInNothingThatIsWritten() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    var said: [String: String] = [:]
    for run in Self.runs {
      let result = try Program.run(run, in: folder.url)
      // The card is of nursing homes: at the levels above them there is nobody to compare.
      #expect(result.status == (run.contains("--at") ? 64 : 0), "\(run): \(result.errors)")
      said[run.joined(separator: " ")] = result.output + result.errors
    }
    var texts = try folder.texts(of: "out")
    #expect(texts.count > 300)
    texts.merge(said) { first, _ in first }
    for (file, trace, why) in Self.traces(in: texts) { Issue.record("«\(trace)» (\(why)) in \(file)") }
    // Every rule is at work.
    let rules = try #require(said["disclose s --digits 17"])
    for rule in ["minimum_n", "small_numerator", "secondary"] { #expect(rules.contains(rule), "\(rule)") }
    #expect(rules.contains("902,frist,2026,secondary") || rules.contains("902;frist;2026;secondary"), "\(rules)")
  }

  /// The search can fail: without the rules of the card, the same numbers are found; but not what the source hides.
  @Test func withoutSuppressionTheSameNumbersAreFound() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder, isHidden: false)
    #expect(try Program.run(["report", "s", "--out", "out"], in: folder.url).status == 0)
    let found = Self.traces(in: try folder.texts(of: "out"))
    for (number, why) in Self.planted where !["81.3962", "9.31845", "5713", "7.77419"].contains(number) {
      let own = found.filter { Self.spellings(number).contains($0.trace) }
      #expect(!own.isEmpty, "\(number) (\(why))")
    }
    for format in ["rapport.txt", "rapport.md", "rapport.html", "sheet2.xml"] {
      #expect(found.contains { $0.file.hasSuffix(format) }, "\(format)")
    }
    #expect(!found.contains { Self.spellings("81.3962").contains($0.trace) || $0.trace == "5713" })
  }

  /// What is shown has no hidden number in it, and none follows from a sum: means are those of the values shown, nodes those
  /// of the units shown, and no total with figures of its own has just one part that is not there.
  @Test func noHiddenNumberFollowsFromASum() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    let result = try Program.run(
      ["tables", "s", "--out", "o", "--csv", "rfc4180", "--digits", "17", "--quiet"], in: folder.url)
    #expect(result.status == 0)
    func rows(_ name: String) throws -> [[String: String]] {
      let text = try String(contentsOf: folder.url.appendingPathComponent("o/\(name).csv"), encoding: .utf8)
      let lines = text.split(separator: "\n").map {
        $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      }
      return lines.dropFirst().map { Dictionary(zip(lines[0], $0)) { first, _ in first } }
    }
    let observations = try rows("observations")
    func shown(_ units: [String], _ indicator: String?, _ period: String?) -> [[String: String]] {
      observations.filter {
        units.contains($0["unit"] ?? "") && $0["indicator"] == indicator && $0["period"] == period
      }
    }
    let homes = Self.names.indices.map { "90\($0)" }
    var compared = 0
    for row in try rows("summary") where row["group"] == "" {
      let values = shown(homes, row["indicator"], row["period"]).compactMap { Double($0["value"] ?? "") }
      let mean = try #require(Double(row["mean"] ?? ""))
      #expect(Int(row["with_value"] ?? "") == values.count)
      #expect(abs(mean - values.reduce(0, +) / Double(values.count)) <= 1e-12 * abs(mean), "\(row)")
      compared += 1
    }
    #expect(compared == 4 * Self.years.count)

    let below = ["00": homes, "N": homes.enumerated().filter { $0.offset % 2 == 0 }.map(\.element)]
      .merging(["S": homes.enumerated().filter { $0.offset % 2 == 1 }.map(\.element)]) { first, _ in first }
    for row in try rows("rollup") where row["numerator"] != "" {
      let parts = shown(below[row["node"] ?? ""] ?? [], row["indicator"], row["period"])
      for column in ["numerator", "denominator"] {
        let sum = parts.compactMap { Double($0[column] ?? "") }.reduce(0, +)
        #expect(abs(sum - (Double(row[column] ?? "") ?? .nan)) < 1e-6, "\(row)")
      }
      compared += 1
    }
    #expect(compared > 4 * Self.years.count + 20)

    for (total, parts) in ["00": ["N", "S"], "N": below["N"] ?? [], "S": below["S"] ?? []] {
      for year in Self.years {
        let own = shown([total] + parts, "frist", String(year))
        #expect(own.count == parts.count + 1)
        #expect(own.count { $0["value"] == "" } != 1, "\(total) in \(year)")
      }
    }
    #expect(shown(homes, "frist", "2026").count { $0["status"] == "suppressed" } == 2)
  }
}
