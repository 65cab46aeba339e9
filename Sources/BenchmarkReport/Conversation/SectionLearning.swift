import BenchmarkCore

/// The pairs of like units where one is clearly better and not dearer, the surest first and each unit once.
struct SectionLearning {
  static let pairsShown = 3

  let context: ReportContext
  let words: SectionWords

  /// - Parameter unit: only what this unit can learn; nil tells of all.
  func lines(for unit: Int?) -> [String] {
    guard !context.isAggregated, let text = LearningText(context) else { return [] }
    let clear = text.learning.rows.filter {
      $0.basis == .significant && $0.isSuggested && (unit == nil || $0.unit == unit)
    }.sorted(by: LearningText.firstToTell)
    var told: [LearningRow] = []
    for row in clear where told.count < Self.pairsShown && (unit != nil || !told.contains { $0.unit == row.unit }) {
      told.append(row)
    }
    guard !told.isEmpty else { return unit == nil ? [text.phrase.nothingClearShort(of: context.kind)] : [] }
    return told.map { row in
      let measure = context.measures[row.indicator]
      return words.learnLine(
        LearnPair(
          unit: context.name(row.unit), partner: context.name(row.partner),
          indicator: context.indicatorName(row.indicator).lowercasedFirst, theirs: measure.short(row.partnerValue),
          yours: measure.short(row.value), gap: text.gap(row), interval: text.interval(row)))
    }
  }
}
