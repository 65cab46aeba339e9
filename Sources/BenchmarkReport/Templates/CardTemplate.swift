/// The YAML of a skeleton card, with comments that say what each key is for.
struct CardTemplate {
  let type: StudyTemplateType
  let indicators: [TemplateIndicator]
  let words: TemplateWords
  let language: Language

  var text: String {
    (opening + perspectives + [""] + indicatorList + closing).joined(separator: "\n") + "\n"
  }

  private func comment(_ text: String, indent: String = "") -> [String] {
    LineWrapping(width: 100 - indent.count).lines(text).map { indent + "# " + $0 }
  }

  private func map(_ text: TrilingualText) -> String {
    "{ nb: \(quoted(text.bokmal)), nn: \(quoted(text.nynorsk)), en: \(quoted(text.english)) }"
  }

  private func quoted(_ text: String) -> String { "\"" + text.replacing("\"", with: "\\\"") + "\"" }

  private var opening: [String] {
    var lines = comment(words.cardIntroduction) + [""]
    lines += ["card: \(type.rawValue)", "name: \(map(type.name))"]
    lines += comment(words.version) + ["version: 2026"]
    lines += comment(words.unitType) + ["unit_type: \(type.unitType)"]
    lines += comment(words.vision) + ["# vision: { nb: \"…\", nn: \"…\", en: \"…\" }"]
    lines += comment(words.approved) + ["# approved: { by: Kommunaldirektør, on: 2026-01-20 }"]
    lines += comment(words.periods) + ["periods: \(type.periodKind)"]
    lines += comment(words.synthetic) + ["synthetic: true"]
    lines += comment(words.disclosure) + ["disclosure: { minimum_n: 5, secondary: true }"]
    return lines + [""]
  }

  private var perspectives: [String] {
    var lines = comment(words.perspectives) + ["perspectives:"]
    for perspective in TemplateIndicator.Perspective.allCases {
      lines.append("  - { id: \(perspective.rawValue), name: \(map(words.name(of: perspective))), weight: 1 }")
    }
    return lines
  }

  private var indicatorList: [String] {
    var lines = comment(words.indicators) + ["indicators:"]
    for (position, indicator) in indicators.enumerated() {
      if position > 0 { lines.append("") }
      lines += self.lines(of: indicator, isFirst: position == 0)
    }
    return lines
  }

  /// The first indicator carries the comments; they hold for all.
  private func lines(of indicator: TemplateIndicator, isFirst: Bool) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String?, _ explanation: String? = nil) {
      guard let value else { return }
      if isFirst, let explanation { lines += comment(explanation, indent: "    ") }
      lines.append("    \(key): \(value)")
    }
    if indicator.isGroupWide { lines += comment(words.groupWide, indent: "  ") }
    if isFirst { lines += comment(words.id, indent: "  ") }
    lines.append("  - id: \(indicator.id)")
    add("name", map(indicator.name))
    add("perspective", indicator.perspective.rawValue)
    add("kind", indicator.kind, words.kind)
    add("unit", map(indicator.unit))
    add("better", indicator.better, words.better)
    add("target", indicator.target, words.target)
    add("limits", indicator.limits, words.limits)
    add("decimals", "\(indicator.decimals)")
    add("scale", indicator.scale, words.scale)
    if case .share(_, _, let per) = indicator.example, per != 1 {
      add("per", "\(Int(per))")
    }
    add("group_wide", indicator.isGroupWide ? "true" : nil)
    add("definition", map(indicator.definition), words.definition)
    return lines
  }

  private var closing: [String] {
    var lines = [""]
    if type == .blank { lines += comment(words.ownIndicators) + ownIndicator + [""] }
    lines += comment(words.context)
    if let context = type.context {
      lines += ["context: [\(context.column)]", "peers: { count: 7 }"]
    } else {
      lines.append("# context: [arsverk]")
    }
    return lines
  }

  private var ownIndicator: [String] {
    [
      "#  - id: min_indikator", "#    name: { nb: \"…\", nn: \"…\", en: \"…\" }", "#    perspective: brukere",
      "#    kind: proportion", "#    unit: prosent", "#    better: higher", "#    target: 90", "#    decimals: 0",
      "#    per: 100",
    ]
  }
}
