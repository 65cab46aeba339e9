import BenchmarkCore
import Testing

@testable import BenchmarkReport

@Suite struct DiagnosticTextTests {
  private static let place = Diagnostic.Location(file: "verdier.csv", line: 2, column: 5)

  /// One issue of every case.
  private static let issues: [Diagnostic.Issue] = [
    .fileNotFound, .folderInsteadOfFile, .notReadable, .readFailed(code: 5), .emptyFile,
    .unsupportedFile(.excelWorkbook), .noObservations(expected: ["verdier.csv", "observations.csv"]),
    .twoFilesForOnePurpose(used: "a.csv", ignored: "b.csv"), .encodingAssumed(.windows1252), .undecodable(count: 3),
    .doublyEncoded, .delimiterUnclear(chosen: ";"), .raggedRow(found: 3, expected: 5), .unclosedQuote,
    .fieldTooLong(limit: 1), .lineTooLong(limit: 1), .tooManyColumns(limit: 2), .headerMissing, .headerWithoutData,
    .duplicateHeader(name: "x", first: 2), .columnForRoleTaken(name: "a", role: .unit, used: "b"),
    .columnAssumed(name: "a", role: .unit), .columnNotUsed(name: "a"), .noColumn(.period),
    .noPackedHeaders(profile: "udir"), .undeclaredDimension(column: "kjønn", values: ["Jenter", "Gutter"]),
    .tableTooSparse(units: 1, indicators: 2, periods: 3, rows: 4),
    .decimalMarkAmbiguous(column: "x", example: "1.234", readAs: .point), .decimalMarksMixed(column: "x"),
    .symbolAmbiguous(symbol: "*", readAs: "suppressed", profile: "generic"),
    .textInNumberColumn(column: "verdi", text: "mye"), .infiniteNumber(column: "verdi", text: "Inf"),
    .spreadsheetError(column: "verdi", text: "#NUM!"), .emptyKey(.unit), .periodNotParsed("i fjor"),
    .periodAmbiguous(text: "1/2024", readAs: .tertial), .periodOfOtherKind(.year(2024), expected: .tertial),
    .periodKindsMixed([.year, .quarter]), .unknownStatus("hm"), .statusContradictsValue(status: "missing"),
    .unknownUnit(id: "s3", nearest: "s1"), .unknownIndicator(id: "x", nearest: nil),
    .duplicateObservation(unit: "a", indicator: "x", period: .year(2024), first: place, sameValue: false),
    .numeratorAboveDenominator(numerator: 9, denominator: 4.5), .negativeNumber(.n, -4), .zeroDenominator,
    .outsideScale(indicator: "x", value: 7, low: 1, high: 6), .valueDisagreesWithParts(value: 1, computed: 2),
    .mixedLevels(["school", "nation"]), .wrongUnitType(unit: "a", type: nil, card: "c", expected: "skole"),
    .duplicateUnit(id: "a", firstLine: 2), .unknownParent(id: "a", nearest: nil), .parentCycle(unit: "a"),
    .registerWithoutTypes(card: "c", type: "t"), .yamlSyntax(problem: "p"),
    .unknownKey(key: "persepctives", nearest: "perspectives"), .duplicateKey("card"), .missingKey("id"),
    .wrongShape(key: "target", expected: .number, found: "5,0"),
    .unknownWord(key: "kind", word: "meen", allowed: ["mean", "rate"], nearest: "mean"),
    .duplicateID(id: "x", .indicator), .unknownPerspective(id: "p", nearest: nil),
    .unknownUnitType(type: "t", nearest: nil), .unknownContextColumn(name: "c", nearest: nil),
    .unknownPeer(id: "u", nearest: "v"),
    .limitsContradictDirection(indicator: "x", direction: .higher),
    .targetContradictsDirection(indicator: "x", direction: .range),
    .outOfBounds(key: "weight", value: -1, low: 0, high: nil),
    .negativeQuantity(unit: "a", indicator: "x", period: .year(2024)),
    .displacedQuantity(unit: "a", indicator: "x", period: .year(2024)),
    .zeroInput(unit: "a", indicator: "x", period: .year(2024)),
    .noInputUsed(unit: "a", period: .year(2024)),
    .further(count: 12, like: .zeroDenominator), .source(.noTable("Ark1")),
  ]

