import BenchmarkCore
import Testing

/// The nine indicators of the COINr tables: with ties, zeros, negative and missing values, and both directions.
enum COINrColumns {
  static let directions: [(indicator: String, direction: Direction)] = [
    ("LPI", .higher), ("Flights", .higher), ("Cov4G", .higher), ("ConSpeed", .higher), ("Tariff", .lower),
    ("CO2", .lower), ("TIRcon", .higher), ("GDPGrow", .higher), ("FemLab", .higher),
  ]

  /// 1e-12 relative to the larger of the expected score and the spread of the column: a score near 0 is a difference of
  /// numbers of that size.
  static let tolerance = 1e-12

  /// Compares the scores of a plan with a table of COINr, indicator by indicator.
  ///
  /// - Parameters:
  ///   - factor: what the project's convention multiplies the scores of COINr with.
  ///   - only: the indicators to compare; nil compares all.
  ///   - adjust: makes a yardstick from the values and direction of an indicator.
  static func expectScores(
    of plan: NormalisationPlan, match file: String, factor: Double = 1, only: Set<String>? = nil,
    yardstick adjust: (_ values: [Double], _ direction: Direction) -> Yardstick = { Yardstick(direction: $1) },
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let input = try ReferenceTable("coinr/values.csv")
    let output = try ReferenceTable("coinr/" + file)
    var workspace = Normalisation.Workspace()
    for (indicator, direction) in directions where only?.contains(indicator) ?? true {
      let values = try input.numbers(indicator)
      let expected = try output.numbers(indicator).map { $0 * factor }
      let column = NormalisedColumn(
        values.span, plan: plan, yardstick: adjust(values, direction), workspace: &workspace)
      #expect(column.status == .ok, "\(indicator)", sourceLocation: sourceLocation)
      expectEqual(column.scores, expected, "\(indicator)", sourceLocation: sourceLocation)
    }
  }

  static func expectEqual(
    _ scores: [Double], _ expected: [Double], _ name: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let present = expected.filter { !$0.isNaN }
    let spread = (present.max() ?? 0) - (present.min() ?? 0)
    #expect(scores.count == expected.count, name, sourceLocation: sourceLocation)
    #expect(!present.isEmpty, name, sourceLocation: sourceLocation)
    for (score, value) in zip(scores, expected) {
      if value.isNaN {
        #expect(score.isNaN, name, sourceLocation: sourceLocation)
      } else {
        #expect(abs(score - value) <= tolerance * max(abs(value), spread), name, sourceLocation: sourceLocation)
      }
    }
  }
}
