import BenchmarkCore

/// `run.json`: what was run, on what, with which settings and methods.
///
/// Holds nothing of the machine or the moment, so that the same input gives the same bytes.
public struct Manifest: Sendable {
  public static let fileName = "run.json"
  public static let tool = "bms-analyze"

  /// A method of the run and its parameters.
  public struct Method: Sendable, Equatable {
    /// What it was used for: `normalisation`, `ranking`, `trend` ...
    public var use: String
    public var id: String
    public var parameters: [JSONValue.Member]

    public init(use: String, id: String, parameters: [JSONValue.Member] = []) {
      self.use = use
      self.id = id
      self.parameters = parameters
    }
  }

  struct TableCount {
    var name: String
    var rows: Int
  }

  public var version: String
  public var command: RecordedCommand
  /// Methods that the plan does not name, after those that it does.
  public var furtherMethods: [Method]

  /// - Parameters:
  ///   - version: of the tool.
  ///   - command: the arguments as given.
  public init(version: String, command: RecordedCommand, furtherMethods: [Method] = []) {
    self.version = version
    self.command = command
    self.furtherMethods = furtherMethods
  }

  /// Title of the package of tables: the names of the cards, or that of the tool.
  func title(of findings: [Findings]) -> String {
    let names = findings.compactMap { findings -> String? in
      let name = findings.study.card?.name
      return name?.bokmal ?? name?.nynorsk ?? name?.english
    }
    return names.isEmpty ? Self.tool : names.joined(separator: " · ")
  }

  func json(_ findings: [Findings], tables: [TableCount], files: [String]) -> JSONValue {
    [
      "tool": .string(Self.tool),
      "version": .string(version),
      "command": .array(command.arguments.map(JSONValue.string)),
      "synthetic": .boolean(findings.contains { $0.study.card?.synthetic == true }),
      "inputs": .array(sources(findings).map(Self.input)),
      "studies": .array(findings.map(Self.study)),
      "settings": findings.first.map { Self.settings($0.plan) } ?? .null,
      "methods": .array(((findings.first.map { Self.methods($0.plan) } ?? []) + furtherMethods).map(Self.method)),
      "tables": .array(tables.map { ["name": .string($0.name), "rows": .integer($0.rows)] }),
      "files": .array(files.map(JSONValue.string)),
    ]
  }

  // MARK: - Inputs

  /// The files behind all studies, each once.
  private func sources(_ findings: [Findings]) -> [Study.Source] {
    var sources: [Study.Source] = []
    for source in findings.flatMap(\.study.sources) where !sources.contains(source) { sources.append(source) }
    return sources
  }

  private static func input(_ source: Study.Source) -> JSONValue {
    [
      "path": .string(RecordedCommand.withoutFolders(source.path)),
      "bytes": .integer(source.bytes),
      "sha256": .string(source.sha256),
      "profile": JSONValue(source.profile),
      "rows": .integer(source.rows),
    ]
  }

  // MARK: - Studies

  private static func study(_ findings: Findings) -> JSONValue {
    let study = findings.study
    let card = study.card
    var present = 0
    var withValue = 0
    var suppressed = 0
    for series in study.panel.series {
      for status in series.status where status != .absent {
        present += 1
        if status.hasValue { withValue += 1 }
        if status == .suppressed { suppressed += 1 }
      }
    }
    let approval: JSONValue =
      card?.approval.map { ["by": JSONValue($0.by), "on": JSONValue($0.on)] } ?? .null
    return [
      "card": JSONValue(card?.id),
      "card_version": JSONValue(card?.version),
      "card_approved": .boolean(card?.approval != nil),
      "approval": approval,
      "synthetic": .boolean(card?.synthetic == true),
      "unit_type": JSONValue(card?.unitType),
      "extracted": JSONValue(study.extracted),
      "units": .integer(study.organisation.units.count),
      "units_compared": .integer(findings.grouping.groupOfUnit.count { $0 != nil } + findings.withheld.count),
      "units_not_shown": .integer(findings.withheld.count),
      "groups": .integer(findings.grouping.labels.count),
      "indicators": .integer(study.indicators.count),
      "periods": .integer(study.panel.periods.count),
      "first_period": JSONValue(study.panel.periods.first?.description),
      "last_period": JSONValue(study.panel.periods.last?.description),
      "report_period": JSONValue(findings.period.map { study.panel.periods[$0].description }),
      "observations": .integer(present),
      "with_value": .integer(withValue),
      "suppressed": .integer(suppressed),
      "suppressed_by_this_run": .integer(findings.suppressed.count),
      "disclosure_off": .boolean(findings.disclosureOff),
      "card_minimum_n": card?.disclosure.minimumN.map(JSONValue.integer) ?? .null,
    ]
  }

  // MARK: - Settings and methods

  private static func settings(_ plan: StudyPlan) -> JSONValue {
    [
      "seed": Int(exactly: plan.seed).map(JSONValue.integer) ?? .string(String(plan.seed)),
      "level": .number(plan.confidenceLevel),
      "fdr": .number(plan.falseDiscoveryRate),
      "audience": JSONValue(plan.audience?.rawValue),
      "minimum_n": plan.minimumN.map(JSONValue.integer) ?? .null,
      "group": JSONValue(plan.groupColumn),
      "at": JSONValue(plan.level),
      "where": .array(
        plan.conditions.map { ["column": .string($0.column), "value": .string($0.value)] }),
      "indicators": .array(plan.indicators.map(JSONValue.string)),
      "units": .array(plan.units.map(JSONValue.string)),
      "from": JSONValue(plan.from?.description),
      "to": JSONValue(plan.to?.description),
      "period": JSONValue(plan.period?.description),
      "steps": .array(
        StudyPlan.Step.allCases.filter(plan.steps.contains).map { .string($0.rawValue) }),
    ]
  }