  /// One issue of every case of a source.
  private static let sourceIssues: [Diagnostic.SourceIssue] = [
    .format(name: "PX", .missing("DATA"), path: "$.a"), .formatNotice(.metadataOnly), .noTable("Ark1"),
    .sheetNotFound("B", sheets: ["A"]), .tableChosen(used: "A", others: ["B"]),
    .tablesOnOneSheet(used: "A1", others: ["F1"]), .sheetsHidden(["Skjult"]), .mergedFigure(text: "12"),
    .percentFormatsMixed(column: "andel", plain: 2, percent: 9),
    .unitsAlike(unit: "Vik skole", other: "vik skole", count: 2),
    .unitNamesDiffer(unit: "0301", used: "Oslo", other: "Christiania", count: 1),
    .roleMissing(.unit, headers: ["skole navn", "tall"]),
    .columnNotFound(option: "--fold", column: "kjonn", nearest: "kjønn", headers: ["kjønn"]),
    .noRows(column: "kjønn", values: ["Alle"]), .indicatorsTaken(["a", "b"]), .columnsLeftOut(["telefon"]),
    .columnOfBoth(column: "x", text: "ca. seks"),
    .unitKeyUnclear(candidates: ["orgnr"]), .dimensionsFolded(["NACE"]), .headersStacked(rows: 3),
    .unitsInColumns(count: 150), .keyParted(text: "0301 Oslo", code: "0301", name: "Oslo"),
    .rowsLeftOut(count: 3, example: "England"), .recordsCombined(records: 9, observations: 3, asMean: true),
    .repeatedPassedOver(count: 2), .badPattern("("), .profileFits("kolada"),
    .unknownProfile("udri", known: ["udir"], nearest: "udir"), .leadingZeroLost(code: "301", likely: "0301"),
    .regionsRecoded(count: 2, year: 2024), .regionMerged(code: "0704", into: "3803", year: 2020),
    .regionSplit(code: "1507", into: ["1508", "1580"], year: 2024), .regionUnknown(code: "3803", year: 2018),
    .dateInsteadOfCode(text: "01.feb", role: .unit), .financialYear(text: "2021/22 Q1"),
    .roundedNumber(column: "verdi", text: "~100"),
    .scaleShift(unit: "a", indicator: "x", period: .year(2024), factor: 0.01),
    .scaleShiftBetweenPeriods(indicator: "x", from: .year(2023), to: .year(2024), factor: 1000),
    .scaleShiftBetweenUnits(unit: "a", indicator: "x", period: .year(2024), factor: 1000),
    .valuesWithoutCount(indicator: "x", count: 2, unit: "a", period: .year(2024)),
    .countsWithoutValue(indicator: "x", count: 2, unit: "a", period: .year(2024)), .totalAsUnit("Totalt"),
    .headerRepeated,
    .valueBesideSymbol(symbol: ":", count: 3),
  ]

  private static let faults: [Diagnostic.FormatFault] = [
    .limit(name: "cells", found: 2, allowed: 1), .syntax(found: "x", expected: "y"), .missing("DATA"),
    .duplicate("a"), .count(of: "cells", found: 1, expected: 2), .unknownReference("a", to: "category"),
    .numberOutOfRange("1e999"), .circularHierarchy("a"), .noData("a list"), .unknownEncoding("x"), .forbidden("DTD"),
    .damaged("checksum"),
  ]

  private static let remarks: [Diagnostic.FormatRemark] = [
    .encodingDiffers(declared: "a", used: "b"), .undecodable(count: 2), .textCells(count: 2), .metadataOnly,
    .languageNotFound(asked: "en", used: "no"), .linksNotFollowed(count: 2), .zeroRowsLeftOut(count: 2),
    .formulasWithoutValue(count: 2),
  ]

