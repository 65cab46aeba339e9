import BenchmarkCore

/// Diagnostics of sources in English.
extension Diagnostic.SourceIssue {
  var english: DiagnosticSentences {
    switch self {
    case .format(let name, let fault, let path): fault.english(format: name, path: path)
    case .formatNotice(let remark): remark.english
    case .noTable(let sheets):
      DiagnosticSentences(
        "The file holds no table of figures\(sheets.isEmpty ? "" : " (sheets: \(sheets))").",
        "Expected a row of headers with figures below it.",
        "Check that the right file or sheet was chosen.")
    case .sheetNotFound(let name, let sheets):
      DiagnosticSentences(
        "There is no sheet or data set \(quoted(name)).",
        "Expected one of: \(shown(sheets)).",
        "Write the name as it stands there, in quotes.")
    case .tableChosen(let used, let others):
      DiagnosticSentences(
        "The file holds several tables; \(quoted(used)) was read.",
        "The others: \(shown(others)).",
        "Choose with --sheet; several names are put one below the other.")
    case .tablesOnOneSheet(let used, let others):
      DiagnosticSentences(
        "The sheet holds several tables; the one from \(used) was read.",
        "The others begin at \(shown(others)).",
        "Put each table on a sheet of its own, and choose with --sheet.")
    case .sheetsHidden(let names):
      DiagnosticSentences(
        "\(names.count == 1 ? "The hidden sheet \(shown(names)) was" : "The hidden sheets \(shown(names)) were") not read.",
        "",
        "Name it with --sheet if it is to be read.")
    case .mergedFigure(let text):
      DiagnosticSentences(
        "The figure \(quoted(text)) stands in a cell that spans several rows, and was used for the first of them only.",
        "Expected one cell for each row.",
        "Unmerge the cell, and write the figure of each row.")
    case .percentFormatsMixed(let column, let plain, let percent):
      DiagnosticSentences(
        "In the column \(quoted(column)) \(percent) numbers are formatted as percentages and \(plain) are not.",
        "Expected one format, since 12 % is stored as 0.12.",
        "See whether the numbers without the format are percentages or shares, and format the whole column alike.")
    case .roleMissing(let role, let headers):
      DiagnosticSentences(
        "No column gives the \(DiagnosticTerms.role(role, in: .english)).",
        "The columns are \(shown(headers)).",
        missingRole(role, headers))
    case .columnNotFound(let option, let column, let nearest, let headers):
      DiagnosticSentences(
        "\(option) names the column \(quoted(column)), which is not there.",
        "The columns are \(shown(headers)).",
        DiagnosticTerms.suggestion(nearest, in: .english) ?? "Write the header as it stands in the table.")
    case .noRows(let column, let values):
      DiagnosticSentences(
        "No row has \(shown(values)) in the column \(quoted(column)).",
        "Expected at least one.",
        "Check the spelling of the value.")
    case .indicatorsTaken(let ids):
      DiagnosticSentences(
        "\(ids.count == 1 ? "One column was" : "\(ids.count) columns were") taken as indicators: \(shown(ids)).",
        "",
        "Choose with --indicator, or write a card.")
    case .columnsLeftOut(let columns):
      DiagnosticSentences(
        "These columns of numbers look like codes or places and were not taken as indicators: \(shown(columns)).",
        "",
        "Name one with --read value=\(example(columns)) if it is a measurement.")
    case .columnOfBoth(let column, let text):
      DiagnosticSentences(
        "The column \(quoted(column)) holds numbers, but also texts such as \(quoted(text)), and was not taken as an indicator.",
        "Expected numbers, empty cells and symbols for missing values.",
        "Correct the cells, say what the text means with --symbol, or leave the column out with --ignore \(example([column]))."
      )
    case .unitKeyUnclear(let candidates):
      DiagnosticSentences(
        "It is not clear which column is the unit: the likeliest one repeats its texts.",
        "These columns have another text in every row: \(shown(candidates)).",
        "Choose with --read unit=\(example(candidates)).")
    case .dimensionsFolded(let names):
      DiagnosticSentences(
        "The values of \(shown(names)) became part of the indicators' names.",
        "",
        "Keep one value with --rows \"\(names.first ?? "x")=…\" if that is enough.")
    case .headersStacked(let rows):
      DiagnosticSentences(
        "The headers take \(rows) rows and were read together.", "",
        "Say how many with --header-rows if that is wrong.")
    case .unitsInColumns(let count):
      DiagnosticSentences("\(count) columns were read as units.", "", "")
    case .keyParted(let text, let code, let name):
      DiagnosticSentences(
        "Code and name stand together: \(quoted(text)) was read as the code \(quoted(code)) and the name \(quoted(name)).",
        "", "")
    case .rowsLeftOut(let count, let example):
      DiagnosticSentences(
        count == 1
          ? "One row was left out: \(quoted(example))." : "\(count) rows were left out, the first \(quoted(example)).",
        "", "")
    case .headerRepeated:
      DiagnosticSentences(
        "The headings stand once more among the rows; the line was not used.",
        "Expected headings at the top alone.",
        "See whether several files were put one after the other, and whether anything is missing.")
    case .recordsCombined(let records, let observations, let asMean):
      DiagnosticSentences(
        "\(records) records were \(asMean ? "averaged" : "added up") into \(observations) observations.", "", "")
    case .repeatedPassedOver(let count):
      DiagnosticSentences(
        "\(count == 1 ? "One record repeats an observation and was" : "\(count) records repeat an observation and were") not used.",
        "Expected one record for each observation.",
        "Look at the rows if their values should count; --repeated sum or mean puts them together.")
    case .badPattern(let text):
      DiagnosticSentences(
        "\(quoted(text)) is not a regular expression.",
        "Expected an expression such as '^(\\d{4}) (.*)$'.",
        "Look for a bracket that is not closed.")
    case .profileFits(let name):
      DiagnosticSentences(
        "The headers are those of the profile \(quoted(name)), and no profile was named.",
        "",
        "Read the table with --profile \(name), which knows its columns and what its symbols mean.")
    case .unknownProfile(let name, let known, let nearest):
      DiagnosticSentences(
        "There is no profile \(quoted(name)).",
        "Expected one of: \(shown(known)).",
        DiagnosticTerms.suggestion(nearest, in: .english) ?? "Choose one of them.")
    case .leadingZeroLost(let code, let likely):
      DiagnosticSentences(
        "Some codes are a digit shorter than the others, such as \(quoted(code)); they have probably lost a zero.",
        "Expected \(quoted(likely)).",
        "Store the column as text in the spreadsheet, or use --regions 2024 for municipality numbers.")
    case .regionsRecoded(let count, let year):
      DiagnosticSentences("\(count) codes were changed to the numbers of \(year); each is one to one.", "", "")
    case .regionMerged(let code, let into, let year):
      DiagnosticSentences(
        "\(quoted(code)) became part of \(quoted(into)) in \(year) together with others, and was left as it is.",
        "Only what is one to one is changed.",
        "Add the figures of all parts together yourself, or leave the area out.")
    case .regionSplit(let code, let into, let year):
      DiagnosticSentences(
        "\(quoted(code)) was divided between \(shown(into)) in \(year), and was left as it is.",
        "Only what is one to one is changed.",
        "Fetch the figures of the new areas from the source.")
    case .regionUnknown(let code, let year):
      DiagnosticSentences(
        "\(quoted(code)) has no single predecessor in \(year), and was left as it is.",
        "Only what is one to one is changed.",
        "Choose a later year for --regions.")
    case .dateInsteadOfCode(let text, let role):
      DiagnosticSentences(
        "\(quoted(text)) among the texts of the \(DiagnosticTerms.role(role, in: .english)) looks like a code that a spreadsheet made a date of.",
        "Expected a code such as 1-2.",
        "Format the column as text before the table is opened, and export again.")
    case .unitsAlike(let unit, let other, let count):
      DiagnosticSentences(
        "\(quoted(unit)) and \(quoted(other)) were read as two units, but differ in capitals and blanks alone\(count > 1 ? "; there are \(count) such pairs" : "").",
        "Expected one spelling for each unit.",
        "Write the unit in one way, or use codes.")
    case .unitNamesDiffer(let unit, let used, let other, let count):
      DiagnosticSentences(
        "\(quoted(unit)) is called both \(quoted(used)) and \(quoted(other)); \(quoted(used)) was used\(count > 1 ? ". \(count) units have several names" : "").",
        "Expected one name for each unit.",
        "See whether the code stands for one and the same unit.")
    case .totalAsUnit(let text):
      DiagnosticSentences(
        "\(quoted(text)) was read as a unit beside the others, but looks like a sum or a mean.",
        "Expected nothing but units that can be compared.",
        "Take the row out of the table, or give it a level of its own in the unit register.")
    case .financialYear(let text):
      DiagnosticSentences(
        "\(quoted(text)) was read as quarters of a financial year from April.", "", "")
    case .roundedNumber(let column, let text):
      DiagnosticSentences(
        "\(quoted(text)) in the column \(quoted(column)) is a rough number; it was used without its word.",
        "Expected an exact number.",
        "Correct the cell, or leave it empty.")
    case .scaleShift(let unit, let indicator, let period, let factor):
      DiagnosticSentences(
        "\(quoted(indicator)) of \(quoted(unit)) in \(period) is about \(times(factor)) its other values.",
        "Expected one scale: \(scale(factor)).",
        "Correct the value if it is on another scale.")
    case .scaleShiftBetweenPeriods(let indicator, let from, let to, let factor):
      DiagnosticSentences(
        "The typical value of \(quoted(indicator)) in \(to) is about \(times(factor)) that in \(from).",
        "Expected one scale: \(scale(factor)).",
        "Bring the periods to one scale, or declare a break on the card.")
    case .scaleShiftBetweenUnits(let unit, let indicator, let period, let factor):
      DiagnosticSentences(
        "\(quoted(indicator)) of \(quoted(unit)) in \(period) is among those of the other units only when it is \(divided(factor)).",
        "Expected one scale: \(scale(factor)).",
        "Correct the value if it is on another scale.")
    case .valuesWithoutCount(let indicator, let count, let unit, let period):
      DiagnosticSentences(
        "\(count == 1 ? "One value" : "\(count) values") of \(quoted(indicator)) came without the number behind it, while others have one. The first is \(quoted(unit)) in \(period).",
        "Expected the number on each row.",
        "Fill it in; without it neither the minimum n nor an interval can be used.")
    case .countsWithoutValue(let indicator, let count, let unit, let period):
      DiagnosticSentences(
        "\(count == 1 ? "One row" : "\(count) rows") of \(quoted(indicator)) came with a number behind the value, but no value. The first is \(quoted(unit)) in \(period).",
        "Expected a value, or a reason in the column “status”.",
        "Write why it is missing, for example suppressed.")
    case .valueBesideSymbol(let symbol, let count):
      DiagnosticSentences(
        "\(count) values stand beside the symbol \(quoted(symbol)); the values were used.",
        "Expected either a value or a symbol.",
        "Read the notes of the source to see what the symbol means.")
    }
  }

