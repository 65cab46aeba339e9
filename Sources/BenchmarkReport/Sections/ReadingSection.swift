import BenchmarkCore

/// The legend: what the marks and columns mean. Only what the report uses.
struct ReadingSection {
  let parts: [ReportContext]

  func blocks() -> [Document.Block] {
    guard let phrase = parts.first?.phrase else { return [] }
    let terms = ReadingTopic.allCases.filter(isUsed).map { topic in
      let note = phrase.reading(topic)
      return Document.Term(note.term, [note.text])
    }
    return [.heading(.init(.section, phrase.label(.howToRead))), .terms(terms)]
  }

  private func isTold(_ changes: [DevelopmentChange]) -> Bool {
    parts.contains { part in
      part.findings.trends.contains { trend in
        trend.status == .ok && part.change(trend).map(changes.contains) == true
      }
    }
  }

  private func isUsed(_ topic: ReadingTopic) -> Bool {
    let summaries = parts.flatMap { $0.summaries.compactMap { $0 } }
    return switch topic {
    case .target: summaries.contains { $0.judged > 0 }
    case .others: summaries.contains { $0.tested > 0 }
    case .place, .signs: true
    case .development: isTold([.better, .worse])
    case .movement: isTold([.up, .down])
    case .withoutDirection: parts.contains { $0.study.indicators.contains { $0.direction == .none } }
    case .base: parts.contains { $0.study.panel.series.contains { $0.n != nil || $0.denominator != nil } }
    }
  }
}
