import ArgumentParser
import BenchmarkCore
import BenchmarkIO
import BenchmarkReport
import Glibc

/// The options that every analysis of a study has.
struct StudyOptions: ParsableArguments {
  @OptionGroup(title: "Input") var input: InputOptions
  @OptionGroup(title: "Selection") var selection: SelectionOptions
  @OptionGroup(title: "Analysis") var analysis: AnalysisOptions
  @OptionGroup(title: "Output") var output: OutputOptions
}

/// One run: read, check, analyse. What goes wrong is said on standard error and ends with the status of the contract.
struct StudyRun {
  let options: StudyOptions
  let console: Console
  private(set) var warnings = 0

  init(_ options: StudyOptions) {
    self.options = options
    console = Console(options.output)
  }

  var language: Language { options.output.lang }

  var threads: Int { options.analysis.threads ?? max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Reads the studies. Errors in the input end the run.
  mutating func studies() throws -> [Study] {
    console.progress(Message.reading.text(in: language))
    var reading = try options.input.readOptions(threads: threads)
    // A table without a period column is about the period that is asked for.
    reading.assumedPeriod = options.selection.period.flatMap { text in
      if case .period(let period) = Period.parse(text) { period } else { nil }
    }
    let result = StudyReader.read(options.input.study, options: reading)
    console.endProgress()
    let report = DiagnosticReport(result.diagnostics)
    warnings = report.warnings
    report.print(to: console)
    guard report.errors == 0, !result.studies.isEmpty else { throw report.exitStatus.code }
    return result.studies
  }

  /// Reads and analyses.
  ///
  /// - Parameter configure: changes the plan that the options make.
  mutating func findings(_ configure: (inout StudyPlan) throws -> Void = { _ in }) throws -> [Findings] {
    try plannedFindings { plan, _ in try configure(&plan) }
  }

  /// The same for a plan that depends on what was read.
  ///
  /// - Parameter configure: changes the plan; a `PlanError` that it throws is said as one of the analysis.
  mutating func plannedFindings(
    _ configure: (inout StudyPlan, [Study]) throws -> Void
  ) throws -> [Findings] {
    let studies = try studies()
    var plan = try plan(periodsOf: studies)
    do {
      try configure(&plan, studies)
    } catch let error as PlanError {
      console.error(error.text(in: language))
      throw ExitStatus.usage.code
    }
    var findings: [Findings] = []
    var refusal: PlanError?
    for study in studies {
      // A study of several cards: each card has some of the indicators that are asked for.
      var own = plan
      if studies.count > 1, !plan.indicators.isEmpty {
        own.indicators = plan.indicators.filter { id in study.indicators.contains { $0.id == id } }
        if own.indicators.isEmpty { continue }
      }
      do throws(PlanError) {
        findings.append(
          try Analysis.run(study, plan: own) { console.progress(Message.progress($0).text(in: language)) })
      } catch {
        refusal = error
      }
    }
    console.endProgress()
    let remarks = DiagnosticReport(findings.flatMap { own in own.efficiency?.diagnostics(of: own.study) ?? [] })
    warnings += remarks.warnings
    remarks.print(to: console)
    let known = studies.flatMap { $0.indicators.map(\.id) }
    if let unknown = plan.indicators.first(where: { !known.contains($0) }) {
      refusal = .unknownIndicator(unknown, known: known)
      findings = []
    }
    if findings.contains(where: \.disclosureOff) { console.note(Message.disclosureOff.text(in: language)) }
    if let refusal, findings.isEmpty {
      console.error(refusal.text(in: language))
      throw ExitStatus.usage.code
    }
    return findings
  }

  /// Reads and analyses for the table of a single command, which shows only the units and the period asked for.
  mutating func shownFindings(_ configure: (inout StudyPlan) throws -> Void) throws -> [Findings] {
    try findings(configure).map { $0.showing(units: $0.plan.units, period: $0.plan.period) }
  }

  /// The plan that the options ask for.
  private func plan(periodsOf studies: [Study]) throws -> StudyPlan {
    var plan = StudyPlan()
    let analysis = options.analysis
    let selection = options.selection
    plan.confidenceLevel = analysis.level
    plan.falseDiscoveryRate = analysis.fdr
    plan.minimumN = analysis.minimumN
    plan.seed = analysis.seed
    plan.threads = threads
    plan.proportionInterval = analysis.interval == .clopperPearson ? .clopperPearson : .wilson
    plan.byarForAll = analysis.interval == .byar
    plan.groupColumn = selection.group
    plan.level = selection.at
    plan.indicators = selection.indicator
    plan.units = selection.unit
    plan.conditions = try selection.conditions()
    let kind = studies.lazy.compactMap { $0.card?.periods ?? $0.panel.periods.last?.kind }.first
    plan.period = try selection.period.map { try period($0, kind: kind) }
    plan.from = try selection.from.map { try period($0, kind: kind) }
    plan.to = try selection.to.map { try period($0, kind: kind) }
    return plan
  }

  private func period(_ text: String, kind: Period.Kind?) throws -> Period {
    if case .period(let period) = Period.parse(text, hint: kind) { return period }
    console.error(Message.periodNotUnderstood(text).text(in: language))
    throw ExitStatus.usage.code
  }

  /// Says something that makes the result doubtful.
  mutating func warn(_ message: Message) {
    console.note(message.text(in: language))
    warnings += 1
  }

  // MARK: Writing

  /// How tables are written: files follow the language, standard output is for other programs.
  func format(toFile: Bool) -> TableFormat {
    let language = language
    let standard: CSVDialect = toFile && language != .english ? .norwegian : .rfc4180
    return TableFormat(
      dialect: options.output.csv ?? standard, digits: options.output.digits,
      text: TableText { reason, _, _ in reason.text(in: language) })
  }

  /// Writes one table to a file, or to standard output.
  func write(_ table: (TableFormat) -> CSVTable, to file: String?) throws {
    let table = table(format(toFile: file != nil))
    try writing { () throws(WriteError) in
      if let file {
        try OutputFile.write(to: file) { sink throws(WriteError) in try table.write(to: sink, threads: threads) }
      } else {
        try table.write(to: .stream(STDOUT_FILENO, path: "-"), threads: threads)
      }
    }
    try finish()
  }

  /// Runs what writes, and says it when writing fails.
  func writing(_ body: () throws(WriteError) -> Void) throws {
    do throws(WriteError) {
      try body()
    } catch {
      // A reader such as `head` that has seen enough is no fault.
      if error.cause == .readerGone { throw ExitCode.success }
      console.error(error.text(in: language))
      throw ExitStatus.cannotWrite.code
    }
  }

  /// Ends with the status of `--strict`.
  func finish() throws {
    if options.output.strict && warnings > 0 { throw ExitStatus.warnings.code }
  }
}

extension InputOptions {
  func readOptions(threads: Int) throws -> ReadOptions {
    var options = ReadOptions()
    options.card = card
    options.units = units
    try source.apply(to: &options)
    options.higherBetter = higherBetter
    options.lowerBetter = lowerBetter
    options.threads = threads
    for text in kind {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard let word = parts.last, let kind = IndicatorKind(rawValue: word) else {
        throw ValidationError(
          "--kind \(text): the kind is one of \(IndicatorKind.allCases.map(\.rawValue).joined(separator: ", ")).")
      }
      if parts.count == 2 { options.kinds[parts[0]] = kind } else { options.defaultKind = kind }
    }
    return options
  }
}

extension SourceOptions {
  /// Puts what the options say into the way of reading. A mapping file that cannot be used ends the run.
  func apply(to options: inout ReadOptions) throws {
    options.profile = profile
    if let mapping {
      let (profile, diagnostics) = SourceProfile.read(mapping: mapping)
      options.mappingDiagnostics = diagnostics
      if let profile { options.profile = profile }
    }
    if !symbol.isEmpty {
      let pairs = try symbol.map { try Self.pair($0, option: "--symbol", example: "--symbol NDA=missing") }
      guard let profile = options.profile.adding(symbols: pairs.map { (symbol: $0.0, meaning: $0.1) }) else {
        throw ValidationError("--symbol: the meaning is one of missing, suppressed, not_applicable, zero.")
      }
      options.profile = profile
    }
    for text in read {
      let (name, header) = try Self.pair(text, option: "--read", example: "--read unit=orgnr")
      guard let role = Diagnostic.ColumnRole(rawValue: name) else {
        throw ValidationError(
          "--read \(text): the role is one of \(Diagnostic.ColumnRole.allCases.map(\.rawValue).joined(separator: ", "))."
        )
      }
      // Several columns for the unit are its key together.
      if role == .unit, options.columns[.unit] != nil {
        options.unitParts.append(header)
      } else {
        options.columns[role] = header
      }
    }
    options.fold = fold
    options.ignored = ignore
    options.assumedUnit = unitIs
    options.repeated = repeated
    options.delimiter = delimiterByte
    options.decimalMark = decimal
    options.periods = periods
    for text in rows {
      let (column, value) = try Self.pair(text, option: "--rows", example: "--rows \"kjønn=Begge kjønn\"")
      if let index = options.rows.firstIndex(where: { $0.column == column }) {
        options.rows[index].values.append(value)
      } else {
        options.rows.append(RowFilter(column: column, values: [value]))
      }
    }
    options.sheets = sheet
    options.skipRows = skipRows
    options.headerRows = headerRows
    options.unitsInColumns = unitsIn == .columns
    options.regions = regions
    options.bySex = bySex
  }

  private static func pair(_ text: String, option: String, example: String) throws -> (String, String) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else {
      throw ValidationError("\(option) \(text): write it like \(example).")
    }
    return (parts[0], parts[1])
  }
}

extension SelectionOptions {
  fileprivate func conditions() throws -> [StudyPlan.Condition] {
    try self.where.map { text in
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw ValidationError("--where \(text): write COLUMN=VALUE, for example --where bydel=Nordre.")
      }
      return StudyPlan.Condition(column: parts[0], value: parts[1])
    }
  }
}
