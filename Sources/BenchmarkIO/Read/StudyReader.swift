import BenchmarkCore

/// Reads a study: a study folder, one table, or a table on standard input.
public enum StudyReader {
  /// Reads and checks everything, and reports all that it notices.
  ///
  /// - Parameters:
  ///   - path: a study folder, a table, or `-` for standard input.
  ///   - options: card, register, source profile and what a bare table cannot say.
  /// - Returns: a study for each card over one register, or one without a card. With errors among the diagnostics the
  ///   studies hold what could be used; whether to go on is for the caller.
  public static func read(_ path: String, options: ReadOptions = ReadOptions()) -> ReadResult {
    if options.mappingDiagnostics.contains(where: { $0.severity == .error }) {
      return ReadResult(studies: [], diagnostics: options.mappingDiagnostics)
    }
    var reading = StudyReading(options: options)
    var result = reading.read(path)
    result.diagnostics = ProfileGuess.raised(result.diagnostics)
    return result
  }
}

/// One reading of a study, from files to panels.
private struct StudyReading {
  private var options: ReadOptions
  private var diagnostics: [Diagnostic] = []
  private var sources: [Study.Source] = []

  init(options: ReadOptions) { self.options = options }

  mutating func read(_ path: String) -> ReadResult {
    let folder = path == "-" ? folderForStandardInput() : StudyFolder(path, options: options)
    diagnostics += folder.diagnostics
    var files: [CardFile] = []
    for card in folder.cards {
      guard let source = open(card) else { continue }
      note(source, rows: 0)
      let file = CardFile(source)
      diagnostics += file.diagnostics
      files.append(file)
    }
    let cards = distinctCards(files)
    var register: UnitFile?
    if let units = folder.units, let source = openRegister(units) {
      do {
        let file = try UnitFile(source, profile: options.profile)
        note(source, rows: file.rows)
        diagnostics += file.diagnostics
        register = file
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    checkContext(files, register)
    // A card or register that could not be read at all would change what every result means.
    let isBroken = files.count < folder.cards.count || files.contains { $0.card == nil }
    guard let observations = folder.observations, let tabular = openTable(observations) else {
      return ReadResult(studies: [], diagnostics: diagnostics)
    }
    let source = tabular.text
    let record = folder.importRecord.flatMap { ImportRecord.read($0) }
    var own = tabular.options
    own.indicatorFacts = record?.facts ?? [:]
    own.periodKind = record?.periodKind.flatMap { Period.Kind(rawValue: $0) }
    let digest = BackgroundDigest(source.file, threads: options.threads)
    let detection = LayoutDetection(
      source, dialect: source.dialect(delimiter: ReadingPlan(own).delimiter), options: own,
      knownIndicators: cards.flatMap { $0.indicators.map(\.id) })
    diagnostics += detection.diagnostics
    guard let layout = detection.layout else {
      note(source, rows: 0, digest: digest)
      return ReadResult(studies: [], diagnostics: diagnostics)
    }
    let table = ObservationTable(
      source, dialect: detection.dialect, layout: layout, profile: own.profile, threads: options.threads)
    note(source, rows: table.recordCount, digest: digest)
    diagnostics += table.diagnostics
    guard !isBroken else { return ReadResult(studies: [], diagnostics: diagnostics) }
    options = own
    var studies = assemble(table, cards: cards, register: register)
    for index in studies.indices {
      studies[index].extracted = record?.extracted ?? tabular.provenance.extracted
      let name = tabular.provenance.name ?? options.profile.mapping.publisher
      studies[index].origins = record?.origins ?? [name].compactMap { $0 }
    }
    addCompanions(of: folder, to: &studies)
    return ReadResult(studies: studies, diagnostics: diagnostics)
  }

  /// Actions and accounts, which every study of the folder shares: the register is one.
  private mutating func addCompanions(of folder: StudyFolder, to studies: inout [Study]) {
    guard let first = studies.first else { return }
    let organisation = first.organisation
    let sourcesBefore = sources.count
    if let path = folder.actions, let source = open(path) {
      do throws(ReadFailure) {
        let file = try ActionFile(
          source, organisation: organisation, indicators: studies.flatMap { $0.indicators.map(\.id) })
        note(source, rows: file.rows)
        diagnostics += file.diagnostics
        for index in studies.indices { studies[index].actions = file.actions }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    if let path = folder.economy, let source = open(path) {
      do throws(ReadFailure) {
        let kind = first.card?.periods ?? first.panel.periods.last?.kind
        let file = try EconomyFile(source, organisation: organisation, kind: kind)
        note(source, rows: file.rows)
        diagnostics += file.diagnostics
        for index in studies.indices { studies[index].economy = file.economy }
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    for index in studies.indices { studies[index].sources += sources[sourcesBefore...] }
  }

  private mutating func assemble(
    _ table: ObservationTable, cards: [Card], register: UnitFile?
  ) -> [Study] {
    var studies: [Study] = []
    let jobs: [Card?] = cards.isEmpty ? [nil] : cards
    for (index, card) in jobs.enumerated() {
      let others = cards.enumerated().filter { $0.offset != index }.map(\.element)
      var assembly = StudyAssembly(table, card: card, otherCards: others, register: register, options: options)
      let study = assembly.assemble()
      // Several cards over one table notice the same things.
      for diagnostic in assembly.diagnostics where !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
      guard var study else { continue }
      study.sources = sources
      studies.append(study)
    }
    return studies
  }

  private mutating func distinctCards(_ files: [CardFile]) -> [Card] {
    var seen: Set<String> = []
    var cards: [Card] = []
    for file in files {
      guard let card = file.card else { continue }
      if seen.insert(card.id).inserted {
        cards.append(card)
      } else {
        diagnostics.append(
          Diagnostic(.error, .duplicateID(id: card.id, .card), at: Diagnostic.Location(file: file.path)))
      }
    }
    return cards
  }

  private mutating func checkContext(_ files: [CardFile], _ register: UnitFile?) {
    guard let register else { return }
    let names = register.organisation.columns.map(\.name)
    for file in files {
      for (name, location) in file.contextPlaces where register.organisation.column(named: name) == nil {
        diagnostics.append(
          Diagnostic(
            .warning, .unknownContextColumn(name: name, nearest: NearestSpelling.of(name, among: names)),
            at: location))
      }
      for (id, location) in file.pickedPlaces where register.organisation.index(of: id) == nil {
        let nearest = NearestSpelling.of(id, among: register.organisation.units.lazy.map(\.id))
        diagnostics.append(Diagnostic(.warning, .unknownPeer(id: id, nearest: nearest), at: location))
      }
    }
  }

  // MARK: Files

  private func folderForStandardInput() -> StudyFolder {
    var folder = StudyFolder("-", options: options)
    folder.observations = "-"
    return folder
  }

  private mutating func openTable(_ path: String) -> TabularSource? {
    do throws(ReadFailure) {
      let file = path == "-" ? try MappedFile(standardInputAs: "-") : try MappedFile(path: path)
      let source = try TabularSource(file, options: options)
      diagnostics += source.diagnostics
      return source
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  /// The register may be a workbook as well.
  private mutating func openRegister(_ path: String) -> SourceText? {
    do throws(ReadFailure) {
      return try TabularSource(try MappedFile(path: path), options: ReadOptions()).text
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  private mutating func open(_ path: String) -> SourceText? {
    do throws(ReadFailure) {
      let file = path == "-" ? try MappedFile(standardInputAs: "-") : try MappedFile(path: path)
      return try SourceText(file, threads: options.threads)
    } catch {
      diagnostics.append(error.diagnostic)
      return nil
    }
  }

  private mutating func note(_ source: SourceText, rows: Int, digest: BackgroundDigest? = nil) {
    sources.append(
      Study.Source(
        path: source.file.path, bytes: source.file.count,
        sha256: digest?.sha256 ?? FileDigest.sha256(of: source.file.bytes),
        profile: options.profile == .generic ? nil : options.profile.rawValue, rows: rows))
  }
}
