import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct RegionRecodingTests {
  @Test func theTableIsConsistent() {
    let all = RegionTransition.all
    #expect(all.count == 511)
    for year in [2017, 2018, 2019, 2020, 2024] {
      let own = all.filter { $0.year == year }
      let from = Dictionary(grouping: own, by: \.from)
      let into = Dictionary(grouping: own, by: \.to)
      for change in own {
        let sources = from[change.from] ?? []
        let targets = into[change.to] ?? []
        switch change.kind {
        case .renumbered: #expect(sources.count == 1 && targets.count == 1, "\(change)")
        case .merged: #expect(sources.count == 1 && targets.count > 1, "\(change)")
        case .split: #expect(sources.count > 1, "\(change)")
        }
        #expect(change.from.count == change.to.count && [2, 4].contains(change.from.count))
      }
    }
    #expect(all.filter { $0.year == 2024 && $0.kind == .split }.map(\.from).contains("1507"))
  }

  @Test func countiesGetTheirZerosBack() {
    let recoding = RegionRecoding(["3", "11", "46", "50"], to: 2024, earliest: 2024)
    #expect(recoding.recoded == ["3": "03"])
    // Alone it may be anything.
    #expect(RegionRecoding(["3", "5", "99"], to: 2024, earliest: 2024).recoded["3"] == nil)
  }

  /// Bergen 1201 → 4601 (2020); Inderøy 1756 → 5053 (2018); Porsgrunn 0805 → 3806 (2020) → 4001 (2024), as CARD.md of
  /// `folkehelseundersokelsen-telemark-2025` and `DimKommune.csv` give it.
  @Test func whatIsOneToOneIsFollowed() {
    let recoding = RegionRecoding(["1201", "1756", "0805", "4601", "0301"], to: 2024, earliest: 2015)
    #expect(recoding.recoded == ["1201": "4601", "1756": "5053", "0805": "4001"])
    #expect(recoding.issues == [.regionsRecoded(count: 3, year: 2024)])
    #expect(
      RegionRecoding(["0805", "3806", "4001"], to: 2021, earliest: 2015).recoded == ["0805": "3806", "4001": "3806"])
  }

  @Test func mergersAndSplitsAreReportedAndLeft() {
    let recoding = RegionRecoding(["0704", "1507", "30"], to: 2024, earliest: 2015)
    #expect(recoding.recoded.isEmpty)
    #expect(
      recoding.issues == [
        .regionMerged(code: "0704", into: "3803", year: 2020),
        .regionSplit(code: "1507", into: ["1508", "1580"], year: 2024),
        .regionSplit(code: "30", into: ["31", "32", "33"], year: 2024),
      ])
  }

  /// Stavanger kept 1103 when it took in Finnøy and Rennesøy.
  @Test func aNumberThatStayedThroughAMergerIsReportedForOlderFiguresOnly() {
    #expect(
      RegionRecoding(["1103"], to: 2024, earliest: 2015).issues
        == [.regionMerged(code: "1103", into: "1103", year: 2020)])
    #expect(RegionRecoding(["1103"], to: 2024, earliest: 2021).issues.isEmpty)
  }

  @Test func lostZerosAreRestored() {
    #expect(RegionRecoding(["301", "105"], to: 2024, earliest: 2015).recoded["301"] == "0301")
  }

  @Test func aTableIsJoinedAcrossTheReform() throws {
    var options = ReadOptions()
    options.regions = 2024
    let result = try readTable(
      "kommunenummer;år;indikator;verdi\n1201;2018;x;1\n4601;2021;x;2\n0301;2018;x;3\n0301;2021;x;4\n", options: options
    )
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.organisation.units.map(\.id) == ["4601", "0301"])
    #expect(result.value("4601", "x", .year(2018)) == 1 && result.value("4601", "x", .year(2021)) == 2)
  }

  // MARK: Against an independent table

  /// Municipalities of 2016 that are one of 2024 together, by the number of 2024.
  ///
  /// Source: regtools, `tests/testthat/_snaps/harmonize_municipality_codes.md` at commit 580d6e1c, which brings the 429
  /// numbers of 2016 to 2024 by Statistics Norway's list of municipalities 1994–2024. Areas that took part in the
  /// divisions around Snillfjord and Tysfjord are left out there.
  private static let together = """
    3103: 0104 0136; 3226: 0121 0221; 3118: 0122 0123 0124 0125 0138; 3207: 0213 0217; 3203: 0220 0627 0628
    3205: 0226 0227 0231; 3301: 0602 0625 0711; 3903: 0702 0713 0714; 3905: 0704 0716; 3907: 0706 0719 0720
    3909: 0709 0728; 3911: 0722 0723; 4020: 0821 0822; 4204: 1001 1017 1018; 4205: 1002 1021 1029; 4225: 1027 1032
    1108: 1102 1129; 1103: 1103 1141 1142; 4618: 1227 1228 1231; 4621: 1234 1235; 4624: 1241 1243
    4626: 1245 1246 1259; 4631: 1256 1260 1263; 4602: 1401 1439; 4640: 1418 1419 1420; 4647: 1430 1431 1432 1433
    4649: 1441 1443; 1577: 1444 1519; 1506: 1502 1543 1545; 1508: 1504 1523 1529 1546; 1580: 1534; 1578: 1524 1526
    1579: 1548 1551; 5001: 1601 1662; 5057: 1621 1627; 5054: 1624 1718; 5058: 1630 1632; 5006: 1702 1724
    5007: 1703 1725 1748; 5060: 1750 1751; 5512: 1852 1913; 5530: 1927 1928 1929 1931; 5603: 2004 2017
    3101: 0101; 3236: 0532; 3234: 0533; 4601: 1201; 3403: 0403; 5061: 1567; 5605: 2030; 5020: 1633; 4636: 1412
    """

  /// Every number of 2024 that a number of 2016 leads to, with the kinds of change on the way.
  private static func followed(_ code: String) -> [String: Set<RegionTransition.Kind>] {
    var reached: [String: Set<RegionTransition.Kind>] = [code: []]
    for year in 2017...2024 {
      var next: [String: Set<RegionTransition.Kind>] = [:]
      for (own, kinds) in reached {
        let changes = RegionTransition.all.filter { $0.year == year && $0.from == own }
        if changes.isEmpty { next[own, default: []].formUnion(kinds) }
        for change in changes { next[change.to, default: []].formUnion(kinds.union([change.kind])) }
      }
      reached = next
    }
    return reached
  }

  @Test func mergersEndWhereAnIndependentTableSaysSo() {
    var count = 0
    for entry in Self.together.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
      let parts = entry.split(separator: ":")
      let target = parts[0].filter { $0 != " " }
      let members = parts[1].split(separator: " ").map(String.init)
      for member in members {
        let reached = Self.followed(member)
        #expect(reached[target] != nil, "\(member) leads to \(reached.keys.sorted()), not \(target)")
        // Only a division leads to several.
        if reached[target]?.contains(.split) == false { #expect(reached.count == 1, "\(member)") }
        // Several together are merged, alone they are renumbered, or stay.
        if members.count > 1, target != "4602", target != "4640" {
          #expect(reached[target]?.isDisjoint(with: [.merged, .split]) == false, "\(member)")
        }
        count += 1
      }
    }
    #expect(count > 100)
  }

  /// The areas that table leaves out are divided or take a part of a divided one here, and are never recoded.
  @Test func whatWasDividedIsNeverGuessed() {
    for code in ["5012", "1850", "1507", "1418", "1439"] {
      let recoding = RegionRecoding([code], to: 2024, earliest: 2018)
      #expect(recoding.recoded.isEmpty, "\(code)")
      #expect(recoding.issues.contains { if case .regionSplit(code, _, _) = $0 { true } else { false } }, "\(code)")
    }
    for code in ["1805", "1854", "1849", "5011", "1571", "5013", "5016", "5023", "5024"] {
      let recoding = RegionRecoding([code], to: 2024, earliest: 2018)
      #expect(recoding.recoded.isEmpty, "\(code)")
      #expect(recoding.issues.contains { if case .regionMerged(code, _, _) = $0 { true } else { false } }, "\(code)")
    }
  }
}
