/// Finds the like units of every compared unit.
///
/// Distances are on the scale of all compared units of a type; like units are looked for within the group of the plan.
/// Hand-picked like units of the card go before distance. Ties are settled by the order of the register.
struct PeerSearch {
  private let study: Study
  private let plan: StudyPlan
  private let grouping: Grouping

  init(_ study: Study, plan: StudyPlan, grouping: Grouping) {
    self.study = study
    self.plan = plan
    self.grouping = grouping
  }

  /// Whether plan or card says what likeness is.
  var isPossible: Bool {
    !(plan.peers.context.isEmpty && (study.card?.context.isEmpty ?? true)
      && (study.card?.peers?.picked.isEmpty ?? true))
  }

  /// - Parameter period: of the values, where an indicator is part of the context.
  /// - Throws: ``PlanError`` when the plan names a context that is neither a column nor an indicator.
  func findings(period: Int?) throws(PlanError) -> PeerFindings {
    let card = study.card?.peers
    let count = plan.peers.count ?? (plan.peers.radius == nil ? card?.count ?? PeersPlan.standardCount : nil)
    var findings = PeerFindings(distance: plan.peers.distance, count: count, radius: plan.peers.radius)
    let sources = try sources(period: period)
    for units in populations {
      let context = ContextMatrix(units: units, sources: sources, distance: plan.peers.distance)
      findings.contexts.append(context)
      search(context, count: count, into: &findings)
    }
    findings.links.sort { ($0.unit, $0.order) < ($1.unit, $1.order) }
    findings.without.sort { $0.unit < $1.unit }
    findings.groups.sort { $0.unit < $1.unit }
    findings.index(units: study.organisation.units.count)
    markMutual(&findings)
    return findings
  }

  /// The units that share a scale: all compared ones, or those of each type where the grouping is by type.
  private var populations: [[Int]] {
    if grouping.column == "type" { return grouping.labels.indices.map(grouping.members) }
    return [grouping.groupOfUnit.indices.filter { grouping.groupOfUnit[$0] != nil }]
  }

  private func sources(period: Int?) throws(PlanError) -> [ContextMatrix.Source] {
    let fromPlan = !plan.peers.context.isEmpty
    var names: [String] = []
    for name in fromPlan ? plan.peers.context : study.card?.context ?? [] where !names.contains(name) {
      names.append(name)
    }
    let organisation = study.organisation
    for name in plan.peers.weights.keys.sorted() where !names.contains(name) {
      throw .unknownColumn(name, known: names)
    }
    var sources: [ContextMatrix.Source] = []
    for name in names {
      let weight = plan.peers.weights[name] ?? study.card?.peers?.weights[name] ?? 1
      var source = ContextMatrix.Source(name: name, weight: weight, cells: nil)
      if let column = organisation.column(named: name) {
        source.cells = .texts(column.values)
      } else if let indicator = study.indicators.firstIndex(where: { $0.id == name }), let period {
        let panel = study.panel
        source.cells = .numbers(
          organisation.units.indices.map { panel.series[indicator].values[panel.cell(unit: $0, period: period)] })
      } else if fromPlan {
        throw .unknownColumn(name, known: organisation.columnNames + study.indicators.map(\.id))
      }
      sources.append(source)
    }
    return sources
  }

