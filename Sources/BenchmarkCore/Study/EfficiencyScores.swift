/// Efficiency of the compared units, within each period and group.
///
/// A unit is held against the others only with a value for every input and output. One without is an outcome that says
/// why; a value that no programme may see (negative, or an input of zero) is a fault with its place, and keeps the unit out.
struct EfficiencyScores {
  private let study: Study
  private let plan: StudyPlan
  private let grouping: Grouping
  private let inputs: [Int]
  private let outputs: [Int]
  private let nonDiscretionary: [Int]

  /// - Returns: nil when neither the plan nor the card names inputs and outputs, or when the card's are not among the
  ///   indicators that the plan asks for.
  /// - Throws: ``PlanError/efficiency(_:)`` when they cannot be compared as asked.
  init?(_ study: Study, plan: StudyPlan, grouping: Grouping) throws(PlanError) {
    let settings = plan.efficiency
    let known = study.indicators.map(\.id)
    func positions(_ given: [String], _ onCard: [String]?, _ role: EfficiencyError.Role) throws(PlanError) -> [Int] {
      let ids = given.isEmpty ? onCard ?? [] : given
      var positions: [Int] = []
      for id in ids {
        if let position = known.firstIndex(of: id) {
          positions.append(position)
        } else if !given.isEmpty {
          throw .efficiency(.unknownIndicator(role, id: id, known: known))
        }
      }
      return positions.count == ids.count ? positions : []
    }
    let cost = study.card?.cost
    inputs = try positions(settings.inputs, cost?.inputs, .input)
    outputs = try positions(settings.outputs, cost?.outputs, .output)
    guard !inputs.isEmpty, !outputs.isEmpty else { return nil }
    var seen: Set<Int> = []
    for position in inputs + outputs where !seen.insert(position).inserted {
      throw .efficiency(.namedTwice(known[position]))
    }
    var fixed: [Int] = []
    for id in settings.nonDiscretionary {
      guard let position = known.firstIndex(of: id), seen.contains(position) else {
        throw .efficiency(.notCompared(id, known: (inputs + outputs).map { known[$0] }))
      }
      if !fixed.contains(position) { fixed.append(position) }
    }
    nonDiscretionary = fixed
    self.study = study
    self.plan = plan
    self.grouping = grouping
  }

  private var variables: [Int] { inputs + outputs }

  /// - Parameters:
  ///   - reporting: the period that reports speak of.
  ///   - progress: called with the periods done and all periods.
  func findings(
    reporting: Int?, progress: (_ done: Int, _ of: Int) -> Void
  ) throws(PlanError) -> EfficiencyFindings {
    var findings = EfficiencyFindings(
      inputs: inputs, outputs: outputs, nonDiscretionary: nonDiscretionary, returns: plan.efficiency.returns,
      orientation: plan.efficiency.orientation)
    let members = grouping.labels.indices.map(grouping.members)
    let periods = study.panel.periods.indices
    findings.period = reporting.flatMap { last in
      periods.last { period in period <= last && members.contains { $0.contains { isComplete($0, period) } } }
    }
    for period in periods where !plan.efficiency.isOfOnePeriod || period == findings.period {
      progress(period, periods.count)
      for (group, units) in members.enumerated() where units.contains(where: { isComplete($0, period) }) {
        try evaluate(units, Section(period: period, group: group), into: &findings)
      }
    }
    findings.units.sort { ($0.unit, $0.period) < ($1.unit, $1.period) }
    return findings
  }

  private struct Section {
    var period: Int
    var group: Int
  }

  private func status(_ unit: Int, _ variable: Int, _ period: Int) -> Status {
    study.panel.series[variable].status[study.panel.cell(unit: unit, period: period)]
  }

  private func value(_ unit: Int, _ variable: Int, _ period: Int) -> Double {
    study.panel.series[variable].values[study.panel.cell(unit: unit, period: period)]
  }

