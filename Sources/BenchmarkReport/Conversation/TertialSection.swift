import BenchmarkCore

/// The benchmark section of a tertial or annual report, ready to paste: at most two pages, and only what holds.
///
/// One part for each card. With a unit, the comparison follows that unit; otherwise the mean of all.
public struct TertialSection {
  static let statements = 4

  let parts: [SectionPart]
  let language: Language
  let words: SectionWords

  /// - Parameters:
  ///   - findings: of all units; what the audience may not see is left out here.
  ///   - unit: id of the unit that the comparison follows.
  ///   - audience: whom the section is for; nil: the analyst.
  public init(findings: [Findings], language: Language, unit: String? = nil, audience: Audience? = nil) {
    var options = ReportOptions()
    options.audience = audience
    options.statements = min(audience?.statements ?? Self.statements, Self.statements)
    let words = SectionWords(language)
    parts = findings.map { findings in
      let context = ReportContext(findings, language: language, options: options, own: unit.map { [$0] } ?? [])
      return SectionPart(context, unit: unit.flatMap { context.study.organisation.index(of: $0) }, words: words)
    }
    self.language = language
    self.words = words
  }

  public func document() -> Document { Document(language: language, blocks: parts.flatMap { $0.blocks() }) }
}
