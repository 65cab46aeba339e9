/// Words for what a reader of a format found, expected or counted.
///
/// The readers name things in English, with codes and texts of the file in between (`the category "0301"`). Here such a
/// phrase gets its words in the language of the message; what stands for the file is kept as it is.
enum FormatTerms {
  /// The phrase in the language; as it stands where it is no phrase of a reader, such as a keyword.
  static func text(_ phrase: String, in language: Language) -> String { known(phrase, in: language) ?? phrase }

  /// nil for what is no phrase of a reader, such as the words of a library for what it stumbled over.
  static func known(_ phrase: String, in language: Language) -> String? {
    guard language != .english else { return phrase }
    for term in terms {
      guard let parts = parts(of: phrase, by: term.english) else { continue }
      var rest = parts[...]
      var result = ""
      for piece in (language == .bokmal ? term.bokmal : term.nynorsk).split(
        separator: hole, omittingEmptySubsequences: false)
      {
        result += piece
        result += rest.popFirst() ?? ""
      }
      return result
    }
    return nil
  }

  /// Stands for a text of the file.
  static let hole: Character = "%"

  /// What stands in the holes of a template; nil where the phrase is not of it.
  private static func parts(of phrase: String, by template: String) -> [String]? {
    let pieces = template.split(separator: hole, omittingEmptySubsequences: false)
    guard let first = pieces.first, phrase.hasPrefix(first) else { return nil }
    var rest = phrase.dropFirst(first.count)
    var found: [String] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      if index == pieces.count - 1 {
        guard rest.hasSuffix(piece) else { return nil }
        found.append(String(rest.dropLast(piece.count)))
        return found
      }
      guard let place = rest.firstRange(of: piece) else { return nil }
      found.append(String(rest[..<place.lowerBound]))
      rest = rest[place.upperBound...]
    }
    return rest.isEmpty ? found : nil
  }

  struct Term: Sendable {
    var english: String
    var bokmal: String
    var nynorsk: String

    init(_ english: String, _ bokmal: String, _ nynorsk: String) {
      self.english = english
      self.bokmal = bokmal
      self.nynorsk = nynorsk
    }
  }

  /// Longer templates stand before those that they begin with.
  static let terms: [Term] = [
    // Formats.
    Term("Excel workbook", "Excel-arbeidsbok", "Excel-arbeidsbok"),
    // What was found.
    Term("something else", "noe annet", "noko anna"),
    Term("no object", "ikke et objekt", "ikkje eit objekt"),
    Term("no position", "ingen plassering", "inga plassering"),
    Term("no quote", "ikke et anførselstegn", "ikkje eit hermeteikn"),
    Term("an open quote", "et anførselstegn som ikke lukkes", "eit hermeteikn som ikkje blir lukka"),
    Term("the end of the file", "slutten av filen", "slutten av fila"),
    Term("the end of the header", "slutten av hodet", "slutten av hovudet"),
    Term("bytes that are not UTF-8", "byte som ikke er UTF-8", "byte som ikkje er UTF-8"),
    Term("row % after row %", "rad % etter rad %", "rad % etter rad %"),
    Term("the type \"%\"", "typen «%»", "typen «%»"),
    Term("the cell \"%\" in row %", "cellen «%» i rad %", "cella «%» i rad %"),
    // What was expected.
    Term("an array of texts", "en liste med tekster", "ei liste med tekstar"),
    Term("an array of whole numbers", "en liste med heltall", "ei liste med heiltal"),
    Term(
      "an array of numbers, or an object by cell number", "en liste med tall, eller et objekt etter cellenummer",
      "ei liste med tal, eller eit objekt etter cellenummer"),
    Term(
      "a text, an array of texts, or an object by cell number",
      "en tekst, en liste med tekster eller et objekt etter cellenummer",
      "ein tekst, ei liste med tekstar eller eit objekt etter cellenummer"),
    Term("an array or an object of codes", "en liste eller et objekt med koder", "ei liste eller eit objekt med kodar"),
    Term("an object of texts", "et objekt med tekster", "eit objekt med tekstar"),
    Term("an object of JSON-stat", "et objekt i JSON-stat", "eit objekt i JSON-stat"),
    Term("codes", "koder", "kodar"),
    Term("a whole number", "et heltall", "eit heiltal"),
    Term("a number or a data symbol", "et tall eller et datasymbol", "eit tal eller eit datasymbol"),
    Term("a number", "et tall", "eit tal"),
    Term("a value", "en verdi", "ein verdi"),
    Term("the closing quote of a text", "anførselstegnet som lukker en tekst", "hermeteiknet som lukkar ein tekst"),
    Term("the closing quote", "anførselstegnet som lukker", "hermeteiknet som lukkar"),
    Term("a key in quotes", "en nøkkel i anførselstegn", "ein nøkkel i hermeteikn"),
    Term("a name in quotes", "et navn i anførselstegn", "eit namn i hermeteikn"),
    Term("a keyword", "et nøkkelord", "eit nøkkelord"),
    Term("CODES or VALUES", "CODES eller VALUES", "CODES eller VALUES"),
    Term("STUB or HEADING", "STUB eller HEADING", "STUB eller HEADING"),
    Term("rows in rising order", "rader i stigende rekkefølge", "rader i stigande rekkjefølgje"),
    Term("a reference of that row", "en henvisning til den raden", "ei tilvising til den rada"),
    Term("a cell type", "en celletype", "ein celletype"),
    Term("0 or 1", "0 eller 1", "0 eller 1"),
    Term("a range of cells", "et celleområde", "eit celleområde"),
    Term(
      "a text without line breaks and control characters", "en tekst uten linjeskift og styretegn",
      "ein tekst utan linjeskift og styreteikn"),
    Term("a whole surrogate pair", "et helt surrogatpar", "eit heilt surrogatpar"),
    Term("the second half of a surrogate pair", "andre halvdel av et surrogatpar", "andre halvdel av eit surrogatpar"),
    Term("an escape of JSON", "et skiftetegn i JSON", "eit skiftteikn i JSON"),
    Term("an escape", "et skiftetegn", "eit skiftteikn"),
    Term("four hexadecimal digits", "fire heksadesimale sifre", "fire heksadesimale siffer"),
    // What stands there twice.
    Term("the category \"%\" of \"%\"", "kategorien «%» i «%»", "kategorien «%» i «%»"),
    Term("the category \"%\"", "kategorien «%»", "kategorien «%»"),
    Term("the variable \"%\"", "variabelen «%»", "variabelen «%»"),
    Term("the dimension \"%\"", "dimensjonen «%»", "dimensjonen «%»"),
    Term("the key \"%\" of \"%\"", "nøkkelen «%» i «%»", "nøkkelen «%» i «%»"),
    Term("the name \"%\"", "navnet «%»", "namnet «%»"),
    Term("the row with these keys", "raden med disse nøklene", "rada med desse nøklane"),
    Term("the position %", "plasseringen %", "plasseringa %"),
    Term("the cell %", "cellen %", "cella %"),
    // What was counted.
    Term("codes of \"%\"", "koder i «%»", "kodar i «%»"),
    Term("cells at most", "celler på det meste", "celler på det meste"),
    Term("cells or more", "celler eller flere", "celler eller fleire"),
    Term("cells in the row", "celler i raden", "celler i rada"),
    Term("cells", "celler", "celler"),
    Term("sizes", "størrelser", "storleikar"),
    Term("values", "verdier", "verdiar"),
    Term("statuses", "statuser", "statusar"),
    Term("categories", "kategorier", "kategoriar"),
    // What a name should be.
    Term("shared string", "delt tekst", "delt tekst"),
    Term("key of \"%\"", "nøkkel i «%»", "nøkkel i «%»"),
    Term("dimension of the table", "dimensjon i tabellen", "dimensjon i tabellen"),
    Term("cell of the table", "celle i tabellen", "celle i tabellen"),
    Term("category of %", "kategori i %", "kategori i %"),
    Term("category", "kategori", "kategori"),
    Term("position", "plassering", "plassering"),
    // What a file without figures is.
    Term(
      "a workbook without a sheet of cells", "en arbeidsbok uten et ark med celler",
      "ei arbeidsbok utan eit ark med celler"),
    Term("a single dimension", "en enkelt dimensjon", "ein enkelt dimensjon"),
    Term("a list of links to % data sets", "en liste med lenker til % datasett", "ei liste med lenkjer til % datasett"),
    Term("JSON of another kind", "JSON av et annet slag", "JSON av eit anna slag"),
    // What is refused.
    Term("an entity in the XML", "en entitet i XML-en", "ein entitet i XML-en"),
    Term(
      "a document type (DOCTYPE) in the XML", "en dokumenttype (DOCTYPE) i XML-en",
      "ein dokumenttype (DOCTYPE) i XML-en"),
    // Limits.
    Term("input-bytes", "byte i filen", "byte i fila"),
    Term("nesting", "nivåer i hverandre", "nivå i kvarandre"),
    Term("text-length", "tekstlengde", "tekstlengd"),
    Term("nodes", "JSON-verdier", "JSON-verdiar"),
    Term("dimensions", "dimensjoner", "dimensjonar"),
    Term("dense-cells", "celler i en full tabell", "celler i ein full tabell"),
    Term("sparse-cells", "celler i en glissen tabell", "celler i ein glissen tabell"),
    Term("keywords", "nøkkelord", "nøkkelord"),
    Term("unpacked-bytes", "byte etter utpakking", "byte etter utpakking"),
    Term("compression-ratio", "pakkegrad", "pakkegrad"),
    Term("archive-entries", "filer i arkivet", "filer i arkivet"),
    Term("shared-string-bytes", "byte i delte tekster", "byte i delte tekstar"),
    Term("sheets", "ark", "ark"),
    Term("rows", "rader", "rader"),
    Term("columns", "kolonner", "kolonnar"),
    Term("merged-ranges", "sammenslåtte celler", "samanslåtte celler"),
  ]
}
