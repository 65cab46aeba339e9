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
}
