import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct CostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cost", abstract: "Hold cost against results, size, need and context, and find where it comes from.",
    usage: "bms-analyze cost <study> [<options>]")

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("The cost indicator (default: that of the card).", valueName: "id"))
  var cost: String?

  @Option(
    parsing: .upToNextOption, help: ArgumentHelp("The results (default: those of the card).", valueName: "id ..."))
  var result: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Size of the units: columns of the register or indicators (default: those of the card).", valueName: "name ..."))
  var volume: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Need of the users: columns of the register or indicators (default: those of the card).", valueName: "name ..."))
  var need: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Other context (default: that of the card).", valueName: "name ..."))
  var context: [String] = []

  @Option(
    help: ArgumentHelp("Hold the make-up of cost against this unit too (default: the mean only).", valueName: "unit"))
  var against: String?

  @Flag(help: "Hold results against cost as it is, not against its logarithm (--show effects).")
  var linear = false

  @Option(help: "What to print.")
  var show: Part = .units

  @Flag(help: "The same as --show decomposition.")
  var decompose = false

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  enum Part: String, ExpressibleByArgument, CaseIterable {
    case units, models, effects, decomposition

    var table: TableName {
      switch self {
      case .units: .cost
      case .models: .costModels
      case .effects: .costEffects
      case .decomposition: .decomposition
      }
    }
  }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.plannedFindings { plan, studies in
      plan.steps = [.cost]
      plan.costPeer = against
      plan.costIsLinear = linear
      let asked = [cost].compactMap { $0 }.map { ("--cost", $0) } + result.map { ("--result", $0) }
      for (option, id) in asked where !studies.contains(where: { $0.has(id) }) {
        throw PlanError.unknownIndicator(id, known: studies.flatMap { $0.indicators.map(\.id) }, option: option)
      }
      if let against, !studies.contains(where: { $0.organisation.index(of: against) != nil }) {
        throw PlanError.unknownUnit(
          against, known: studies.flatMap(\.organisation.units), option: "--against")
      }
      for name in volume + need + context
      where !studies.contains(where: { $0.has(name) || $0.organisation.column(named: name) != nil }) {
        throw PlanError.unknownColumn(name, known: studies.first?.organisation.columnNames ?? [])
      }
      plan.cost = overridden(studies)
    }
    let part = decompose ? Part.decomposition : show
    guard findings.contains(where: { $0.cost != nil }) else {
      run.console.error(Message.noCostIndicator.text(in: run.language))
      throw ExitStatus.usage.code
    }
    if part == .decomposition, findings.allSatisfy({ ($0.plan.cost ?? $0.study.card?.cost)?.decomposition == nil }) {
      run.console.error(Message.noDecomposition.text(in: run.language))
      throw ExitStatus.usage.code
    }
    if part == .units || part == .models {
      for message in findings.flatMap(remarks) { run.console.note(message.text(in: run.language)) }
    }
    let shown = findings.map { $0.showing(units: $0.plan.units, period: $0.plan.period) }
    try run.write({ part.table.table(of: shown, $0) }, to: out)
  }

  /// Why the last period has no expected cost, or what is not in it; of several groups the table of models says it.
  private func remarks(_ findings: Findings) -> [Message] {
    let reporting = findings.period ?? findings.study.panel.periods.count - 1
    let earlier = findings.cost?.models.filter { $0.period <= reporting } ?? []
    guard let last = earlier.map(\.period).max() else { return [] }
    let models = earlier.filter { $0.period == last }
    guard models.count == 1, let model = models.first else { return [] }
    let period = findings.study.panel.periods[last]
    if let refusal = model.refusal, model.omitted.isEmpty || refusal != .noVariables {
      return [.noExpectedCost(refusal, period)]
    }
    let kept = model.terms.count { $0.name != nil }
    let leftOut = ExplanatoryVariable.Omission.allCases.compactMap { reason -> Message? in
      let names = model.omitted.filter { $0.reason == reason }.map(\.name)
      guard !names.isEmpty else { return nil }
      return .costVariablesLeftOut(names, reason, kept: kept, units: model.count, period)
    }
    return leftOut + (model.refusal.map { [.noExpectedCost($0, period)] } ?? [])
  }

  /// The card's cost with what the options change; nil when they change nothing.
  private func overridden(_ studies: [Study]) -> Card.Cost? {
    guard cost != nil || !result.isEmpty || !volume.isEmpty || !need.isEmpty || !context.isEmpty else { return nil }
    var own = studies.lazy.compactMap { $0.card?.cost }.first ?? Card.Cost()
    if let cost {
      // The make-up on the card is that of the card's cost.
      if cost != own.indicator { own.decomposition = nil }
      own.indicator = cost
    }
    if !result.isEmpty { own.results = result }
    if !volume.isEmpty { own.volume = volume }
    if !need.isEmpty { own.need = need }
    if !context.isEmpty { own.context = context }
    return own
  }
}

extension Study {
  fileprivate func has(_ indicator: String) -> Bool { indicators.contains { $0.id == indicator } }
}
