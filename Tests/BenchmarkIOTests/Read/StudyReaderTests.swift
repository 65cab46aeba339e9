import BenchmarkCore
import Testing

@testable import BenchmarkIO

@Suite struct StudyReaderTests {
  @Test func aLongTableInNorwegian() throws {
    let result = try readTable(
      """
      Enhet;Navn;Indikator;Periode;Verdi;Antall;Usikkerhet;bydel
      01;Fjell;Trivsel;2024T1;4,5;20;0,2;Nord
      01;Fjell;Trivsel;2024T2;*;;;Nord
      02;Dal ;Trivsel;2024T1;;;;Sør
      """)
    #expect(result.errors.isEmpty)
    let study = try #require(result.studies.first)
    #expect(study.organisation.units.map(\.id) == ["01", "02"])
    #expect(study.organisation.units.map(\.name) == ["Fjell", "Dal"])
    #expect(study.organisation.column(named: "bydel")?.values == ["Nord", "Sør"])
    #expect(study.indicators.map(\.kind) == [.mean])
    #expect(result.value("01", "Trivsel", .tertial(2024, 1)) == 4.5)
    #expect(result.status("01", "Trivsel", .tertial(2024, 2)) == .suppressed)
    #expect(result.status("02", "Trivsel", .tertial(2024, 1)) == .missing)
    #expect(result.status("02", "Trivsel", .tertial(2024, 2)) == .absent)
    let cell = try #require(result.cell("01", "Trivsel", .tertial(2024, 1)))
    #expect(cell.series.n?[cell.cell] == 20)
    #expect(cell.series.standardError?[cell.cell] == 0.2 / 1.959964)
    #expect(
      result.diagnostics.map(\.issue).contains(.symbolAmbiguous(symbol: "*", readAs: "suppressed", profile: "generic")))
    #expect(study.sources.first?.rows == 3)
  }

  @Test func aWideTableWithCompanions() throws {
    let result = try readTable(
      """
      unit,period,trivsel,trivsel_n,andel_teller,andel_nevner,merknad
      a,2023,4.5,10,3,4,god
      b,2023,4.25,12,1,2,bra
      """)
    #expect(result.errors.isEmpty)
    let study = try #require(result.studies.first)
    #expect(study.indicators.map(\.id) == ["trivsel", "andel"])
    #expect(study.indicators.map(\.kind) == [.amount, .proportion])
    #expect(result.value("a", "andel", .year(2023)) == 0.75)
    let cell = try #require(result.cell("b", "trivsel", .year(2023)))
    #expect(cell.series.n?[cell.cell] == 12)
    #expect(study.organisation.column(named: "merknad")?.values == ["god", "bra"])
  }

  @Test func aTableWithAColumnForEachPeriod() throws {
    let result = try readTable("kommunenummer;navn;2022;2023\n0301;Oslo;1 234;1 300\n4601;Bergen;900;-\n")
    #expect(result.errors.isEmpty)
    #expect(result.studies.first?.panel.periods == [.year(2022), .year(2023)])
    #expect(result.value("0301", "verdi", .year(2022)) == 1234)
    #expect(result.status("4601", "verdi", .year(2023)) == .missing)
  }

  @Test func theProfileSaysWhatSymbolsMean() throws {
    let text = "unit,indicator,period,value\na,x,2020,..\nb,x,2020,-\nc,x,2020,5*\nd,x,2020,:\ne,x,2020,.\n"
    func statuses(_ profile: SourceProfile) throws -> [Status?] {
      var options = ReadOptions()
      options.profile = profile
      let result = try readTable(text.replacing("5*", with: profile == .ssbOld ? "5*" : "5"), options: options)
      return ["a", "b", "c", "d", "e"].map { result.status($0, "x", .year(2020)) }
    }
    #expect(try statuses(.generic) == [.missing, .missing, .ok, .suppressed, .notApplicable])
    #expect(try statuses(.ssbOld) == [.missing, .ok, .preliminary, .suppressed, .notApplicable])
    #expect(try statuses(.kolada) == [.suppressed, .missing, .ok, .suppressed, .notApplicable])
    #expect(try statuses(.skoleporten)[4] == .missing)
  }

  @Test func theDecimalMarkIsDecidedForEachColumn() throws {
    let result = try readTable(
      "unit;indicator;period;value;n\na;x;2020;1.234;1.500\nb;x;2020;2.5;2.000\nc;x;2020;10.125;3,0\n")
    #expect(result.value("a", "x", .year(2020)) == 1.234)
    let cell = try #require(result.cell("a", "x", .year(2020)))
    #expect(cell.series.n?[cell.cell] == 1500)
    let doubtful = try readTable("unit;period;x\na;2020;1.234\nb;2020;2.345\n")
    #expect(doubtful.value("a", "x", .year(2020)) == 1.234)
    #expect(
      doubtful.diagnostics.contains { $0.issue == .decimalMarkAmbiguous(column: "x", example: "1.234", readAs: .point) }
    )
  }

  @Test func aClearMarkFarDownChangesWhatStoodAbove() throws {
    var text = "unit;indicator;period;value\n"
    for row in 0..<3000 { text += "u\(row);x;2020;1.234\n" }
    text += "sist;x;2020;2,5\n"
    #expect(try readTable(text).value("u0", "x", .year(2020)) == 1234)
  }

  // MARK: What is wrong

  private func issues(_ text: String) throws -> [Diagnostic.Issue] {
    try readTable(text).errors.map(\.issue)
  }

  @Test func faultsOfATableHaveTheirPlace() throws {
    let result = try readTable(
      """
      unit,indicator,period,value,n
      a,x,2020,4,10
      a,x,2020,5,11
      b,x,2020,mye,12
      c,x,i fjor,1,2
      ,x,2020,1,2
      d,x,2020,3,-4
      e,x,2020,Inf,4
      """)
    func place(_ match: (Diagnostic.Issue) -> Bool) -> [Int?]? {
      result.diagnostics.first { match($0.issue) }.map { [$0.location?.line, $0.location?.column] }
    }
    #expect(
      place {
        if case .duplicateObservation(unit: "a", indicator: "x", period: .year(2020), let first, sameValue: false) = $0
        {
          return first.line == 2
        }
        return false
      } == [3, 10])
    #expect(place { $0 == .textInNumberColumn(column: "value", text: "mye") } == [4, 10])
    #expect(place { $0 == .periodNotParsed("i fjor") } == [5, 5])
    #expect(place { $0 == .emptyKey(.unit) } == [6, 1])
    #expect(place { $0 == .negativeNumber(.n, -4) } == [7, 12])
    #expect(place { $0 == .infiniteNumber(column: "value", text: "Inf") } == [8, 10])
    #expect(result.value("a", "x", .year(2020)) == 4)
  }

  @Test func tablesThatGiveNothing() throws {
    #expect(try issues("unit,indicator,period,value\n") == [.headerWithoutData])
    #expect(try issues("1,2,3\n4,5,6\n") == [.headerMissing])
    #expect(try issues("unit,x\na,1\n") == [.source(.roleMissing(.period, headers: ["x", "unit"]))])
    #expect(
      try issues("unit,indicator,period,kommentar\na,x,2020,hei\n") == [
        .source(.roleMissing(.value, headers: ["kommentar", "unit", "indicator", "period"]))
      ])
    #expect(try issues("bare tekst uten noe mer\n") == [.headerMissing])
    let missing = StudyReader.read("/finnes/ikke.csv")
    #expect(missing.studies.isEmpty)
    #expect(missing.diagnostics.map(\.issue) == [.fileNotFound])
  }

  @Test func raggedRowsAndFootnotesAreTolerated() throws {
    let result = try readTable("unit,indicator,period,value\na,x,2020,1\nb,x,2020\nc,x,2020,3,,\nKilde: SSB\n")
    #expect(result.errors.isEmpty)
    #expect(result.diagnostics.count { if case .raggedRow = $0.issue { true } else { false } } == 2)
    #expect(result.value("c", "x", .year(2020)) == 3)
    #expect(result.status("b", "x", .year(2020)) == .missing)
    #expect(result.studies.first?.organisation.units.count == 3)
  }

  @Test func aDimensionThatTheStudyHasNotIsNamed() throws {
    let result = try readTable(
      "unit,indicator,period,kjønn,value\na,x,2020,Jenter,1\na,x,2020,Gutter,2\nb,x,2020,Jenter,3\nb,x,2020,Gutter,4\n")
    #expect(result.errors.contains { $0.issue == .undeclaredDimension(column: "kjønn", values: ["Jenter", "Gutter"]) })
  }

  @Test func listsAreCutAndTheRestIsCounted() throws {
    var text = "unit,indicator,period,value\n"
    for row in 0..<500 { text += "u\(row),x,2020,tekst\n" }
    text += "z,x,2020,1\n"
    let errors = try readTable(text).errors
    #expect(errors.count == 51)
    guard case .further(count: 450, _)? = errors.last?.issue else {
      Issue.record("no count of the rest")
      return
    }
  }

  // MARK: Folders

  private static let card = """
    card: sykehjem
    unit_type: sykehjem
    periods: tertial
    perspectives:
      - { id: brukere, name: Brukere }
    indicators:
      - { id: tilfredshet, perspective: brukere, kind: mean, better: higher, scale: [1, 6] }
      - { id: andel, perspective: brukere, kind: proportion, per: 100, better: higher }
    """

  @Test func aFolderGivesAStudyForItsCard() throws {
    let folder = try TestFolder()
    try folder.write(Self.card, as: "styringskort.yaml")
    try folder.write(
      "unit;name;type;parent;plasser\nB;Byen;by;;\ns1;Fjell;sykehjem;B;40\ns2;Dal;sykehjem;B;50\nk1;Tun;skole;B;\n",
      as: "enheter.csv")
    try folder.write(
      """
      enhet;indikator;periode;verdi;teller;nevner
      s1;tilfredshet;1/2024;4,5;;
      s2;tilfredshet;1/2024;7;;
      s1;andel;1/2024;;3;4
      s2;andel;1/2024;;9;4
      k1;tilfredshet;1/2024;5;;
      B;tilfredshet;1/2024;5;;
      s3;tilfredshet;1/2024;5;;
      s1;tilfredshe;1/2024;5;;
      """, as: "verdier.csv")
    let result = StudyReader.read(folder.path)
    let study = try #require(result.studies.first)
    #expect(study.card?.id == "sykehjem")
    #expect(study.organisation.units.count == 4)
    #expect(study.panel.periods == [.tertial(2024, 1)])
    #expect(result.value("s1", "andel", .tertial(2024, 1)) == 75)
    #expect(result.status("k1", "tilfredshet", .tertial(2024, 1)) == .absent)
    #expect(result.value("B", "tilfredshet", .tertial(2024, 1)) == 5)
    let errors = result.errors.map(\.issue)
    #expect(errors.contains(.outsideScale(indicator: "tilfredshet", value: 7, low: 1, high: 6)))
    #expect(errors.contains(.numeratorAboveDenominator(numerator: 9, denominator: 4)))
    #expect(errors.contains(.wrongUnitType(unit: "k1", type: "skole", card: "sykehjem", expected: "sykehjem")))
    #expect(errors.contains(.unknownUnit(id: "s3", nearest: "s1")))
    #expect(errors.contains(.unknownIndicator(id: "tilfredshe", nearest: "tilfredshet")))
    let unknown = result.errors.first { $0.issue == .unknownUnit(id: "s3", nearest: "s1") }
    #expect(unknown?.location?.line == 8)
    #expect(
      study.sources.map { $0.path.split(separator: "/").last } == ["styringskort.yaml", "enheter.csv", "verdier.csv"])
  }

  @Test func severalCardsShareOneRegister() throws {
    let folder = try TestFolder()
    try folder.write(Self.card, as: "styringskort/a.yaml")
    try folder.write(
      Self.card.replacing("card: sykehjem", with: "card: skole").replacing(
        "unit_type: sykehjem", with: "unit_type: skole"
      )
      .replacing("id: andel", with: "id: lesing"), as: "styringskort/b.yaml")
    try folder.write("unit,type\ns1,sykehjem\nk1,skole\n", as: "units.csv")
    try folder.write(
      "unit,indicator,period,value\ns1,tilfredshet,2024T1,4\nk1,tilfredshet,2024T1,5\nk1,lesing,2024T1,50\n",
      as: "observations.csv")
    let result = StudyReader.read(folder.path)
    #expect(result.diagnostics.isEmpty)
    #expect(result.studies.map { $0.card?.id } == ["sykehjem", "skole"])
    #expect(result.studies.map { $0.panel.series[0].values.filter { !$0.isNaN } } == [[4], [5]])
  }

  @Test func theRegisterIsChecked() throws {
    let folder = try TestFolder()
    try folder.write("unit,parent\na,b\nb,a\nc,d\na,\n", as: "units.csv")
    try folder.write("unit,indicator,period,value\na,x,2024,4\n", as: "observations.csv")
    let issues = StudyReader.read(folder.path).diagnostics.map(\.issue)
    #expect(issues.contains(.duplicateUnit(id: "a", firstLine: 2)))
    #expect(issues.contains(.unknownParent(id: "d", nearest: "a")))
    #expect(issues.contains(.parentCycle(unit: "a")))
    #expect(issues.contains(.parentCycle(unit: "b")))
  }

  @Test func aFolderWithoutObservationsSaysWhatItLooksFor() throws {
    let folder = try TestFolder()
    #expect(
      StudyReader.read(folder.path).diagnostics.map(\.issue)
        == [.noObservations(expected: ["verdier.csv", "observations.csv"])])
  }

  @Test(arguments: [1, 2, 5])
  func theResultDoesNotDependOnThreadsOrStretches(threads: Int) throws {
    var text = "unit,indicator,period,value,n\n"
    var state: UInt64 = 1
    for row in 0..<6000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = row == 5000 ? "tekst" : "\(Double(state >> 40) / 1000)"
      text += "unit\(row % 100),i\((row / 100) % 6),\(2010 + row / 600),\(value),\(row % 50)\n"
    }
    let source = try SourceText(MappedFile(Array(text.utf8), path: "stor.csv"))
    let dialect = Dialect(detecting: source.bytes)
    let options = ReadOptions()
    let layout = try #require(
      LayoutDetection(source, dialect: dialect, options: options, knownIndicators: []).layout)
    func read(threads: Int, stretch: Int) throws -> (Study, [Diagnostic]) {
      let table = ObservationTable(
        source, dialect: dialect, layout: layout, profile: .generic, threads: threads, stretch: stretch)
      #expect((table.blocks.count > 1) == (stretch < text.utf8.count))
      var assembly = StudyAssembly(table, card: nil, otherCards: [], register: nil, options: options)
      let assembled = assembly.assemble()
      let study = try #require(assembled)
      return (study, table.diagnostics + assembly.diagnostics)
    }
    let (whole, wholeDiagnostics) = try read(threads: 1, stretch: 1 << 30)
    let (parts, partDiagnostics) = try read(threads: threads, stretch: 7000)
    #expect(wholeDiagnostics == partDiagnostics)
    #expect(wholeDiagnostics.first?.location?.line == 5002)
    #expect(whole.organisation.units == parts.organisation.units)
    #expect(whole.panel.periods == parts.panel.periods)
    #expect(whole.panel.series.count == 6)
    for (left, right) in zip(whole.panel.series, parts.panel.series) {
      #expect(left.status == right.status)
      #expect(left.n == right.n)
      #expect(left.values.map(\.bitPattern) == right.values.map(\.bitPattern))
    }
  }

  @Test(arguments: [1, 2])
  func aQuoteFarDownIsReadAsOneAtTheTop(threads: Int) throws {
    // The line end within the quotes must not be taken for the end of a record, whatever stretch it stands in.
    var text = "unit,indicator,period,value,note\n"
    for row in 0..<3000 {
      let note = row == 2500 ? "\"linje en\nlinje to, med komma\"" : "x"
      text += "unit\(row % 100),i\(row / 1000),\(2010 + (row / 100) % 10),\(row),\(note)\n"
    }
    let source = try SourceText(MappedFile(Array(text.utf8), path: "sitat.csv"))
    let dialect = Dialect(detecting: source.bytes)
    let layout = try #require(
      LayoutDetection(source, dialect: dialect, options: ReadOptions(), knownIndicators: []).layout)
    let table = ObservationTable(
      source, dialect: dialect, layout: layout, profile: .generic, threads: threads, stretch: 4096)
    #expect(table.recordCount == 3000 && table.blocks.count == 1)
    var assembly = StudyAssembly(table, card: nil, otherCards: [], register: nil, options: ReadOptions())
    let assembled = assembly.assemble()
    let study = try #require(assembled)
    #expect(study.panel.series.map { $0.status.count { $0 == .ok } } == [1000, 1000, 1000])
  }
}
