import BenchmarkCore

extension FormatError {
  /// The error as a diagnostic that every language has words for.
  func readFailure(file: String) -> ReadFailure {
    var location = Diagnostic.Location(file: file)
    switch place {
    case .file: break
    case .text(_, let line, let column):
      location.line = line
      location.column = column
    case .cell, .part: location.cell = place.text
    }
    return ReadFailure(diagnosticIssue, at: location)
  }

  private var diagnosticIssue: Diagnostic.Issue {
    let fault: Diagnostic.FormatFault
    switch issue {
    case .disguised(let content):
      if let nature = content.nature { return .unsupportedFile(nature) }
      return .emptyFile
    case .unknownReference(let name, let target) where format == .workbook && target.hasPrefix("sheet ("):
      return .source(.sheetNotFound(name, sheets: [String(target.dropFirst(7).dropLast())]))
    case .limit(let name, let found, let allowed):
      fault = .limit(name: name.rawValue, found: found, allowed: allowed)
    case .syntax(let found, let expected): fault = .syntax(found: found, expected: expected)
    case .missing(let name): fault = .missing(name)
    case .duplicate(let name): fault = .duplicate(name)
    case .count(let name, let found, let expected): fault = .count(of: name, found: found, expected: expected)
    case .unknownReference(let name, let target): fault = .unknownReference(name, to: target)
    case .numberOutOfRange(let text): fault = .numberOutOfRange(text)
    case .circularHierarchy(let code): fault = .circularHierarchy(code)
    case .noData(let what): fault = .noData(what)
    case .unknownEncoding(let name): fault = .unknownEncoding(name)
    case .forbidden(let what): fault = .forbidden(what)
    case .damaged(let detail): fault = .damaged(detail)
    }
    return .source(.format(name: format.rawValue, fault, path: path))
  }
}

extension FormatNotice {
  /// A note where nothing is lost, a warning where something may be.
  func diagnostic(file: String) -> Diagnostic {
    let (severity, remark): (Diagnostic.Severity, Diagnostic.FormatRemark) =
      switch self {
      case .encodingDiffers(let declared, let used): (.note, .encodingDiffers(declared: declared, used: used))
      case .undecodable(let count): (.warning, .undecodable(count: count))
      case .textCells(let count): (.warning, .textCells(count: count))
      case .metadataOnly: (.error, .metadataOnly)
      case .languageNotFound(let asked, let used): (.warning, .languageNotFound(asked: asked, used: used))
      case .linksNotFollowed(let links): (.warning, .linksNotFollowed(count: links.count))
      case .zeroRowsLeftOut(let count): (.note, .zeroRowsLeftOut(count: count))
      }
    return Diagnostic(severity, .source(.formatNotice(remark)), at: Diagnostic.Location(file: file))
  }
}

extension FileContent {
  /// The same in the words of diagnostics; nil for an empty file, which has a diagnostic of its own.
  var nature: Diagnostic.FileNature? {
    switch self {
    case .empty: nil
    case .html: .html
    case .oldExcel: .oldExcel
    case .encryptedWorkbook: .encryptedWorkbook
    case .excelXML2003: .excelXML2003
    case .excelBinary: .excelBinary
    case .openDocument: .openDocument
    case .wordDocument: .wordDocument
    case .zipArchive: .zipArchive
    case .webArchive: .webArchive
    case .pdf: .pdf
    case .gzip: .gzipArchive
    case .image: .image
    case .json: .json
    case .px: .px
    case .xml: .xml
    case .delimitedText, .binary: .binary
    }
  }
}
