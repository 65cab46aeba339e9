extension Findings {
  /// The findings as an audience may see them: units that it may not see by name are in no row, no list and no name, and
  /// are counted in the figures of their group.
  ///
  /// Everything was computed from all units before. Where exactly one value of a group is withheld, it would follow from
  /// the mean and the others, so the value of the next unit of the register that has one is hidden too (rule
  /// `complement`). Ranks, scores and medians, which would place a withheld value between two others, are left out.
  ///
  /// - Parameter own: ids of the units that the page is for, which see themselves.
  public func shown(to audience: Audience, own ids: [String] = []) -> Findings {
    let own = Set(ids.compactMap(study.organisation.index(of:)))
    let visibility = Visibility(study.organisation)
    let withheld = Set(
      grouping.groupOfUnit.indices.filter {
        grouping.groupOfUnit[$0] != nil && !own.contains($0) && !visibility.names($0, to: audience)
      })
    var findings = self
    findings.audience = audience
    if audience.isAggregated { findings.dropComparisonsOfUnits() }
    if !withheld.isEmpty { findings.withhold(withheld) }
    return findings
  }

  /// What is about single units held against each other has no place on a page about groups.
  private mutating func dropComparisonsOfUnits() {
    (cost, efficiency, peers, learning) = (nil, nil, nil, nil)
    outliers = []
    funnel = []
    control = []
    treated = []
    economicPlan = []
  }

  private mutating func withhold(_ withheld: Set<Int>) {
    let hidden = complements(of: withheld)
    self.withheld = withheld
    settleFigures(withheld, hidden)
    // After this line nothing may be computed from the withheld values.
    let all = withheld.union(hidden.map(\.unit))
    settleRollup(all)
    for unit in withheld {
      for period in study.panel.periods.indices {
        for indicator in study.indicators.indices { wipe(unit, indicator, period, as: .absent) }
      }
      grouping.groupOfUnit[unit] = nil
    }
    for cell in hidden { wipe(cell.unit, cell.indicator, cell.period, as: .suppressed) }
    suppressed.removeAll { withheld.contains($0.unit) }
    suppressed = (suppressed + hidden).sorted {
      ($0.unit, $0.indicator, $0.period) < ($1.unit, $1.indicator, $1.period)
    }
    dropPositions()
    dropRows(withheld, Set(hidden.map { Cell(unit: $0.unit, indicator: $0.indicator) }), hidden)
    study.organisation = study.organisation.withoutNames(of: withheld)
  }

  /// Units that are counted without being shown, and have a figure in the reporting period of an indicator.
  public var withheldWithFigures: Int {
    guard !withheld.isEmpty, let period else { return 0 }
    return figures.filter { $0.group == nil && $0.period <= period }
      .map { row in
        let shown = grouping.groupOfUnit.indices.count {
          grouping.groupOfUnit[$0] != nil
            && study.panel.series[row.indicator].status[study.panel.cell(unit: $0, period: row.period)].hasValue
        }
        return min(withheld.count, max(0, row.withValue - shown))
      }.max() ?? 0
  }

  private struct Cell: Hashable {
    var unit: Int
    var indicator: Int
  }

  /// Where one value of a group is withheld, a second one.
  private func complements(of withheld: Set<Int>) -> [SuppressedCell] {
    var hidden: [SuppressedCell] = []
    let count = study.panel.unitCount
    for indicator in study.indicators.indices {
      let status = study.panel.series[indicator].status
      for period in study.panel.periods.indices {
        for group in grouping.labels.indices {
          func hasValue(_ unit: Int) -> Bool {
            grouping.groupOfUnit[unit] == group && status[study.panel.cell(unit: unit, period: period)].hasValue
          }
          let own = withheld.filter(hasValue)
          guard own.count == 1, let only = own.first else { continue }
          let following = (1..<max(count, 1)).lazy.map { (only + $0) % count }
          guard let next = following.first(where: { !withheld.contains($0) && hasValue($0) }) else { continue }
          hidden.append(SuppressedCell(unit: next, indicator: indicator, period: period, rule: .complement))
        }
      }
    }
    return hidden
  }

  private mutating func settleFigures(_ withheld: Set<Int>, _ hidden: [SuppressedCell]) {
    let complements = Set(hidden.map { [$0.unit, $0.indicator, $0.period] })
    for index in figures.indices {
      let row = figures[index]
      let members = grouping.groupOfUnit.indices.filter { unit in
        guard let group = grouping.groupOfUnit[unit] else { return false }
        return (row.group == nil || row.group == group)
          && study.panel.series[row.indicator].status[study.panel.cell(unit: unit, period: row.period)].hasValue
      }
      guard members.contains(where: withheld.contains) else { continue }
      let shown = members.filter {
        !withheld.contains($0) && !complements.contains([$0, row.indicator, row.period])
      }.map {
        study.panel.series[row.indicator].values[study.panel.cell(unit: $0, period: row.period)]
      }
      (figures[index].lowest, figures[index].highest) = (shown.min() ?? .nan, shown.max() ?? .nan)
      guard row.withValue < GroupFigures.fewest else { continue }
      var bare = GroupFigures(indicator: row.indicator, period: row.period, group: row.group)
      (bare.units, bare.status) = (row.units, .suppressed)
      figures[index] = bare
      hideMean(row)
    }
  }

  private mutating func hideMean(_ row: GroupFigures) {
    guard comparisons.indices.contains(row.indicator), !comparisons[row.indicator].groupMean.isEmpty else { return }
    for unit in grouping.groupOfUnit.indices where row.group == nil || grouping.groupOfUnit[unit] == row.group {
      let cell = study.panel.cell(unit: unit, period: row.period)
      comparisons[row.indicator].groupMean[cell] = .nan
      if !comparisons[row.indicator].index100.isEmpty { comparisons[row.indicator].index100[cell] = .nan }
    }
  }

  /// A node with a single withheld value below it would give it away, and so would the nodes beside it by difference.
  private mutating func settleRollup(_ withheld: Set<Int>) {
    let nodes = Set(rollup.map(\.node))
    var below: [Int: [Int]] = [:]
    for unit in withheld {
      for node in study.organisation.ancestors(of: unit) { below[node, default: []].append(unit) }
    }
    let study = study
    func count(_ row: RollupRow) -> Int {
      (below[row.node] ?? []).count {
        study.panel.series[row.indicator].status[study.panel.cell(unit: $0, period: row.period)].hasValue
      }
    }
    let telling = Set(rollup.filter { count($0) == 1 }.map { [$0.indicator, $0.period] })
    rollup.removeAll { row in
      if withheld.contains(row.node) { return true }
      guard telling.contains([row.indicator, row.period]) else { return false }
      let isTop = !study.organisation.ancestors(of: row.node).contains(where: nodes.contains)
      return !isTop || count(row) == 1
    }
  }

  private mutating func wipe(_ unit: Int, _ indicator: Int, _ period: Int, as status: Status) {
    let cell = study.panel.cell(unit: unit, period: period)
    MinimumN.wipe(&study.panel.series[indicator], cell)
    study.panel.series[indicator].status[cell] = status
    guard comparisons.indices.contains(indicator) else { return }
    for path in Comparison.numbers where !comparisons[indicator][keyPath: path].isEmpty {
      comparisons[indicator][keyPath: path][cell] = .nan
    }
    comparisons[indicator].z.wipe(cell)
    comparisons[indicator].robustZ.wipe(cell)
    comparisons[indicator].minMax.wipe(cell)
    if !comparisons[indicator].light.isEmpty { comparisons[indicator].light[cell] = .grey }
    if !comparisons[indicator].versusGroup.isEmpty { comparisons[indicator].versusGroup[cell] = .notJudged }
    if !comparisons[indicator].of.isEmpty { comparisons[indicator].of[cell] = 0 }
    comparisons[indicator].outliers[cell] = nil
  }

  /// Columns that place a withheld value between those that are shown. The order of the ranks stays for sorting, counted
  /// anew among the units that are shown.
  private mutating func dropPositions() {
    let positions: Set<ObservationColumn> = [
      .rank, .of, .tied, .rankLower, .rankUpper, .quartile, .z, .robustZ, .minMax, .percentile, .groupMedian,
    ]
    plan.columns.subtract(positions)
    for indicator in comparisons.indices {
      comparisons[indicator].z = CellScores()
      comparisons[indicator].robustZ = CellScores()
      comparisons[indicator].minMax = CellScores()
      comparisons[indicator].percentile = []
      comparisons[indicator].groupMedian = []
      comparisons[indicator].quartile = []
      comparisons[indicator].rankLower = []
      comparisons[indicator].rankUpper = []
      comparisons[indicator].of = []
      comparisons[indicator].tied = []
      let ranks = comparisons[indicator].rank
      guard !ranks.isEmpty else { continue }
      for period in study.panel.periods.indices {
        for group in grouping.labels.indices {
          let cells = grouping.members(of: group).map { study.panel.cell(unit: $0, period: period) }
            .filter { ranks[$0].isFinite }
          for cell in cells { comparisons[indicator].rank[cell] = 1 + Double(cells.count { ranks[$0] < ranks[cell] }) }
        }
      }
    }
  }

  private mutating func dropRows(_ withheld: Set<Int>, _ series: Set<Cell>, _ hidden: [SuppressedCell]) {
    func isOut(_ unit: Int, _ indicator: Int) -> Bool {
      withheld.contains(unit) || series.contains(Cell(unit: unit, indicator: indicator))
    }
    let partly = withheld.union(hidden.map(\.unit))
    trends.removeAll { isOut($0.unit, $0.indicator) }
    // An index holds every indicator of its unit.
    index.removeAll { partly.contains($0.unit) }
    for place in index.indices {
      (index[place].rank, index[place].of) = (.nan, 0)
      (index[place].rankLower, index[place].rankUpper) = (.nan, .nan)
    }
    outliers.removeAll { isOut($0.unit, $0.indicator) }
    funnel.removeAll { isOut($0.unit, $0.indicator) }
    control.removeAll { isOut($0.unit, $0.indicator) }
    treated.removeAll { isOut($0.unit, $0.indicator) }
    normalised = []
    actions.removeAll { withheld.contains($0.unit) }
    economicPlan.removeAll { isOut($0.unit, $0.indicator) }
    study.actions.removeAll { withheld.contains($0.unit) }
    cost?.units.removeAll { partly.contains($0.unit) }
    cost?.decomposition.removeAll { partly.contains($0.unit) || $0.against.map(partly.contains) ?? false }
    efficiency?.units.removeAll { partly.contains($0.unit) }
    if let units = efficiency?.units {
      efficiency?.units = units.map { unit in
        var unit = unit
        unit.peers.removeAll { partly.contains($0.unit) }
        return unit
      }
    }
    efficiency?.faults.removeAll { withheld.contains($0.unit) }
    peers?.remove(withheld)
    learning?.remove { isOut($0, $1) }
  }
}

