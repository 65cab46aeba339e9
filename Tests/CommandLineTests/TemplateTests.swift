import Foundation
import Testing

@testable import bms_analyze

/// `--template`: files of the user's own.
@Suite struct TemplateTests {
  private static let study = Program.repository.appendingPathComponent("datasets/sosialkontor").path

  @Test func aTemplateOfTheUsersOwnIsFilled() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{#cards}}{{name}}\n{{> rad}}{{/cards}}", to: "mal/hoved.mustache")
    try folder.write("{{#targets}}{{indicator}};{{mean_raw}}\n{{/targets}}", to: "mal/rad.mustache")
    let result = try Program.run(["section", Self.study, "--template", "mal/hoved.mustache"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count > 3)
    // The numbers are those of the tables.
    let tables = try Program.run(
      [
        "tables", Self.study, "--tables", "observations", "summary", "--csv", "rfc4180", "--digits", "17", "--out", "o",
      ],
      in: folder.url)
    #expect(tables.status == 0)
    let summary = try String(contentsOf: folder.url.appendingPathComponent("o/summary.csv"), encoding: .utf8)
    for line in lines.dropFirst() {
      let raw = try #require(line.split(separator: ";").last.flatMap { Double($0) })
      let isThere = summary.split(separator: "\n").contains { row in
        row.split(separator: ",", omittingEmptySubsequences: false).contains { Double($0) == raw }
      }
      #expect(isThere, "\(line)")
    }
  }

  @Test func aSheetTakesATemplateToo() throws {
    let folder = try TemporaryFolder()
    try folder.write("{{unit}}|{{#results}}{{indicator_id}}={{value_raw}} {{/results}}", to: "ark.mustache")
    let result = try Program.run(
      ["sheet", Self.study, "--all", "--template", "ark.mustache", "--format", "html", "--out", "o"], in: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try folder.contents(of: "o").count > 5)
  }

  @Test func aFaultIsOneLineWithItsPlace() throws {
    let folder = try TemporaryFolder()
    try folder.write("\n  {{#cards}}{{titel}}{{/cards}}{{x}}", to: "mal.mustache")
    let result = try Program.run(["section", Self.study, "--template", "mal.mustache"], in: folder.url)
    #expect(result.status == 64 && result.output.isEmpty)
    let lines = result.errors.split(separator: "\n").filter { $0.contains("mal.mustache") }
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("mal.mustache:2:13: feil: ") == true)
    #expect(lines.first?.contains("Mente du «title»?") == true)
  }

  @Test func aPartialIsReadFromTheFolderOfTheTemplateOnly() throws {
    let folder = try TemporaryFolder()
    try folder.write("secret", to: "hemmelig.mustache")
    try folder.write("{{> lenke}}", to: "mal/hoved.mustache")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("mal/lenke.mustache"),
      withDestinationURL: folder.url.appendingPathComponent("hemmelig.mustache"))
    for text in ["{{> lenke}}", "{{> ../hemmelig}}", "{{> hemmelig}}"] {
      try folder.write(text, to: "mal/hoved.mustache")
      let result = try Program.run(["section", Self.study, "--template", "mal/hoved.mustache"], in: folder.url)
      #expect(result.status == 64 && !result.output.contains("secret") && !result.errors.contains("secret"), "\(text)")
    }
  }

  @Test func aTemplateThatIsNoTemplateIsSaid() throws {
    let folder = try TemporaryFolder()
    try Data([0xFF, 0xFE, 0x00]).write(to: folder.url.appendingPathComponent("bytes.mustache"))
    try Data(repeating: 0x61, count: 1 << 20 + 1).write(to: folder.url.appendingPathComponent("stor.mustache"))
    for (name, status) in [
      ("bytes.mustache", 64), ("stor.mustache", 64), ("ingen.mustache", 66), ("tertail", 66), (".", 64),
    ] {
      let result = try Program.run(["section", Self.study, "--template", name], in: folder.url)
      #expect(result.status == Int32(status), "\(name): \(result.status) \(result.errors)")
      #expect(!result.errors.isEmpty)
    }
    let near = try Program.run(["section", Self.study, "--template", "tertail"], in: folder.url)
    #expect(near.errors.contains("«tertial»"))
  }
}
