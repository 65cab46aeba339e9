import BenchmarkCore
import Testing

struct MultipleTestingReferenceTests {
  @Test(arguments: [
    (MultipleTesting.benjaminiHochberg, "BH"), (.benjaminiYekutieli, "BY"), (.holm, "holm"), (.hochberg, "hochberg"),
    (.bonferroni, "bonferroni"),
  ])
  func `gives the p-values of p adjust in R`(method: MultipleTesting, column: String) throws {
    let table = try ReferenceTable("r-stats/out_padjust.csv")
    let p = try table.numbers("p")
    let expected = try table.numbers(column)
    let adjusted = method.adjusted(p.span)
    #expect(p.count == 40)
    for row in p.indices { #expect(relativeError(adjusted[row], expected[row]) < 1e-13) }
  }
}
