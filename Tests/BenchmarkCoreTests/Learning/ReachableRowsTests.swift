import Testing

@testable import BenchmarkCore

@Suite struct ReachableRowsTests {
  private static func context(_ rows: Int, _ columns: Int, seed: UInt64, ties: Bool) throws -> ContextSpace {
    var stream = RandomStream(seed: seed)
    let organisation = Organisation(
      units: (0..<rows).map { Unit(id: "\($0)") },
      columns: (0..<columns).map { column in
        .init(name: "v\(column)", values: (0..<rows).map { _ in ties ? "\(stream.bounded(4))" : "\(stream.normal())" })
      })
    var study = Study(
      card: nil, organisation: organisation, indicators: [Indicator(id: "i")],
      panel: Panel(unitCount: rows, periods: [.year(2025)], series: [Series(cells: rows)]))
    study.panel.series[0].status = [Status](repeating: .ok, count: rows)
    var plan = StudyPlan()
    plan.steps = [.peers]
    plan.peers.context = (0..<columns).map { "v\($0)" }
    let peers = try #require(try Analysis.run(study, plan: plan).peers)
    return try ContextSpace(try #require(peers.contexts.first), distance: .euclid)
  }

  /// Under forty weightings, from gentle to violent, with and without ties: the same rows as when all are measured.
  @Test(arguments: [1, 2, 4], [false, true])
  func `gives the rows that measuring all rows gives`(columns: Int, ties: Bool) throws {
    let rows = 80
    let space = try Self.context(rows, columns, seed: UInt64(columns), ties: ties)
    var stream = RandomStream(seed: 9)
    let weightings = (0..<40).map { step in
      (0..<columns).map { _ in 1 + Double(step) * stream.uniform() }
    }
    let ratios = weightings.map { ($0.max() ?? 1) / ($0.min() ?? 1) }
    let isCandidate = { (row: Int) in row % 5 != 0 }
    var all = NearestRows(rows: rows)
    for row in [0, 7, 41] {
      space.distances(from: row, into: &all.distances)
      let reachable = try #require(
        ReachableRows(
          space, row: row, distances: all.distances, count: 7, largestRatio: ratios.max() ?? 1, among: isCandidate))
      for (weights, ratio) in zip(weightings, ratios) {
        space.distances(from: row, weights: weights, into: &all.distances)
        let expected = all.nearest(to: row, count: 7, radius: nil, among: isCandidate).map(\.row)
        #expect(reachable.nearest(weights: weights, ratio: ratio) == expected)
      }
    }
  }

  @Test func `fewer candidates than asked for are left to the other way`() throws {
    let space = try Self.context(6, 2, seed: 3, ties: false)
    var all = NearestRows(rows: 6)
    space.distances(from: 0, into: &all.distances)
    #expect(
      ReachableRows(space, row: 0, distances: all.distances, count: 6, largestRatio: 2) { _ in true } == nil)
  }
}