  private func missingRole(_ role: Diagnostic.ColumnRole, _ headers: [String]) -> String {
    switch role {
    case .period: "Name one with --read period=\(example(headers)), or the period with --period 2024."
    case .unit:
      "Name one with --read unit=\(example(headers)), the unit itself with --unit-is NAME, or with --read unit=# let each row be one."
    case .value:
      "Name one with --read value=\(example(headers)); a list without figures can be the register of a study (--units)."
    default: "Name one with --read \(role.rawValue)=\(example(headers))."
    }
  }

  private func quoted(_ text: String) -> String { DiagnosticTerms.quoted(text, in: .english) }
  private func shown(_ texts: [String]) -> String { DiagnosticTerms.shown(texts, in: .english) }
  private func example(_ headers: [String]) -> String { DiagnosticTerms.argument(headers.first ?? "…") }
  private func times(_ factor: Double) -> String {
    factor >= 1 ? "\(Int(factor)) times" : "one \(Int((1 / factor).rounded()))th of"
  }
  private func divided(_ factor: Double) -> String {
    factor >= 1 ? "divided by \(Int(factor))" : "multiplied by \(Int((1 / factor).rounded()))"
  }
  private func scale(_ factor: Double) -> String {
    max(factor, 1 / factor) < 500 ? "percent or share" : "kroner or thousands of kroner"
  }
}

