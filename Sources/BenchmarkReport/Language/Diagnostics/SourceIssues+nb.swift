import BenchmarkCore

/// Diagnostics of sources in bokmål.
extension Diagnostic.SourceIssue {
  var bokmal: DiagnosticSentences {
    switch self {
    case .format(let name, let fault, let path): fault.bokmal(format: name, path: path)
    case .formatNotice(let remark): remark.bokmal
    case .noTable(let sheets):
      DiagnosticSentences(
        "Filen har ingen tabell med tall\(sheets.isEmpty ? "" : " (ark: \(sheets))").",
        "Ventet en rad med overskrifter og tall under.",
        "Sjekk at det er riktig fil eller ark.")
    case .sheetNotFound(let name, let sheets):
      DiagnosticSentences(
        "Det finnes ikke noe ark eller datasett \(quoted(name)).",
        "Ventet ett av: \(shown(sheets)).",
        "Skriv navnet slik det står der, i anførselstegn.")
    case .tableChosen(let used, let others):
      DiagnosticSentences(
        "Filen har flere tabeller; \(quoted(used)) er lest.",
        "De andre: \(shown(others)).",
        "Velg med --sheet; flere navn legges under hverandre.")
    case .tablesOnOneSheet(let used, let others):
      DiagnosticSentences(
        "Arket har flere tabeller; den fra \(used) er lest.",
        "De andre begynner i \(shown(others)).",
        "Legg hver tabell på et eget ark, og velg med --sheet.")
    case .sheetsHidden(let names):
      DiagnosticSentences(
        "\(names.count == 1 ? "Det skjulte arket \(shown(names))" : "De skjulte arkene \(shown(names))") er ikke lest.",
        "",
        "Oppgi navnet med --sheet hvis det skal leses.")
    case .mergedFigure(let text):
      DiagnosticSentences(
        "Tallet \(quoted(text)) står i en celle som går over flere rader, og er brukt bare for den første av dem.",
        "Ventet én celle for hver rad.",
        "Del opp cellen, og skriv tallet for hver rad.")
    case .percentFormatsMixed(let column, let plain, let percent):
      DiagnosticSentences(
        "I kolonnen \(quoted(column)) er \(percent) tall formatert som prosent, og \(plain) er det ikke.",
        "Ventet ett format, siden 12 % er lagret som 0,12.",
        "Se etter om tallene uten formatet er prosent eller andeler, og formater hele kolonnen likt.")
    case .roleMissing(let role, let headers):
      DiagnosticSentences(
        "Ingen kolonne gir \(DiagnosticTerms.role(role, in: .bokmal)).",
        "Kolonnene er \(shown(headers)).",
        missingRole(role, headers))
    case .columnNotFound(let option, let column, let nearest, let headers):
      DiagnosticSentences(
        "Valget \(option) peker på kolonnen \(quoted(column)), som ikke finnes.",
        "Kolonnene er \(shown(headers)).",
        DiagnosticTerms.suggestion(nearest, in: .bokmal) ?? "Skriv overskriften slik den står i tabellen.")
    case .noRows(let column, let values):
      DiagnosticSentences(
        "Ingen rad har \(shown(values)) i kolonnen \(quoted(column)).",
        "Ventet minst én.",
        "Sjekk hvordan verdien er skrevet.")
    case .indicatorsTaken(let ids):
      DiagnosticSentences(
        "\(ids.count == 1 ? "Én kolonne" : "\(ids.count) kolonner") er lest som indikatorer: \(shown(ids)).",
        "",
        "Velg med --indicator, eller skriv et styringskort.")
    case .columnsLeftOut(let columns):
      DiagnosticSentences(
        "Disse tallkolonnene ligner koder eller steder og er ikke lest som indikatorer: \(shown(columns)).",
        "",
        "Pek ut en med --read value=\(example(columns)) hvis den er en måling.")
    case .columnOfBoth(let column, let text):
      DiagnosticSentences(
        "Kolonnen \(quoted(column)) har tall, men også tekster som \(quoted(text)), og er ikke lest som indikator.",
        "Ventet tall, tomme celler og symboler for manglende verdier.",
        "Rett cellene, si hva teksten betyr med --symbol, eller utelat kolonnen med --ignore \(example([column])).")
    case .unitKeyUnclear(let candidates):
      DiagnosticSentences(
        "Det er uklart hvilken kolonne som er enheten: den mest nærliggende gjentar tekstene sine.",
        "Disse kolonnene har ny tekst i hver rad: \(shown(candidates)).",
        "Velg med --read unit=\(example(candidates)).")
    case .dimensionsFolded(let names):
      DiagnosticSentences(
        "Verdiene i \(shown(names)) er blitt en del av indikatornavnene.",
        "",
        "Behold én verdi med --rows \"\(names.first ?? "x")=…\" hvis det er nok.")
    case .headersStacked(let rows):
      DiagnosticSentences(
        "Overskriftene går over \(rows) rader og er lest sammen.", "",
        "Oppgi antallet med --header-rows hvis det er galt.")
    case .unitsInColumns(let count):
      DiagnosticSentences("\(count) kolonner er lest som enheter.", "", "")
    case .keyParted(let text, let code, let name):
      DiagnosticSentences(
        "Kode og navn står sammen: \(quoted(text)) er lest som koden \(quoted(code)) og navnet \(quoted(name)).",
        "", "")
    case .rowsLeftOut(let count, let example):
      DiagnosticSentences(
        count == 1
          ? "Én rad er utelatt: \(quoted(example))." : "\(count) rader er utelatt, den første \(quoted(example)).", "",
        "")
    case .headerRepeated:
      DiagnosticSentences(
        "Overskriftene står en gang til blant radene; linjen er ikke brukt.",
        "Ventet én overskrift øverst.",
        "Se etter om flere filer er lagt etter hverandre, og om noe mangler.")
    case .recordsCombined(let records, let observations, let asMean):
      DiagnosticSentences(
        "\(records) rader er \(asMean ? "gjort om til gjennomsnitt" : "summert") i \(observations) observasjoner.", "",
        "")
    case .repeatedPassedOver(let count):
      DiagnosticSentences(
        "\(count == 1 ? "Én rad gjentar en observasjon" : "\(count) rader gjentar en observasjon") og er ikke brukt.",
        "Ventet én rad for hver observasjon.",
        "Se på radene hvis verdiene deres skal telle med; --repeated sum eller mean legger dem sammen.")
    case .badPattern(let text):
      DiagnosticSentences(
        "\(quoted(text)) er ikke et regulært uttrykk.",
        "Ventet et uttrykk som '^(\\d{4}) (.*)$'.",
        "Se etter en parentes som ikke er lukket.")
    case .profileFits(let name):
      DiagnosticSentences(
        "Overskriftene er de som profilen \(quoted(name)) har, og ingen profil er oppgitt.",
        "",
        "Les tabellen med --profile \(name), som kjenner kolonnene og vet hva symbolene betyr.")
    case .unknownProfile(let name, let known, let nearest):
      DiagnosticSentences(
        "Det finnes ingen profil \(quoted(name)).",
        "Ventet en av: \(shown(known)).",
        DiagnosticTerms.suggestion(nearest, in: .bokmal) ?? "Velg en av dem.")
    case .leadingZeroLost(let code, let likely):
      DiagnosticSentences(
        "Noen koder er ett siffer kortere enn de andre, som \(quoted(code)); de har trolig mistet en null.",
        "Ventet \(quoted(likely)).",
        "Lagre kolonnen som tekst i regnearket, eller bruk --regions 2024 for kommunenumre.")
    case .regionsRecoded(let count, let year):
      DiagnosticSentences("\(count) koder er endret til numrene i \(year); hver av dem er én til én.", "", "")
    case .regionMerged(let code, let into, let year):
      DiagnosticSentences(
        "Området \(quoted(code)) ble en del av \(quoted(into)) i \(year) sammen med andre, og står som det er.",
        "Bare det som er én til én, endres.",
        "Legg sammen tallene for alle delene selv, eller la området være ute.")
    case .regionSplit(let code, let into, let year):
      DiagnosticSentences(
        "Området \(quoted(code)) ble delt mellom \(shown(into)) i \(year), og står som det er.",
        "Bare det som er én til én, endres.",
        "Hent tallene for de nye områdene fra kilden.")
    case .regionUnknown(let code, let year):
      DiagnosticSentences(
        "Området \(quoted(code)) har ikke én forgjenger i \(year), og står som det er.",
        "Bare det som er én til én, endres.",
        "Velg et senere år for --regions.")
    case .dateInsteadOfCode(let text, let role):
      DiagnosticSentences(
        "Teksten \(quoted(text)) for \(DiagnosticTerms.role(role, in: .bokmal)) ligner en kode som et regneark har gjort om til dato.",
        "Ventet en kode som 1-2.",
        "Formater kolonnen som tekst før tabellen åpnes, og eksporter på nytt.")
    case .unitsAlike(let unit, let other, let count):
      DiagnosticSentences(
        "Enhetene \(quoted(unit)) og \(quoted(other)) er lest som to, men skiller seg bare i store bokstaver og mellomrom\(count > 1 ? "; det er \(count) slike par" : "").",
        "Ventet én skrivemåte for hver enhet.",
        "Skriv enheten på én måte, eller bruk koder.")
    case .unitNamesDiffer(let unit, let used, let other, let count):
      DiagnosticSentences(
        "Enheten \(quoted(unit)) heter både \(quoted(used)) og \(quoted(other)); \(quoted(used)) er brukt\(count > 1 ? ". \(count) enheter har flere navn" : "").",
        "Ventet ett navn for hver enhet.",
        "Se etter om koden står for én og samme enhet.")
    case .totalAsUnit(let text):
      DiagnosticSentences(
        "\(quoted(text)) er lest som en enhet på linje med de andre, men ser ut som en sum eller et gjennomsnitt.",
        "Ventet bare enheter som kan sammenlignes.",
        "Ta raden ut av tabellen, eller gi den et eget nivå i enhetsregisteret.")
    case .financialYear(let text):
      DiagnosticSentences("Perioden \(quoted(text)) er lest som kvartaler i et regnskapsår fra april.", "", "")
    case .roundedNumber(let column, let text):
      DiagnosticSentences(
        "Verdien \(quoted(text)) i kolonnen \(quoted(column)) er et omtrentlig tall; det er brukt uten ordet.",
        "Ventet et nøyaktig tall.",
        "Rett cellen, eller la den stå tom.")
    case .scaleShift(let unit, let indicator, let period, let factor):
      DiagnosticSentences(
        "Indikatoren \(quoted(indicator)) for \(quoted(unit)) i \(period) er omtrent \(times(factor)) de andre verdiene.",
        "Ventet én skala: \(scale(factor)).",
        "Rett verdien hvis den er på en annen skala.")
    case .scaleShiftBetweenPeriods(let indicator, let from, let to, let factor):
      DiagnosticSentences(
        "En vanlig verdi av \(quoted(indicator)) i \(to) er omtrent \(times(factor)) den i \(from).",
        "Ventet én skala: \(scale(factor)).",
        "Bring periodene på én skala, eller oppgi et brudd i kortet.")
    case .scaleShiftBetweenUnits(let unit, let indicator, let period, let factor):
      DiagnosticSentences(
        "Indikatoren \(quoted(indicator)) for \(quoted(unit)) i \(period) er på linje med de andre enhetene først når den \(divided(factor)).",
        "Ventet én skala: \(scale(factor)).",
        "Rett verdien hvis den er på en annen skala.")
    case .valuesWithoutCount(let indicator, let count, let unit, let period):
      DiagnosticSentences(
        "\(count == 1 ? "Én verdi" : "\(count) verdier") av \(quoted(indicator)) har ikke noe antall bak seg, mens andre har det. Den første er \(quoted(unit)) i \(period).",
        "Ventet antallet på hver rad.",
        "Fyll det inn; uten det kan verken minstegrense eller intervall brukes.")
    case .countsWithoutValue(let indicator, let count, let unit, let period):
      DiagnosticSentences(
        "\(count == 1 ? "Én rad" : "\(count) rader") for \(quoted(indicator)) har et antall, men ingen verdi. Den første er \(quoted(unit)) i \(period).",
        "Ventet en verdi, eller en grunn i kolonnen «status».",
        "Skriv hvorfor den mangler, for eksempel suppressed.")
    case .valueBesideSymbol(let symbol, let count):
      DiagnosticSentences(
        "\(count) verdier står ved siden av symbolet \(quoted(symbol)); verdiene er brukt.",
        "Ventet enten en verdi eller et symbol.",
        "Se i kildens merknader hva symbolet betyr.")
    }
  }

