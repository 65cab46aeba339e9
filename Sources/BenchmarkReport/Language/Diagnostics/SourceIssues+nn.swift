import BenchmarkCore

/// Diagnostics of sources in nynorsk.
extension Diagnostic.SourceIssue {
  var nynorsk: DiagnosticSentences {
    switch self {
    case .format(let name, let fault, let path): fault.nynorsk(format: name, path: path)
    case .formatNotice(let remark): remark.nynorsk
    case .noTable(let sheets):
      DiagnosticSentences(
        "Fila har ingen tabell med tal\(sheets.isEmpty ? "" : " (ark: \(sheets))").",
        "Venta ei rad med overskrifter og tal under.",
        "Sjekk at det er rett fil eller ark.")
    case .sheetNotFound(let name, let sheets):
      DiagnosticSentences(
        "Det finst ikkje noko ark eller datasett \(quoted(name)).",
        "Venta eitt av: \(shown(sheets)).",
        "Skriv namnet slik det står der, i hermeteikn.")
    case .tableChosen(let used, let others):
      DiagnosticSentences(
        "Fila har fleire tabellar; \(quoted(used)) er lesen.",
        "Dei andre: \(shown(others)).",
        "Vel med --sheet; fleire namn blir lagde under kvarandre.")
    case .tablesOnOneSheet(let used, let others):
      DiagnosticSentences(
        "Arket har fleire tabellar; den frå \(used) er lesen.",
        "Dei andre byrjar i \(shown(others)).",
        "Legg kvar tabell på eit eige ark, og vel med --sheet.")
    case .sheetsHidden(let names):
      DiagnosticSentences(
        "\(names.count == 1 ? "Det skjulte arket \(shown(names)) er ikkje lese" : "Dei skjulte arka \(shown(names)) er ikkje lesne").",
        "",
        "Oppgje namnet med --sheet viss det skal lesast.")
    case .mergedFigure(let text):
      DiagnosticSentences(
        "Talet \(quoted(text)) står i ei celle som går over fleire rader, og er brukt berre for den første av dei.",
        "Venta éi celle for kvar rad.",
        "Del opp cella, og skriv talet for kvar rad.")
    case .percentFormatsMixed(let column, let plain, let percent):
      DiagnosticSentences(
        "I kolonnen \(quoted(column)) er \(percent) tal formaterte som prosent, og \(plain) er det ikkje.",
        "Venta eitt format, sidan 12 % er lagra som 0,12.",
        "Sjå etter om tala utan formatet er prosent eller delar, og formater heile kolonnen likt.")
    case .roleMissing(let role, let headers):
      DiagnosticSentences(
        "Ingen kolonne gir \(DiagnosticTerms.role(role, in: .nynorsk)).",
        "Kolonnane er \(shown(headers)).",
        missingRole(role, headers))
    case .columnNotFound(let option, let column, let nearest, let headers):
      DiagnosticSentences(
        "Valet \(option) peikar på kolonnen \(quoted(column)), som ikkje finst.",
        "Kolonnane er \(shown(headers)).",
        DiagnosticTerms.suggestion(nearest, in: .nynorsk) ?? "Skriv overskrifta slik ho står i tabellen.")
    case .noRows(let column, let values):
      DiagnosticSentences(
        "Inga rad har \(shown(values)) i kolonnen \(quoted(column)).",
        "Venta minst éi.",
        "Sjekk korleis verdien er skriven.")
    case .indicatorsTaken(let ids):
      DiagnosticSentences(
        "\(ids.count == 1 ? "Éin kolonne" : "\(ids.count) kolonnar") er lesne som indikatorar: \(shown(ids)).",
        "",
        "Vel med --indicator, eller skriv eit styringskort.")
    case .columnsLeftOut(let columns):
      DiagnosticSentences(
        "Desse talkolonnane liknar kodar eller stader og er ikkje lesne som indikatorar: \(shown(columns)).",
        "",
        "Peik ut ein med --read value=\(example(columns)) viss han er ei måling.")
    case .columnOfBoth(let column, let text):
      DiagnosticSentences(
        "Kolonnen \(quoted(column)) har tal, men òg tekstar som \(quoted(text)), og er ikkje lesen som indikator.",
        "Venta tal, tomme celler og symbol for verdiar som manglar.",
        "Rett cellene, sei kva teksten tyder med --symbol, eller lat kolonnen vere ute med --ignore \(example([column]))."
      )
    case .unitKeyUnclear(let candidates):
      DiagnosticSentences(
        "Det er uklart kva kolonne som er eininga: den mest nærliggjande tek opp att tekstane sine.",
        "Desse kolonnane har ny tekst i kvar rad: \(shown(candidates)).",
        "Vel med --read unit=\(example(candidates)).")
    case .dimensionsFolded(let names):
      DiagnosticSentences(
        "Verdiane i \(shown(names)) er blitt ein del av indikatornamna.",
        "",
        "Behald éin verdi med --rows \"\(names.first ?? "x")=…\" viss det er nok.")
    case .headersStacked(let rows):
      DiagnosticSentences(
        "Overskriftene går over \(rows) rader og er lesne saman.", "",
        "Oppgje talet på rader med --header-rows viss det er gale.")
    case .unitsInColumns(let count):
      DiagnosticSentences("\(count) kolonnar er lesne som einingar.", "", "")
    case .keyParted(let text, let code, let name):
      DiagnosticSentences(
        "Kode og namn står saman: \(quoted(text)) er lese som koden \(quoted(code)) og namnet \(quoted(name)).",
        "", "")
    case .rowsLeftOut(let count, let example):
      DiagnosticSentences(
        count == 1
          ? "Éi rad er utelaten: \(quoted(example))." : "\(count) rader er utelatne, den første \(quoted(example)).",
        "", "")
    case .headerRepeated:
      DiagnosticSentences(
        "Overskriftene står éin gong til blant radene; linja er ikkje brukt.",
        "Venta éi overskrift øvst.",
        "Sjå etter om fleire filer er lagde etter kvarandre, og om noko manglar.")
    case .recordsCombined(let records, let observations, let asMean):
      DiagnosticSentences(
        "\(records) rader er \(asMean ? "gjorde om til gjennomsnitt" : "summerte") i \(observations) observasjonar.",
        "", "")
    case .repeatedPassedOver(let count):
      DiagnosticSentences(
        "\(count == 1 ? "Éi rad tek opp att ein observasjon og er ikkje brukt" : "\(count) rader tek opp att ein observasjon og er ikkje brukte").",
        "Venta éi rad for kvar observasjon.",
        "Sjå på radene om verdiane deira skal telje med; --repeated sum eller mean legg dei saman.")
    case .badPattern(let text):
      DiagnosticSentences(
        "\(quoted(text)) er ikkje eit regulært uttrykk.",
        "Venta eit uttrykk som '^(\\d{4}) (.*)$'.",
        "Sjå etter ein parentes som ikkje er lukka.")
    case .profileFits(let name):
      DiagnosticSentences(
        "Overskriftene er dei som profilen \(quoted(name)) har, og ingen profil er oppgjeven.",
        "",
        "Les tabellen med --profile \(name), som kjenner kolonnane og veit kva symbola tyder.")
    case .unknownProfile(let name, let known, let nearest):
      DiagnosticSentences(
        "Det finst ingen profil \(quoted(name)).",
        "Venta ein av: \(shown(known)).",
        DiagnosticTerms.suggestion(nearest, in: .nynorsk) ?? "Vel ein av dei.")
    case .leadingZeroLost(let code, let likely):
      DiagnosticSentences(
        "Nokre kodar er eitt siffer kortare enn dei andre, som \(quoted(code)); dei har truleg mista ein null.",
        "Venta \(quoted(likely)).",
        "Lagre kolonnen som tekst i reknearket, eller bruk --regions 2024 for kommunenummer.")
    case .regionsRecoded(let count, let year):
      DiagnosticSentences("\(count) kodar er endra til nummera i \(year); kvar av dei er éin til éin.", "", "")
    case .regionMerged(let code, let into, let year):
      DiagnosticSentences(
        "Området \(quoted(code)) vart ein del av \(quoted(into)) i \(year) saman med andre, og står som det er.",
        "Berre det som er éin til éin, blir endra.",
        "Legg saman tala for alle delane sjølv, eller lat området vere ute.")
    case .regionSplit(let code, let into, let year):
      DiagnosticSentences(
        "Området \(quoted(code)) vart delt mellom \(shown(into)) i \(year), og står som det er.",
        "Berre det som er éin til éin, blir endra.",
        "Hent tala for dei nye områda frå kjelda.")
    case .regionUnknown(let code, let year):
      DiagnosticSentences(
        "Området \(quoted(code)) har ikkje éin forgjengar i \(year), og står som det er.",
        "Berre det som er éin til éin, blir endra.",
        "Vel eit seinare år for --regions.")
    case .dateInsteadOfCode(let text, let role):
      DiagnosticSentences(
        "Teksten \(quoted(text)) for \(DiagnosticTerms.role(role, in: .nynorsk)) liknar ein kode som eit rekneark har gjort om til dato.",
        "Venta ein kode som 1-2.",
        "Formater kolonnen som tekst før tabellen blir opna, og eksporter på nytt.")
    case .unitsAlike(let unit, let other, let count):
      DiagnosticSentences(
        "Einingane \(quoted(unit)) og \(quoted(other)) er lesne som to, men skil seg berre i store bokstavar og mellomrom\(count > 1 ? "; det er \(count) slike par" : "").",
        "Venta éin skrivemåte for kvar eining.",
        "Skriv eininga på éin måte, eller bruk kodar.")
    case .unitNamesDiffer(let unit, let used, let other, let count):
      DiagnosticSentences(
        "Eininga \(quoted(unit)) heiter både \(quoted(used)) og \(quoted(other)); \(quoted(used)) er brukt\(count > 1 ? ". \(count) einingar har fleire namn" : "").",
        "Venta eitt namn for kvar eining.",
        "Sjå etter om koden står for éi og same eining.")
    case .totalAsUnit(let text):
      DiagnosticSentences(
        "\(quoted(text)) er lese som ei eining på linje med dei andre, men ser ut som ein sum eller eit gjennomsnitt.",
        "Venta berre einingar som kan samanliknast.",
        "Ta rada ut av tabellen, eller gje henne eit eige nivå i einingsregisteret.")
    case .financialYear(let text):
      DiagnosticSentences("Perioden \(quoted(text)) er lesen som kvartal i eit rekneskapsår frå april.", "", "")
    case .roundedNumber(let column, let text):
      DiagnosticSentences(
        "Verdien \(quoted(text)) i kolonnen \(quoted(column)) er eit omtrentleg tal; det er brukt utan ordet.",
        "Venta eit nøyaktig tal.",
        "Rett cella, eller lat ho stå tom.")
    case .scaleShift(let unit, let indicator, let period, let factor):
      DiagnosticSentences(
        "Indikatoren \(quoted(indicator)) for \(quoted(unit)) i \(period) er omtrent \(times(factor)) dei andre verdiane.",
        "Venta éin skala: \(scale(factor)).",
        "Rett verdien viss han er på ein annan skala.")
    case .scaleShiftBetweenPeriods(let indicator, let from, let to, let factor):
      DiagnosticSentences(
        "Ein vanleg verdi av \(quoted(indicator)) i \(to) er omtrent \(times(factor)) den i \(from).",
        "Venta éin skala: \(scale(factor)).",
        "Før periodane over på éin skala, eller oppgje eit brot i kortet.")
    case .scaleShiftBetweenUnits(let unit, let indicator, let period, let factor):
      DiagnosticSentences(
        "Indikatoren \(quoted(indicator)) for \(quoted(unit)) i \(period) er på linje med dei andre einingane først når han \(divided(factor)).",
        "Venta éin skala: \(scale(factor)).",
        "Rett verdien viss han er på ein annan skala.")
    case .valuesWithoutCount(let indicator, let count, let unit, let period):
      DiagnosticSentences(
        "\(count == 1 ? "Éin verdi" : "\(count) verdiar") av \(quoted(indicator)) har ikkje noko tal bak seg, medan andre har det. Den første er \(quoted(unit)) i \(period).",
        "Venta talet på kvar rad.",
        "Fyll det inn; utan det kan verken minstegrense eller intervall brukast.")
    case .countsWithoutValue(let indicator, let count, let unit, let period):
      DiagnosticSentences(
        "\(count == 1 ? "Éi rad" : "\(count) rader") for \(quoted(indicator)) har eit tal bak verdien, men ingen verdi. Den første er \(quoted(unit)) i \(period).",
        "Venta ein verdi, eller ein grunn i kolonnen «status».",
        "Skriv kvifor han manglar, til dømes suppressed.")
    case .valueBesideSymbol(let symbol, let count):
      DiagnosticSentences(
        "\(count) verdiar står ved sida av symbolet \(quoted(symbol)); verdiane er brukte.",
        "Venta anten ein verdi eller eit symbol.",
        "Sjå i merknadene til kjelda kva symbolet tyder.")
    }
  }

