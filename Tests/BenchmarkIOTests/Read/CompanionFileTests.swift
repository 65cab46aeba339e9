import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// `tiltak.csv` and `okonomi.csv` beside a study.
@Suite struct CompanionFileTests {
  private static let card = """
    card: c
    periods: tertial
    indicators:
      - { id: trivsel, kind: amount, better: higher }
    """

  private func read(actions: String? = nil, economy: String? = nil) throws -> ReadResult {
    let folder = try TestFolder()
    try folder.write(Self.card, as: "styringskort.yaml")
    try folder.write("enhet;navn\n0301;Vik\n0302;Nes\n", as: "enheter.csv")
    try folder.write("enhet;indikator;periode;verdi\n0301;trivsel;2026T1;4\n0302;trivsel;2026T1;5\n", as: "verdier.csv")
    if let actions { try folder.write(actions, as: "tiltak.csv") }
    if let economy { try folder.write(economy, as: "okonomi.csv") }
    return StudyReader.read(folder.path)
  }

  private func issues(_ result: ReadResult) -> [Diagnostic.Issue] {
    result.diagnostics.filter { $0.severity > .note }.map(\.issue)
  }

  @Test func norwegianAndEnglishHeadersAreRead() throws {
    let norwegian = try read(
      actions:
        "\u{FEFF}enhet;indikator;tiltak;ansvarlig;frist;status\r\n0302;trivsel;Leirskole;Rektor;1.12.2026;Startet\r\n")
    #expect(issues(norwegian).isEmpty)
    let expected = Action(
      unit: 1, indicator: "trivsel", text: "Leirskole", responsible: "Rektor", due: CalendarDate("2026-12-01"),
      progress: .started)
    #expect(norwegian.studies.first?.actions == [expected])
    #expect(norwegian.studies.first?.sources.last?.rows == 1)
    let english = try read(
      actions: "unit,indicator,action,responsible,due,status\n0302,Trivsel,Leirskole,Rektor,2026-12-01,started\n")
    #expect(english.studies.first?.actions == [expected])
  }

  @Test func whatIsNotKnownIsSaidWithItsLine() throws {
    let result = try read(
      actions: """
        enhet;indikator;tiltak;ansvarlig;frist;status
        0303;trivsel;A;;;
        0301;trivsl;B;;;
        0301;trivsel;C;;i høst;
        0301;trivsel;D;;;nesten
        ;trivsel;E;;;
        """)
    #expect(result.studies.first?.actions.map(\.text) == ["B", "C", "D"])
    #expect(result.studies.first?.actions.allSatisfy { $0.due == nil && $0.progress == nil } == true)
    let lines = result.diagnostics.filter { $0.severity == .warning }.compactMap { $0.location?.line }
    #expect(lines.sorted() == [2, 3, 4, 5, 6])
    #expect(issues(result).contains(.unknownUnit(id: "0303", nearest: "0301")))
    #expect(issues(result).contains(.unknownIndicator(id: "trivsl", nearest: "trivsel")))
    #expect(issues(result).contains(.wrongShape(key: "frist", expected: .date, found: "i høst")))
    #expect(!result.hasErrors)
  }

  @Test func aMissingColumnIsAnError() throws {
    let result = try read(actions: "enhet;indikator;ansvarlig\n0301;trivsel;Rektor\n")
    #expect(result.errors.map(\.issue) == [.noColumnNamed(["tiltak", "action", "beskrivelse"])])
    let accounts = try read(economy: "enhet;periode;regnskap\n0301;2026T1;5\n")
    #expect(accounts.errors.map(\.issue) == [.noColumnNamed(["budsjett", "budget"])])
    #expect(try read(actions: "").errors.map(\.issue) == [.emptyFile])
  }

  @Test func accountsAreReadWithGroupsAndPaddedBlanks() throws {
    let result = try read(
      economy: """
        enhet;periode;budsjett;regnskap;årsbudsjett;prognose
        0301;2026T1; 1 362 250 ; -1 400 000,50 ;4086750; -
        0302;1/2026;10;tolv;;
        0303;2026T1;1;1;1;1
        """)
    let rows = try #require(result.studies.first?.economy)
    #expect(rows.count == 2)
    #expect(rows[0].unit == 0 && rows[0].period == .tertial(2026, 1))
    #expect(rows[0].budget == 1_362_250 && rows[0].actual == -1_400_000.5 && rows[0].yearBudget == 4_086_750)
    #expect(rows[0].forecast.isNaN)
    #expect(rows[1].period == .tertial(2026, 1) && rows[1].actual.isNaN)
    #expect(issues(result).contains(.textInNumberColumn(column: "regnskap", text: "tolv")))
    #expect(issues(result).contains(.unknownUnit(id: "0303", nearest: "0301")))
  }

  @Test func aStudyWithoutThemHasNone() throws {
    let result = try read()
    #expect(result.studies.first?.actions.isEmpty == true && result.studies.first?.economy.isEmpty == true)
  }
}