  private func missingRole(_ role: Diagnostic.ColumnRole, _ headers: [String]) -> String {
    switch role {
    case .period: "Pek ut en med --read period=\(example(headers)), eller oppgi perioden med --period 2024."
    case .unit:
      "Pek ut en med --read unit=\(example(headers)), oppgi enheten med --unit-is NAVN, eller la hver rad være én med --read unit=#."
    case .value:
      "Pek ut en med --read value=\(example(headers)); en liste uten tall kan være enhetsregister for en studie (--units)."
    default: "Pek ut en med --read \(role.rawValue)=\(example(headers))."
    }
  }

  private func quoted(_ text: String) -> String { DiagnosticTerms.quoted(text, in: .bokmal) }
  private func shown(_ texts: [String]) -> String { DiagnosticTerms.shown(texts, in: .bokmal) }
  private func example(_ headers: [String]) -> String { DiagnosticTerms.argument(headers.first ?? "…") }
  private func times(_ factor: Double) -> String {
    factor >= 1 ? "\(Int(factor)) ganger" : "en \(Int((1 / factor).rounded()))-del av"
  }
  private func divided(_ factor: Double) -> String {
    factor >= 1 ? "deles på \(Int(factor))" : "ganges med \(Int((1 / factor).rounded()))"
  }
  private func scale(_ factor: Double) -> String {
    max(factor, 1 / factor) < 500 ? "prosent eller andel" : "kroner eller tusen kroner"
  }
}

