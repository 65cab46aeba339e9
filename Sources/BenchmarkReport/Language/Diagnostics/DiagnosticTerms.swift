import BenchmarkCore

/// Words that many diagnostics share.
enum DiagnosticTerms {
  static func place(_ location: Diagnostic.Location) -> String {
    var text = location.file
    if let cell = location.cell { return text + ": " + cell }
    if let line = location.line {
      text += ":\(line)"
      if let column = location.column { text += ":\(column)" }
    }
    return text
  }

  static func severity(_ severity: Diagnostic.Severity, in language: Language) -> String {
    switch (severity, language) {
    case (.error, .bokmal), (.error, .nynorsk): "feil"
    case (.error, .english): "error"
    case (.warning, .bokmal): "advarsel"
    case (.warning, .nynorsk): "åtvaring"
    case (.warning, .english): "warning"
    case (.note, .bokmal), (.note, .nynorsk): "merknad"
    case (.note, .english): "note"
    }
  }

  /// A text from the input in quotes, control characters shown as blanks.
  /// `'12,5`: how a spreadsheet shows that a cell with a number is text.
  static func isMarkedAsText(_ text: String) -> Bool {
    text.first.map { "'’‘".contains($0) } == true && text.dropFirst().first?.isNumber == true
  }

  static func quoted(_ text: String, in language: Language) -> String {
    let shown = String(text.prefix(80).map { $0.isNewline || $0 == "\t" ? " " : $0 })
    switch language {
    case .bokmal, .nynorsk: return "«\(shown)»"
    case .english: return "“\(shown)”"
    }
  }

  static func list(_ words: [String], in language: Language) -> String {
    let or = language == .english ? "or" : "eller"
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " \(or) " + last
  }

  /// A number as it stood, with the decimal mark of the language and the true minus.
  static func number(_ value: Double, in language: Language) -> String {
    var text =
      value == value.rounded() && abs(value) < 1e15
      ? String(Int(value)) : String((value * 1e6).rounded() / 1e6)
    if text.hasPrefix("-") { text = "\u{2212}" + text.dropFirst() }
    return language == .english ? text : text.replacing(".", with: ",")
  }

  /// The nearest known spelling as a question, or nothing.
  static func suggestion(_ nearest: String?, in language: Language) -> String? {
    guard let nearest else { return nil }
    switch language {
    case .bokmal: return "Mente du \(quoted(nearest, in: language))?"
    case .nynorsk: return "Meinte du \(quoted(nearest, in: language))?"
    case .english: return "Did you mean \(quoted(nearest, in: language))?"
    }
  }

  static func periodKind(_ kind: Period.Kind, in language: Language) -> String {
    switch (kind, language) {
    case (.year, .bokmal), (.year, .nynorsk): "år"
    case (.year, .english): "year"
    case (.halfYear, .bokmal), (.halfYear, .nynorsk): "halvår"
    case (.halfYear, .english): "half-year"
    case (.tertial, .bokmal), (.tertial, .nynorsk): "tertial"
    case (.tertial, .english): "four-month period"
    case (.quarter, .bokmal), (.quarter, .nynorsk): "kvartal"
    case (.quarter, .english): "quarter"
    case (.month, .bokmal): "måned"
    case (.month, .nynorsk): "månad"
    case (.month, .english): "month"
    case (.schoolYear, .bokmal): "skoleår"
    case (.schoolYear, .nynorsk): "skuleår"
    case (.schoolYear, .english): "school year"
    case (.span, .bokmal): "flere år samlet"
    case (.span, .nynorsk): "fleire år samla"
    case (.span, .english): "span of years"
    case (.rolling, .bokmal): "rullerende periode"
    case (.rolling, .nynorsk): "rullerande periode"
    case (.rolling, .english): "rolling window"
    }
  }

