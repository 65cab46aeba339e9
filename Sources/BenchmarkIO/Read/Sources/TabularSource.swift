import BenchmarkCore

/// A file of figures, whatever its format, as a table of text.
struct TabularSource {
  let text: SourceText
  let provenance: Provenance
  /// What is left to be done with the table.
  let options: ReadOptions
  let diagnostics: [Diagnostic]

  /// - Throws: when the file cannot be read as any of the formats.
  init(_ file: MappedFile, options: ReadOptions) throws(ReadFailure) {
    var made: MadeTable?
    switch Self.format(of: file) {
    case .jsonStat: made = try Self.cube(try Self.jsonCubes(file), file: file, options: options)
    case .px:
      let cube: Cube
      do throws(FormatError) {
        cube = try PXReader.read(file.bytes)
      } catch {
        throw error.readFailure(file: file.path)
      }
      made = try Self.cube([cube], file: file, options: options)
    case .workbook: made = try SheetStudy(options: options, path: file.path).table(file.bytes)
    case nil: made = nil
    }
    guard let made else {
      text = try SourceText(file)
      provenance = Provenance()
      self.options = options
      diagnostics = text.diagnostics
      return
    }
    text = SourceText(made: made, from: file)
    provenance = made.provenance
    self.options = made.options
    diagnostics = made.diagnostics
  }

  /// nil for delimited text, and for what is none of the formats.
  private static func format(of file: MappedFile) -> FileFormat? {
    let bytes = file.bytes
    switch FileContent.detect(bytes) {
    case nil: return .workbook
    case .json?: return Diagnostic.FileNature.detect(bytes) == .json ? .jsonStat : nil
    case .px?: return .px
    case .oldExcel?, .encryptedWorkbook?, .excelXML2003?, .excelBinary?, .openDocument?, .wordDocument?, .webArchive?,
      .html?, .xml?:
      // The workbook reader knows what to say of its relatives.
      return .workbook
    case .empty?, .zipArchive?, .pdf?, .gzip?, .image?, .delimitedText?, .binary?: return nil
    }
  }

  private static func jsonCubes(_ file: MappedFile) throws(ReadFailure) -> [Cube] {
    do throws(FormatError) {
      return try JSONStatReader.read(file.bytes)
    } catch {
      throw error.readFailure(file: file.path)
    }
  }

  /// The data set that is asked for, or the first that holds figures.
  private static func cube(
    _ cubes: [Cube], file: MappedFile, options: ReadOptions
  ) throws(ReadFailure) -> MadeTable {
    let plan = ReadingPlan(options)
    func name(_ cube: Cube) -> String { cube.id ?? cube.label }
    var chosen = cubes.first { !$0.isMetadataOnly } ?? cubes.first
    if let wanted = plan.sheets.first {
      chosen = cubes.first { [$0.id ?? "", $0.label].contains { $0.lowercased() == wanted.lowercased() } }
      guard chosen != nil else {
        throw ReadFailure(.source(.sheetNotFound(wanted, sheets: cubes.map(name))), file: file.path)
      }
    }
    guard let chosen else { throw ReadFailure(.source(.noTable("")), file: file.path) }
    var table = CubeStudy(chosen, options: options, path: file.path).table()
    table.diagnostics += chosen.notices.map { $0.diagnostic(file: file.path) }
    let others = cubes.filter { name($0) != name(chosen) && !$0.isMetadataOnly }.map(name)
    if !others.isEmpty, plan.sheets.isEmpty {
      table.diagnostics.append(
        Diagnostic(
          .warning, .source(.tableChosen(used: name(chosen), others: others)), at: Diagnostic.Location(file: file.path))
      )
    }
    return table
  }
}
