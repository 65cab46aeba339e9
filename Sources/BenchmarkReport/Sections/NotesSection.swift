import BenchmarkCore

/// How the figures were made, and what they were made from: once for the whole report.
struct NotesSection {
  let parts: [ReportContext]

  func blocks() -> [Document.Block] {
    guard let first = parts.first else { return [] }
    let phrase = first.phrase
    let plan = first.findings.plan
    let settings = MethodSettings(
      level: first.levelText,
      falseDiscoveryRate: Self.percent(plan.falseDiscoveryRate, phrase.numbers),
      replicates: phrase.numbers.integer(plan.rankReplicates))
    var blocks: [Document.Block] = []
    let topics = MethodTopic.allCases.filter(isUsed)
    if !topics.isEmpty {
      blocks += [
        .heading(.init(.section, phrase.label(.method))),
        .bullets(topics.map { phrase.method($0, settings) }),
      ]
    }
    blocks += [.heading(.init(.section, phrase.label(.sources))), .bullets(sources(phrase))]
    return blocks
  }

  static func percent(_ share: Double, _ numbers: NumberFormat) -> String {
    numbers.percent(share * 100, decimals: DecimalRounding.decimals(of: (share * 1e6).rounded() / 1e4, limit: 2))
  }

  private func sources(_ phrase: any Phrase) -> [String] {
    var lines: [String] = []
    for part in parts {
      for source in part.study.sources {
        let file = source.path.split(separator: "/").last.map(String.init) ?? source.path
        let line = phrase.source(file: file, rows: source.rows, sha: String(source.sha256.prefix(12)))
        if !lines.contains(line) { lines.append(line) }
      }
      var named: [String] = []
      for indicator in part.study.indicators {
        if let text = indicator.source?.text(in: part.language), !named.contains(text) { named.append(text) }
      }
      if named.isEmpty { named = part.study.origins }
      if !named.isEmpty { lines.append(phrase.indicatorSources(named)) }
    }
    lines.append(phrase.tablesElsewhere())
    return lines
  }

  private func isUsed(_ topic: MethodTopic) -> Bool {
    let summaries = parts.flatMap { $0.summaries.compactMap { $0 } }
    return switch topic {
    case .intervals: parts.contains { $0.findings.comparisons.contains { $0.lower.contains(where: \.isFinite) } }
    case .test: summaries.contains { $0.tested > 0 }
    case .ranks: parts.contains { $0.findings.comparisons.contains { $0.rankLower.contains(where: \.isFinite) } }
    case .developments: parts.contains { $0.findings.trends.contains { $0.status == .ok } }
    case .lights: summaries.contains { $0.judged > 0 }
    case .outliers: parts.contains { $0.findings.plan.steps.contains(.outliers) }
    case .suppression: summaries.contains { $0.count(.suppressed) > 0 }
    }
  }
}

extension Study {
  /// The latest of its origins, and how many there are besides.
  func origins(shown: Int, _ phrase: any Phrase) -> [String] {
    guard origins.count > shown else { return origins }
    return origins.suffix(shown) + [phrase.furtherFiles(origins.count - shown)]
  }
}
