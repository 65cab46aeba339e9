import Foundation
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  @Test func theTourShowsRealOutput() throws {
    let readme = try String(
      contentsOf: Program.repository.appendingPathComponent("README.md"), encoding: .utf8)
    let folder = try TemporaryFolder()
    let study = Program.repository.appendingPathComponent("datasets/sykehjem").path
    #expect(try Program.run(["report", study, "--out", folder.url.path], in: folder.url).status == 0)
    let report = try String(contentsOf: folder.url.appendingPathComponent("rapport.txt"), encoding: .utf8)
    let opening = report.split(separator: "\n", omittingEmptySubsequences: false).prefix(32).joined(separator: "\n")
    #expect(readme.contains(opening))
    let indicator = try #require(report.range(of: "PÅRØRENDETILFREDSHET ("))
    let end = try #require(report.range(of: "\n\n ", range: indicator.upperBound..<report.endIndex))
    #expect(readme.contains(report[indicator.lowerBound..<end.lowerBound]))

    let ranks = try Program.run(
      ["rank", "datasets/skole", "--period", "2025-26", "--indicator", "np_lesing_5"], in: Program.repository)
    let lines = ranks.output.split(separator: "\n").prefix(4)
    #expect(lines.count == 4 && readme.contains(lines.joined(separator: "\n")))

    let check = try Program.run(
      ["check", "."], in: Program.repository.appendingPathComponent("Tests/CommandLineTests/Cases/check-impossible"))
    for line in check.output.split(separator: "\n").dropFirst().prefix(3) {
      #expect(readme.contains(line.replacing("./", with: "studie/")))
    }
  }
}
