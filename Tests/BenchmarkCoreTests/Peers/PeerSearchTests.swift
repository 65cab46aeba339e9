import Testing

@testable import BenchmarkCore

/// A study with context columns and no indicators.
private func study(
  _ columns: [(String, [String?])], types: [String?] = [], picked: [Card.Peers.Picked] = [], context: [String]? = nil
) -> Study {
  let count = columns.first?.1.count ?? 0
  let units = (0..<count).map { Unit(id: "u\($0)", type: types.isEmpty ? nil : types[$0]) }
  var card = Card(id: "c", name: LocalizedText("c"))
  card.context = context ?? columns.map(\.0)
  card.peers = Card.Peers(picked: picked)
  return Study(
    card: card,
    organisation: Organisation(units: units, columns: columns.map { .init(name: $0.0, values: $0.1) }), indicators: [],
    panel: Panel(unitCount: count, periods: [], series: []))
}

private func peers(_ study: Study, _ configure: (inout PeersPlan) -> Void = { _ in }) throws -> PeerFindings {
  var plan = StudyPlan()
  plan.steps = [.peers]
  configure(&plan.peers)
  return try #require(try Analysis.run(study, plan: plan).peers)
}

private func orders(_ findings: PeerFindings, of unit: Int) -> [Int] { findings.links(of: unit).map(\.peer) }

@Suite struct PeerSearchTests {
  @Test func `the nearest come first and ties go by the register`() throws {
    let found = try peers(study([("x", ["0", "1", "-1", "2", "1"])])) { $0.count = 3 }
    #expect(orders(found, of: 0) == [1, 2, 4])
    #expect(orders(found, of: 1) == [4, 0, 3])
    #expect(found.links(of: 1).map(\.order) == [1, 2, 3])
    #expect(found.links(of: 1).first?.distance == 0)
  }

  @Test func `a distance is the weighted standardised one`() throws {
    // sd of 0, 1, 2 is 1; of 0, 10, 20 it is 10.
    let found = try peers(study([("x", ["0", "1", "2"]), ("y", ["0", "20", "10"])])) { $0.weights = ["y": 4] }
    let first = try #require(found.links(of: 0).first { $0.peer == 1 })
    #expect(abs(first.distance - (1 + 4 * 4.0).squareRoot()) < 1e-14)
  }

  @Test func `like units are mutual only when each is among those of the other`() throws {
    let found = try peers(study([("x", ["0", "1", "10"])])) { $0.count = 1 }
    #expect(found.links(of: 0).map(\.mutual) == [true])
    #expect(found.links(of: 2).map(\.mutual) == [false])
    #expect(orders(found, of: 2) == [1])
  }

  @Test func `a radius keeps those within it`() throws {
    let far = study([("x", ["0", "1", "2", "30"])])
    let sd = Moments([0, 1, 2, 30].span).standardDeviation
    let found = try peers(far) { $0.radius = 1.5 / sd }
    #expect(orders(found, of: 0) == [1])
    #expect(orders(found, of: 1) == [0, 2])
    #expect(found.without == [PeerFindings.Without(unit: 3, status: .tooFew)])
    let counted = try peers(far) {
      $0.radius = 1.5 / sd
      $0.count = 1
    }
    #expect(orders(counted, of: 1) == [0])
  }

  @Test func `a missing variable is left out of the pair and the rest scaled up`() throws {
    let found = try peers(study([("x", ["0", "1", "2"]), ("y", ["0", "1", nil])])) { $0.weights = ["x": 3] }
    let link = try #require(found.links(of: 0).first { $0.peer == 2 })
    // Only x: 3·2² of a weight of 3 out of 4.
    #expect(abs(link.distance - (12 * 4.0 / 3).squareRoot()) < 1e-14)
    let half = try peers(study([("x", ["0", "1", "2"]), ("y", ["0", "1", nil])])) { $0.weights = ["y": 3] }
    #expect(!orders(half, of: 0).contains(2))
    #expect(half.without == [PeerFindings.Without(unit: 2, status: .tooFew)])
  }

  @Test func `a unit without context has no like units and says so`() throws {
    let found = try peers(study([("x", ["0", "1", nil])]))
    #expect(found.without == [PeerFindings.Without(unit: 2, status: .missing)])
    #expect(orders(found, of: 0) == [1])
  }

  @Test func `one unit, no unit, identical units`() throws {
    #expect(try peers(study([("x", ["1"])])).without == [PeerFindings.Without(unit: 0, status: .tooFew)])
    #expect(try peers(study([("x", [])])).links.isEmpty)
    let same = try peers(study([("x", ["1", "1", "1"])]))
    #expect(same.links.isEmpty)
    #expect(same.without.map(\.status) == [.zeroSpread, .zeroSpread, .zeroSpread])
    #expect(same.leftOut == [.init(name: "x", reason: .zeroSpread)])
  }