  private func search(_ context: ContextMatrix, count: Int?, into findings: inout PeerFindings) {
    let picked = pickedPeers(in: context)
    let space: ContextSpace?
    var failure = Status.tooFew
    do throws(ContextSpace.Failure) {
      space = try ContextSpace(context, distance: plan.peers.distance)
    } catch {
      space = nil
      failure =
        switch error {
        case _ where context.units.count < 2: .tooFew
        case .noVariables: context.leftOut.contains { $0.reason == .zeroSpread } ? .zeroSpread : .missing
        case .tooFew: .tooFew
        case .singular: .singular
        }
    }
    let groups = context.units.map { grouping.groupOfUnit[$0] ?? -1 }
    let radius = plan.peers.radius
    let rows = parallelMap(
      count: context.units.count, threads: plan.threads,
      workspace: { NearestRows(rows: context.units.count) },
      { row, workspace -> [NearestRows.Entry] in
        guard let space else { return picked[row].map { NearestRows.Entry(row: $0, distance: .nan) } }
        space.distances(from: row, into: &workspace.distances)
        if !picked[row].isEmpty {
          return picked[row].map { NearestRows.Entry(row: $0, distance: workspace.distances[$0]) }
        }
        return workspace.nearest(to: row, count: count, radius: radius) { groups[$0] == groups[row] }
      })
    for (row, peers) in rows.enumerated() {
      let unit = context.units[row]
      for (position, peer) in peers.enumerated() {
        findings.links.append(
          PeerLink(
            unit: unit, peer: context.units[peer.row], order: position + 1, distance: peer.distance, mutual: false,
            source: picked[row].isEmpty ? .distance : .card))
      }
      if peers.isEmpty {
        let status: Status =
          if space == nil {
            failure
          } else if context.variables.allSatisfy({ $0.values[row].isNaN }) {
            .missing
          } else {
            .tooFew
          }
        findings.without.append(PeerFindings.Without(unit: unit, status: status))
      }
    }
    if let groups = plan.peers.groups, let space {
      findings.groups += UnitGroups.rows(context, space: space, plan: groups, threads: plan.threads)
    }
  }

  /// Rows of the like units that the card picks, by row; those of another type or not compared are passed over.
  private func pickedPeers(in context: ContextMatrix) -> [[Int]] {
    var picked = [[Int]](repeating: [], count: context.units.count)
    for choice in study.card?.peers?.picked ?? [] {
      guard let unit = study.organisation.index(of: choice.unit), let row = context.row(of: unit) else { continue }
      picked[row] = choice.peers.compactMap { id in
        study.organisation.index(of: id).flatMap(context.row).flatMap { $0 == row ? nil : $0 }
      }
    }
    return picked
  }

  private func markMutual(_ findings: inout PeerFindings) {
    for index in findings.links.indices {
      let link = findings.links[index]
      findings.links[index].mutual = findings.links(of: link.peer).contains { $0.peer == link.unit }
    }
  }
}

/// The nearest rows of one row, found in one pass over its distances.
struct NearestRows {
  struct Entry: Sendable, Equatable {
    var row: Int
    var distance: Double
  }

  var distances: [Double]

  init(rows: Int) {
    distances = [Double](repeating: 0, count: rows)
  }

  /// - Parameters:
  ///   - count: at most so many; nil: all.
  ///   - radius: at most so far away; nil: any distance.
  /// - Returns: by distance, at a tie by row. A row without distance is no neighbour.
  func nearest(to row: Int, count: Int?, radius: Double?, among isCandidate: (Int) -> Bool) -> [Entry] {
    let limit = Swift.min(count ?? distances.count, distances.count)
    guard limit > 0 else { return [] }
    let farthest = radius ?? .infinity
    var best: [Entry] = []
    if limit > 64 {
      for other in distances.indices where distances[other] <= farthest && other != row && isCandidate(other) {
        best.append(Entry(row: other, distance: distances[other]))
      }
      best.sort { ($0.distance, $0.row) < ($1.distance, $1.row) }
      return Array(best.prefix(limit))
    }
    best.reserveCapacity(limit + 1)
    var bound = farthest
    for other in distances.indices {
      let distance = distances[other]
      // Rows come in ascending order, so an equal distance never passes one that stands already.
      guard distance <= bound, other != row, isCandidate(other) else { continue }
      if best.count == limit && distance >= best[limit - 1].distance { continue }
      var place = best.count
      while place > 0 && best[place - 1].distance > distance { place -= 1 }
      best.insert(Entry(row: other, distance: distance), at: place)
      if best.count > limit { best.removeLast() }
      if best.count == limit { bound = Swift.min(farthest, best[limit - 1].distance) }
    }
    return best
  }
}
