import BenchmarkCore
import Testing

/// Against COINr 1.1.14; see `Reference/coinr/README.md`. Tolerance: ``COINrColumns/tolerance``.
@Suite struct AggregationReferenceTests {
  private let codes = ["Goods", "Services", "FDI", "PRemit", "ForPort"]
  private let weights = [1, 2, 1, 0.5, 1.5]

  /// Rows of scores of a table, one a unit.
  private func rows(_ file: String) throws -> [[Double]] {
    let table = try ReferenceTable(file)
    let columns = try codes.map { try table.numbers($0) }
    return columns[0].indices.map { row in columns.map { $0[row] } }
  }

  /// ForPort is missing for three units in `full` too.
  @Test(arguments: ["full", "missing"]) func weightedMeans(name: String) throws {
    let rows = try rows("coinr/aggregation_\(name).csv")
    let expected = try ReferenceTable("coinr/aggregation_\(name)_expected.csv")
    for (aggregation, column) in [(Aggregation.arithmetic, "amean"), (.geometric, "gmean"), (.harmonic, "hmean")] {
      let scores = rows.map { aggregation.combine($0.span, weights: weights.span) }
      COINrColumns.expectEqual(scores, try expected.numbers(column), "\(column)")
    }
  }

  /// `dat_thresh = 0.6` of COINr counts indicators; in this table counting weight gives the same cells.
  @Test func theCoverageRule() throws {
    let indicators = zip(codes, weights).map { Indicator(id: $0, direction: .higher, weight: $1) }
    let index = CompositeIndex(indicators: indicators, card: nil, plan: IndexPlan())
    let scores = try rows("coinr/aggregation_missing.csv").map { index.scores(of: $0.span).parts[0].score }
    let expected = try ReferenceTable("coinr/aggregation_missing_expected.csv").numbers("amean_thr0.6")
    COINrColumns.expectEqual(scores, expected, "amean_thr0.6")
    #expect(expected.contains { $0.isNaN })
  }
}
