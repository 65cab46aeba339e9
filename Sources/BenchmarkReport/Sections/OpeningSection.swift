import BenchmarkCore

/// Title, facts about the card, what matters most, and the counts of lights and of figures held back.
struct OpeningSection {
  let context: ReportContext

  private var phrase: any Phrase { context.phrase }

  func blocks() -> [Document.Block] {
    var blocks = head
    guard context.findings.period != nil else { return blocks + [.paragraph(phrase.noFigures())] }
    if context.audience?.isOfOneUnit == true { return blocks }
    blocks.append(.heading(.init(.section, phrase.label(.mostImportant))))
    let headlines = Headlines(context.findings).selected(
      limit: context.audience?.statements ?? context.options.statements, aboutGroups: context.isAggregated)
    blocks.append(.statements(HeadlineText(context: context).statements(headlines)))
    let judged = context.summaries.compactMap { $0 }.filter { $0.judged > 0 }
    if !judged.isEmpty { blocks.append(.paragraph(lights)) }
    blocks.append(.paragraph(heldBack))
    if let note = context.withheldNote { blocks.append(.paragraph(note)) }
    return blocks
  }

  /// Title, facts and the notice of made-up figures.
  var head: [Document.Block] {
    let isSynthetic = context.study.card?.synthetic == true
    return [.title(title), .facts(facts)] + (isSynthetic ? [.notice(phrase.synthetic())] : [])
  }

  var title: String {
    let study = context.study
    let names = study.indicators.indices.map { context.indicatorName($0) }
    let subject =
      study.card?.name.text(in: context.language)
      ?? (names.count <= 2 ? phrase.list(names) : phrase.indicators(names.count))
    let grouped = Set(context.withFigures.compactMap { context.findings.grouping.groupOfUnit[$0] })
    let groups = context.isGrouped ? phrase.digits(grouped.count, context.groupKind ?? .group) : nil
    return phrase.title(
      subject: subject, period: context.findings.period.map(context.periodText),
      units: phrase.digits(unitsWithFigures, context.kind), groups: groups)
  }

  var unitsWithFigures: Int { context.withFigures.count + context.findings.withheldWithFigures }

  var facts: [String] {
    var facts: [String] = []
    if let card = context.study.card {
      if let version = card.version { facts.append(phrase.version(version)) }
      if let approval = card.approval {
        facts.append(phrase.approved(on: approval.on.map(date), by: approval.by))
      } else {
        facts.append(phrase.notApproved())
      }
    } else {
      facts.append(phrase.withoutCard())
    }
    if let audience = context.audience { facts.append(AudienceWords(context.language).edition(audience)) }
    if let extracted = context.study.extracted { facts.append(phrase.extracted(date(extracted))) }
    if let first = facts.first { facts[0] = first.capitalisedFirst }
    return facts
  }

  /// An ISO date as people write it; any other text as it is.
  func date(_ text: String) -> String {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]), let month = Int(parts[1]),
      let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
    else { return text }
    return phrase.date(year: year, month: month, day: day)
  }

  private var lights: String {
    let summaries = context.summaries.compactMap { $0 }
    let counts: [(Light, Int)] = Light.allCases.map { light in
      (
        light,
        summaries.reduce(0) { sum, summary in
          switch light {
          case .green: sum + summary.green.count
          case .yellow: sum + summary.yellow.count
          case .red: sum + summary.red.count
          case .grey: sum + summary.grey.count
          }
        }
      )
    }
    return phrase.label(.versusTarget) + ": " + counts.map { phrase.lights($0, $1) }.joined(separator: "  ")
  }

  var heldBack: String {
    let summaries = context.summaries.compactMap { $0 }
    let suppressed = summaries.reduce(0) { $0 + $1.count(.suppressed) }
    let missing = summaries.reduce(0) { $0 + $1.count(.missing) + $1.count(.absent) }
    let preliminary = summaries.reduce(0) { $0 + $1.preliminary.count }
    var sentences: [String] = []
    if suppressed > 0 {
      var reasons: [String] = []
      for summary in summaries {
        for absence in summary.withoutValue where absence.status == .suppressed {
          let reason = context.absence(absence.unit, summary.indicator, summary.period)
          if !reasons.contains(reason) { reasons.append(reason) }
        }
      }
      sentences.append(phrase.suppressedCount(suppressed, reasons: reasons.map(bare).sorted()))
    }
    if missing > 0 { sentences.append(phrase.missingCount(missing)) }
    if suppressed == 0, missing == 0 { sentences.append(phrase.nothingHidden()) }
    if preliminary > 0 { sentences.append(phrase.preliminaryCount(preliminary)) }
    if context.findings.disclosureOff { sentences.append(phrase.disclosureOff()) }
    return sentences.joined(separator: " ")
  }

  /// The reason without the word before its brackets, which the sentence has said already.
  private func bare(_ reason: String) -> String {
    guard let open = reason.firstIndex(of: "("), reason.last == ")" else { return reason }
    return String(reason[reason.index(after: open)...].dropLast())
  }
}