extension Diagnostic.FormatFault {
  fileprivate func english(format: String, path: String) -> DiagnosticSentences {
    let place = path.isEmpty ? "" : " (\(path))"
    return switch self {
    case .limit(let name, let found, let allowed):
      DiagnosticSentences(
        "\(format): \(found) is more than the limit \(name)\(place).", "Expected at most \(allowed).",
        "Ask the source for a smaller extract.")
    case .syntax(let found, let expected):
      DiagnosticSentences(
        "\(format): found \(found)\(place).", "Expected \(expected).", "The file may be cut off; fetch it again.")
    case .missing(let name):
      DiagnosticSentences(
        "\(format): \(name) is missing\(place).", "Expected a complete file.", "Fetch it again from the source.")
    case .duplicate(let name):
      DiagnosticSentences(
        "\(format): \(name) stands there twice\(place).", "Expected it once.", "Fetch the file again.")
    case .count(let name, let found, let expected):
      DiagnosticSentences(
        "\(format): there are \(found) \(name)\(place).", "Expected \(expected).",
        "The file may be cut off; fetch it again.")
    case .unknownReference(let name, let target):
      DiagnosticSentences(
        "\(format): \(name) is no \(target)\(place).", "Expected a name that is there.", "Fetch the file again.")
    case .numberOutOfRange(let text):
      DiagnosticSentences(
        "\(format): \(text) is too large for a number\(place).", "Expected a finite number.", "Ask the source.")
    case .circularHierarchy(let code):
      DiagnosticSentences(
        "\(format): the category \(code) is above itself\(place).", "Expected a proper hierarchy.", "Ask the source.")
    case .noData(let what):
      DiagnosticSentences(
        "\(format): the file is \(what) and holds no figures\(place).", "Expected a data set.",
        "Fetch the data set itself.")
    case .unknownEncoding(let name):
      DiagnosticSentences(
        "\(format): the encoding \(name) is not known.", "Expected UTF-8 or a common code page.",
        "Store the file as UTF-8.")
    case .forbidden(let what):
      DiagnosticSentences(
        "\(format): \(what) is not accepted\(place).", "Expected a plain file.",
        "Store it again from the program it came from.")
    case .damaged(let detail):
      DiagnosticSentences(
        "\(format): the file is damaged (\(detail)).", "Expected a whole file.", "Fetch it again.")
    }
  }
}