  /// The issues of sources in every variant.
  private static let allIssues: [Diagnostic.Issue] = {
    var all = issues
    for issue in sourceIssues { all.append(.source(issue)) }
    for fault in faults { all.append(.source(.format(name: "PX", fault, path: ""))) }
    for remark in remarks { all.append(.source(.formatNotice(remark))) }
    return all
  }()

  private static func name(_ value: Any) -> String {
    Mirror(reflecting: value).children.first?.label ?? "\(value)"
  }

  @Test func theListsHoldEveryCaseOnce() {
    let names: [[String]] = [
      Self.sourceIssues.map(Self.name), Self.faults.map(Self.name), Self.remarks.map(Self.name),
    ]
    for list in names { #expect(Set(list).count == list.count) }
    #expect(names.map(\.count) == [44, 12, 8])
  }

  @Test func theRemedyNamesTheUsersOwnColumns() {
    let text = Diagnostic.Issue.source(.roleMissing(.unit, headers: ["skole navn", "tall"])).sentences(in: .bokmal)
      .joined
    #expect(text.contains("--read unit=\"skole navn\""))
    let fold = Diagnostic.Issue.undeclaredDimension(column: "kjønn", values: ["Jenter"]).sentences(in: .english).joined
    #expect(fold.contains("--fold kjønn") && fold.contains("--rows \"kjønn=Jenter\""))
  }

  @Test(arguments: Language.allCases)
  func everyIssueHasSentencesInEveryLanguage(language: Language) {
    for issue in Self.allIssues {
      let sentences = issue.sentences(in: language)
      #expect(!sentences.found.isEmpty && sentences.joined.count > 25, "\(issue)")
      for sentence in [sentences.found, sentences.expected, sentences.remedy] where !sentence.isEmpty {
        #expect(sentence.hasSuffix(".") || sentence.hasSuffix("?"), "\(issue): \(sentence)")
        #expect(sentence.first?.isLowercase != true, "\(issue): \(sentence)")
        #expect(!sentence.contains("Optional"), "\(issue)")
      }
    }
  }

  @Test func theLanguagesDiffer() {
    for issue in Self.allIssues {
      let texts = Set(Language.allCases.map { issue.sentences(in: $0).joined })
      #expect(texts.count == 3, "\(issue)")
    }
  }

  @Test func theListHoldsEveryCaseOnce() {
    let names = Self.issues.map { Mirror(reflecting: $0).children.first?.label ?? "\($0)" }
    #expect(Set(names).count == names.count)
    #expect(names.count == 74)
  }

  @Test func aLineStartsWithItsPlace() {
    let diagnostic = Diagnostic(.error, .unknownUnit(id: "s3", nearest: "s1"), at: Self.place)
    #expect(
      diagnostic.text(in: .bokmal)
        == "verdier.csv:2:5: feil: Enheten «s3» står ikke i enhetsregisteret; radene er ikke brukt. Ventet en enhet fra registeret. Mente du «s1»?"
    )
    #expect(
      diagnostic.text(in: .nynorsk)
        == "verdier.csv:2:5: feil: Eininga «s3» står ikkje i einingsregisteret; radene er ikkje brukte. Venta ei eining frå registeret. Meinte du «s1»?"
    )
    #expect(
      diagnostic.text(in: .english)
        == "verdier.csv:2:5: error: The unit “s3” is not in the unit register; its rows were not used. Expected a unit of the register. Did you mean “s1”?"
    )
    #expect(Diagnostic(.warning, .zeroDenominator).text(in: .nynorsk).hasPrefix("åtvaring: "))
  }

  @Test func numbersFollowTheLanguage() {
    let issue = Diagnostic.Issue.outsideScale(indicator: "x", value: -7.25, low: 1, high: 6)
    #expect(issue.sentences(in: .bokmal).found.contains("−7,25"))
    #expect(issue.sentences(in: .english).found.contains("−7.25"))
  }
}
