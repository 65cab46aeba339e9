import Benchmark
import BenchmarkCore

/// Like units and groups of them, through the same entry as the commands.
@Sendable func likeUnitsBenchmarks() {
  // As large as R's distances and order in the list of peers: 5,000 units × 60 variables.
  let wide = LikeUnitsSample.study(units: 5_000, variables: 60)
  for distance in [PeerDistance.euclid, .cipfa] { likeUnits(distance, of: wide) }
  let narrow = LikeUnitsSample.study(units: 1_000, variables: 8)
  for distance in [PeerDistance.mahalanobis, .gower] { likeUnits(distance, of: narrow) }
  let small = LikeUnitsSample.study(units: 300, variables: 5)
  Benchmark("ward") { groups(.ward, of: small, $0) }
  Benchmark("pam") { groups(.pam, of: small, $0) }
}

private func likeUnits(_ distance: PeerDistance, of study: Study) {
  // Written out, so that each benchmark is found by the id of its method.
  switch distance {
  case .euclid: Benchmark("euclid") { peers(distance, of: study, $0) }
  case .cipfa: Benchmark("cipfa") { peers(distance, of: study, $0) }
  case .mahalanobis: Benchmark("mahalanobis") { peers(distance, of: study, $0) }
  case .gower: Benchmark("gower") { peers(distance, of: study, $0) }
  }
}

private func peers(_ distance: PeerDistance, of study: Study, _ benchmark: Benchmark) {
  var plan = LikeUnitsSample.plan
  plan.peers.distance = distance
  for _ in benchmark.scaledIterations { blackHole(try? Analysis.run(study, plan: plan)) }
}

private func groups(_ method: UnitGroupPlan.Method, of study: Study, _ benchmark: Benchmark) {
  var plan = LikeUnitsSample.plan
  plan.peers.groups = UnitGroupPlan(method: method, count: 5)
  for _ in benchmark.scaledIterations { blackHole(try? Analysis.run(study, plan: plan)) }
}

/// Seeded studies with a context.
enum LikeUnitsSample {
  static var plan: StudyPlan {
    var plan = StudyPlan()
    plan.steps = [.peers]
    plan.threads = 2
    return plan
  }

  /// Units with a context, and one proportion with persons behind it.
  static func study(units: Int, variables: Int) -> Study {
    var stream = RandomStream(seed: 5)
    let columns = (0..<variables).map { variable in
      Organisation.Column(name: "v\(variable)", values: (0..<units).map { _ in "\(stream.normal())" })
    }
    var series = Series(cells: units)
    series.numerator = (0..<units).map { _ in Double(60 + stream.bounded(40)) }
    series.denominator = [Double](repeating: 100, count: units)
    series.values = series.numerator ?? []
    series.status = [Status](repeating: .ok, count: units)
    var card = Card(
      id: "c", name: LocalizedText("c"),
      indicators: [Indicator(id: "i", kind: .proportion, direction: .higher, per: 100)])
    card.context = columns.map(\.name)
    return Study(
      card: card, organisation: Organisation(units: (0..<units).map { Unit(id: "\($0)") }, columns: columns),
      indicators: card.indicators, panel: Panel(unitCount: units, periods: [.year(2025)], series: [series]))
  }
}
