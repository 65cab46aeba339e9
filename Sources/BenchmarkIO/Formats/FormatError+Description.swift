extension FormatError: CustomStringConvertible {
  /// The error in English: what was found, what was expected, what to do.
  public var description: String {
    let places = [place.text, path].filter { !$0.isEmpty }.joined(separator: ", ")
    let message = "\(format.rawValue): \(issue.text(in: format))"
    return places.isEmpty ? message : "\(message) (\(places))"
  }
}

extension FormatError.Issue {
  fileprivate func text(in format: FileFormat) -> String {
    switch self {
    case .disguised(let content): "the file is \(content.text); \(content.remedy)"
    case .limit(let name, let found, let allowed):
      "\(found) is more than the limit \(name.rawValue) = \(allowed); ask the source for a smaller extract"
    case .syntax(let found, let expected):
      "found \(found), expected \(expected); the file may be cut off or edited by hand"
    case .missing(let name): "\(name) is missing; fetch the whole file again from the source"
    case .duplicate(let name): "\(name) stands there twice; one of them must go"
    case .count(let name, let found, let expected):
      "\(found) \(name), expected \(expected); the file may be cut off"
    case .unknownReference(let name, let target): "\(name) is no \(target)"
    case .numberOutOfRange(let text): "\(text) is not a number that can be held"
    case .circularHierarchy(let code): "the category \(code) is its own ancestor"
    case .noData(let what): "the file is \(what) and holds no figures; fetch the data set itself"
    case .unknownEncoding(let name): "the encoding \(name) is not known; store the file as UTF-8"
    case .forbidden(let what): "\(what) is not accepted; store the file again from the programme it came from"
    case .damaged(let detail): "the file is damaged (\(detail)); fetch it again"
    }
  }
}

extension FileContent {
  /// What it is, with its article.
  var text: String {
    switch self {
    case .empty: "empty"
    case .html: "an HTML page, not a workbook"
    case .oldExcel: "a workbook of the old kind (.xls)"
    case .encryptedWorkbook: "a workbook with a password"
    case .excelXML2003: "a workbook as XML of 2003"
    case .excelBinary: "a binary workbook (.xlsb)"
    case .openDocument: "an OpenDocument file (.ods)"
    case .wordDocument: "a Word document"
    case .zipArchive: "a ZIP archive without a workbook in it"
    case .webArchive: "a web archive (.mht)"
    case .pdf: "a PDF document"
    case .gzip: "packed with gzip"
    case .image: "an image"
    case .json: "JSON"
    case .px: "a PX file"
    case .xml: "XML"
    case .delimitedText: "delimited text (CSV)"
    case .binary: "of a binary format that is not known"
    }
  }

  /// What its owner can do.
  var remedy: String {
    switch self {
    case .empty: "fetch it again"
    case .html, .oldExcel, .excelXML2003, .excelBinary, .webArchive:
      "open it in Excel or LibreOffice and store it as .xlsx"
    case .openDocument: "open it in LibreOffice or Excel and store it as .xlsx"
    case .encryptedWorkbook: "open it in Excel, take the password off and store it again"
    case .json: "give it the ending .json"
    case .px: "give it the ending .px"
    case .delimitedText: "give it the ending .csv"
    case .gzip: "unpack it first"
    case .zipArchive: "unpack it and give the file in it"
    case .wordDocument, .pdf, .image, .xml, .binary: "ask the source for .xlsx, .csv, .px or JSON-stat"
    }
  }
}
