import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkIO
@testable import BenchmarkReport

/// Every phrase that a reader of a format puts into a message has words in bokmål and nynorsk.
@Suite struct FormatTermsTests {
  /// Phrases in the sources of the readers, with `0` for what the file gives.
  private static let phrases: [String] = {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    folder.append(path: "Sources/BenchmarkIO/Formats")
    let literal = #""((?:[^"\\]|\\.)*)""#
    let rules = [
      #"(?:found|expected|of|to): "# + literal, #"\.(?:duplicate|noData|forbidden|missing)\("# + literal,
      #" syntax\("# + literal,
    ].compactMap { try? NSRegularExpression(pattern: $0) }
    let interpolation = try? NSRegularExpression(pattern: #"\\\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)"#)
    var found: Set<String> = []
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      // The English description is made of the same phrases.
      guard file.pathExtension == "swift", !file.lastPathComponent.contains("Description"),
        let source = try? String(contentsOf: file, encoding: .utf8)
      else { continue }
      let plain =
        interpolation?.stringByReplacingMatches(
          in: source, range: NSRange(source.startIndex..., in: source), withTemplate: "0") ?? source
      for rule in rules {
        for match in rule.matches(in: plain, range: NSRange(plain.startIndex..., in: plain)) {
          guard let range = Range(match.range(at: 1), in: plain) else { continue }
          found.insert(plain[range].replacingOccurrences(of: "\\\"", with: "\""))
        }
      }
    }
    return found.sorted()
  }()

  /// Texts of the file, keywords of a format, and names of encodings.
  private static func isOfTheFile(_ phrase: String) -> Bool {
    phrase.allSatisfy { !$0.isLowercase } || phrase.hasPrefix("\"")
      || ["link.item", "dimension", "label"].contains(phrase)
      || phrase.hasPrefix("sheet (") || phrase.hasPrefix("VALUES(") || phrase.hasPrefix("KEYS(")
  }

  @Test func everyPhraseOfAReaderHasWords() {
    #expect(Self.phrases.count > 50)
    for phrase in Self.phrases where !Self.isOfTheFile(phrase) {
      #expect(FormatTerms.known(phrase, in: .bokmal) != nil, "\(phrase)")
      #expect(FormatTerms.known(phrase, in: .nynorsk) != nil, "\(phrase)")
    }
    for name in FormatLimits.Name.allCases {
      #expect(FormatTerms.known(name.rawValue, in: .nynorsk) != nil, "\(name)")
    }
  }

  @Test func whatStandsForTheFileIsKept() {
    #expect(FormatTerms.text("the category \"a b\" of \"Sted\"", in: .bokmal) == "kategorien «a b» i «Sted»")
    #expect(FormatTerms.text("row 3 after row 17", in: .nynorsk) == "rad 3 etter rad 17")
    #expect(FormatTerms.text("the category \"a b\" of \"Sted\"", in: .english) == "the category \"a b\" of \"Sted\"")
    #expect(FormatTerms.text("DATA", in: .bokmal) == "DATA")
    #expect(FormatTerms.known("Premature end of file", in: .bokmal) == nil)
  }

  /// Messages of damaged files have no English in them, whatever a library said.
  @Test func damageIsToldInTheLanguage() {
    let issue = Diagnostic.SourceIssue.format(name: "Excel workbook", .damaged("CRC error"), path: "")
    #expect(issue.bokmal.joined.contains("CRC") == false)
    #expect(issue.english.joined.contains("CRC"))
  }

  @Test func everyTermIsThereOnceInEveryLanguage() {
    #expect(Set(FormatTerms.terms.map(\.english)).count == FormatTerms.terms.count)
    for term in FormatTerms.terms {
      let holes = term.english.count { $0 == FormatTerms.hole }
      #expect(!term.bokmal.isEmpty && term.bokmal.count { $0 == FormatTerms.hole } == holes, "\(term.english)")
      #expect(!term.nynorsk.isEmpty && term.nynorsk.count { $0 == FormatTerms.hole } == holes, "\(term.english)")
    }
  }
}