extension Diagnostic.FormatRemark {
  fileprivate var english: DiagnosticSentences {
    switch self {
    case .encodingDiffers(let declared, let used):
      DiagnosticSentences("The file says \(declared), but is written in \(used), which was used.", "", "")
    case .undecodable(let count):
      DiagnosticSentences(
        "\(count) characters mean nothing in the encoding of the file.", "Expected valid text.", "Fetch the file again."
      )
    case .textCells(let count):
      DiagnosticSentences(
        "\(count) cells hold text instead of a number.", "Expected numbers or symbols.", "Ask the source.")
    case .metadataOnly:
      DiagnosticSentences(
        "The file describes a table without its figures.", "Expected figures.",
        "Fetch the data of the table, not its metadata.")
    case .languageNotFound(let asked, let used):
      DiagnosticSentences("The file has no language \(asked); \(used) was used.", "", "")
    case .linksNotFollowed(let count):
      DiagnosticSentences(
        "The collection links to \(count) data sets that are not in the file.", "Expected the data sets themselves.",
        "Fetch each of them.")
    case .formulasWithoutValue(let count):
      DiagnosticSentences(
        "\(count == 1 ? "One cell has a formula without a result in the file and was read as empty." : "\(count) cells have formulas without a result in the file and were read as empty.")",
        "Expected the number beside the formula.",
        "Open the file in Excel or LibreOffice and save it again.")
    case .zeroRowsLeftOut(let count):
      DiagnosticSentences("\(count) rows that the source left out hold only zeros.", "", "")
    }
  }
}