  static func direction(_ direction: Direction, in language: Language) -> String {
    switch (direction, language) {
    case (.higher, .bokmal): "høyere er bedre"
    case (.higher, .nynorsk): "høgare er betre"
    case (.higher, .english): "higher is better"
    case (.lower, .bokmal): "lavere er bedre"
    case (.lower, .nynorsk): "lågare er betre"
    case (.lower, .english): "lower is better"
    case (.range, .bokmal), (.range, .nynorsk): "målområde"
    case (.range, .english): "target range"
    case (.none, .bokmal): "skal ikke vurderes"
    case (.none, .nynorsk): "skal ikkje vurderast"
    case (.none, .english): "is not judged"
    }
  }

  /// A word of the status column, or `0`, for readers.
  static func meaning(_ word: String, in language: Language) -> String {
    switch (Status.allCases.first { $0.word == word }, language) {
    case (.suppressed?, .bokmal): "skjermet"
    case (.suppressed?, .nynorsk): "skjerma"
    case (.missing?, .bokmal): "mangler"
    case (.missing?, .nynorsk): "manglar"
    case (.notApplicable?, .bokmal): "ikke aktuelt"
    case (.notApplicable?, .nynorsk): "ikkje aktuelt"
    case (.notApplicable?, .english): "not applicable"
    default: word
    }
  }

  static func fileNature(_ nature: Diagnostic.FileNature, in language: Language) -> String {
    let isEnglish = language == .english
    switch nature {
    case .excelWorkbook:
      return isEnglish ? "an Excel workbook" : language == .bokmal ? "en Excel-arbeidsbok" : "ei Excel-arbeidsbok"
    case .openDocument:
      return isEnglish
        ? "an OpenDocument file" : language == .bokmal ? "et OpenDocument-dokument" : "eit OpenDocument-dokument"
    case .oldExcel:
      return isEnglish
        ? "an old Office file (.xls or .doc)"
        : language == .bokmal ? "en gammel Office-fil (.xls eller .doc)" : "ei gammal Office-fil (.xls eller .doc)"
    case .pdf: return isEnglish ? "a PDF document" : language == .bokmal ? "et PDF-dokument" : "eit PDF-dokument"
    case .zipArchive: return isEnglish ? "a zip archive" : language == .bokmal ? "et zip-arkiv" : "eit zip-arkiv"
    case .gzipArchive: return isEnglish ? "a gzip archive" : language == .bokmal ? "et gzip-arkiv" : "eit gzip-arkiv"
    case .html:
      return isEnglish ? "a web page (HTML)" : language == .bokmal ? "en nettside (HTML)" : "ei nettside (HTML)"
    case .json: return isEnglish ? "a JSON file" : language == .bokmal ? "en JSON-fil" : "ei JSON-fil"
    case .px: return isEnglish ? "a PX file" : language == .bokmal ? "en PX-fil" : "ei PX-fil"
    case .encryptedWorkbook:
      return isEnglish
        ? "an Excel workbook with a password"
        : language == .bokmal ? "en Excel-arbeidsbok med passord" : "ei Excel-arbeidsbok med passord"
    case .excelXML2003:
      return isEnglish
        ? "a workbook in the XML of Excel 2003"
        : language == .bokmal ? "en arbeidsbok i XML fra Excel 2003" : "ei arbeidsbok i XML frå Excel 2003"
    case .excelBinary:
      return isEnglish
        ? "a binary Excel workbook (.xlsb)"
        : language == .bokmal ? "en binær Excel-arbeidsbok (.xlsb)" : "ei binær Excel-arbeidsbok (.xlsb)"
    case .wordDocument:
      return isEnglish ? "a Word document" : language == .bokmal ? "et Word-dokument" : "eit Word-dokument"
    case .webArchive:
      return isEnglish ? "a web archive (.mht)" : language == .bokmal ? "et nettarkiv (.mht)" : "eit nettarkiv (.mht)"
    case .xml: return isEnglish ? "an XML file" : language == .bokmal ? "en XML-fil" : "ei XML-fil"
    case .image: return isEnglish ? "an image" : language == .bokmal ? "et bilde" : "eit bilete"
    case .binary:
      return isEnglish
        ? "binary data, not text" : language == .bokmal ? "binære data, ikke tekst" : "binære data, ikkje tekst"
    }
  }

