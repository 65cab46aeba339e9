import ArgumentParser
import BenchmarkCore
import BenchmarkIO

/// How like units are found.
struct PeersOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Columns of the register (or indicators) that make units alike (default: those of the card).",
      valueName: "column ..."))
  var context: [String] = []

  @Option(help: "How distance is measured.")
  var distance: PeerDistance = .euclid

  @Option(help: ArgumentHelp("Like units of each unit (default: those of the card, or 7).", valueName: "n"))
  var count: Int?

  @Option(help: ArgumentHelp("Only units at most this far away (default: however far).", valueName: "distance"))
  var radius: Double?

  @Option(
    name: .customLong("weight"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "Weight of a column of the context (default: that of the card, or 1).", valueName: "column=w ..."))
  var weights: [String] = []

  func validate() throws {
    guard count ?? 1 >= 1 else { throw ValidationError("--count must be 1 or larger.") }
    guard radius ?? 0 >= 0 else { throw ValidationError("--radius must be 0 or larger.") }
  }

  func apply(to plan: inout StudyPlan) throws {
    plan.peers.context = context
    plan.peers.distance = distance
    plan.peers.count = count
    plan.peers.radius = radius
    for text in weights {
      let parts = text.split(separator: "=").map(String.init)
      guard parts.count == 2, let value = Double(parts[1].replacing(",", with: ".")), value >= 0, value.isFinite else {
        throw ValidationError(
          "--weight \(text): write COLUMN=WEIGHT with a weight of 0 or more, for example plasser=2.")
      }
      plan.peers.weights[parts[0]] = value
    }
  }
}

struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers", abstract: "Find the units that are most alike in their circumstances.",
    usage: "bms-analyze peers <study> [<options>]")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Like units") var peers: PeersOptions

  @Option(help: "Divide the units into groups of like units instead (default: no groups).")
  var groups: UnitGroupPlan.Method?

  @Option(
    help: ArgumentHelp(
      "Number of groups (default: that from 2 to 10 with the clearest groups).", valueName: "n"))
  var clusters: Int?

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func validate() throws {
    guard clusters ?? 2 >= 1 else { throw ValidationError("--clusters must be 1 or larger.") }
    guard clusters == nil || groups != nil else {
      throw ValidationError("--clusters needs --groups ward or --groups pam.")
    }
  }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.findings { plan in
      plan.steps = [.peers]
      try peers.apply(to: &plan)
      plan.peers.groups = groups.map { UnitGroupPlan(method: $0, count: clusters) }
    }
    try run.requirePeers(findings)
    let table: TableName = groups == nil ? .peers : .peerGroups
    try run.write({ table.table(of: findings, $0) }, to: out)
  }
}

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Find like units to learn from: clearly better and not dearer, or clearly improved.",
    usage: "bms-analyze learn <study> [<options>]"
  )

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Like units") var peers: PeersOptions

  @Option(help: ArgumentHelp("Share that a partner may cost more.", valueName: "share"))
  var costTolerance = LearningPlan().costTolerance

  @Option(help: ArgumentHelp("Repetitions behind the stability of a match.", valueName: "n"))
  var replicates = LearningPlan().replicates

  @Option(
    help: ArgumentHelp("File to write to (default: standard output).", valueName: "file"), completion: .file())
  var out: String?

  func validate() throws {
    guard costTolerance >= 0, costTolerance.isFinite else {
      throw ValidationError("--cost-tolerance must be 0 or larger, for example 0.05.")
    }
    guard replicates >= 0 else { throw ValidationError("--replicates must be 0 or larger.") }
  }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.findings { plan in
      plan.steps = [.learning]
      try peers.apply(to: &plan)
      plan.learning.costTolerance = costTolerance
      plan.learning.replicates = replicates
    }
    try run.requirePeers(findings)
    try run.write({ TableName.learning.table(of: findings, $0) }, to: out)
  }
}

extension StudyRun {
  /// Ends the run where nothing says what makes units alike, and says what was left out of the likeness.
  fileprivate func requirePeers(_ findings: [Findings]) throws {
    guard findings.contains(where: { $0.peers != nil }) else {
      console.error(PlanError.noContext.text(in: language))
      throw ExitStatus.usage.code
    }
    for found in findings {
      guard let peers = found.peers else { continue }
      for entry in peers.leftOut {
        let stray = entry.stray.map { (unit: found.study.organisation.units[$0.unit].id, text: $0.text) }
        console.note(Message.contextLeftOut(entry.name, entry.reason, stray: stray).text(in: language))
      }
      for status in [Status.missing, .zeroSpread, .tooFew, .singular] {
        let count = peers.without.count { $0.status == status }
        if status == .tooFew, count > 1, found.plan.peers.distance == .mahalanobis, peers.links.isEmpty {
          let variables = peers.contexts.map(\.variables.count).max() ?? 0
          console.note(Message.tooFewForMahalanobis(variables: variables).text(in: language))
        } else if count > 0 {
          console.note(Message.withoutPeers(count: count, status).text(in: language))
        }
      }
    }
  }
}

extension PeerDistance: ExpressibleByArgument {}
extension UnitGroupPlan.Method: ExpressibleByArgument {}
