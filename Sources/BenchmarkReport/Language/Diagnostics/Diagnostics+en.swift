import BenchmarkCore

/// Diagnostics in English.
extension Diagnostic.Issue {
  var english: DiagnosticSentences {
    switch self {
    case .fileNotFound:
      DiagnosticSentences(
        "There is no such file or folder.",
        "Expected a file or folder that can be read.",
        "Check the spelling and the folder that the command runs in.")
    case .folderInsteadOfFile:
      DiagnosticSentences(
        "This is a folder.",
        "Expected a file.",
        "Name the file in the folder.")
    case .notReadable:
      DiagnosticSentences(
        "The file cannot be read; permission is missing.",
        "Expected permission to read.",
        "Give yourself permission to read it, or copy it to a folder of your own.")
    case .readFailed(let code):
      DiagnosticSentences(
        "Reading stopped with system error \(code).",
        "Expected to read the whole file.",
        "Check the disk or network folder and try again.")
    case .emptyFile:
      DiagnosticSentences(
        "The file is empty.",
        "Expected a line of headers and at least one row below it.",
        "Export the table again.")
    case .unsupportedFile(let nature):
      DiagnosticSentences(
        "The content is \(DiagnosticTerms.fileNature(nature, in: .english)).",
        "Expected CSV, Excel (.xlsx), JSON-stat or PX.",
        "\(save(nature))")
    case .noObservations(let expected):
      DiagnosticSentences(
        "The folder has no observations.",
        "Expected \(list(expected)).",
        "Put the table of values into the folder under one of these names.")
    case .twoFilesForOnePurpose(let used, let ignored):
      DiagnosticSentences(
        "Both \(quoted(used)) and \(quoted(ignored)) are there; only \(quoted(used)) was read.",
        "Expected one file for this purpose.",
        "Remove or move the one that is not to be used.")
    case .encodingAssumed(let encoding):
      DiagnosticSentences(
        "The text is not UTF-8 and was read as \(encoding.rawValue).",
        "UTF-8 is preferred.",
        "See that æ, ø and å are right; otherwise save as CSV UTF-8.")
    case .undecodable(let count):
      DiagnosticSentences(
        "\(count) characters could not be read and became �.",
        "Expected valid text.",
        "Save the file again as CSV UTF-8 from the program it came from.")
    case .doublyEncoded:
      DiagnosticSentences(
        "The text has characters such as “Ã¸” and “Ã¥”, a sign that it was encoded twice.",
        "Expected æ, ø and å.",
        "Fetch the file from the source again and save it as CSV UTF-8.")
    case .delimiterUnclear(let chosen):
      DiagnosticSentences(
        "Every delimiter parts the rows unevenly; \(quoted(chosen)) was used.",
        "Expected the same number of fields on each row.",
        "Put “sep=;” on the first line, or export again.")
    case .raggedRow(let found, let expected):
      DiagnosticSentences(
        "The row has \(found) fields.",
        "Expected \(expected), as in the header.",
        "Look for a delimiter too many or too few, or text without quotes.")
    case .unclosedQuote:
      DiagnosticSentences(
        "A quote opens here and never closes; from here on quotes were read as text.",
        "Expected a quote that closes the field.",
        "Add it, or remove the first one.")
    case .fieldTooLong(let limit):
      DiagnosticSentences(
        "A field in quotes is longer than \(limit) bytes; from here on quotes were read as text.",
        "Expected shorter fields.",
        "Look for a quote that is missing.")
    case .lineTooLong(let limit):
      DiagnosticSentences(
        "A line is longer than \(limit) bytes.",
        "Expected a table with line breaks between its rows.",
        "Save the file as CSV again, with one row on each line.")
    case .tooManyColumns(let limit):
      DiagnosticSentences(
        "The row has more than \(limit) fields; the rest was not read.",
        "Expected at most \(limit).",
        "Split the table, or use the long form with one row an observation.")
    case .headerMissing:
      DiagnosticSentences(
        "The first line does not look like headers.",
        "Expected names of columns, such as unit, indicator, period and value.",
        "Add a line of headers at the top; with --skip-rows N they stand further down, with --header-rows 0 there are none."
      )
    case .headerWithoutData:
      DiagnosticSentences(
        "There are headers, but no rows below them.",
        "Expected at least one row.",
        "Check that the export included data.")
    case .duplicateHeader(let name, let first):
      DiagnosticSentences(
        "The header \(quoted(name)) also stands in column \(first); this column was not used.",
        "Expected distinct headers.",
        "Rename one of the columns.")
    case .columnForRoleTaken(let name, let role, let used):
      DiagnosticSentences(
        "The column \(quoted(name)) could be the \(roleName(role)) too; \(quoted(used)) was used.",
        "",
        "Give the column that is to be used the header \(quoted(role.rawValue)).")
    case .columnAssumed(let name, let role):
      DiagnosticSentences(
        "\(quoted(name)) was used as the \(roleName(role)).",
        "No header said so outright.",
        "Give the table a column \(quoted(role.rawValue)) if that is wrong.")
    case .columnNotUsed(let name):
      DiagnosticSentences(
        "The column \(quoted(name)) was not used.",
        "It holds text, not numbers.",
        "")
    case .noColumn(let role):
      DiagnosticSentences(
        "No column gives the \(roleName(role)).",
        "Expected a header such as \(list(headerExamples(role))).",
        "\(columnRemedy(role))")
    case .noColumnNamed(let headers):
      DiagnosticSentences(
        "No column is called \(list(headers)).", "Expected one of these headers.",
        "Add the column, or rename the one that holds it.")
    case .noPackedHeaders(let profile):
      DiagnosticSentences(
        "No header is packed as the profile \(quoted(profile)) expects.",
        "Expected headers such as \(quoted("2025-26.Lesing.5. årstrinn.Alle eierformer.Alle kjønn.Skalapoeng")), and the column Organisasjonsnummer.",
        "Check that the file was exported from the statistics bank of Udir, or use --profile generic.")
    case .undeclaredDimension(let column, let values):
      DiagnosticSentences(
        "Rows that are otherwise alike are told apart by the column \(quoted(column)) (\(values.joined(separator: ", "))).",
        "Expected one row for each unit, indicator and period.",
        "Keep one value with --rows \"\(column)=\(values.first ?? "…")\", or make the column part of the indicator with --fold \(DiagnosticTerms.argument(column))."
      )
    case .tableTooSparse(let units, let indicators, let periods, let rows):
      DiagnosticSentences(
        "\(units) units × \(indicators) indicators × \(periods) periods give far more cells than the \(rows) rows fill.",
        "Expected units to have much the same indicators and periods.",
        "Check which column is the unit and which the indicator, or split the table.")
    case .decimalMarkAmbiguous(let column, let example, let mark):
      DiagnosticSentences(
        "Numbers such as \(quoted(example)) in the column \(quoted(column)) may be decimals or thousands; they were read as \(example.contains(mark.text) ? "decimals" : "thousands").",
        "Expected at least one number that shows what the mark means.",
        "Say it with --decimal comma or point if that is wrong.")
    case .decimalMarksMixed(let column):
      DiagnosticSentences(
        "The column \(quoted(column)) has both decimal commas and decimal points.",
        "Expected one of them.",
        "Check the numbers with three digits after the mark; they may be misread.")
    case .symbolAmbiguous(let symbol, let readAs, let profile):
      DiagnosticSentences(
        "Sources disagree about the symbol \(quoted(symbol)); here it was read as “\(DiagnosticTerms.meaning(readAs, in: .english))”.",
        "The profile is \(quoted(profile)).",
        "Name the source with --profile, for example udir, skoleporten, ssb, ssb-old or kolada.")
    case .textInNumberColumn(let column, let text):
      DiagnosticSentences(
        "\(quoted(text)) in the column \(quoted(column)) is not a number.",
        "Expected a number, an empty cell or a symbol for a missing value.",
        DiagnosticTerms.isMarkedAsText(text)
          ? "Remove the apostrophe before the number; in the spreadsheet it says that the cell is text."
          : "Correct the cell, say what the text means with --symbol \(DiagnosticTerms.argument(text + "=missing")), or leave the column out with --ignore \(DiagnosticTerms.argument(column))."
      )
    case .infiniteNumber(let column, let text):
      DiagnosticSentences(
        "\(quoted(text)) in the column \(quoted(column)) is infinite or too large.",
        "Expected a finite number.",
        "Leave the cell empty where the value cannot be computed.")
    case .spreadsheetError(let column, let text):
      DiagnosticSentences(
        "The spreadsheet error \(quoted(text)) in the column \(quoted(column)) was read as a missing value.",
        "Expected a number.",
        "Correct the formula in the spreadsheet and export again.")
    case .emptyKey(let role):
      DiagnosticSentences(
        "The row has no \(roleName(role)).",
        "Expected unit, indicator and period on each row.",
        "Fill in the cell, or remove the row.")
    case .periodNotParsed(let text):
      DiagnosticSentences(
        "\(quoted(text)) is not a period that is known.",
        "Expected for example 2024, 2024T1, 2024K1, 2024M05 or 2023-24.",
        "Write the period in one of these ways.")
    case .periodAmbiguous(let text, let readAs):
      DiagnosticSentences(
        "\(quoted(text)) can be read in several ways; the column was read as \(DiagnosticTerms.periodKind(readAs, in: .english)).",
        "",
        "Set “periods:” on the card, or write 2024T1, 2024K1 or 2024M05, if that is wrong.")
    case .periodOfOtherKind(let period, let expected):
      DiagnosticSentences(
        "The period \(quoted(period.description)) is of another kind than the card has.",
        "Expected \(DiagnosticTerms.periodKind(expected, in: .english)).",
        "Correct the period, or “periods:” on the card.")
    case .periodKindsMixed(let kinds):
      DiagnosticSentences(
        "The table mixes periods of different kinds: \(kinds.map { DiagnosticTerms.periodKind($0, in: .english) }.joined(separator: ", ")).",
        "Expected one kind.",
        "Split the table; periods of different lengths cannot be compared.")
    case .unknownStatus(let word):
      DiagnosticSentences(
        "\(quoted(word)) is not a status that is known, and was not used.",
        "Expected ok, missing, suppressed, not_applicable or preliminary.",
        "Use one of these words.")
    case .statusContradictsValue(let status):
      DiagnosticSentences(
        "The row has a value, but its status \(quoted(status)) says that it should not; the value was not used.",
        "Expected no value with this status.",
        "Remove the value, or correct the status.")
    case .unknownPeer(let id, let nearest):
      DiagnosticSentences(
        "The unit \(quoted(id)) under \"peers\" is not in the unit register, and is not used.",
        "Expected a unit of the register.",
        "\(suggestion(nearest) ?? "Correct the key, or add the unit to the register.")")
    case .unknownUnit(let id, let nearest):
      DiagnosticSentences(
        "The unit \(quoted(id)) is not in the unit register; its rows were not used.",
        "Expected a unit of the register.",
        "\(suggestion(nearest) ?? "Correct the code, or add the unit to the register.")")
    case .unknownIndicator(let id, let nearest):
      DiagnosticSentences(
        "The indicator \(quoted(id)) is not on the card and was not used.",
        "Expected an indicator of the card.",
        "\(suggestion(nearest) ?? "Correct the name, or add the indicator to the card.")")
    case .duplicateObservation(let unit, let indicator, let period, let first, let sameValue):
      DiagnosticSentences(
        "\(quoted(unit)), \(quoted(indicator)), \(period) was given before (\(DiagnosticTerms.place(first))), with \(sameValue ? "the same" : "another") value; the first was used.",
        "Expected one row for each unit, indicator and period.",
        "Remove one of the rows, or say what is to be done with --repeated: first, sum or mean.")
    case .numeratorAboveDenominator(let numerator, let denominator):
      DiagnosticSentences(
        "The numerator \(number(numerator)) is larger than the denominator \(number(denominator)).",
        "Expected a share to be at most all.",
        "Correct the numbers, or use “kind: rate” if it is no share.")
    case .negativeNumber(let role, let value):
      DiagnosticSentences(
        "The \(roleName(role)) is \(number(value)).",
        "Expected zero or more.",
        "Correct the number.")
    case .zeroDenominator:
      DiagnosticSentences(
        "The denominator is 0.",
        "Expected at least 1.",
        "Leave the row empty when there is nothing to measure.")
    case .outsideScale(let indicator, let value, let low, let high):
      DiagnosticSentences(
        "The value \(number(value)) of \(quoted(indicator)) is off the scale.",
        "Expected \(number(low))–\(number(high)).",
        "Correct the value, or the scale on the card (“scale”, or “per” for a share).")
    case .valueDisagreesWithParts(let value, let computed):
      DiagnosticSentences(
        "The value \(number(value)) does not agree with numerator and denominator, which give \(number(computed)).",
        "Expected value = numerator / denominator × per.",
        "Check the numbers and “per” on the card.")
    case .mixedLevels(let levels):
      DiagnosticSentences(
        "The table has units of several levels: \(levels.joined(separator: ", ")).",
        "Only units of one level are compared.",
        "Choose the level with --at.")
    case .wrongUnitType(let unit, let type, let card, let expected):
      DiagnosticSentences(
        "The unit \(quoted(unit)) is of the type \(quoted(type ?? "?")), but the row belongs to the card \(quoted(card)); it was not used.",
        "Expected the type \(quoted(expected)).",
        "Correct the type in the unit register, or remove the row.")
    case .duplicateUnit(let id, let firstLine):
      DiagnosticSentences(
        "The unit \(quoted(id)) also stands on line \(firstLine); the first was used.",
        "Expected one row for each unit.",
        "Remove one of the rows.")
    case .unknownParent(let id, let nearest):
      DiagnosticSentences(
        "The parent unit \(quoted(id)) is not in the register.",
        "Expected the code of a unit of the register.",
        "\(suggestion(nearest) ?? "Add it, or leave the cell empty.")")
    case .parentCycle(let unit):
      DiagnosticSentences(
        "The unit \(quoted(unit)) is above itself by way of its parents.",
        "Expected a chain that ends at the top.",
        "Correct the column “parent”.")
    case .registerWithoutTypes(let card, let type):
      DiagnosticSentences(
        "The unit register has no types; every unit was taken onto the card \(quoted(card)).",
        "The card is for the type \(quoted(type)).",
        "Fill in the column “type”.")
    case .yamlSyntax(let problem):
      DiagnosticSentences(
        "The file is not valid YAML: \(problem).",
        "Expected keys and values with even indentation.",
        "Look for a missing colon, quote or indentation here or on the line above.")
    case .unknownKey(let key, let nearest):
      DiagnosticSentences(
        "The key \(quoted(key)) is unknown.",
        "Expected one of the keys in docs/formats.md.",
        "\(suggestion(nearest) ?? "Correct or remove it.")")
    case .duplicateKey(let key):
      DiagnosticSentences(
        "The key \(quoted(key)) stands more than once.",
        "Expected each key once.",
        "Keep one of them.")
    case .missingKey(let key):
      DiagnosticSentences(
        "The key \(quoted(key)) is missing.",
        "Expected it here.",
        "Add it.")
    case .wrongShape(let key, let expected, let found):
      DiagnosticSentences(
        "\(quoted(key)) has the value \(quoted(found)).",
        "Expected \(DiagnosticTerms.shape(expected, in: .english)).",
        "Write the value like that.")
    case .unknownWord(let key, let word, let allowed, let nearest):
      DiagnosticSentences(
        "\(quoted(word)) is not a value that \(quoted(key)) can have.",
        "Expected \(list(allowed)).",
        "\(suggestion(nearest) ?? "Use one of the words.")")
    case .duplicateID(let id, let kind):
      DiagnosticSentences(
        "The \(entryName(kind)) \(quoted(id)) is there already; the first was used.",
        "Expected distinct ids.",
        "Give one of them another id.")
    case .unknownPerspective(let id, let nearest):
      DiagnosticSentences(
        "The perspective \(quoted(id)) is not on the card.",
        "Expected the id of one of the perspectives.",
        "\(suggestion(nearest) ?? "Correct the id, or add the perspective.")")
    case .unknownUnitType(let type, let nearest):
      DiagnosticSentences(
        "No unit of the register is of the type \(quoted(type)), which the card is for.",
        "Expected at least one.",
        "\(suggestion(nearest) ?? "Correct “unit_type” on the card, or the column “type” of the register.")")
    case .unknownContextColumn(let name, let nearest):
      DiagnosticSentences(
        "The register has no column \(quoted(name)).",
        "Expected a column of the unit register.",
        "\(suggestion(nearest) ?? "Correct “context” on the card, or add the column.")")
    case .limitsContradictDirection(let indicator, let direction):
      DiagnosticSentences(
        "The limits of \(quoted(indicator)) do not fit its direction (\(DiagnosticTerms.direction(direction, in: .english))); they were not used.",
        "Expected \(limitShape(direction)).",
        "Correct “limits” or “better”.")
    case .targetContradictsDirection(let indicator, let direction):
      DiagnosticSentences(
        "The target of \(quoted(indicator)) does not fit its direction (\(DiagnosticTerms.direction(direction, in: .english))); it was not used.",
        "Expected \(targetShape(direction)).",
        "Correct “target” or “better”.")
    case .outOfBounds(let key, let value, let low, let high):
      DiagnosticSentences(
        "\(quoted(key)) is \(number(value)).",
        "Expected \(bounds(low, high)).",
        "Correct the value.")
    case .source(let issue): issue.english
    case .negativeQuantity(let unit, let indicator, let period):
      DiagnosticSentences(
        "The unit \(quoted(unit)) has a negative value for \(quoted(indicator)) in \(period) and is left out of the efficiency of that period.",
        "Expected a quantity of 0 or more.",
        "Correct the value, or choose other indicators with --inputs and --outputs.")
    case .zeroInput(let unit, let indicator, let period):
      DiagnosticSentences(
        "The unit \(quoted(unit)) has 0 for the input \(quoted(indicator)) in \(period) and is left out of the efficiency of that period: with nothing used, no other unit can be compared with it.",
        "Expected an input above 0.",
        "Correct the value, leave the cell empty if the figure is missing, or name the input with --non-discretionary if 0 is right."
      )
    case .displacedQuantity(let unit, let indicator, let period):
      DiagnosticSentences(
        "The unit \(quoted(unit)) has a value for \(quoted(indicator)) in \(period) that looks displaced by a power of ten from its other values, and is left out of the efficiency of that period.",
        "Expected a value near those of the other periods.",
        "Check the decimal mark, and correct the value.")
    case .noInputUsed(let unit, let period):
      DiagnosticSentences(
        "The unit \(quoted(unit)) has 0 for every input in \(period) and is left out of the efficiency of that period.",
        "Expected some input above 0.",
        "Correct the value, or leave the cell empty if the figure is missing.")
    case .further(let count, let like):
      DiagnosticSentences(
        "\(count) further cases of the same kind, for example: \(like.english.joined)",
        "",
        "Correct the first ones and run again.")
    }
  }

