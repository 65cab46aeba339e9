import BenchmarkCore

/// Diagnostics in nynorsk.
extension Diagnostic.Issue {
  var nynorsk: DiagnosticSentences {
    switch self {
    case .fileNotFound:
      DiagnosticSentences(
        "Fila eller mappa finst ikkje.",
        "Venta ei fil eller mappe som kan lesast.",
        "Sjekk skrivemåten og kva mappe kommandoen blir køyrd frå.")
    case .folderInsteadOfFile:
      DiagnosticSentences(
        "Dette er ei mappe.",
        "Venta ei fil.",
        "Oppgje fila i mappa.")
    case .notReadable:
      DiagnosticSentences(
        "Fila kan ikkje lesast; tilgang manglar.",
        "Venta leserett.",
        "Gje deg sjølv leserett til fila, eller kopier ho til ei mappe du eig.")
    case .readFailed(let code):
      DiagnosticSentences(
        "Lesinga stansa med systemfeil \(code).",
        "Venta å få lese heile fila.",
        "Sjekk disken eller nettverksmappa og prøv på nytt.")
    case .emptyFile:
      DiagnosticSentences(
        "Fila er tom.",
        "Venta ei linje med overskrifter og minst éi rad under.",
        "Eksporter tabellen på nytt.")
    case .unsupportedFile(let nature):
      DiagnosticSentences(
        "Innhaldet er \(DiagnosticTerms.fileNature(nature, in: .nynorsk)).",
        "Venta CSV, Excel (.xlsx), JSON-stat eller PX.",
        "\(save(nature))")
    case .noObservations(let expected):
      DiagnosticSentences(
        "Mappa har ingen observasjonar.",
        "Venta \(list(expected)).",
        "Legg tabellen med verdiar i mappa under eitt av desse namna.")
    case .twoFilesForOnePurpose(let used, let ignored):
      DiagnosticSentences(
        "Både \(quoted(used)) og \(quoted(ignored)) finst; berre \(quoted(used)) er lesen.",
        "Venta éi fil til dette.",
        "Fjern eller flytt den som ikkje skal brukast.")
    case .encodingAssumed(let encoding):
      DiagnosticSentences(
        "Teksten er ikkje UTF-8 og er lesen som \(encoding.rawValue).",
        "Venta helst UTF-8.",
        "Sjå at æ, ø og å er rette; lagre elles som CSV UTF-8.")
    case .undecodable(let count):
      DiagnosticSentences(
        "\(count) teikn kunne ikkje tolkast og er bytte med �.",
        "Venta gyldig tekst.",
        "Lagre fila på nytt som CSV UTF-8 frå programmet ho kom frå.")
    case .doublyEncoded:
      DiagnosticSentences(
        "Teksten har teikn som «Ã¸» og «Ã¥», som tyder på at han er omkoda to gonger.",
        "Venta æ, ø og å.",
        "Hent fila på nytt frå kjelda og lagre som CSV UTF-8.")
    case .delimiterUnclear(let chosen):
      DiagnosticSentences(
        "Radene blir delte ulikt av alle skiljeteikn; \(quoted(chosen)) er brukt.",
        "Venta like mange felt på kvar rad.",
        "Set «sep=;» på første linje, eller eksporter på nytt.")
    case .raggedRow(let found, let expected):
      DiagnosticSentences(
        "Rada har \(found) felt.",
        "Venta \(expected), som i overskrifta.",
        "Sjå etter eit skiljeteikn for mykje eller for lite, eller tekst utan hermeteikn.")
    case .unclosedQuote:
      DiagnosticSentences(
        "Eit hermeteikn opnar her og blir aldri lukka; herfrå er hermeteikn lesne som vanleg tekst.",
        "Venta eit hermeteikn som lukkar feltet.",
        "Set det inn, eller fjern det første.")
    case .fieldTooLong(let limit):
      DiagnosticSentences(
        "Eit felt i hermeteikn er lengre enn \(limit) byte; herfrå er hermeteikn lesne som vanleg tekst.",
        "Venta kortare felt.",
        "Sjå etter eit hermeteikn som manglar.")
    case .lineTooLong(let limit):
      DiagnosticSentences(
        "Ei linje er lengre enn \(limit) byte.",
        "Venta ein tabell med lineskift mellom radene.",
        "Lagre fila på nytt som CSV, med éi rad på kvar linje.")
    case .tooManyColumns(let limit):
      DiagnosticSentences(
        "Rada har meir enn \(limit) felt; resten er ikkje lesen.",
        "Venta høgst \(limit).",
        "Del tabellen, eller bruk lang form med éi rad per observasjon.")
    case .headerMissing:
      DiagnosticSentences(
        "Første linje ser ikkje ut som overskrifter.",
        "Venta namn på kolonnane, som enhet, indikator, periode og verdi.",
        "Legg til ei linje med overskrifter øvst; --skip-rows N seier at dei står lenger ned, --header-rows 0 at det ikkje er nokon."
      )
    case .headerWithoutData:
      DiagnosticSentences(
        "Det står overskrifter, men ingen rader under.",
        "Venta minst éi rad.",
        "Sjekk at eksporten fekk med seg data.")
    case .duplicateHeader(let name, let first):
      DiagnosticSentences(
        "Overskrifta \(quoted(name)) står òg i kolonne \(first); denne kolonnen er ikkje brukt.",
        "Venta ulike overskrifter.",
        "Gje ein av kolonnane eit anna namn.")
    case .columnForRoleTaken(let name, let role, let used):
      DiagnosticSentences(
        "Kolonnen \(quoted(name)) kunne òg vore \(roleName(role)); \(quoted(used)) er brukt.",
        "",
        "Gje kolonnen som skal brukast overskrifta \(quoted(role.rawValue)).")
    case .columnAssumed(let name, let role):
      DiagnosticSentences(
        "\(quoted(name)) er brukt som \(roleName(role)).",
        "Inga overskrift sa det rett ut.",
        "Gje tabellen ein kolonne \(quoted(role.rawValue)) om det er feil.")
    case .columnNotUsed(let name):
      DiagnosticSentences(
        "Kolonnen \(quoted(name)) er ikkje brukt.",
        "Han held tekst, ikkje tal.",
        "")
    case .noColumn(let role):
      DiagnosticSentences(
        "Ingen kolonne gjev \(roleName(role)).",
        "Venta ei overskrift som \(list(headerExamples(role))).",
        "\(columnRemedy(role))")
    case .noColumnNamed(let headers):
      DiagnosticSentences(
        "Ingen kolonne heiter \(list(headers)).", "Venta ei av overskriftene.",
        "Legg til kolonnen, eller gje den som finst, dette namnet.")
    case .noPackedHeaders(let profile):
      DiagnosticSentences(
        "Inga overskrift er pakka slik profilen \(quoted(profile)) ventar.",
        "Venta overskrifter som \(quoted("2025-26.Lesing.5. årstrinn.Alle eierformer.Alle kjønn.Skalapoeng")), og kolonnen Organisasjonsnummer.",
        "Sjekk at fila er eksportert frå Udirs statistikkbank, eller bruk --profile generic.")
    case .undeclaredDimension(let column, let values):
      DiagnosticSentences(
        "Rader som elles er like, blir skilde av kolonnen \(quoted(column)) (\(values.joined(separator: ", "))).",
        "Venta éi rad for kvar eining, indikator og periode.",
        "Behald éin verdi med --rows \"\(column)=\(values.first ?? "…")\", eller ta kolonnen med i indikatornamnet med --fold \(DiagnosticTerms.argument(column))."
      )
    case .tableTooSparse(let units, let indicators, let periods, let rows):
      DiagnosticSentences(
        "\(units) einingar × \(indicators) indikatorar × \(periods) periodar gjev langt fleire celler enn dei \(rows) radene fyller.",
        "Venta at einingane har om lag dei same indikatorane og periodane.",
        "Sjekk kva kolonne som er eining og kva som er indikator, eller del tabellen.")
    case .decimalMarkAmbiguous(let column, let example, let mark):
      DiagnosticSentences(
        "Tal som \(quoted(example)) i kolonnen \(quoted(column)) kan vere desimaltal eller tusen; dei er lesne som \(example.contains(mark.text) ? "desimaltal" : "tusen").",
        "Venta minst eitt tal som viser kva teiknet tyder.",
        "Sei det med --decimal comma eller point om det er feil.")
    case .decimalMarksMixed(let column):
      DiagnosticSentences(
        "Kolonnen \(quoted(column)) har både desimalkomma og desimalpunktum.",
        "Venta eitt av dei.",
        "Sjekk tala med tre siffer etter teiknet; dei kan vere lesne feil.")
    case .symbolAmbiguous(let symbol, let readAs, let profile):
      DiagnosticSentences(
        "Teiknet \(quoted(symbol)) tyder ulike ting hos ulike kjelder; her er det lese som «\(DiagnosticTerms.meaning(readAs, in: .nynorsk))».",
        "Profilen er \(quoted(profile)).",
        "Oppgje kjelda med --profile, til dømes udir, skoleporten, ssb, ssb-old eller kolada.")
    case .textInNumberColumn(let column, let text):
      DiagnosticSentences(
        "\(quoted(text)) i kolonnen \(quoted(column)) er ikkje eit tal.",
        "Venta eit tal, ei tom celle eller eit teikn for manglande verdi.",
        DiagnosticTerms.isMarkedAsText(text)
          ? "Ta bort apostrofen framfor talet; i reknearket seier han at cella er tekst."
          : "Rett cella, sei kva teksten tyder med --symbol \(DiagnosticTerms.argument(text + "=missing")), eller hald kolonnen utanfor med --ignore \(DiagnosticTerms.argument(column))."
      )
    case .infiniteNumber(let column, let text):
      DiagnosticSentences(
        "\(quoted(text)) i kolonnen \(quoted(column)) er uendeleg eller for stort.",
        "Venta eit endeleg tal.",
        "La cella stå tom der verdien ikkje kan reknast ut.")
    case .spreadsheetError(let column, let text):
      DiagnosticSentences(
        "Reknearkfeilen \(quoted(text)) i kolonnen \(quoted(column)) er lesen som manglande verdi.",
        "Venta eit tal.",
        "Rett formelen i reknearket og eksporter på nytt.")
    case .emptyKey(let role):
      DiagnosticSentences(
        "Rada manglar \(roleName(role)).",
        "Venta eining, indikator og periode på kvar rad.",
        "Fyll ut cella, eller fjern rada.")
    case .periodNotParsed(let text):
      DiagnosticSentences(
        "\(quoted(text)) er ikkje ein periode som er kjend.",
        "Venta til dømes 2024, 2024T1, 2024K1, 2024M05 eller 2023-24.",
        "Skriv perioden på ein av desse måtane.")
    case .periodAmbiguous(let text, let readAs):
      DiagnosticSentences(
        "\(quoted(text)) kan lesast på fleire måtar; kolonnen er lesen som \(DiagnosticTerms.periodKind(readAs, in: .nynorsk)).",
        "",
        "Set «periods:» på kortet, eller skriv 2024T1, 2024K1 eller 2024M05, om det er feil.")
    case .periodOfOtherKind(let period, let expected):
      DiagnosticSentences(
        "Perioden \(quoted(period.description)) er av eit anna slag enn på kortet.",
        "Venta \(DiagnosticTerms.periodKind(expected, in: .nynorsk)).",
        "Rett perioden, eller «periods:» på kortet.")
    case .periodKindsMixed(let kinds):
      DiagnosticSentences(
        "Tabellen blandar periodar av ulike slag: \(kinds.map { DiagnosticTerms.periodKind($0, in: .nynorsk) }.joined(separator: ", ")).",
        "Venta eitt slag.",
        "Del tabellen; periodar av ulik lengd let seg ikkje samanlikne.")
    case .unknownStatus(let word):
      DiagnosticSentences(
        "\(quoted(word)) er ikkje ein status som er kjend, og er ikkje brukt.",
        "Venta ok, missing, suppressed, not_applicable eller preliminary.",
        "Bruk eitt av desse orda.")
    case .statusContradictsValue(let status):
      DiagnosticSentences(
        "Rada har ein verdi, men statusen \(quoted(status)) seier at ho ikkje skal ha det; verdien er ikkje brukt.",
        "Venta tom verdi ved denne statusen.",
        "Fjern verdien, eller rett statusen.")
    case .unknownPeer(let id, let nearest):
      DiagnosticSentences(
        "Eininga \(quoted(id)) under «peers» står ikkje i einingsregisteret, og er ikkje brukt.",
        "Venta ei eining frå registeret.",
        "\(suggestion(nearest) ?? "Rett koden, eller legg eininga til i registeret.")")
    case .unknownUnit(let id, let nearest):
      DiagnosticSentences(
        "Eininga \(quoted(id)) står ikkje i einingsregisteret; radene er ikkje brukte.",
        "Venta ei eining frå registeret.",
        "\(suggestion(nearest) ?? "Rett koden, eller legg eininga til i registeret.")")
    case .unknownIndicator(let id, let nearest):
      DiagnosticSentences(
        "Indikatoren \(quoted(id)) står ikkje på kortet og er ikkje brukt.",
        "Venta ein indikator frå kortet.",
        "\(suggestion(nearest) ?? "Rett namnet, eller legg indikatoren til på kortet.")")
    case .duplicateObservation(let unit, let indicator, let period, let first, let sameValue):
      DiagnosticSentences(
        "\(quoted(unit)), \(quoted(indicator)), \(period) er oppgjeven før (\(DiagnosticTerms.place(first))), med \(sameValue ? "same" : "ein annan") verdi; den første er brukt.",
        "Venta éi rad for kvar eining, indikator og periode.",
        "Fjern den eine rada, eller sei kva som skal gjerast med --repeated: first, sum eller mean.")
    case .numeratorAboveDenominator(let numerator, let denominator):
      DiagnosticSentences(
        "Teljaren \(number(numerator)) er større enn nemnaren \(number(denominator)).",
        "Venta at ein del er høgst alle.",
        "Rett tala, eller bruk «kind: rate» om det ikkje er ein del av noko.")
    case .negativeNumber(let role, let value):
      DiagnosticSentences(
        "\(capitalised(roleName(role))) er \(number(value)).",
        "Venta null eller meir.",
        "Rett talet.")
    case .zeroDenominator:
      DiagnosticSentences(
        "Nemnaren er 0.",
        "Venta minst 1.",
        "La rada stå tom når det ikkje er noko å måle.")
    case .outsideScale(let indicator, let value, let low, let high):
      DiagnosticSentences(
        "Verdien \(number(value)) for \(quoted(indicator)) er utanfor skalaen.",
        "Venta \(number(low))–\(number(high)).",
        "Rett verdien, eller skalaen på kortet («scale», eller «per» for ein andel).")
    case .valueDisagreesWithParts(let value, let computed):
      DiagnosticSentences(
        "Verdien \(number(value)) stemmer ikkje med teljar og nemnar, som gjev \(number(computed)).",
        "Venta verdi = teljar / nemnar × per.",
        "Sjekk tala og «per» på kortet.")
    case .mixedLevels(let levels):
      DiagnosticSentences(
        "Tabellen har einingar på fleire nivå: \(levels.joined(separator: ", ")).",
        "Berre einingar på same nivå blir samanlikna.",
        "Vel nivå med --at.")
    case .wrongUnitType(let unit, let type, let card, let expected):
      DiagnosticSentences(
        "Eininga \(quoted(unit)) er av typen \(quoted(type ?? "?")), men rada høyrer til kortet \(quoted(card)); ho er ikkje brukt.",
        "Venta typen \(quoted(expected)).",
        "Rett typen i einingsregisteret, eller fjern rada.")
    case .duplicateUnit(let id, let firstLine):
      DiagnosticSentences(
        "Eininga \(quoted(id)) står òg på linje \(firstLine); den første er brukt.",
        "Venta éi rad for kvar eining.",
        "Fjern den eine rada.")
    case .unknownParent(let id, let nearest):
      DiagnosticSentences(
        "Den overordna eininga \(quoted(id)) står ikkje i registeret.",
        "Venta koden til ei eining i registeret.",
        "\(suggestion(nearest) ?? "Legg ho til, eller la cella stå tom.")")
    case .parentCycle(let unit):
      DiagnosticSentences(
        "Eininga \(quoted(unit)) er via dei overordna sine si eiga overordna.",
        "Venta ei kjede som endar øvst.",
        "Rett kolonnen «parent».")
    case .registerWithoutTypes(let card, let type):
      DiagnosticSentences(
        "Einingsregisteret har ingen typar; alle einingar er tekne med på kortet \(quoted(card)).",
        "Kortet gjeld typen \(quoted(type)).",
        "Fyll ut kolonnen «type».")
    case .yamlSyntax(let problem):
      DiagnosticSentences(
        "Fila er ikkje gyldig YAML: \(problem).",
        "Venta nøklar og verdiar med like innrykk.",
        "Sjå etter manglande kolon, hermeteikn eller innrykk her eller på linja over.")
    case .unknownKey(let key, let nearest):
      DiagnosticSentences(
        "Nøkkelen \(quoted(key)) er ukjend.",
        "Venta ein av nøklane i docs/formats.md.",
        "\(suggestion(nearest) ?? "Rett eller fjern han.")")
    case .duplicateKey(let key):
      DiagnosticSentences(
        "Nøkkelen \(quoted(key)) står fleire gonger.",
        "Venta kvar nøkkel éin gong.",
        "Behald den eine.")
    case .missingKey(let key):
      DiagnosticSentences(
        "Nøkkelen \(quoted(key)) manglar.",
        "Venta han her.",
        "Legg han til.")
    case .wrongShape(let key, let expected, let found):
      DiagnosticSentences(
        "\(quoted(key)) har verdien \(quoted(found)).",
        "Venta \(DiagnosticTerms.shape(expected, in: .nynorsk)).",
        "Skriv verdien slik.")
    case .unknownWord(let key, let word, let allowed, let nearest):
      DiagnosticSentences(
        "\(quoted(word)) er ikkje ein verdi som \(quoted(key)) kan ha.",
        "Venta \(list(allowed)).",
        "\(suggestion(nearest) ?? "Bruk eitt av orda.")")
    case .duplicateID(let id, let kind):
      DiagnosticSentences(
        "\(capitalised(entryName(kind))) \(quoted(id)) finst frå før; den første er brukt.",
        "Venta ulike id-ar.",
        "Gje den eine ein annan id.")
    case .unknownPerspective(let id, let nearest):
      DiagnosticSentences(
        "Perspektivet \(quoted(id)) finst ikkje på kortet.",
        "Venta id-en til eitt av perspektiva.",
        "\(suggestion(nearest) ?? "Rett id-en, eller legg til perspektivet.")")
    case .unknownUnitType(let type, let nearest):
      DiagnosticSentences(
        "Inga eining i registeret er av typen \(quoted(type)), som kortet gjeld.",
        "Venta minst éi.",
        "\(suggestion(nearest) ?? "Rett «unit_type» på kortet, eller kolonnen «type» i registeret.")")
    case .unknownContextColumn(let name, let nearest):
      DiagnosticSentences(
        "Registeret har ingen kolonne \(quoted(name)).",
        "Venta ein kolonne i einingsregisteret.",
        "\(suggestion(nearest) ?? "Rett «context» på kortet, eller legg til kolonnen.")")
    case .limitsContradictDirection(let indicator, let direction):
      DiagnosticSentences(
        "Grensene for \(quoted(indicator)) passar ikkje til retninga (\(DiagnosticTerms.direction(direction, in: .nynorsk))); dei er ikkje brukte.",
        "Venta \(limitShape(direction)).",
        "Rett «limits» eller «better».")
    case .targetContradictsDirection(let indicator, let direction):
      DiagnosticSentences(
        "Målet for \(quoted(indicator)) passar ikkje til retninga (\(DiagnosticTerms.direction(direction, in: .nynorsk))); det er ikkje brukt.",
        "Venta \(targetShape(direction)).",
        "Rett «target» eller «better».")
    case .outOfBounds(let key, let value, let low, let high):
      DiagnosticSentences(
        "\(quoted(key)) er \(number(value)).",
        "Venta \(bounds(low, high)).",
        "Rett verdien.")
    case .source(let issue): issue.nynorsk
    case .negativeQuantity(let unit, let indicator, let period):
      DiagnosticSentences(
        "Eininga \(quoted(unit)) har ein negativ verdi for \(quoted(indicator)) i \(period) og er ikkje med i effektiviteten for perioden.",
        "Venta ei mengd på 0 eller meir.",
        "Rett verdien, eller vel andre indikatorar med --inputs og --outputs.")
    case .zeroInput(let unit, let indicator, let period):
      DiagnosticSentences(
        "Eininga \(quoted(unit)) har 0 på innsatsen \(quoted(indicator)) i \(period) og er ikkje med i effektiviteten for perioden: med ingenting brukt kan inga anna eining samanliknast med henne.",
        "Venta innsats større enn 0.",
        "Rett verdien, lat cella vere tom om talet manglar, eller nemn innsatsen med --non-discretionary om 0 er rett.")
    case .displacedQuantity(let unit, let indicator, let period):
      DiagnosticSentences(
        "Eininga \(quoted(unit)) har ein verdi for \(quoted(indicator)) i \(period) som ser ut til å vere flytta ein tiarpotens frå det eininga elles har, og er ikkje med i effektiviteten for perioden.",
        "Venta ein verdi nær dei i dei andre periodane.",
        "Sjekk desimalteiknet, og rett verdien.")
    case .noInputUsed(let unit, let period):
      DiagnosticSentences(
        "Eininga \(quoted(unit)) har 0 på all innsats i \(period) og er ikkje med i effektiviteten for perioden.",
        "Venta innsats større enn 0.",
        "Rett verdien, eller lat cella vere tom om talet manglar.")
    case .further(let count, let like):
      DiagnosticSentences(
        "\(count) tilfelle til av same slag, til dømes: \(like.nynorsk.joined)",
        "",
        "Rett dei første og køyr på nytt.")
    }
  }