  @Test func `what cannot count is left out with its reason`() throws {
    let found = try peers(
      study(
        [
          ("x", ["0", "1", "2"]), ("form", ["a", "b", "a"]), ("tom", [nil, nil, nil]), ("lik", ["3", "3", "3"]),
          ("vekt", ["1", "2", "4"]),
        ], context: ["x", "form", "tom", "lik", "vekt", "finnes_ikke"])
    ) { $0.weights = ["vekt": 0] }
    #expect(
      found.leftOut == [
        .init(name: "form", reason: .notNumeric), .init(name: "tom", reason: .noValues),
        .init(name: "lik", reason: .zeroSpread), .init(name: "vekt", reason: .zeroWeight),
        .init(name: "finnes_ikke", reason: .unknown),
      ])
    #expect(found.contexts[0].variables.map(\.name) == ["x"])
  }

  @Test func `categories count for Gower`() throws {
    let found = try peers(study([("x", ["0", "4", "1"]), ("form", ["a", "a", "b"])])) { $0.distance = .gower }
    #expect(orders(found, of: 0) == [1, 2])
    #expect(found.links(of: 0).map(\.distance) == [0.5, (0.25 + 1) / 2])
  }

  @Test func `variables that determine each other have no Mahalanobis distance`() throws {
    let found = try peers(study([("x", ["0", "1", "2", "5"]), ("y", ["1", "3", "5", "11"])])) {
      $0.distance = .mahalanobis
    }
    #expect(found.links.isEmpty)
    #expect(found.without.map(\.status) == [.singular, .singular, .singular, .singular])
    let few = try peers(study([("x", ["0", "1"]), ("y", ["1", "5"])])) { $0.distance = .mahalanobis }
    #expect(few.without.map(\.status) == [.tooFew, .tooFew])
  }

  @Test func `Mahalanobis with one variable is the standardised difference`() throws {
    let found = try peers(study([("x", ["0", "1", "2", "9"])])) { $0.distance = .mahalanobis }
    let plain = try peers(study([("x", ["0", "1", "2", "9"])]))
    for (one, other) in zip(found.links, plain.links) { #expect(abs(one.distance - other.distance) < 1e-12) }
  }

  @Test func `scaling a variable changes no distance`() throws {
    let small = study([("x", ["0", "1", "2.5", "9"]), ("y", ["3", "1", "4", "1"])])
    let large = study([("x", ["0", "1000000", "2500000", "9000000"]), ("y", ["3", "1", "4", "1"])])
    for distance in PeerDistance.allCases {
      let (one, other) = (try peers(small) { $0.distance = distance }, try peers(large) { $0.distance = distance })
      for (a, b) in zip(one.links, other.links) { #expect(a.peer == b.peer && abs(a.distance - b.distance) < 1e-12) }
    }
  }

  @Test func `like units picked in the card go before distance`() throws {
    let found = try peers(
      study([("x", ["0", "1", "2", "9"])], picked: [.init(unit: "u0", peers: ["u3", "finnes-ikke", "u0", "u1"])])
    ) { $0.count = 1 }
    #expect(orders(found, of: 0) == [3, 1])
    #expect(found.links(of: 0).map(\.source) == [.card, .card])
    #expect(found.links(of: 1).map(\.source) == [.distance])
    let without = try peers(study([("x", ["5", "5"])], picked: [.init(unit: "u0", peers: ["u1"])]))
    #expect(orders(without, of: 0) == [1])
    #expect(without.links[0].distance.isNaN)
  }

  @Test func `units of different types are never compared`() throws {
    var mixed = study([("x", ["0", "1", "0", "2", "5"])], types: ["a", "b", "a", "b", "a"])
    mixed.card?.unitType = nil
    let found = try peers(mixed)
    #expect(orders(found, of: 0) == [2, 4])
    #expect(orders(found, of: 1) == [3])
    mixed.card?.unitType = "a"
    #expect(orders(try peers(mixed), of: 1).isEmpty)
  }

  @Test func `an unknown context or weight is refused`() throws {
    let own = study([("x", ["0", "1"])])
    #expect(throws: PlanError.self) { try peers(own) { $0.context = ["y"] } }
    #expect(throws: PlanError.self) { try peers(own) { $0.weights = ["y": 1] } }
  }

  @Test func `without a context there is nothing to find`() throws {
    var plan = StudyPlan()
    plan.steps = [.peers]
    #expect(try Analysis.run(study([("x", ["0", "1"])], context: []), plan: plan).peers == nil)
  }

  @Test func `differences say in what two units are alike`() throws {
    let found = try peers(study([("x", ["0", "1", "2"]), ("y", ["0", "20", "10"])]))
    let differences = found.differences(unit: 0, peer: 1)
    #expect(differences.mostAlike?.variable == 0)
    #expect(differences.leastAlike?.variable == 1)
    #expect(abs((differences.leastAlike?.share ?? 0) - 0.8) < 1e-14)
    #expect(found.differences(unit: 0, peer: 0).leastAlike == nil)
  }

  @Test(arguments: PeerDistance.allCases) func `threads change nothing`(distance: PeerDistance) throws {
    var stream = RandomStream(seed: 3)
    let columns = ["x", "y", "z"].map { ($0, (0..<40).map { _ -> String? in "\(stream.normal())" }) }
    var results: [[PeerLink]] = []
    for threads in [1, 3] {
      var plan = StudyPlan()
      plan.steps = [.peers]
      plan.threads = threads
      plan.peers.distance = distance
      results.append(try #require(try Analysis.run(study(columns), plan: plan).peers).links)
    }
    #expect(results[0] == results[1])
    #expect(results[0].count == 40 * 7)
  }

  @Test func `a short list and a full sort agree`() {
    var stream = RandomStream(seed: 5)
    var rows = NearestRows(rows: 200)
    for index in rows.distances.indices { rows.distances[index] = Double(stream.bounded(50)) }
    rows.distances[17] = .nan
    let all = rows.nearest(to: 3, count: nil, radius: nil) { _ in true }
    #expect(all.count == 198)
    for count in [1, 7, 64] {
      #expect(rows.nearest(to: 3, count: count, radius: nil) { _ in true } == Array(all.prefix(count)))
    }
  }
}
