import Glibc

/// How often a match survives when what it rests on is shaken.
///
/// In each repetition every weight of the circumstances is multiplied by exp(σ·Z), and every value drawn from a normal
/// distribution around it with its standard error. The match survives when the partner is still among the like units and
/// still on the better side. A value without a standard error stays as it is; like units picked by hand stay like.
///
/// Every repetition draws from streams named by what is drawn, so the result depends on no order and no thread count.
struct MatchStability {
  /// One match to try.
  struct Match: Sendable {
    var unit: Int
    var partner: Int
    var indicator: Int
    var value: Double
    var error: Double
    var partnerValue: Double
    var partnerError: Double
    var isPicked: Bool
  }

  let study: Study
  let plan: StudyPlan
  let grouping: Grouping
  let peers: PeerFindings

  /// - Parameter matches: sorted by unit.
  /// - Returns: a share a match; NaN without repetitions.
  func shares(_ matches: [Match]) -> [Double] {
    let replicates = plan.learning.replicates
    guard replicates > 0, !matches.isEmpty else { return matches.map { _ in .nan } }
    var byUnit: [(unit: Int, range: Range<Int>)] = []
    var start = 0
    while start < matches.count {
      let end = matches[start...].firstIndex { $0.unit != matches[start].unit } ?? matches.count
      byUnit.append((matches[start].unit, start..<end))
      start = end
    }
    let groups = byUnit
    let seed = RandomStream(seed: plan.seed).substream(0x6C65_6172)
    let spaces = peers.contexts.map { context -> ShakenSpace? in
      ShakenSpace(
        context, distance: peers.distance, replicates: replicates, spread: plan.learning.weightSpread,
        stream: seed.substream(0))
    }
    let surviving = parallelMap(
      count: groups.count, threads: plan.threads, workspace: { NearestRows(rows: 0) },
      { position, workspace -> [Int] in
        let (unit, range) = groups[position]
        let own = Array(matches[range])
        var counts = [Int](repeating: 0, count: own.count)
        let place = peers.contexts.indices.first { peers.contexts[$0].row(of: unit) != nil }
        let reachable = place.flatMap { rowsInReach(of: unit, place: $0, spaces[$0], &workspace) }
        for replicate in 0..<replicates {
          let better = own.map { isBetter($0, replicate: replicate, seed: seed) }
          guard better.contains(true) else { continue }
          let near = place.flatMap { nearest(to: unit, place: $0, spaces[$0], replicate, reachable, &workspace) }
          for index in own.indices where better[index] {
            if own[index].isPicked || near?.contains(own[index].partner) ?? false { counts[index] += 1 }
          }
        }
        return counts
      })
    return surviving.flatMap { $0 }.map { Double($0) / Double(replicates) }
  }

  private func isBetter(_ match: Match, replicate: Int, seed: RandomStream) -> Bool {
    func draw(_ unit: Int, _ value: Double, _ error: Double) -> Double {
      guard error > 0, error.isFinite else { return value }
      var stream = seed.substream(1).substream(UInt64(match.indicator)).substream(UInt64(unit))
        .substream(UInt64(replicate))
      return value + error * stream.normal()
    }
    let own = draw(match.unit, match.value, match.error)
    let other = draw(match.partner, match.partnerValue, match.partnerError)
    return Gain.gap(own, other, indicator: study.indicators[match.indicator]) > 0
  }

  /// nil where all rows must be measured in every repetition: with a radius, and where weights do not enter one by one.
  private func rowsInReach(
    of unit: Int, place: Int, _ shaken: ShakenSpace?, _ workspace: inout NearestRows
  ) -> ReachableRows? {
    let context = peers.contexts[place]
    guard let shaken, let count = peers.count, peers.radius == nil, let row = context.row(of: unit) else { return nil }
    if workspace.distances.count != context.units.count { workspace = NearestRows(rows: context.units.count) }
    shaken.space.distances(from: row, into: &workspace.distances)
    let group = grouping.groupOfUnit[unit]
    return ReachableRows(
      shaken.space, row: row, distances: workspace.distances, count: count, largestRatio: shaken.ratios.max() ?? 1
    ) { grouping.groupOfUnit[context.units[$0]] == group }
  }

  private func nearest(
    to unit: Int, place: Int, _ shaken: ShakenSpace?, _ replicate: Int, _ reachable: ReachableRows?,
    _ workspace: inout NearestRows
  ) -> Set<Int>? {
    let context = peers.contexts[place]
    guard let shaken, let row = context.row(of: unit) else { return nil }
    if let reachable {
      let rows = reachable.nearest(weights: shaken.weights[replicate], ratio: shaken.ratios[replicate])
      return Set(rows.map { context.units[$0] })
    }
    if workspace.distances.count != context.units.count { workspace = NearestRows(rows: context.units.count) }
    shaken.space.distances(from: row, weights: shaken.weights[replicate], into: &workspace.distances)
    let group = grouping.groupOfUnit[unit]
    let entries = workspace.nearest(to: row, count: peers.count, radius: peers.radius) {
      grouping.groupOfUnit[context.units[$0]] == group
    }
    return Set(entries.map { context.units[$0.row] })
  }
}

/// The circumstances of the units of one type, with weights for every repetition.
private struct ShakenSpace: Sendable {
  let space: ContextSpace
  let weights: [[Double]]
  /// The largest factor on a weight over the smallest, one a repetition.
  let ratios: [Double]

  init?(
    _ context: ContextMatrix, distance: PeerDistance, replicates: Int, spread: Double, stream: RandomStream
  ) {
    guard let space = try? ContextSpace(context, distance: distance) else { return nil }
    self.space = space
    let base = space.weights
    weights = (0..<replicates).map { replicate in
      var own = stream.substream(UInt64(replicate))
      let drawn = base.map { $0 * exp(spread * own.normal()) }
      // The scale of the distance, and so the reach of a radius, stays: the weights keep their sum.
      let factor = base.reduce(0, +) / drawn.reduce(0, +)
      return drawn.map { $0 * factor }
    }
    ratios = weights.map { own in
      let factors = zip(own, base).map { $0 / $1 }
      return (factors.max() ?? 1) / (factors.min() ?? 1)
    }
  }
}