  private func quoted(_ text: String) -> String { DiagnosticTerms.quoted(text, in: .nynorsk) }
  private func number(_ value: Double) -> String { DiagnosticTerms.number(value, in: .nynorsk) }
  private func list(_ words: [String]) -> String { DiagnosticTerms.list(words, in: .nynorsk) }
  private func suggestion(_ nearest: String?) -> String? { DiagnosticTerms.suggestion(nearest, in: .nynorsk) }
  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func roleName(_ role: Diagnostic.ColumnRole) -> String { DiagnosticTerms.role(role, in: .nynorsk) }

  private func headerExamples(_ role: Diagnostic.ColumnRole) -> [String] {
    switch role {
    case .unit: ["enhet", "orgnr", "unit"]
    case .indicator: ["indikator", "indicator"]
    case .period: ["periode", "år", "period"]
    case .value: ["verdi", "resultat", "value"]
    case .unitName, .n, .numerator, .denominator, .standardError, .margin, .standardDeviation, .status:
      [role.rawValue]
    }
  }

  private func columnRemedy(_ role: Diagnostic.ColumnRole) -> String {
    role == .period
      ? "Legg til kolonnen, eller oppgje perioden med --period 2024."
      : "Legg til kolonnen, eller gje den som finst, dette namnet."
  }

