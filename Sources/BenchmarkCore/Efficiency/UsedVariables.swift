/// The variables of a plan that some unit has: those that are zero for all units are left out of the programmes.
struct UsedVariables {
  /// The plan without them; nil where no input or no output that can be scaled is left.
  let plan: EfficiencyPlan?
  let warnings: [EfficiencyResult.Warning]
  private let inputs: [Bool]
  private let outputs: [Bool]

  init(_ plan: EfficiencyPlan) {
    let units = plan.units
    func used(_ values: [Double]) -> [Bool] {
      (0..<values.count / units).map { variable in
        values[variable * units..<(variable + 1) * units].contains { $0 != 0 }
      }
    }
    let inputs = used(plan.inputs)
    let outputs = used(plan.outputs)
    self.inputs = inputs
    self.outputs = outputs
    warnings =
      inputs.indices.filter { !inputs[$0] }.map { .nobodyHas(.input, $0) }
      + outputs.indices.filter { !outputs[$0] }.map { .nobodyHas(.output, $0) }
    guard !warnings.isEmpty else {
      self.plan = plan
      return
    }
    func keep(_ values: [Double], _ used: [Bool]) -> [Double] {
      used.indices.filter { used[$0] }.flatMap { values[$0 * units..<($0 + 1) * units] }
    }
    func renumber(_ fixed: Set<Int>, _ used: [Bool]) -> Set<Int> {
      Set(used.indices.filter { used[$0] }.enumerated().filter { fixed.contains($0.element) }.map(\.offset))
    }
    var reduced = plan
    reduced.inputs = keep(plan.inputs, inputs)
    reduced.outputs = keep(plan.outputs, outputs)
    reduced.nonDiscretionaryInputs = renumber(plan.nonDiscretionaryInputs, inputs)
    reduced.nonDiscretionaryOutputs = renumber(plan.nonDiscretionaryOutputs, outputs)
    let canScale = reduced.scaledVariables.contains(true)
    self.plan = reduced.inputs.isEmpty || reduced.outputs.isEmpty || !canScale ? nil : reduced
  }

  /// Puts the left-out variables back into slacks and targets, as zero.
  func restore(_ rows: inout [UnitEfficiency]) {
    guard !warnings.isEmpty else { return }
    func widen(_ values: [Double], _ used: [Bool]) -> [Double] {
      guard !values.isEmpty else { return [] }
      var next = values.makeIterator()
      return used.map { $0 ? next.next() ?? 0 : 0 }
    }
    for unit in rows.indices {
      rows[unit].inputSlacks = widen(rows[unit].inputSlacks, inputs)
      rows[unit].inputTargets = widen(rows[unit].inputTargets, inputs)
      rows[unit].outputSlacks = widen(rows[unit].outputSlacks, outputs)
      rows[unit].outputTargets = widen(rows[unit].outputTargets, outputs)
    }
  }
}
