import BenchmarkCore
import Foundation
import Testing

@testable import bms_analyze

/// `--audience`: who sees what, in every kind of output. Names and values of units that an audience may not see are planted
/// so that they can be found wherever they end up.
@Suite struct AudienceTests {
  private static let units = [
    "Alfheim", "Bjarkøy", "Cappelen", "Dovregubb", "Elvestad", "Fagertun", "Granheim", "Hildrestad", "Ingridtun",
    "Jutulheim",
  ]
  /// Named to everyone, and to nobody.
  private static let open = "Alfheim"
  private static let closed = "Dovregubb"
  /// Values of the closed unit, and one that rests on too few.
  private static let planted = ["987654", "976543", "965432"]
  /// Numerator and denominator of the closed unit.
  private static let plantedCounts = ["234567", "345678"]
  private static let suppressed = "876543"

  /// A study of ten homes in two districts over three years, with every file that a study can have.
  private static func study(in folder: TemporaryFolder) throws {
    try folder.write(
      """
      card: hjem
      name: { nb: Kort for hjem, nn: Kort for heimar, en: Card for homes }
      version: 2026
      unit_type: sykehjem
      approved: { by: Direktør, on: 2026-01-20 }
      periods: year
      perspectives:
        - { id: brukere, name: { nb: Brukere, nn: Brukarar, en: Users } }
        - { id: okonomi, name: { nb: Økonomi, nn: Økonomi, en: Finance } }
      indicators:
        - { id: trivsel, name: { nb: Trivsel, nn: Trivsel, en: Well-being }, perspective: brukere, kind: mean, unit: poeng, better: higher, target: 70, group_wide: true }
        - { id: kostnad, name: { nb: Kostnad, nn: Kostnad, en: Cost }, perspective: okonomi, kind: amount, unit: kroner, better: lower, target: 500000 }
        - { id: frist, name: { nb: Innen frist, nn: Innan frist, en: In time }, perspective: brukere, kind: proportion, per: 100, unit: prosent, better: higher, target: 50 }
      context: [plasser]
      cost: { indicator: kostnad, results: [trivsel], inputs: [kostnad], outputs: [trivsel] }
      """, to: "s/styringskort.yaml")
    var register = "unit;name;type;parent;level;bydel;plasser;vises\n00;Byen;kommune;;kommune;;;\n"
    var rows = "unit;indicator;period;value;n;sd;numerator;denominator\n"
    var economy = "unit;period;budget;actual;year_budget;forecast\n"
    var actions = "unit;indicator;action;responsible;due;status\n"
    for (index, name) in units.enumerated() {
      let id = "9\(index)7"
      let shown = name == open ? "ja" : name == closed ? "nei" : ""
      register += "\(id);\(name);sykehjem;00;sykehjem;\(index % 2 == 0 ? "Nord" : "Sør");\(40 + index);\(shown)\n"
      for (offset, year) in (2023...2026).enumerated() {
        let score = 60 + (index * 7 + offset * 3) % 20
        rows += "\(id);trivsel;\(year);\(score);\(40 + index);8;;\n"
        var cost = String(400_000 + index * 11_000 + offset * 9_000)
        if name == closed, offset > 0 { cost = planted[offset - 1] }
        let isSmall = index == 8 && year == 2026
        if isSmall { cost = suppressed }
        rows += "\(id);kostnad;\(year);\(cost);\(isSmall ? 2 : 50);;;\n"
        let counts = name == closed ? plantedCounts : ["\(30 + index + offset)", "\(80 + 7 * index)"]
        rows += "\(id);frist;\(year);;;;\(counts.joined(separator: ";"))\n"
      }
      economy += "\(id);2026;\(1_000_000 + index);\(1_000_500 + index);1100000;1100000\n"
      actions += "\(id);trivsel;Tiltak ved \(name);\(name)sjefen;2025-01-01;started\n"
    }
    try folder.write(register, to: "s/enheter.csv")
    try folder.write(rows, to: "s/verdier.csv")
    try folder.write(economy, to: "s/okonomi.csv")
    try folder.write(actions, to: "s/tiltak.csv")
  }

  /// A number as the outputs may write it.
  private static func spellings(_ number: String) -> [String] {
    let (head, tail) = (number.dropLast(3), number.suffix(3))
    return [number] + ["\u{00A0}", " ", ",", "\u{202F}"].map { head + $0 + tail }
  }

  private static func expectNone(_ traces: [String], in texts: [String: String], _ what: String) {
    for (file, text) in texts {
      for trace in traces where text.contains(trace) { Issue.record("«\(trace)» in \(file) (\(what))") }
    }
  }