  private func save(_ nature: Diagnostic.FileNature) -> String {
    switch nature {
    case .openDocument, .oldExcel, .html, .excelXML2003, .excelBinary, .webArchive:
      "Opne fila i Excel eller LibreOffice, lagre ho som .xlsx og oppgje den fila."
    case .encryptedWorkbook: "Ta bort passordet i Excel og lagre på nytt."
    case .excelWorkbook: "Lagre arket som «CSV UTF-8» i Excel og oppgje den fila."
    case .zipArchive, .gzipArchive: "Pakk ut arkivet og oppgje tabellen i det."
    case .pdf, .json, .px, .image, .binary, .wordDocument, .xml: "Hent tabellen som CSV frå kjelda."
    }
  }

  private func entryName(_ kind: Diagnostic.EntryKind) -> String {
    switch kind {
    case .perspective: "perspektivet"
    case .indicator: "indikatoren"
    case .card: "kortet"
    case .factor: "faktoren"
    }
  }

  private func limitShape(_ direction: Direction) -> String {
    switch direction {
    case .higher: "grøn grense på eller over den raude"
    case .lower: "grøn grense på eller under den raude"
    case .range: "«red: [låg, høg]» som omsluttar målområdet"
    case .none: "ingen grenser"
    }
  }

  private func targetShape(_ direction: Direction) -> String {
    switch direction {
    case .higher, .lower: "eitt tal"
    case .range: "to tal som [låg, høg]"
    case .none: "ikkje noko mål"
    }
  }

  private func bounds(_ low: Double?, _ high: Double?) -> String {
    switch (low, high) {
    case (let low?, let high?): "frå \(number(low)) til \(number(high))"
    case (let low?, nil): "minst \(number(low))"
    case (nil, let high?): "høgst \(number(high))"
    case (nil, nil): "eit anna tal"
    }
  }
}
