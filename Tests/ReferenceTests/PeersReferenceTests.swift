import Testing

@testable import BenchmarkCore

/// Like units against R (`dist`, `mahalanobis`), cluster (`daisy`, `pam`) and `hclust`; see Reference/peers-nn/README.md.
struct PeersReferenceTests {
  private static let variables = ["Area", "Population", "GDP", "LPI", "Elec", "Cov4G", "PRemit"]

  private static func study() throws -> Study {
    let table = try ReferenceTable("peers-nn/input.csv")
    let units = try table.text("uCode").map { Unit(id: $0) }
    let columns = try variables.map { name in
      Organisation.Column(name: name, values: try table.text(name).map(Optional.some))
    }
    return Study(
      card: nil, organisation: Organisation(units: units, columns: columns), indicators: [],
      panel: Panel(unitCount: units.count, periods: [], series: []))
  }

  private static func peers(_ distance: PeerDistance, weights: [Double] = [], count: Int = 7) throws -> PeerFindings {
    var plan = StudyPlan()
    plan.steps = [.peers]
    plan.peers.context = variables
    plan.peers.distance = distance
    plan.peers.count = count
    for (name, weight) in zip(variables, weights) { plan.peers.weights[name] = weight }
    return try #require(try Analysis.run(try study(), plan: plan).peers)
  }

  private static func compare(
    _ file: String, _ column: String, _ distance: PeerDistance, weights: [Double] = []
  ) throws {
    let table = try ReferenceTable("peers-nn/\(file).csv")
    let (units, peers) = (try table.text("unit"), try table.text("peer"))
    let distances = try table.numbers(column)
    let links = try Self.peers(distance, weights: weights).links
    let organisation = try study().organisation
    #expect(links.count == units.count)
    // The reference is sorted by unit in its own order; both are sorted by unit and rank.
    let found = links.sorted {
      (organisation.units[$0.unit].id, $0.order) < (organisation.units[$1.unit].id, $1.order)
    }
    let order = units.indices.sorted { (units[$0], $0) < (units[$1], $1) }
    for (link, index) in zip(found, order) {
      #expect(organisation.units[link.unit].id == units[index])
      #expect(organisation.units[link.peer].id == peers[index])
      #expect(relativeError(link.distance, distances[index]) < 1e-12)
    }
  }

  @Test func euclid() throws { try Self.compare("euclid", "distance", .euclid) }

  @Test func euclidWeighted() throws {
    try Self.compare("euclid_weighted", "distance", .euclid, weights: [1, 2, 2, 1, 1, 1, 1])
  }

  @Test func cipfa() throws { try Self.compare("euclid", "rebased_unit", .cipfa) }

  @Test func mahalanobis() throws { try Self.compare("mahalanobis", "distance", .mahalanobis) }

  @Test func gower() throws { try Self.compare("gower", "distance", .gower) }

  private static func distances() throws -> DistanceMatrix {
    let context = try #require(try peers(.euclid).contexts.first)
    return DistanceMatrix(
      try ContextSpace(context, distance: .euclid), rows: Array(context.units.indices), threads: 1)
  }

  @Test func ward() throws {
    let ward = Ward(try Self.distances())
    let heights = try ReferenceTable("peers-nn/ward_merge.csv").numbers("height")
    #expect(ward.merges.count == heights.count)
    for (merge, height) in zip(ward.merges, heights) { #expect(relativeError(merge.height, height) < 1e-12) }
    let clusters = try ReferenceTable("peers-nn/ward_clusters.csv")
    for groups in [4, 6] {
      #expect(ward.cut(into: groups).map { Double($0 + 1) } == (try clusters.numbers("ward\(groups)")))
    }
  }

  @Test func pam() throws {
    let distances = try Self.distances()
    let table = try ReferenceTable("peers-nn/pam5.csv")
    let pam = PAM(distances, groups: 5)
    // Groups are numbered in order of first appearance in both.
    #expect(pam.groups.map { Double($0 + 1) } == (try table.numbers("pam5")))
    for (found, expected) in zip(Silhouette.widths(distances, groups: pam.groups), try table.numbers("sil")) {
      #expect(abs(found - expected) < 1e-12)
    }
  }
}
