import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct MappingFileTests {
  /// Every dialect of export_dialects.csv has a profile.
  @Test func everyDialectHasAProfile() {
    let names = SourceProfile.allCases.map(\.rawValue)
    #expect(Set(names).count == names.count)
    for name in [
      "generic", "udir", "skoleporten", "ssb", "ssb-old", "kolada", "ssb-pxweb2-csv", "ssb-pxweb1-csv", "ssb-datasett",
      "ssb-jsonstat", "ssb-xlsx", "ssb-html", "px", "bergen-budsjett-2012", "bergen-budsjett-2013",
      "stavanger-budsjett",
    ] {
      #expect(SourceProfile(rawValue: name)?.rawValue == name, "\(name)")
    }
    #expect(SourceProfile(rawValue: "udri") == nil)
  }

  @Test(arguments: BuiltInMapping.texts.map(\.name))
  func everyBuiltInProfileIsAMappingFileWithoutFaults(name: String) throws {
    let text = try #require(BuiltInMapping.texts.first { $0.name == name }?.text)
    let file = MappingFile(text, path: name)
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
    #expect(file.name == name)
    #expect(file.mapping != nil)
  }

  @Test func faultsHaveTheirPlace() {
    let file = MappingFile(
      "mapping: x\nsymbols: { \"*\": hidden }\nheader: {}\nunit_pattern: '('\nbased_on: udri\nperiods: week\n",
      path: "import.yaml")
    #expect(file.mapping == nil)
    let issues = file.diagnostics.map { ($0.issue, $0.location?.line) }
    #expect(
      issues.contains { issue, line in
        if case .unknownWord(key: "symbols", word: "hidden", _, _) = issue { line == 2 } else { false }
      })
    #expect(issues.contains { $0.0 == .unknownKey(key: "header", nearest: "headers") && $0.1 == 3 })
    #expect(issues.contains { $0.0 == .source(.badPattern("(")) && $0.1 == 4 })
    #expect(
      issues.contains { issue, line in
        if case .source(.unknownProfile("udri", _, nearest: "udir")) = issue { line == 5 } else { false }
      })
    #expect(file.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test func aGroupOfAnUnknownNameAndAnEmptyFileAreFaults() throws {
    let file = MappingFile(
      "mapping: x\npacked: { pattern: '(?<indicator>.*)_(?<periode>\\d{4})' }\n", path: "import.yaml")
    #expect(
      file.diagnostics.map(\.issue) == [
        .unknownWord(
          key: "pattern", word: "periode", allowed: ["period", "indicator", "measure", "unit"], nearest: "period")
      ])
    #expect(file.diagnostics.first?.location?.line == 2)
    let folder = try TestFolder()
    let empty = SourceProfile.read(mapping: try folder.write("", as: "import.yaml"))
    #expect(empty.profile == nil && empty.diagnostics.map(\.issue) == [.missingKey("mapping")])
  }

  @Test func aSymbolMayBeASentence() throws {
    var options = ReadOptions()
    options.profile = try #require(
      SourceProfile.generic.adding(symbols: [("Tall kan ikke forekomme her", "not_applicable")]))
    let result = try readTable(
      "enhet;år;x\na;2024;1\nb;2024;Tall kan ikke forekomme her\nc;2024;3\nd;2024;4\n", options: options)
    #expect(result.errors.isEmpty && result.status("b", "x", .year(2024)) == .notApplicable)
  }

  @Test func whatIsLeftOutNeedNotBeAsLongAsTheOthers() throws {
    let mapping = MappingFile("mapping: x\nleave_out: '^Kilde'\n", path: "import.yaml")
    var options = ReadOptions()
    options.profile = SourceProfile(name: "x", mapping: try #require(mapping.mapping))
    let result = try readTable("enhet;år;x;y\na;2024;1;2\nb;2024;3;4\nKilde: SSB;x\n", options: options)
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
    #expect(result.studies.first?.organisation.units.map(\.id) == ["a", "b"])
  }

  @Test func aMappingIsReadAndUsed() throws {
    let folder = try TestFolder()
    let mapping = try folder.write(
      """
      mapping: min-kilde
      based_on: ssb
      symbols: { "x": suppressed }
      headers: { unit: [Sted], period: [Når], value: [Tall] }
      fold: [Hva, { column: Kjønn, leave_out: [Alle] }]
      rows: { Alder: [Alle aldre] }
      unit_pattern: '^(\\d+)/(.*)$'
      leave_out: '^Kilde'
      """, as: "import.yaml")
    let (profile, diagnostics) = SourceProfile.read(mapping: mapping)
    #expect(diagnostics.isEmpty)
    var options = ReadOptions()
    options.profile = try #require(profile)
    let result = try readTable(
      """
      Sted;Når;Hva;Kjønn;Alder;Tall
      1/Nord;2023;Trivsel;Alle;Alle aldre;4,5
      1/Nord;2023;Trivsel;Jenter;Alle aldre;x
      2/Sør;2023;Trivsel;Alle;Alle aldre;..
      2/Sør;2023;Trivsel;Alle;0-5 år;3
      Kilde: egne tall;;;;;
      """, options: options)
    #expect(result.errors.isEmpty)
    let study = try #require(result.studies.first)
    #expect(study.indicators.map(\.id) == ["Trivsel", "Trivsel, Jenter"])
    #expect(
      study.organisation.units.map(\.id) == ["1", "2"] && study.organisation.units.map(\.name) == ["Nord", "Sør"])
    #expect(result.value("1", "Trivsel", .year(2023)) == 4.5)
    #expect(result.status("1", "Trivsel, Jenter", .year(2023)) == .suppressed)
    #expect(result.status("2", "Trivsel", .year(2023)) == .missing)
    #expect(
      result.diagnostics.contains { if case .source(.rowsLeftOut(count: 2, _)) = $0.issue { true } else { false } })
  }
}