  private func isComplete(_ unit: Int, _ period: Int) -> Bool {
    variables.allSatisfy { status(unit, $0, period).hasValue && value(unit, $0, period).isFinite }
  }

  /// Whether a value looks displaced by a power of ten against the unit's own value before, or after where there is none
  /// before, and against the others. One lost decimal on the frontier would move every score. Without a value of its own a
  /// small unit cannot be told from a mistake, and is kept.
  private func isDisplaced(_ unit: Int, _ variable: Int, _ period: Int, among units: [Int]) -> Bool {
    let series = study.panel.series[variable]
    let others = Array((0..<period).reversed()) + Array((period + 1)..<max(period + 1, study.panel.periods.count))
    let own = others.lazy.map { series.values[study.panel.cell(unit: unit, period: $0)] }.first { !$0.isNaN }
    let value = value(unit, variable, period)
    guard let own, own > 0, value > 0, value < 0.2 * own || value > 5 * own else { return false }
    let values = units.map { self.value($0, variable, period) }
    let middle = median(of: values.span)
    guard middle > 0 else { return false }
    return OutlierReason(
      methods: [], high: value > middle, groupMedian: middle, ratioToMedian: value / middle, previousValue: own
    ).suspectedPowerOfTen != nil
  }

  // MARK: One period and group

  private func evaluate(
    _ units: [Int], _ section: Section, into findings: inout EfficiencyFindings
  ) throws(PlanError) {
    var complete: [Int] = []
    for unit in units {
      if isComplete(unit, section.period) {
        complete.append(unit)
      } else {
        findings.units.append(incomplete(unit, section.period))
      }
    }
    var refused: Set<Int> = []
    for unit in complete {
      let displaced = variables.filter { isDisplaced(unit, $0, section.period, among: complete) }
      guard !displaced.isEmpty else { continue }
      refused.insert(unit)
      for indicator in displaced {
        findings.faults.append(.init(unit: unit, period: section.period, kind: .displaced(indicator: indicator)))
      }
      var finding = EfficiencyFinding(unit: unit, period: section.period, status: .notApplicable)
      finding.lacking = displaced
      findings.units.append(finding)
    }
    while true {
      let members = complete.filter { !refused.contains($0) }
      do throws(EfficiencyError) {
        let own = efficiencyPlan(members, section, reporting: findings.period)
        let result = try own.evaluate()
        // Where (nearly) all units are on the frontier nothing can be smoothed, and the bootstrap says nothing.
        let hasIntervals = result.bandwidth > 0
        findings.comparisons.append(
          EfficiencyComparison(
            period: section.period, group: section.group, units: members.count, unitsNeeded: unitsNeeded,
            warnings: result.warnings, replicates: hasIntervals ? own.replicates : 0, bandwidth: result.bandwidth))
        for (row, unit) in members.enumerated() {
          var own = finding(result.units[row], of: unit, members, section.period)
          if hasIntervals {
            own.biasCorrected = result.units[row].biasCorrected
            own.lower = result.units[row].lower
            own.upper = result.units[row].upper
          }
          findings.units.append(own)
        }
        return
      } catch {
        guard case .faults(let faults) = error else { throw .efficiency(.method(error)) }
        for fault in faults {
          let unit = members[fault.unit]
          let indicator = fault.role == .input ? inputs[fault.variable] : outputs[fault.variable]
          switch fault.kind {
          case .negative:
            findings.faults.append(.init(unit: unit, period: section.period, kind: .negative(indicator: indicator)))
          case .zero:
            findings.faults.append(.init(unit: unit, period: section.period, kind: .zero(indicator: indicator)))
          case .allInputsZero:
            findings.faults.append(.init(unit: unit, period: section.period, kind: .allInputsZero))
          case .missing, .infinite:
            // Left out before, as incomplete.
            break
          }
          guard refused.insert(unit).inserted else { continue }
          findings.units.append(EfficiencyFinding(unit: unit, period: section.period, status: .notApplicable))
        }
      }
    }
  }