  /// Units that an audience may not see by name.
  private static func withheld(_ audience: Audience, own: String?) -> [String] {
    units.filter { name in
      if name == own { return false }
      return switch audience {
      case .council, .cityGovernment: name != open
      case .directors, .department, .unit: name == closed
      case .site: true
      }
    }
  }

  @Test(
    .enabled(if: WorkbookTests.canUnzip, "unzip is not installed"), arguments: Audience.allCases)
  func nothingOfAWithheldUnitIsInAnyOutput(audience: Audience) throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    let own = audience.isOfOneUnit ? ["--unit", "907"] : []
    let arguments = ["--audience", audience.rawValue, "--quiet"] + own
    for language in audience == .council ? ["nb", "nn", "en"] : ["nb"] {
      let result = try Program.run(
        ["report", "s", "--out", "out/r-\(language)", "--lang", language] + arguments, in: folder.url)
      #expect(result.status == 0, "\(result.errors)")
    }
    var pages = [["tables", "s", "--out", "out/t", "--xlsx"]]
    for format in ["text", "markdown", "html"] + (PageFormat.pandoc == nil ? [] : ["docx"]) {
      pages.append(["section", "s", "--format", format, "--out", "out/section.\(format)"])
    }
    for template in ["tertial", "notat"] {
      pages.append(["section", "s", "--template", template, "--out", "out/\(template).md"])
    }
    if !audience.isAggregated {
      pages.append(["sheet", "s", "--out", "out/sheet.txt"] + (own.isEmpty ? ["--unit", "907"] : []))
      pages.append(
        ["sheet", "s", "--format", "html", "--out", "out/sheet.html"] + (own.isEmpty ? ["--unit", "907"] : []))
      pages.append(["notebook", "s", "--out", "out/n"])
    }
    for page in pages {
      let result = try Program.run(page + arguments, in: folder.url)
      #expect(result.status == 0, "\(page): \(result.errors)")
    }
    let texts = try folder.texts(of: "out")
    #expect(texts.count > 40)
    let ownName = audience.isOfOneUnit ? "Alfheim" : nil
    let names = Self.withheld(audience, own: ownName)
    #expect(!names.isEmpty)
    Self.expectNone(names, in: texts, "name")
    let keys = names.compactMap(Self.units.firstIndex(of:)).map { "9\($0)7" }
    for key in keys {
      for (file, text) in texts where file.hasSuffix(".csv") {
        #expect(
          !text.contains("\n\(key);") && !text.contains(";\(key);") && !text.contains(";\(key)\r"), "\(key) in \(file)")
      }
    }
    Self.expectNone(
      (Self.planted + Self.plantedCounts + [Self.suppressed]).flatMap(Self.spellings), in: texts, "value")
    // The key that stands for a withheld unit has no business in a table.
    Self.expectNone(["\u{2022}"], in: texts.filter { $0.key.hasSuffix(".csv") }, "stand-in for a key")
    // The test can fail: the same for the analyst has them all.
    if audience == .department {
      let all = try Program.run(["report", "s", "--out", "all", "--quiet"], in: folder.url)
      #expect(all.status == 0)
      let texts = try folder.texts(of: "all")
      for trace in [Self.closed] + Self.planted.suffix(1) + Self.plantedCounts {
        #expect(texts.values.contains { text in Self.spellings(trace).contains { text.contains($0) } })
      }
      Self.expectNone(Self.spellings(Self.suppressed), in: texts, "suppressed")
    }
  }

  /// The rows of a table by their column titles.
  private static func rows(_ text: String) -> [[String: String]] {
    let lines = text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    return lines.dropFirst().map { row in Dictionary(zip(lines[0], row)) { first, _ in first } }
  }

  @Test(arguments: [[], ["--group", "bydel"]])
  func aWithheldValueDoesNotFollowFromTheMeanAndTheOthers(group: [String]) throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    let result = try Program.run(
      ["tables", "s", "--audience", "avdeling", "--csv", "rfc4180", "--out", "o"] + group, in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let files = try folder.contents(of: "o").mapValues { String(decoding: $0, as: UTF8.self) }
    let observations = Self.rows(try #require(files["observations.csv"]))
    let figures = Self.rows(try #require(files["summary.csv"]))
    #expect(observations.first?["rank"] == nil && observations.first?["z"] == nil)
    let districts = Dictionary(
      uniqueKeysWithValues: Self.units.indices.map { ("9\($0)7", $0 % 2 == 0 ? "Nord" : "Sør") })
    var checked = 0
    for row in figures where row["mean"] != "" {
      let shown = observations.filter {
        $0["indicator"] == row["indicator"] && $0["period"] == row["period"] && $0["value"] != ""
          && (row["group"] == "" || districts[$0["unit"] ?? ""] == row["group"])
      }
      let unknown = try #require(Int(row["with_value"] ?? "")) - shown.count
      #expect(unknown != 1, "\(row)")
      if unknown > 1 { checked += 1 }
    }
    #expect(checked >= 8)
    let disclosure = try #require(files["disclosure.csv"])
    #expect(disclosure.contains("complement") && !disclosure.contains("937"))
  }

  @Test func aWithheldUnitIsCounted() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    for (name, arguments) in [("all", []), ("shown", ["--audience", "bystyre"])] {
      let result = try Program.run(
        ["tables", "s", "--csv", "rfc4180", "--quiet", "--out", name] + arguments, in: folder.url)
      #expect(result.status == 0)
    }
    func means(_ name: String) throws -> [String?] {
      let text = try String(contentsOf: folder.url.appendingPathComponent("\(name)/summary.csv"), encoding: .utf8)
      return Self.rows(text).map { $0["mean"] }
    }
    let (all, shown) = (try means("all"), try means("shown"))
    #expect(all == shown && all.count == 12)
    let run = try String(contentsOf: folder.url.appendingPathComponent("shown/run.json"), encoding: .utf8)
    #expect(run.contains("\"audience\": \"bystyre\"") && run.contains("\"units_not_shown\": 9"))
  }

  @Test func theShorterThePageTheWiderTheCircle() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    var lines: [Int] = []
    for audience in [Audience.council, .cityGovernment, .department] {
      let result = try Program.run(
        ["report", "s", "--audience", audience.rawValue, "--quiet", "--out", audience.rawValue], in: folder.url)
      #expect(result.status == 0)
      let report = folder.url.appendingPathComponent("\(audience.rawValue)/rapport.txt")
      lines.append(try String(contentsOf: report, encoding: .utf8).split(separator: "\n").count)
    }
    #expect(lines == lines.sorted() && lines[0] < lines[2] / 2, "\(lines)")
  }

  @Test func aUnitThatEveryoneMaySeeIsNamed() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    let tables = try Program.run(
      ["tables", "s", "--audience", "bystyre", "--quiet", "--out", "o", "--csv", "rfc4180"], in: folder.url)
    #expect(tables.status == 0)
    let observations = try String(contentsOf: folder.url.appendingPathComponent("o/observations.csv"), encoding: .utf8)
    #expect(observations.contains(Self.open))
  }

  @Test func aStricterThresholdStandsAndALooserOneIsRaised() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    for (minimum, expected) in [("0", 1), ("3", 1), ("1000", 80)] {
      let result = try Program.run(
        [
          "tables", "s", "--audience", "direktormote", "--quiet", "--minimum-n", minimum, "--csv", "rfc4180", "--out",
          "m\(minimum)",
        ], in: folder.url)
      #expect(result.status == 0)
      let run = try String(
        contentsOf: folder.url.appendingPathComponent("m\(minimum)/observations.csv"), encoding: .utf8)
      let hidden = run.split(separator: "\n").count { $0.contains(",suppressed,") }
      #expect(minimum == "1000" ? hidden > 60 : hidden >= expected, "\(minimum): \(hidden)")
    }
  }

  @Test func anAudienceThatCannotBeServedIsAnErrorOfUsage() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    for arguments in [
      ["report", "s", "--audience", "enhet"], ["section", "s", "--audience", "tjenestested"],
      ["sheet", "s", "--all", "--audience", "bystyre"], ["notebook", "s", "--audience", "byrad"],
      ["report", "s", "--audience", "kommunestyre"], ["report", "s", "--audience", "enhet", "--unit", "9"],
    ] {
      let result = try Program.run(arguments, in: folder.url)
      #expect(result.status == 64 && !result.errors.isEmpty, "\(arguments)")
    }
  }

  @Test func aWordThatIsNotUnderstoodHidesTheUnit() throws {
    let folder = try TemporaryFolder()
    try Self.study(in: folder)
    let file = folder.url.appendingPathComponent("s/enheter.csv")
    let register = try String(contentsOf: file, encoding: .utf8)
    try register.replacing(";42;", with: ";42;kanskje").write(to: file, atomically: true, encoding: .utf8)
    let result = try Program.run(["section", "s", "--audience", "avdeling", "--strict"], in: folder.url)
    #expect(result.status == 2 && result.errors.contains("kanskje"))
    #expect(!result.output.contains("Cappelen"))
  }
}
