import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkIO

@Suite struct StudyImportTests {
  /// A file as Udir exports it, small.
  private static func export(_ period: String, names suffix: String = "") -> [UInt8] {
    let head =
      "sep=\t\nEnhetNivaa\tNasjonaltkode\tFylkekode\tKommunekode\tOrganisasjonsnummer\tNasjonalt\tFylke\tKommune\tEnhetNavn"
    var header = head
    for subject in ["Lesing", "Regning"] {
      for measure in ["Skalapoeng", "Usikkerhet", "Antall elever deltatt"] {
        header += "\t\(period).\(subject).5. årstrinn.Alle eierformer.Alle kjønn.\(measure)"
      }
    }
    let rows = [
      "1\tI\t00\t0000\tI\tHele landet\tAlle fylker\tAlle kommuner\tAlle skoler\t50\t0,1\t55 704\t50\t0,1\t55 245",
      "2\tI\t46\t0000\t46\tHele landet\tVestland\tAlle kommuner\tAlle skoler\t50\t0,3\t7 000\t49\t0,3\t7 001",
      "3\tI\t46\t4601\t4601\tHele landet\tVestland\tBergen\tAlle skoler\t51\t0,5\t3 000\t50\t0,5\t3 001",
      "4\tI\t46\t4601\t974557000\tHele landet\tVestland\tBergen\tÅsane skole\(suffix)\t48\t2,4\t54\t*\t*\t*",
      "4\tI\t46\t4601\t974557001\tHele landet\tVestland\tBergen\tFjell skole\t\t\t0\t\t\t*",
    ]
    return utf16LittleEndian(header + "\n" + rows.joined(separator: "\n") + "\n")
  }

  @Test func packedHeadersAreTakenApart() throws {
    let packed = try #require(SourceProfile.udir.mapping.packed)
    let headers = [
      "2025-26.Lesing.5. årstrinn.Alle kjønn.Skalapoeng", "2025-26.Lesing.5. årstrinn.Alle kjønn.Usikkerhet",
      "2025-26.Regning.5. årstrinn.Alle kjønn.Skalapoeng", "2025-26.Regning.5. årstrinn.Alle kjønn.Antall elever",
      "2025-26.Lesing.5. årstrinn.Gutt.Skalapoeng", "EnhetNavn", "2025-26.Lesing.5. årstrinn.Alle kjønn.Brudd",
    ]
    let found = PackedGroups(
      headers: headers, parts: [], candidates: Array(headers.indices), packed: packed,
      sex: SourceProfile.udir.mapping.sex, periods: .schoolYear, isStacked: false)
    #expect(found.groups.map(\.indicator) == ["Lesing", "Regning"])
    #expect(found.groups.map(\.period) == ["2025-26", "2025-26"])
    #expect(found.groups[0].fields == [.value: 0, .margin: 1])
    #expect(found.groups[1].fields == [.value: 2, .n: 3])
    #expect(found.footnotes == [6])
    #expect(!found.columns.contains(5))
  }

  @Test func severalSourcesOfOneObservationFollowTheRule() throws {
    let folder = try TestFolder()
    let first = try folder.write("enhet;år;x\nA;2024;4\nB;2024;1\n", as: "a.csv")
    let second = try folder.write("enhet;år;x\nA;2024;5\nC;2024;2\n", as: "b.csv")
    func values(_ rule: RepeatedRecords?) -> (values: [Double], diagnostics: [Diagnostic]) {
      var options = StudyImport.Options()
      options.reading.repeated = rule
      let (study, _, diagnostics) = StudyImport.read([first, second], options: options)
      return (study.rows.map(\.value), diagnostics)
    }
    #expect(values(nil).diagnostics.contains { $0.severity == .error })
    #expect(values(.first).values == [4, 1, 2])
    #expect(values(.first).diagnostics.contains { $0.issue == .source(.repeatedPassedOver(count: 1)) })
    #expect(values(.sum).values == [9, 1, 2])
    #expect(!values(.sum).diagnostics.contains { $0.severity == .error })
  }

