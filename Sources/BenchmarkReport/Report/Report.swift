import BenchmarkCore

/// The report of a study: what matters most, then each indicator, each unit, data quality, method and sources.
///
/// One findings a card of the study. What is said, and in which order, is decided here; how it looks is for a renderer.
public struct Report {
  private let parts: [ReportContext]
  private let language: Language
  private let audience: Audience?

  public init(findings: [Findings], language: Language, options: ReportOptions = ReportOptions()) {
    self.language = language
    parts = findings.map { ReportContext($0, language: language, options: options, own: options.units) }
    audience = options.audience
  }

  /// What stands before the tables: title, what matters most, and how to read the marks.
  public func frontPage() -> Document {
    var blocks = parts.flatMap { OpeningSection(context: $0).blocks() }
    if parts.contains(where: { $0.findings.period != nil }) { blocks += ReadingSection(parts: parts).blocks() }
    return Document(language: language, blocks: blocks)
  }

  /// Decimals of each indicator by its key, as the report writes it.
  public func decimals() -> [String: Int] {
    var decimals: [String: Int] = [:]
    for part in parts {
      for (indicator, measure) in zip(part.study.indicators, part.measures) {
        decimals[indicator.id] = max(decimals[indicator.id] ?? 0, measure.decimals)
      }
    }
    return decimals
  }

  public func document() -> Document {
    if let audience, audience.isAggregated {
      return Document(
        language: language, blocks: parts.flatMap { GroupReport(context: $0, audience: audience).blocks() })
    }
    if audience?.isOfOneUnit == true {
      return Document(language: language, blocks: parts.flatMap { UnitReport(context: $0).blocks() })
    }
    var blocks: [Document.Block] = []
    for (position, part) in parts.enumerated() {
      blocks += OpeningSection(context: part).blocks()
      if part.findings.period != nil {
        // The legend serves all parts, so it stands before the first table only.
        if position == 0 { blocks += ReadingSection(parts: parts).blocks() }
        blocks += IndicatorSection(context: part).blocks()
        blocks += CostSection(part)?.blocks() ?? []
        blocks += AccountsSection(context: part).blocks()
        blocks += EfficiencySection(part)?.blocks() ?? []
        blocks += UnitSection(context: part).blocks()
        blocks += LearningSection(context: part).blocks()
        blocks += ActionsSection(context: part).blocks()
        blocks += QualitySection(context: part).blocks()
      }
    }
    blocks += NotesSection(parts: parts).blocks()
    return Document(language: language, blocks: blocks)
  }
}
