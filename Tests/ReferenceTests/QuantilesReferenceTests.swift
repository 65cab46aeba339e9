import BenchmarkCore
import Testing

struct QuantilesReferenceTests {
  @Test func `gives the type 7 quantiles of R`() throws {
    let values = try ReferenceTable("r-stats/input_quant17.csv").numbers("y").sorted()
    let table = try ReferenceTable("r-stats/out_quantile_types.csv")
    let types = try table.numbers("type")
    let p = try table.numbers("p")
    let q = try table.numbers("q")
    let rows = types.indices.filter { types[$0] == 7 }
    #expect(rows.count == 7)
    for row in rows { #expect(relativeError(quantile(ofSorted: values.span, p[row]), q[row]) < 1e-13) }
  }

  @Test func `gives the median, MAD and quartile range of R on skewed, tied and contaminated data`() throws {
    let input = try ReferenceTable("robust/input_univariate.csv")
    let series = try input.text("series")
    let all = try input.numbers("x")
    let table = try ReferenceTable("robust/out_univariate.csv")
    let names = try table.text("series")
    let medians = try table.numbers("median")
    let deviations = try table.numbers("mad")
    let ranges = try table.numbers("iqr7")
    #expect(names.count == 6)
    for row in names.indices {
      let values = all.indices.filter { series[$0] == names[row] }.map { all[$0] }
      let sorted = values.sorted()
      let range = quantile(ofSorted: sorted.span, 0.75) - quantile(ofSorted: sorted.span, 0.25)
      #expect(relativeError(median(of: values.span), medians[row]) < 1e-13)
      #expect(relativeError(medianAbsoluteDeviation(of: values.span), deviations[row]) < 1e-13)
      #expect(relativeError(range, ranges[row]) < 1e-13)
    }
  }
}
