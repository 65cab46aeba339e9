import Testing

@testable import BenchmarkCore

@Suite struct UnitGroupsTests {
  /// Distances on a line.
  private func distances(_ points: [Double]) -> DistanceMatrix {
    var pairs: [Double] = []
    for i in points.indices {
      for j in points.indices where j > i { pairs.append(abs(points[i] - points[j])) }
    }
    return DistanceMatrix(count: points.count, pairs: pairs)
  }

  @Test func `clear groups are found by both`() {
    let own = distances([0, 10, 1, 11, 2, 30])
    #expect(Ward(own).cut(into: 3) == [0, 1, 0, 1, 0, 2])
    let pam = PAM(own, groups: 3)
    #expect(pam.groups == [0, 1, 0, 1, 0, 2])
    #expect(pam.medoids.contains(2) && pam.medoids.contains(5))
    #expect(pam.total == 3)
    let widths = Silhouette.widths(own, groups: pam.groups)
    #expect(widths[5] == 0)
    #expect(abs(widths[0] - (10.5 - 1.5) / 10.5) < 1e-14)
  }

  @Test func `one unit, two units, identical units`() {
    #expect(Ward(distances([1])).merges.isEmpty)
    #expect(Ward(distances([1])).cut(into: 3) == [0])
    #expect(Ward(distances([])).cut(into: 2).isEmpty)
    #expect(PAM(distances([1]), groups: 4).groups == [0])
    #expect(Ward(distances([1, 3])).merges.map(\.height) == [2])
    let same = distances([1, 1, 1, 1])
    #expect(Ward(same).merges.allSatisfy { $0.height == 0 })
    #expect(PAM(same, groups: 2).total == 0)
    #expect(Silhouette.widths(same, groups: [0, 0, 1, 1]) == [0, 0, 0, 0])
    #expect(Silhouette.widths(same, groups: [0, 0, 0, 0]).allSatisfy { $0.isNaN })
  }

  @Test func `Ward heights are those of the sum of squares`() {
    // 0 and 1 join at 1; with 5: √(2·(2·1/3)·4.5²).
    let heights = Ward(distances([0, 1, 5])).merges.map(\.height)
    #expect(heights[0] == 1)
    #expect(abs(heights[1] - (2 * 2.0 / 3 * 4.5 * 4.5).squareRoot()) < 1e-12)
  }

  @Test func `the number of groups is that with the clearest groups`() throws {
    let texts = ["0", "1", "2", "50", "51", "52", "99", "100", "101"]
    let units = texts.indices.map { Unit(id: "u\($0)") }
    let study = Study(
      card: nil,
      organisation: Organisation(units: units, columns: [.init(name: "x", values: texts.map(Optional.some))]),
      indicators: [], panel: Panel(unitCount: texts.count, periods: [], series: []))
    var plan = StudyPlan()
    plan.steps = [.peers]
    plan.peers.context = ["x"]
    for method in UnitGroupPlan.Method.allCases {
      plan.peers.groups = UnitGroupPlan(method: method)
      let groups = try #require(try Analysis.run(study, plan: plan).peers).groups
      #expect(groups.map(\.group) == [1, 1, 1, 2, 2, 2, 3, 3, 3])
      #expect(groups.count { $0.isMedoid } == (method == .pam ? 3 : 0))
    }
  }
}
