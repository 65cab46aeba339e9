import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct EfficiencyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "efficiency",
    abstract: "Hold what units use against what they make (DEA), with peers, targets and intervals.",
    usage: "bms-analyze efficiency <study> [<options>]",
    discussion: """
      Within each period and group. Inputs and outputs are amounts and counts, not shares and means. A score is a distance
      to the best practice among the units compared: it says nothing of quality and is no proof of waste.
      """)

  @OptionGroup var options: StudyOptions

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("What units use (default: that of the card).", valueName: "id ..."))
  var inputs: [String] = []

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("What units make (default: that of the card).", valueName: "id ..."))
  var outputs: [String] = []

  @Option(help: "Returns to scale; fdh: single units instead of mixtures.")
  var returns: EfficiencyPlan.Returns = .vrs

  @Option(help: "What the score scales.")
  var orientation: EfficiencyPlan.Orientation = .input

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Inputs and outputs that a unit cannot change: compared, never scaled (default: none).", valueName: "id ..."))
  var nonDiscretionary: [String] = []

  @Option(
    help: ArgumentHelp(
      "Replicates of the bootstrap in every period; 0 for none (default: 2000, in the last period, up to 200 units).",
      valueName: "n"))
  var replicates: Int?

  @Flag(help: "Print what each unit would use and make if it did as its peers.")
  var targets = false

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func validate() throws {
    if let replicates, !(0...100_000).contains(replicates) || replicates == 1 {
      throw ValidationError("--replicates must be 0, or from 2 to 100000, for example 2000.")
    }
  }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.efficiency]
      plan.efficiency.inputs = inputs
      plan.efficiency.outputs = outputs
      plan.efficiency.returns = returns
      plan.efficiency.orientation = orientation
      plan.efficiency.nonDiscretionary = nonDiscretionary
      plan.efficiency.replicates = replicates
      // Only this period is shown; of the others only what a unit used and made before enters it, as a check.
      plan.efficiency.isOfOnePeriod = plan.period != nil
    }
    guard findings.contains(where: { $0.efficiency != nil }) else {
      run.console.error(Message.noInputsAndOutputs.text(in: run.language))
      throw ExitStatus.usage.code
    }
    for remark in findings.flatMap(remarks) { run.warn(remark) }
    let table: TableName = targets ? .efficiencyTargets : .efficiency
    try run.write({ table.table(of: findings, $0) }, to: out)
  }

  /// What a reader of the scores must know.
  private func remarks(_ findings: Findings) -> [Message] {
    guard let efficiency = findings.efficiency else { return [] }
    let comparisons = efficiency.comparisons.filter { $0.units > 0 }
    let few = comparisons.filter(\.hasTooFewUnits)
    var remarks: [Message] = []
    if let first = few.first {
      remarks.append(.tooFewUnits(comparisons: few.count, of: comparisons.count, needed: first.unitsNeeded))
    }
    for comparison in comparisons {
      let period = findings.study.panel.periods[comparison.period]
      for warning in comparison.warnings {
        switch warning {
        case .tooFewUnits: break
        case .nobodyHas(let role, let variable):
          let indicator = (role == .input ? efficiency.inputs : efficiency.outputs)[variable]
          remarks.append(.nobodyHas(findings.study.indicators[indicator].id, period))
        case .identicalUnits: if comparison.units > 1 { remarks.append(.identicalUnits(period)) }
        }
      }
    }
    return remarks
  }
}

extension EfficiencyPlan.Returns: ExpressibleByArgument {}
extension EfficiencyPlan.Orientation: ExpressibleByArgument {}