  /// The needed number does not depend on the units: that of a plan with one unit.
  private var unitsNeeded: Int {
    EfficiencyPlan(
      units: 1, inputs: inputs.map { _ in 1 }, outputs: outputs.map { _ in 1 }
    ).unitsNeeded
  }

  private func efficiencyPlan(_ members: [Int], _ section: Section, reporting: Int?) -> EfficiencyPlan {
    func matrix(_ variables: [Int]) -> [Double] {
      variables.flatMap { variable in members.map { value($0, variable, section.period) } }
    }
    let settings = plan.efficiency
    var own = EfficiencyPlan(units: members.count, inputs: matrix(inputs), outputs: matrix(outputs))
    own.returns = settings.returns
    own.orientation = settings.orientation
    own.nonDiscretionaryInputs = Set(inputs.indices.filter { nonDiscretionary.contains(inputs[$0]) })
    own.nonDiscretionaryOutputs = Set(outputs.indices.filter { nonDiscretionary.contains(outputs[$0]) })
    // Targets must not depend on whether money is in kroner or in thousands.
    own.slackWeights = .columnMeans
    own.replicates = settings.replicates ?? standardReplicates(members.count, section.period, reporting: reporting)
    own.confidenceLevel = plan.confidenceLevel
    // A stream that belongs to what is drawn, not to the order of the work.
    var stream = RandomStream(seed: plan.seed)
      .substream(UInt64(study.panel.periods[section.period].firstMonth)).substream(UInt64(section.group))
    own.seed = stream.nextUInt64()
    own.threads = plan.threads
    return own
  }

  private func standardReplicates(_ units: Int, _ period: Int, reporting: Int?) -> Int {
    let isWanted =
      plan.efficiency.allowsBootstrap && period == reporting
      && (unitsNeeded...max(unitsNeeded, EfficiencySettings.unitsInStandardBootstrap)).contains(units)
    return isWanted ? EfficiencySettings.standardReplicates : 0
  }

  // MARK: Outcomes

  private func incomplete(_ unit: Int, _ period: Int) -> EfficiencyFinding {
    let lacking = variables.filter { !status(unit, $0, period).hasValue || !value(unit, $0, period).isFinite }
    let reasons = lacking.map { status(unit, $0, period) }
    // Privacy goes first: a reader must not look for a value that is held back.
    let reason: Status =
      reasons.contains(.suppressed)
      ? .suppressed : reasons.contains { $0 != .notApplicable } ? .missing : .notApplicable
    var finding = EfficiencyFinding(unit: unit, period: period, status: reason)
    finding.lacking = lacking
    return finding
  }

  private func finding(
    _ result: UnitEfficiency, of unit: Int, _ members: [Int], _ period: Int
  ) -> EfficiencyFinding {
    let isPreliminary = variables.contains { status(unit, $0, period) == .preliminary }
    var finding = EfficiencyFinding(
      unit: unit, period: period, status: result.status == .ok && isPreliminary ? .preliminary : result.status)
    finding.efficiency = result.efficiency
    finding.scale = result.scale
    finding.scaleClass = result.scaleClass
    finding.superEfficiency = result.superEfficiency
    finding.peers = result.peers.map { .init(unit: members[$0.unit], lambda: $0.lambda) }
    finding.targets =
      zip(inputs, zip(result.inputTargets, result.inputSlacks)).map { indicator, found in
        .init(
          indicator: indicator, role: .input, value: value(unit, indicator, period), target: found.0, slack: found.1)
      }
      + zip(outputs, zip(result.outputTargets, result.outputSlacks)).map { indicator, found in
        .init(
          indicator: indicator, role: .output, value: value(unit, indicator, period), target: found.0, slack: found.1)
      }
    return finding
  }
}