  private func missingRole(_ role: Diagnostic.ColumnRole, _ headers: [String]) -> String {
    switch role {
    case .period: "Peik ut ein med --read period=\(example(headers)), eller oppgje perioden med --period 2024."
    case .unit:
      "Peik ut ein med --read unit=\(example(headers)), oppgje eininga med --unit-is NAMN, eller la kvar rad vere éi med --read unit=#."
    case .value:
      "Peik ut ein med --read value=\(example(headers)); ei liste utan tal kan vere einingsregister for ein studie (--units)."
    default: "Peik ut ein med --read \(role.rawValue)=\(example(headers))."
    }
  }

  private func quoted(_ text: String) -> String { DiagnosticTerms.quoted(text, in: .nynorsk) }
  private func shown(_ texts: [String]) -> String { DiagnosticTerms.shown(texts, in: .nynorsk) }
  private func example(_ headers: [String]) -> String { DiagnosticTerms.argument(headers.first ?? "…") }
  private func times(_ factor: Double) -> String {
    factor >= 1 ? "\(Int(factor)) gonger" : "ein \(Int((1 / factor).rounded()))-del av"
  }
  private func divided(_ factor: Double) -> String {
    factor >= 1 ? "blir delt på \(Int(factor))" : "blir gonga med \(Int((1 / factor).rounded()))"
  }
  private func scale(_ factor: Double) -> String {
    max(factor, 1 / factor) < 500 ? "prosent eller del" : "kroner eller tusen kroner"
  }
}