extension Comparison {
  fileprivate static var numbers: [WritableKeyPath<Comparison, [Double]>] {
    [\.standardError, \.lower, \.upper, \.gap, \.rank, \.index100, \.groupMean, \.versusAdjusted]
  }
}

extension LearningFindings {
  /// Without rows that hold a value of such a unit on such an indicator.
  fileprivate mutating func remove(_ isOut: (_ unit: Int, _ indicator: Int) -> Bool) {
    rows.removeAll { isOut($0.unit, $0.indicator) || isOut($0.partner, $0.indicator) }
    if let cost = costIndicator {
      for index in rows.indices where isOut(rows[index].unit, cost) || isOut(rows[index].partner, cost) {
        rows[index].costGap = .nan
      }
    }
    outlooks.removeAll { isOut($0.unit, $0.indicator) }
    differences.removeAll { isOut($0.unit, $0.indicator) || isOut($0.partner, $0.indicator) }
    brightSpots.removeAll { isOut($0.unit, $0.indicator) }
  }
}

extension PeerFindings {
  fileprivate mutating func remove(_ units: Set<Int>) {
    let count = rangesCount
    links.removeAll { units.contains($0.unit) || units.contains($0.peer) }
    without.removeAll { units.contains($0.unit) }
    groups.removeAll { units.contains($0.unit) }
    index(units: count)
  }
}

extension Organisation {
  /// The register without ids, names and facts of some units; their places stay.
  fileprivate func withoutNames(of hidden: Set<Int>) -> Organisation {
    Organisation(
      units: units.enumerated().map { place, unit in
        // Children of a unit without a name stand under the one above it.
        let parents = [place] + ancestors(of: place)
        let parent = parents.dropFirst().first { !hidden.contains($0) }.map { units[$0].id }
        guard hidden.contains(place) else {
          var shown = unit
          if let old = unit.parent.flatMap(index(of:)), hidden.contains(old) { shown.parent = parent }
          return shown
        }
        return Unit(id: "\u{2022}\(place)", name: "\u{2022}", type: unit.type)
      },
      columns: columns.map { column in
        Column(
          name: column.name,
          values: column.values.enumerated().map { hidden.contains($0.offset) ? nil : $0.element })
      })
  }
}