  @Test func aUnitWithAnotherNameInAnotherSourceIsTold() throws {
    let folder = try TestFolder()
    let first = try folder.write("unit,unit_name,indicator,period,value\na,Alfa,x,2023,1\n", as: "a.csv")
    let second = try folder.write("unit,unit_name,indicator,period,value\na,Alpha,x,2024,1\n", as: "b.csv")
    for paths in [[first, second], [second, first]] {
      let (study, _, diagnostics) = StudyImport.read(paths, options: StudyImport.Options())
      #expect(
        diagnostics.contains {
          $0.issue == .source(.unitNamesDiffer(unit: "a", used: "Alpha", other: "Alfa", count: 1))
        })
      #expect(study.units.map(\.unit.name) == ["Alpha"])
    }
  }

  @Test func anExportOfUdirBecomesAStudyThatReadsBack() throws {
    let folder = try TestFolder()
    let first = try folder.write(Self.export("2024-25"), as: "2024-25_20250101-1200_x.csv")
    let second = try folder.write(Self.export("2025-26", names: "  "), as: "2025-26_20260218-1045_x.csv")
    let out = folder.path + "/ut"
    let result = try StudyImport.run([first, second], options: .init(profile: .udir), to: out)
    #expect(result.diagnostics.isEmpty)
    #expect(result.indicators == ["Lesing", "Regning"])
    #expect(result.periods == [.schoolYear(startingIn: 2024), .schoolYear(startingIn: 2025)])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: out).sorted()
        == ["import.json", "observations.csv", "units.csv"])

    let back = StudyReader.read(out)
    #expect(back.errors.isEmpty)
    let study = try #require(back.studies.first)
    #expect(study.organisation.units.map(\.level) == ["nation", "county", "municipality", "school", "school"])
    #expect(study.organisation.units.map(\.type) == study.organisation.units.map(\.level))
    #expect(study.organisation.units.map(\.parent) == [nil, "I", "46", "4601", "4601"])
    #expect(
      study.organisation.units.map(\.name) == ["Hele landet", "Vestland", "Bergen", "Åsane skole", "Fjell skole"])
    #expect(study.organisation.column(named: "municipality")?.values == [nil, nil, "4601", "4601", "4601"])
    #expect(study.indicators.map(\.kind) == [.mean, .mean])
    #expect(study.origins == ["Utdanningsdirektoratet"])
    #expect(study.extracted == "2026-02-18")
    let period = Period.schoolYear(startingIn: 2025)
    #expect(back.value("974557000", "Lesing", period) == 48)
    let cell = try #require(back.cell("974557000", "Lesing", period))
    #expect(cell.series.n?[cell.cell] == 54)
    #expect(cell.series.standardError?[cell.cell] == 2.4 / 1.959964)
    #expect(back.status("974557000", "Regning", period) == .suppressed)
    #expect(back.status("974557001", "Lesing", period) == .notApplicable)
    #expect(back.status("974557001", "Regning", period) == .suppressed)
    let nation = try #require(back.cell("I", "Lesing", period))
    #expect(nation.series.n?[nation.cell] == 55704)
  }

  @Test func skoleportenIsFoldedIntoIndicators() throws {
    let folder = try TestFolder()
    let header =
      "\u{FEFF}Enhetsnavn;Skoletype;Vurderingsområde;Statistikk;Indikator/delskår;Periode;Eierform;Trinn;Kjønn;Verdi;Måleenhet\r\n"
    func row(_ statistic: String, _ period: String, _ sex: String, _ value: String) -> String {
      "Fjell skole;Grunnskole;Læring;\(statistic);Lesing;\(period);Offentlig;Trinn 5;\(sex);\(value);poeng\r\n"
    }
    let path = try folder.write(
      header + row("Prøver", "2014-2015", "Begge kjønn", "53") + row("Prøver", "2014-2015", "Jenter", "52")
        + row("Prøver", "2015-2016", "Begge kjønn", ".") + row("Gamle prøver", "2012-2013", "Begge kjønn", "2,1"),
      as: "n.csv")
    let result = try StudyImport.run([path], options: .init(profile: .skoleporten), to: folder.path + "/ut")
    #expect(result.diagnostics.isEmpty)
    #expect(result.indicators == ["Lesing 5. trinn", "Lesing 5. trinn (Gamle prøver)"])
    #expect(result.observations == 3)
    let back = StudyReader.read(folder.path + "/ut")
    #expect(back.value("Fjell skole", "Lesing 5. trinn", .schoolYear(startingIn: 2014)) == 53)
    #expect(back.status("Fjell skole", "Lesing 5. trinn", .schoolYear(startingIn: 2015)) == .missing)
  }

  @Test func aFailedImportLeavesWhatWasThere() throws {
    let folder = try TestFolder()
    let out = folder.path + "/ut"
    try folder.write("gammel", as: "ut/observations.csv")
    let bad = try folder.write("hei;du\n1;2\n", as: "x.csv")
    let result = try StudyImport.run([bad], options: .init(profile: .udir), to: out)
    #expect(result.diagnostics.contains { $0.issue == .noPackedHeaders(profile: "udir") })
    #expect(try String(contentsOfFile: out + "/observations.csv", encoding: .utf8) == "gammel")
    let good = try folder.write("unit,indicator,period,value\na,x,2020,1.5\n", as: "y.csv")
    #expect(throws: WriteError.self) { try StudyImport.run([good], options: .init(), to: bad) }
    #expect(try String(contentsOfFile: bad, encoding: .utf8) == "hei;du\n1;2\n")
  }

  // MARK: The real files

  private static let shared = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../../../shared/data/udir-np-5trinn").standardizedFileURL.path
  private static let sharedFiles =
    ((try? FileManager.default.contentsOfDirectory(atPath: shared)) ?? []).filter { $0.hasSuffix(".csv") }.sorted()
    .map { shared + "/" + $0 }

  /// CARD.md of the data set: n of the nation is the sum of the counties for English in all four years; DOMAIN: Bergen
  /// 2025-26 has 70 schools with a reading score and 12 distinct scores.
  @Test(.enabled(if: sharedFiles.count == 4, "the national tests are not beside the project"))
  func theNationalTestsGiveThePublishedFigures() throws {
    let folder = try TestFolder()
    let result = try StudyImport.run(Self.sharedFiles, options: .init(profile: .udir), to: folder.path + "/ut")
    #expect(result.diagnostics.allSatisfy { $0.severity < .error })
    let back = StudyReader.read(folder.path + "/ut")
    let study = try #require(back.studies.first)
    let english = try #require(study.indicators.firstIndex { $0.id == "Engelsk" })
    let reading = try #require(study.indicators.firstIndex { $0.id == "Lesing" })
    let counts = try #require(study.panel.series[english].n)
    let published: [Double] = [55704, 56875, 56833, 56929]
    for period in 0..<4 {
      func sum(_ level: String) -> Double {
        study.organisation.units.indices.filter { study.organisation.units[$0].level == level }
          .map { counts[study.panel.cell(unit: $0, period: period)] }.filter { !$0.isNaN }.reduce(0, +)
      }
      #expect(sum("nation") == published[period])
      #expect(sum("county") == published[period])
    }
    let municipality = try #require(study.organisation.column(named: "municipality"))
    let bergen = study.organisation.units.indices.filter {
      study.organisation.units[$0].level == "school" && municipality.values[$0] == "4601"
    }.map { study.panel.series[reading].values[study.panel.cell(unit: $0, period: 3)] }.filter { !$0.isNaN }
    #expect(bergen.count == 70)
    #expect(Set(bergen).count == 12)
    #expect(study.organisation.units.allSatisfy { $0.name == $0.name.trimmingBlanks() })
  }
}