extension Diagnostic.FormatFault {
  fileprivate func nynorsk(format: String, path: String) -> DiagnosticSentences {
    let place = path.isEmpty ? "" : " (\(path))"
    return switch self {
    case .limit(let name, let found, let allowed):
      DiagnosticSentences(
        "\(term(format)): \(found) er meir enn grensa \(term(name))\(place).", "Venta høgst \(allowed).",
        "Be kjelda om eit mindre uttrekk.")
    case .syntax(let found, let expected):
      DiagnosticSentences(
        "\(term(format)): fann \(term(found))\(place).", "Venta \(term(expected)).",
        "Fila kan vere kutta; hent ho på nytt.")
    case .missing(let name):
      DiagnosticSentences(
        "\(term(format)): \(term(name)) manglar\(place).", "Venta ei heil fil.", "Hent ho på nytt frå kjelda.")
    case .duplicate(let name):
      DiagnosticSentences(
        "\(term(format)): \(term(name)) står der to gonger\(place).", "Venta éin gong.", "Hent fila på nytt.")
    case .count(let name, let found, let expected):
      DiagnosticSentences(
        "\(term(format)): det er \(found) \(term(name))\(place).", "Venta \(expected).",
        "Fila kan vere kutta; hent ho på nytt.")
    case .unknownReference(let name, let target):
      DiagnosticSentences(
        "\(term(format)): \(name) er ingen \(term(target))\(place).", "Venta eit namn som finst.", "Hent fila på nytt.")
    case .numberOutOfRange(let text):
      DiagnosticSentences(
        "\(term(format)): \(text) er for stort til å vere eit tal\(place).", "Venta eit endeleg tal.", "Spør kjelda.")
    case .circularHierarchy(let code):
      DiagnosticSentences(
        "\(term(format)): kategorien \(code) står over seg sjølv\(place).", "Venta eit skikkeleg hierarki.",
        "Spør kjelda.")
    case .noData(let what):
      DiagnosticSentences(
        "\(term(format)): fila er \(term(what)) og har ingen tal\(place).", "Venta eit datasett.",
        "Hent sjølve datasettet.")
    case .unknownEncoding(let name):
      DiagnosticSentences(
        "\(term(format)): teiknsettet \(name) er ukjent.", "Venta UTF-8 eller eit vanleg teiknsett.",
        "Lagre fila som UTF-8.")
    case .forbidden(let what):
      DiagnosticSentences(
        "\(term(format)): \(term(what)) er ikkje godteke\(place).", "Venta ei enkel fil.",
        "Lagre ho på nytt frå programmet ho kom frå.")
    case .damaged(let detail):
      DiagnosticSentences(
        "\(term(format)): fila er skadd (\(FormatTerms.known(detail, in: .nynorsk) ?? "innhaldet kan ikkje lesast")).",
        "Venta ei heil fil.", "Hent ho på nytt.")
    }
  }