extension Diagnostic.FormatFault {
  fileprivate func bokmal(format: String, path: String) -> DiagnosticSentences {
    let place = path.isEmpty ? "" : " (\(path))"
    return switch self {
    case .limit(let name, let found, let allowed):
      DiagnosticSentences(
        "\(term(format)): \(found) er mer enn grensen \(term(name))\(place).", "Ventet høyst \(allowed).",
        "Be kilden om et mindre uttrekk.")
    case .syntax(let found, let expected):
      DiagnosticSentences(
        "\(term(format)): fant \(term(found))\(place).", "Ventet \(term(expected)).",
        "Filen kan være kuttet; hent den på nytt.")
    case .missing(let name):
      DiagnosticSentences(
        "\(term(format)): \(term(name)) mangler\(place).", "Ventet en hel fil.", "Hent den på nytt fra kilden.")
    case .duplicate(let name):
      DiagnosticSentences(
        "\(term(format)): \(term(name)) står der to ganger\(place).", "Ventet én gang.", "Hent filen på nytt.")
    case .count(let name, let found, let expected):
      DiagnosticSentences(
        "\(term(format)): det er \(found) \(term(name))\(place).", "Ventet \(expected).",
        "Filen kan være kuttet; hent den på nytt."
      )
    case .unknownReference(let name, let target):
      DiagnosticSentences(
        "\(term(format)): \(name) er ingen \(term(target))\(place).", "Ventet et navn som finnes.",
        "Hent filen på nytt.")
    case .numberOutOfRange(let text):
      DiagnosticSentences(
        "\(term(format)): \(text) er for stort til å være et tall\(place).", "Ventet et endelig tall.", "Spør kilden.")
    case .circularHierarchy(let code):
      DiagnosticSentences(
        "\(term(format)): kategorien \(code) står over seg selv\(place).", "Ventet et ordentlig hierarki.",
        "Spør kilden.")
    case .noData(let what):
      DiagnosticSentences(
        "\(term(format)): filen er \(term(what)) og har ingen tall\(place).", "Ventet et datasett.",
        "Hent selve datasettet.")
    case .unknownEncoding(let name):
      DiagnosticSentences(
        "\(term(format)): tegnsettet \(name) er ukjent.", "Ventet UTF-8 eller et vanlig tegnsett.",
        "Lagre filen som UTF-8.")
    case .forbidden(let what):
      DiagnosticSentences(
        "\(term(format)): \(term(what)) godtas ikke\(place).", "Ventet en enkel fil.",
        "Lagre den på nytt fra programmet den kom fra.")
    case .damaged(let detail):
      DiagnosticSentences(
        "\(term(format)): filen er skadet (\(FormatTerms.known(detail, in: .bokmal) ?? "innholdet kan ikke leses")).",
        "Ventet en hel fil.", "Hent den på nytt.")
    }
  }