  private static func methods(_ plan: StudyPlan) -> [Method] {
    var methods = [
      Method(
        use: "interval", id: plan.proportionInterval.rawValue, parameters: [.init("for", "proportion")]),
      Method(
        use: "interval", id: "byar",
        parameters: [
          .init("for", "rate and count"),
          .init("exact_poisson_below", plan.byarForAll ? .null : .integer(10)),
        ]),
      Method(
        use: "ranking", id: "rank",
        parameters: [
          .init("ties", .string(plan.ties.rawValue)), .init("replicates", .integer(plan.rankReplicates)),
        ]),
    ]
    if plan.steps.contains(.index) {
      methods.append(normalisation(plan.normalisation))
      methods.append(index(plan.index))
    }
    if plan.steps.contains(.outliers) {
      methods += plan.outlierMethods.map { Method(use: "outliers", id: $0.rawValue) }
    }
    if plan.steps.contains(.trends) {
      methods.append(
        Method(use: "trend", id: "ols", parameters: [.init("slope_per", plan.trendPerPeriod ? "period" : "year")]))
    }
    if plan.steps.contains(.efficiency) { methods += efficiency(plan.efficiency) }
    if plan.steps.contains(.peers) || plan.steps.contains(.learning) { methods.append(peers(plan.peers)) }
    if plan.steps.contains(.learning) {
      methods.append(
        Method(
          use: "learning", id: MethodID.learningPartners.rawValue,
          parameters: [
            .init("replicates", .integer(plan.learning.replicates)),
            .init("weight_spread", .number(plan.learning.weightSpread)),
            .init("cost_tolerance", .number(plan.learning.costTolerance)),
            .init("power", .number(plan.learning.power)),
          ]))
    }
    return methods
  }

  /// What is null or empty is taken from the card, or is the default.
  private static func efficiency(_ settings: EfficiencySettings) -> [Method] {
    let isHull = settings.returns == .fdh
    var methods = [
      Method(
        use: "efficiency", id: (isHull ? MethodID.fdh : .dea).rawValue,
        parameters: [
          .init("inputs", .array(settings.inputs.map(JSONValue.string))),
          .init("outputs", .array(settings.outputs.map(JSONValue.string))),
          .init("non_discretionary", .array(settings.nonDiscretionary.map(JSONValue.string))),
          .init("returns", .string(settings.returns.rawValue)),
          .init("orientation", .string(settings.orientation.rawValue)),
        ])
    ]
    if settings.allowsBootstrap, settings.replicates != 0 {
      methods.append(
        Method(
          use: "efficiency", id: MethodID.simarWilson.rawValue,
          parameters: [
            .init("replicates", .integer(settings.replicates ?? EfficiencySettings.standardReplicates)),
            .init("periods", .string(settings.replicates == nil ? "reporting" : "all")),
          ]))
    }
    return methods
  }

  /// What is null is taken from the card, or is the default.
  private static func peers(_ plan: PeersPlan) -> Method {
    Method(
      use: "like units", id: plan.distance.rawValue,
      parameters: [
        .init("context", .array(plan.context.map(JSONValue.string))),
        .init("count", plan.count.map(JSONValue.integer) ?? .null),
        .init("radius", plan.radius.map(JSONValue.number) ?? .null),
        .init(
          "weights",
          .object(plan.weights.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .number($0.value)) })),
      ])
  }

  /// Every parameter of the plan, those that the method does not use too: which it uses is for its page to say.
  private static func normalisation(_ plan: NormalisationPlan) -> Method {
    let reference: JSONValue =
      switch plan.reference {
      case .unit(let id): ["unit": .string(id)]
      case .mean: "mean"
      case .median: "median"
      case .best: "best"
      }
    return Method(
      use: "normalisation", id: plan.method.rawValue,
      parameters: [
        .init("mean", .number(plan.mean)), .init("sd", .number(plan.standardDeviation)),
        .init("scale", range(plan.scale)), .init("goalposts", range(plan.goalposts)),
        .init("target", plan.target.map(JSONValue.number) ?? .null), .init("capped", .boolean(plan.capped)),
        .init("reference", reference), .init("ties", .string(plan.ties.rawValue)),
        .init("pooled", .boolean(plan.pooled)), .init("winsorise", .boolean(plan.treatment.winsorise)),
        .init("winsorise_limit", .integer(plan.treatment.limit)),
        .init("transform", JSONValue(plan.treatment.transformation?.rawValue)),
        .init("lambda", .number(plan.treatment.lambda)),
      ])
  }

  private static func index(_ plan: IndexPlan) -> Method {
    Method(
      use: "index", id: plan.aggregation.rawValue,
      parameters: [
        .init("weights", .string(plan.weights.rawValue)),
        .init(
          "weight",
          .object(plan.given.sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, .number($0.value)) })),
        .init("missing", .string(plan.missing.rawValue)),
        .init("coverage", plan.coverage.map(JSONValue.number) ?? .null),
      ])
  }

  private static func range(_ range: ClosedRange<Double>?) -> JSONValue {
    range.map { [.number($0.lowerBound), .number($0.upperBound)] } ?? .null
  }

  private static func method(_ method: Method) -> JSONValue {
    [
      "use": .string(method.use), "id": .string(method.id), "parameters": .object(method.parameters),
    ]
  }
}