  private func quoted(_ text: String) -> String { DiagnosticTerms.quoted(text, in: .english) }
  private func number(_ value: Double) -> String { DiagnosticTerms.number(value, in: .english) }
  private func list(_ words: [String]) -> String { DiagnosticTerms.list(words, in: .english) }
  private func suggestion(_ nearest: String?) -> String? { DiagnosticTerms.suggestion(nearest, in: .english) }

  private func roleName(_ role: Diagnostic.ColumnRole) -> String { DiagnosticTerms.role(role, in: .english) }

  private func headerExamples(_ role: Diagnostic.ColumnRole) -> [String] {
    switch role {
    case .unit: ["unit", "orgnr"]
    case .indicator: ["indicator"]
    case .period: ["period", "year"]
    case .value: ["value"]
    case .unitName, .n, .numerator, .denominator, .standardError, .margin, .standardDeviation, .status:
      [role.rawValue]
    }
  }

  private func columnRemedy(_ role: Diagnostic.ColumnRole) -> String {
    role == .period
      ? "Add the column, or name the period with --period 2024."
      : "Add the column, or give the one that is there this name."
  }

  private func save(_ nature: Diagnostic.FileNature) -> String {
    switch nature {
    case .openDocument, .oldExcel, .html, .excelXML2003, .excelBinary, .webArchive:
      "Open the file in Excel or LibreOffice, save it as .xlsx and name that file."
    case .encryptedWorkbook: "Take the password off in Excel and save it again."
    case .excelWorkbook: "Save the sheet as “CSV UTF-8” in Excel and name that file."
    case .zipArchive, .gzipArchive: "Unpack the archive and name the table in it."
    case .pdf, .json, .px, .image, .binary, .wordDocument, .xml: "Fetch the table as CSV from the source."
    }
  }

  private func entryName(_ kind: Diagnostic.EntryKind) -> String {
    switch kind {
    case .perspective: "perspective"
    case .indicator: "indicator"
    case .card: "card"
    case .factor: "factor"
    }
  }

  private func limitShape(_ direction: Direction) -> String {
    switch direction {
    case .higher: "a green limit at or above the red one"
    case .lower: "a green limit at or below the red one"
    case .range: "“red: [low, high]” around the target range"
    case .none: "no limits"
    }
  }

  private func targetShape(_ direction: Direction) -> String {
    switch direction {
    case .higher, .lower: "one number"
    case .range: "two numbers such as [low, high]"
    case .none: "no target"
    }
  }

  private func bounds(_ low: Double?, _ high: Double?) -> String {
    switch (low, high) {
    case (let low?, let high?): "from \(number(low)) to \(number(high))"
    case (let low?, nil): "at least \(number(low))"
    case (nil, let high?): "at most \(number(high))"
    case (nil, nil): "another number"
    }
  }
}
