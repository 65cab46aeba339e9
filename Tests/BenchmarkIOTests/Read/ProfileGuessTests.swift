import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// The profile that a table should have been read with is named where none was.
@Suite struct ProfileGuessTests {
  private static let headers: [(String, String?)] = [
    ("EnhetNivaa;Nasjonaltkode;Fylkekode;Kommunekode;Organisasjonsnummer;Nasjonalt;EnhetNavn", "udir"),
    ("Enhetsnavn;Skoletype;Statistikk;Indikator/delskår;Trinn;Kjønn;Periode;Verdi;Måleenhet", "skoleporten"),
    ("region;statistikkvariabel;år;12134: Nøkkeltall,", "ssb-pxweb2-csv"),
    ("KOKkommuneregion0000;ContentsCode;Tid;12134", "ssb-pxweb2-csv"),
    ("gender;count;status;value;kpi;year;municipality_id;municipality", "kolada"),
    ("tjeneste;tjeneste-tekst;inntekt-utgift;avdeling-tekst;2013;2014", "bergen-budsjett-2012"),
    ("art;art_tekst;ansvar;ansvar_tekst;tjeneste_nr;tjeneste_tekst;beloep", "stavanger-budsjett"),
    ("unit;unit_name;indicator;period;value;n", nil),
    ("kommunenr;kommune;år;utgifter", nil),
    ("enhet;periode;trivsel;fravær", nil),
    ("orgnr;navn;år;verdi", nil),
  ]

  @Test(arguments: headers)
  func headersTellTheirProfile(headers: String, profile: String?) {
    #expect(ProfileGuess.of(headers.split(separator: ";").map { HeaderNames.normalised(String($0)) }) == profile)
  }

  @Test func itIsShownWhereTheTableCouldNotBeRead() throws {
    let text = "region;statistikkvariabel;år;Tall\na;x;2024;1\na;y;2024;2\nb;x;2024;3\nb;y;2024;4\n"
    func told(_ result: ReadResult) -> Diagnostic? {
      result.diagnostics.first { $0.issue == .source(.profileFits("ssb-pxweb2-csv")) }
    }
    let result = try readTable(text)
    #expect(!result.errors.isEmpty && told(result)?.severity == .error)
    var options = ReadOptions()
    options.profile = try #require(SourceProfile(rawValue: "ssb-pxweb2-csv"))
    let named = try readTable(text, options: options)
    #expect(named.errors.isEmpty && told(named) == nil && named.value("b", "y", .year(2024)) == 4)
    #expect(told(try readTable("region;statistikkvariabel;år;Tall\na;x;2024;1\nb;x;2024;3\n"))?.severity == .note)
  }
}