  static func shape(_ shape: Diagnostic.ValueShape, in language: Language) -> String {
    switch (shape, language) {
    case (.text, .bokmal): "en tekst"
    case (.text, .nynorsk): "ein tekst"
    case (.text, .english): "a text"
    case (.number, .bokmal): "et tall med desimalpunktum, som 4.5"
    case (.number, .nynorsk): "eit tal med desimalpunktum, som 4.5"
    case (.number, .english): "a number with a decimal point, such as 4.5"
    case (.wholeNumber, .bokmal): "et helt tall"
    case (.wholeNumber, .nynorsk): "eit heilt tal"
    case (.wholeNumber, .english): "a whole number"
    case (.yesOrNo, .bokmal), (.yesOrNo, .nynorsk): "true eller false"
    case (.yesOrNo, .english): "true or false"
    case (.list, .bokmal): "en liste, som [a, b]"
    case (.list, .nynorsk): "ei liste, som [a, b]"
    case (.list, .english): "a list, such as [a, b]"
    case (.mapping, .bokmal): "nøkler og verdier, som { id: a }"
    case (.mapping, .nynorsk): "nøklar og verdiar, som { id: a }"
    case (.mapping, .english): "keys and values, such as { id: a }"
    case (.localisedText, .bokmal): "en tekst, eller { nb: …, nn: …, en: … }"
    case (.localisedText, .nynorsk): "ein tekst, eller { nb: …, nn: …, en: … }"
    case (.localisedText, .english): "a text, or { nb: …, nn: …, en: … }"
    case (.numberOrRange, .bokmal): "et tall, eller to som [lav, høy]"
    case (.numberOrRange, .nynorsk): "eit tal, eller to som [låg, høg]"
    case (.numberOrRange, .english): "a number, or two such as [low, high]"
    case (.range, .bokmal): "to tall, det laveste først, som [1, 6]"
    case (.range, .nynorsk): "to tal, det lågaste først, som [1, 6]"
    case (.range, .english): "two numbers, the lower first, such as [1, 6]"
    case (.date, .bokmal): "en dato som 2026-01-20"
    case (.date, .nynorsk): "ein dato som 2026-01-20"
    case (.date, .english): "a date such as 2026-01-20"
    }
  }

  /// The first texts of a list, and how many more there are.
  static func shown(_ texts: [String], in language: Language) -> String {
    let most = 8
    let first = texts.prefix(most).map { quoted($0, in: language) }.joined(separator: ", ")
    let more = texts.count - most
    guard more > 0 else { return first }
    return first + (language == .english ? " and \(more) more" : " og \(more) til")
  }

  /// A text as an argument on the command line, in quotes where it has to be.
  static func argument(_ text: String) -> String {
    text.allSatisfy { $0.isLetter || $0.isNumber || "_-.…".contains($0) } ? text : "\"\(text)\""
  }

  static func role(_ role: Diagnostic.ColumnRole, in language: Language) -> String {
    let words: (bokmal: String, nynorsk: String, english: String) =
      switch role {
      case .unit: ("enhet", "eining", "unit")
      case .unitName: ("enhetsnavn", "einingsnamn", "name of the unit")
      case .indicator: ("indikator", "indikator", "indicator")
      case .period: ("periode", "periode", "period")
      case .value: ("verdi", "verdi", "value")
      case .n: ("antall", "antal", "number behind the value")
      case .numerator: ("teller", "teljar", "numerator")
      case .denominator: ("nevner", "nemnar", "denominator")
      case .standardError: ("standardfeil", "standardfeil", "standard error")
      case .margin: ("feilmargin", "feilmargin", "margin of error")
      case .standardDeviation: ("standardavvik", "standardavvik", "standard deviation")
      case .status: ("status", "status", "status")
      }
    switch language {
    case .bokmal: return words.bokmal
    case .nynorsk: return words.nynorsk
    case .english: return words.english
    }
  }
}
