import ArgumentParser
import BenchmarkCore
import BenchmarkIO

struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "Rank the units, with the ranks that the uncertainty allows.")

  @OptionGroup var options: StudyOptions

  @Option(help: "Rank of equal values: min, average, dense or max.")
  var ties: RankTies = .min

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.observations]
      plan.columns = [.rank, .of, .tied, .rankLower, .rankUpper, .quartile]
      plan.ties = ties
    }
    try run.write({ RankTable.make(findings, $0) }, to: out)
  }
}

struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "Hold the values against the targets and limits of the card.")

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.observations]
      plan.columns = [.target, .gap, .light]
    }
    try run.write({ AssessTable.make(findings, $0) }, to: out)
  }
}

struct TrendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trend", abstract: "Follow the development of every unit on every indicator.")

  @OptionGroup var options: StudyOptions

  @Option(help: "Slope per year or per period.")
  var per: SlopeUnit = .year

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  enum SlopeUnit: String, ExpressibleByArgument, CaseIterable {
    case year, period
  }

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.trends]
      plan.trendPerPeriod = per == .period
    }
    try run.write({ TableName.trends.table(of: findings, $0) }, to: out)
  }
}

struct OutliersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outliers", abstract: "Flag values far from those of the other units.")

  @OptionGroup var options: StudyOptions

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Methods: robust-z, tukey, log-tukey (default: all).", valueName: "id"))
  var method: [OutlierMethod] = []

  @Flag(help: "Every value with its score, not only those that are flagged.")
  var all = false

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.outliers]
      plan.columns = []
      plan.listsAllOutliers = all
      if !method.isEmpty { plan.outlierMethods = OutlierMethod.allCases.filter(method.contains) }
    }
    try run.write({ TableName.outliers.table(of: findings, $0, allOutliers: all) }, to: out)
  }
}

struct IndexCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index", abstract: "Compute the index of each perspective and the total.")

  @OptionGroup var options: StudyOptions
  @OptionGroup(title: "Normalisation") var parameters: NormalisationOptions

  @Option(help: ArgumentHelp("Method that brings the indicators to one scale.", valueName: "id"))
  var normalisation: Normalisation = .minMax

  @Option(help: "Weights: equal or card.")
  var weights: IndexPlan.Weights = .card

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Weight of an indicator or perspective.", valueName: "id=w"))
  var weight: [String] = []

  @Option(help: "How scores become one: arithmetic, geometric or harmonic.")
  var aggregation: Aggregation = .arithmetic

  @Option(help: "A missing score: renormalise the weights, or complete units only.")
  var missing: IndexPlan.Missing = .renormalise

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { plan in
      plan.steps = [.index]
      plan.normalisation = try parameters.plan(method: normalisation)
      plan.index.weights = weights
      plan.index.aggregation = aggregation
      plan.index.missing = missing
      for text in weight {
        let parts = text.split(separator: "=").map(String.init)
        guard parts.count == 2, let value = Double(parts[1]), value >= 0, value.isFinite else {
          throw ValidationError("--weight \(text): write ID=WEIGHT with a weight of 0 or more, for example brukere=2.")
        }
        plan.index.given[parts[0]] = value
      }
    }
    try run.write({ TableName.index.table(of: findings, $0) }, to: out)
  }
}

struct DiscloseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "disclose", abstract: "List the cells that are suppressed, and by which rule.")

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { $0.steps = [] }
    try run.write({ TableName.disclosure.table(of: findings, $0) }, to: out)
  }
}

struct RollupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rollup", abstract: "Compute the levels above the units from numerators and denominators.")

  @OptionGroup var options: StudyOptions

  @Option(help: ArgumentHelp("Write here instead of to standard output.", valueName: "file"))
  var out: String?

  func run() throws {
    var run = StudyRun(options)
    let findings = try run.shownFindings { $0.steps = [.rollup] }
    try run.write({ TableName.rollup.table(of: findings, $0) }, to: out)
  }
}

extension OutlierMethod: ExpressibleByArgument {}
extension Aggregation: ExpressibleByArgument {}
extension IndexPlan.Weights: ExpressibleByArgument {}
extension IndexPlan.Missing: ExpressibleByArgument {}