  private func term(_ phrase: String) -> String { FormatTerms.text(phrase, in: .nynorsk) }
}

extension Diagnostic.FormatRemark {
  fileprivate var nynorsk: DiagnosticSentences {
    switch self {
    case .encodingDiffers(let declared, let used):
      DiagnosticSentences("Fila seier \(declared), men er skriven i \(used), som er brukt.", "", "")
    case .undecodable(let count):
      DiagnosticSentences(
        "\(count) teikn tyder ingenting i teiknsettet til fila.", "Venta gyldig tekst.", "Hent fila på nytt.")
    case .textCells(let count):
      DiagnosticSentences("\(count) celler har tekst i staden for tal.", "Venta tal eller symbol.", "Spør kjelda.")
    case .metadataOnly:
      DiagnosticSentences(
        "Fila skildrar ein tabell utan tala.", "Venta tal.", "Hent dataa i tabellen, ikkje metadataa.")
    case .languageNotFound(let asked, let used):
      DiagnosticSentences("Fila har ikkje språket \(asked); \(used) er brukt.", "", "")
    case .linksNotFollowed(let count):
      DiagnosticSentences(
        "Samlinga lenkjer til \(count) datasett som ikkje er i fila.", "Venta sjølve datasetta.", "Hent kvart av dei.")
    case .formulasWithoutValue(let count):
      DiagnosticSentences(
        "\(count == 1 ? "Éi celle har ein formel utan resultat i fila og er lesen som tom." : "\(count) celler har formlar utan resultat i fila og er lesne som tomme.")",
        "Venta talet ved sida av formelen.",
        "Opne fila i Excel eller LibreOffice, og lagre henne på nytt.")
    case .zeroRowsLeftOut(let count):
      DiagnosticSentences("\(count) rader som kjelda har utelate, har berre nullar.", "", "")
    }
  }
}
