import BenchmarkCore

/// A file of figures, whatever its format, as a table of text.
struct TabularSource {
  let text: SourceText
  let provenance: Provenance
  /// What is left to be done with the table.
  let options: ReadOptions
  let diagnostics: [Diagnostic]
  /// How the file spells text, for the record of an import.
  let encoding: String

  /// - Throws: when the file cannot be read as any of the formats.
  init(_ file: MappedFile, options: ReadOptions) throws(ReadFailure) {
    var made: MadeTable?
    switch Self.format(of: file) {
    case .jsonStat: made = try Self.json(file, options: options)
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
      text = try SourceText(file, threads: options.threads)
      provenance = Provenance()
      self.options = options
      diagnostics = text.diagnostics
      encoding = text.encoding.rawValue
      return
    }
    encoding = Self.encoding(of: file)
    text = SourceText(made: made, from: file)
    provenance = made.provenance
    self.options = made.options
    diagnostics = made.diagnostics
  }

  private static func encoding(of file: MappedFile) -> String {
    switch FileContent.detect(file.bytes) {
    case .px?:
      switch PXReader.encoding(of: file.bytes) {
      case .windows1252?: return Diagnostic.TextEncoding.windows1252.rawValue
      case .codePage850?: return "CP850"
      case .utf8?, nil: break
      }
    case .json?:
      if isUTF16(file.bytes), let guess = TextEncodingGuess(file.bytes) { return guess.encoding.rawValue }
    default: break
    }
    return Diagnostic.TextEncoding.utf8.rawValue
  }

  /// nil for delimited text, and for what is none of the formats.
  private static func format(of file: MappedFile) -> FileFormat? {
    let bytes = file.bytes
    switch FileContent.detect(bytes) {
    case nil: return .workbook
    case .json?:
      return Diagnostic.FileNature.detect(bytes) == .json || isUTF16(bytes) || isNestedList(bytes) ? .jsonStat : nil
    case .px?: return .px
    case .oldExcel?, .encryptedWorkbook?, .excelXML2003?, .excelBinary?, .openDocument?, .wordDocument?, .webArchive?,
      .html?, .xml?:
      // The workbook reader knows what to say of its relatives.
      return .workbook
    case .empty?, .zipArchive?, .pdf?, .gzip?, .image?, .delimitedText?, .binary?: return nil
    }
  }

  /// `[[`, which no table of text begins with. A card may.
  private static func isNestedList(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.prefix(4096).lazy.filter { $0 > 0x20 }.prefix(2).elementsEqual("[[".utf8)
  }

  private static func isUTF16(_ bytes: UnsafeRawBufferPointer) -> Bool {
    switch TextEncodingGuess(UnsafeRawBufferPointer(rebasing: bytes.prefix(4096)))?.encoding {
    case .utf16LittleEndian?, .utf16BigEndian?: true
    case .utf8?, .windows1252?, nil: false
    }
  }

  /// A cube, or records: what is no JSON-stat may still be a list of figures.
  private static func json(_ file: MappedFile, options: ReadOptions) throws(ReadFailure) -> MadeTable {
    guard isUTF16(file.bytes), let guess = TextEncodingGuess(file.bytes) else {
      return try json(file.bytes, file: file, options: options)
    }
    let text = TranscodedText.fromUTF16(
      UnsafeRawBufferPointer(rebasing: file.bytes[guess.markLength...]), bigEndian: guess.encoding == .utf16BigEndian)
    return try json(text.bytes, file: file, options: options)
  }

  private static func json(
    _ bytes: UnsafeRawBufferPointer, file: MappedFile, options: ReadOptions
  ) throws(ReadFailure) -> MadeTable {
    let cubes: [Cube]
    do throws(FormatError) {
      cubes = try JSONStatReader.read(bytes)
    } catch {
      if case .noData = error.issue, let rows = (try? JSONRows(bytes)) ?? nil {
        return table(of: rows, options: options)
      }
      throw error.readFailure(file: file.path)
    }
    return try cube(cubes, file: file, options: options)
  }

  private static func table(of rows: JSONRows, options: ReadOptions) -> MadeTable {
    var text = MadeText()
    text.append(rows.columns)
    for row in rows.rows {
      text.append(row + [String](repeating: "", count: rows.columns.count - row.count))
    }
    let (paths, columns) = (rows.paths, rows.columns)
    var options = options
    options.delimiter = nil
    options.skipRows = 0
    return MadeTable(
      text: text.bytes,
      origin: RecordOrigin { line, field in
        guard line > 0, line <= paths.count else { return "$" }
        return paths[line - 1] + (columns.indices.contains(field) ? ".\(columns[field])" : "")
      }, options: options)
  }

  /// The data set that is asked for, or the first that holds figures.
  private static func cube(
    _ cubes: [Cube], file: MappedFile, options: ReadOptions
  ) throws(ReadFailure) -> MadeTable {
    let plan = ReadingPlan(options)
    func name(_ cube: Cube) -> String { cube.id ?? cube.label }
    guard var number = cubes.firstIndex(where: { !$0.isMetadataOnly }) ?? cubes.indices.first else {
      throw ReadFailure(.source(.noTable("")), file: file.path)
    }
    var further: [Int] = []
    if !plan.sheets.isEmpty {
      let numbers = try plan.sheets.map { wanted throws(ReadFailure) in
        let found = cubes.firstIndex { [$0.id ?? "", $0.label].contains { $0.lowercased() == wanted.lowercased() } }
        guard let found else {
          throw ReadFailure(.source(.sheetNotFound(wanted, sheets: cubes.map(name))), file: file.path)
        }
        return found
      }
      number = numbers[0]
      further = Array(numbers.dropFirst())
    }
    let chosen = cubes[number]
    var table = CubeStudy(chosen, options: options, path: file.path).table()
    table.diagnostics += chosen.notices.map { $0.diagnostic(file: file.path) }
    for other in further where other != number {
      table.append(CubeStudy(cubes[other], options: options, path: file.path).table())
    }
    let others = cubes.indices.filter { $0 != number && !cubes[$0].isMetadataOnly }.map { name(cubes[$0]) }
    if !others.isEmpty, plan.sheets.isEmpty {
      table.diagnostics.append(
        Diagnostic(
          .warning, .source(.tableChosen(used: name(chosen), others: others)), at: Diagnostic.Location(file: file.path))
      )
    }
    return table
  }
}
