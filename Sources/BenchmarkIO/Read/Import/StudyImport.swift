import BenchmarkCore

/// Turns source files into a tidy study: observations, units, and a record of where they came from.
public enum StudyImport {
  public struct Options: Sendable {
    /// How the tables are to be read.
    public var reading = ReadOptions()

    public init(profile: SourceProfile = .generic) {
      reading.profile = profile
    }
  }

  public struct Result: Sendable {
    public var diagnostics: [Diagnostic]
    public var units: Int
    public var indicators: [String]
    public var periods: [Period]
    public var observations: Int
  }

  /// Reads the sources and writes `observations.csv`, `units.csv` and `import.json` into a folder.
  ///
  /// Several files may hold several periods of one table. With errors, or with nothing to write, no file is changed.
  public static func run(_ paths: [String], options: Options, to folder: String) throws(WriteError) -> Result {
    let (study, record, diagnostics) = read(paths, options: options)
    let result = Result(
      diagnostics: diagnostics, units: study.units.count, indicators: study.indicators,
      periods: Set(study.rows.map(\.period)).sorted(), observations: study.rows.count)
    guard !study.rows.isEmpty, !diagnostics.contains(where: { $0.severity == .error }) else { return result }
    let output = try OutputFolder(folder)
    for (name, bytes) in [
      ("observations.csv", study.observationsTable), ("units.csv", study.unitsTable),
      (ImportRecord.fileName, record.encoded()),
    ] {
      try output.write(name) { sink throws(WriteError) in try sink.write(bytes) }
    }
    try output.commit()
    return result
  }

  /// The transformation alone, without writing.
  static func read(
    _ paths: [String], options: Options
  ) -> (study: TidyStudy, record: ImportRecord, diagnostics: [Diagnostic]) {
    var study = TidyStudy()
    var diagnostics: [Diagnostic] = []
    var sources: [ImportRecord.Source] = []
    var updated: String?
    diagnostics += options.reading.mappingDiagnostics
    for path in paths where !options.reading.mappingDiagnostics.contains(where: { $0.severity == .error }) {
      do throws(ReadFailure) {
        let file = path == "-" ? try MappedFile(standardInputAs: "-") : try MappedFile(path: path)
        let tabular = try TabularSource(file, options: options.reading)
        diagnostics += tabular.diagnostics
        let before = study.rows.count
        let rows = TableImport.read(tabular, into: &study, diagnostics: &diagnostics)
        let periods = Set(study.rows[before...].map(\.period)).sorted().map(\.description)
        sources.append(
          ImportRecord.Source(
            path: path.split(separator: "/").last.map(String.init) ?? path, bytes: file.count,
            sha256: FileDigest.sha256(of: file.bytes), encoding: tabular.encoding, rows: rows,
            periods: periods, title: tabular.provenance.title,
            source: tabular.provenance.source ?? options.reading.profile.mapping.publisher,
            updated: tabular.provenance.updated, aggregationAllowed: tabular.provenance.isAggregationAllowed))
        updated = [updated, tabular.provenance.extracted].compactMap { $0 }.max()
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    study.shortenIndicators()
    diagnostics += study.settle(options.reading.repeated)
    if let issue = study.otherNames.issue, let path = paths.last {
      diagnostics.append(Diagnostic(.warning, .source(issue), at: Diagnostic.Location(file: path)))
    }
    if study.rows.isEmpty, !diagnostics.contains(where: { $0.severity == .error }), let path = paths.first {
      diagnostics.append(Diagnostic(.error, .source(.noTable("")), at: Diagnostic.Location(file: path)))
    }
    let record = ImportRecord(
      profile: options.reading.profile.rawValue, sources: sources, extracted: extracted(from: paths) ?? updated,
      units: study.units.count, indicators: study.indicators, observations: study.rows.count,
      periodKind: Self.kind(of: study), facts: study.facts.isEmpty ? nil : study.facts)
    return (study, record, ProfileGuess.raised(diagnostics))
  }

  /// Only where the text of a period alone could be read as another kind.
  private static func kind(of study: TidyStudy) -> String? {
    let periods = Set(study.rows.map(\.period))
    guard let kind = periods.first?.kind, periods.allSatisfy({ $0.kind == kind }) else { return nil }
    let isClear = periods.allSatisfy { Period.parse($0.description) == .period($0) }
    return isClear ? nil : kind.rawValue
  }

  /// The latest date in file names such as `2025-26_20260218-1045_Nasjonale_proever.csv`, which Udir gives its exports.
  private static func extracted(from paths: [String]) -> String? {
    var latest: String?
    for path in paths {
      let name = path.split(separator: "/").last ?? ""
      for part in name.split(whereSeparator: { $0 == "_" || $0 == "-" || $0 == "." }) where part.utf8.count == 8 {
        let text = "\(part.prefix(4))-\(part.dropFirst(4).prefix(2))-\(part.suffix(2))"
        if part.allSatisfy(\.isNumber), Period.parse(text) != .unparsed { latest = max(latest ?? text, text) }
      }
    }
    return latest
  }
}