  private func term(_ phrase: String) -> String { FormatTerms.text(phrase, in: .bokmal) }
}

extension Diagnostic.FormatRemark {
  fileprivate var bokmal: DiagnosticSentences {
    switch self {
    case .encodingDiffers(let declared, let used):
      DiagnosticSentences("Filen sier \(declared), men er skrevet i \(used), som er brukt.", "", "")
    case .undecodable(let count):
      DiagnosticSentences(
        "\(count) tegn betyr ingenting i filens tegnsett.", "Ventet gyldig tekst.", "Hent filen på nytt.")
    case .textCells(let count):
      DiagnosticSentences("\(count) celler har tekst i stedet for tall.", "Ventet tall eller symboler.", "Spør kilden.")
    case .metadataOnly:
      DiagnosticSentences(
        "Filen beskriver en tabell uten tallene.", "Ventet tall.", "Hent dataene i tabellen, ikke metadataene.")
    case .languageNotFound(let asked, let used):
      DiagnosticSentences("Filen har ikke språket \(asked); \(used) er brukt.", "", "")
    case .linksNotFollowed(let count):
      DiagnosticSentences(
        "Samlingen lenker til \(count) datasett som ikke er i filen.", "Ventet selve datasettene.", "Hent hvert av dem."
      )
    case .formulasWithoutValue(let count):
      DiagnosticSentences(
        "\(count == 1 ? "Én celle har en formel uten resultat i filen og er lest som tom." : "\(count) celler har formler uten resultat i filen og er lest som tomme.")",
        "Ventet tallet ved siden av formelen.",
        "Åpne filen i Excel eller LibreOffice, og lagre den på nytt.")
    case .zeroRowsLeftOut(let count):
      DiagnosticSentences("\(count) rader som kilden har utelatt, har bare nuller.", "", "")
    }
  }
}
