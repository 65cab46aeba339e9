import BenchmarkCore

/// Diagnostics in bokmål.
extension Diagnostic.Issue {
  var bokmal: DiagnosticSentences {
    switch self {
    case .fileNotFound:
      DiagnosticSentences(
        "Filen eller mappen finnes ikke.",
        "Ventet en fil eller mappe som kan leses.",
        "Sjekk stavemåten og hvilken mappe kommandoen kjøres fra.")
    case .folderInsteadOfFile:
      DiagnosticSentences(
        "Dette er en mappe.",
        "Ventet en fil.",
        "Oppgi filen i mappen.")
    case .notReadable:
      DiagnosticSentences(
        "Filen kan ikke leses; tilgang mangler.",
        "Ventet leserett.",
        "Gi deg selv leserett til filen, eller kopier den til en mappe du eier.")
    case .readFailed(let code):
      DiagnosticSentences(
        "Lesingen stanset med systemfeil \(code).",
        "Ventet å få lest hele filen.",
        "Sjekk disken eller nettverksmappen og prøv på nytt.")
    case .emptyFile:
      DiagnosticSentences(
        "Filen er tom.",
        "Ventet en linje med overskrifter og minst én rad under.",
        "Eksporter tabellen på nytt.")
    case .unsupportedFile(let nature):
      DiagnosticSentences(
        "Innholdet er \(DiagnosticTerms.fileNature(nature, in: .bokmal)).",
        "Ventet CSV, Excel (.xlsx), JSON-stat eller PX.",
        "\(save(nature))")
    case .noObservations(let expected):
      DiagnosticSentences(
        "Mappen har ingen observasjoner.",
        "Ventet \(list(expected)).",
        "Legg tabellen med verdier i mappen under et av disse navnene.")
    case .twoFilesForOnePurpose(let used, let ignored):
      DiagnosticSentences(
        "Både \(quoted(used)) og \(quoted(ignored)) finnes; bare \(quoted(used)) er lest.",
        "Ventet én fil til dette.",
        "Fjern eller flytt den som ikke skal brukes.")
    case .encodingAssumed(let encoding):
      DiagnosticSentences(
        "Teksten er ikke UTF-8 og er lest som \(encoding.rawValue).",
        "Ventet helst UTF-8.",
        "Se at æ, ø og å er riktige; lagre ellers som CSV UTF-8.")
    case .undecodable(let count):
      DiagnosticSentences(
        "\(count) tegn kunne ikke tolkes og er byttet med �.",
        "Ventet gyldig tekst.",
        "Lagre filen på nytt som CSV UTF-8 fra programmet den kom fra.")
    case .doublyEncoded:
      DiagnosticSentences(
        "Teksten har tegn som «Ã¸» og «Ã¥», som tyder på at den er omkodet to ganger.",
        "Ventet æ, ø og å.",
        "Hent filen på nytt fra kilden og lagre som CSV UTF-8.")
    case .delimiterUnclear(let chosen):
      DiagnosticSentences(
        "Radene deles ulikt av alle skilletegn; \(quoted(chosen)) er brukt.",
        "Ventet like mange felt på hver rad.",
        "Sett «sep=;» på første linje, eller eksporter på nytt.")
    case .raggedRow(let found, let expected):
      DiagnosticSentences(
        "Raden har \(found) felt.",
        "Ventet \(expected), som i overskriften.",
        "Se etter et skilletegn for mye eller for lite, eller tekst uten anførselstegn.")
    case .unclosedQuote:
      DiagnosticSentences(
        "Et anførselstegn åpner her og lukkes aldri; fra her er anførselstegn lest som vanlig tekst.",
        "Ventet et anførselstegn som lukker feltet.",
        "Sett det inn, eller fjern det første.")
    case .fieldTooLong(let limit):
      DiagnosticSentences(
        "Et felt i anførselstegn er lengre enn \(limit) byte; herfra er anførselstegn lest som vanlig tekst.",
        "Ventet kortere felt.",
        "Se etter et anførselstegn som mangler.")
    case .lineTooLong(let limit):
      DiagnosticSentences(
        "En linje er lengre enn \(limit) byte.",
        "Ventet en tabell med linjeskift mellom radene.",
        "Lagre filen på nytt som CSV, med én rad på hver linje.")
    case .tooManyColumns(let limit):
      DiagnosticSentences(
        "Raden har mer enn \(limit) felt; resten er ikke lest.",
        "Ventet høyst \(limit).",
        "Del tabellen, eller bruk lang form med én rad per observasjon.")
    case .headerMissing:
      DiagnosticSentences(
        "Første linje ser ikke ut som overskrifter.",
        "Ventet navn på kolonnene, som enhet, indikator, periode og verdi.",
        "Legg til en linje med overskrifter øverst; --skip-rows N sier at de står lenger ned, --header-rows 0 at det ikke er noen."
      )
    case .headerWithoutData:
      DiagnosticSentences(
        "Det står overskrifter, men ingen rader under.",
        "Ventet minst én rad.",
        "Sjekk at eksporten fikk med seg data.")
    case .duplicateHeader(let name, let first):
      DiagnosticSentences(
        "Overskriften \(quoted(name)) står også i kolonne \(first); denne kolonnen er ikke brukt.",
        "Ventet ulike overskrifter.",
        "Gi en av kolonnene et annet navn.")
    case .columnForRoleTaken(let name, let role, let used):
      DiagnosticSentences(
        "Kolonnen \(quoted(name)) kunne også vært \(roleName(role)); \(quoted(used)) er brukt.",
        "",
        "Gi kolonnen som skal brukes overskriften \(quoted(role.rawValue)).")
    case .columnAssumed(let name, let role):
      DiagnosticSentences(
        "\(quoted(name)) er brukt som \(roleName(role)).",
        "Ingen overskrift sa det rett ut.",
        "Gi tabellen en kolonne \(quoted(role.rawValue)) hvis det er feil.")
    case .columnNotUsed(let name):
      DiagnosticSentences(
        "Kolonnen \(quoted(name)) er ikke brukt.",
        "Den holder tekst, ikke tall.",
        "")
    case .noColumn(let role):
      DiagnosticSentences(
        "Ingen kolonne gir \(roleName(role)).",
        "Ventet en overskrift som \(list(headerExamples(role))).",
        "\(columnRemedy(role))")
    case .noColumnNamed(let headers):
      DiagnosticSentences(
        "Ingen kolonne heter \(list(headers)).", "Ventet en av overskriftene.",
        "Legg til kolonnen, eller gi den som finnes, dette navnet.")
    case .noPackedHeaders(let profile):
      DiagnosticSentences(
        "Ingen overskrift er pakket slik profilen \(quoted(profile)) venter.",
        "Ventet overskrifter som \(quoted("2025-26.Lesing.5. årstrinn.Alle eierformer.Alle kjønn.Skalapoeng")), og kolonnen Organisasjonsnummer.",
        "Sjekk at filen er eksportert fra Udirs statistikkbank, eller bruk --profile generic.")
    case .undeclaredDimension(let column, let values):
      DiagnosticSentences(
        "Rader som ellers er like, skilles av kolonnen \(quoted(column)) (\(values.joined(separator: ", "))).",
        "Ventet én rad for hver enhet, indikator og periode.",
        "Behold én verdi med --rows \"\(column)=\(values.first ?? "…")\", eller ta kolonnen med i indikatornavnet med --fold \(DiagnosticTerms.argument(column))."
      )
    case .tableTooSparse(let units, let indicators, let periods, let rows):
      DiagnosticSentences(
        "\(units) enheter × \(indicators) indikatorer × \(periods) perioder gir langt flere celler enn de \(rows) radene fyller.",
        "Ventet at enhetene har omtrent de samme indikatorene og periodene.",
        "Sjekk hvilken kolonne som er enhet og hvilken som er indikator, eller del tabellen.")
    case .decimalMarkAmbiguous(let column, let example, let mark):
      DiagnosticSentences(
        "Tall som \(quoted(example)) i kolonnen \(quoted(column)) kan være desimaltall eller tusener; de er lest som \(example.contains(mark.text) ? "desimaltall" : "tusener").",
        "Ventet minst ett tall som viser hva tegnet betyr.",
        "Si det med --decimal comma eller point hvis det er feil.")
    case .decimalMarksMixed(let column):
      DiagnosticSentences(
        "Kolonnen \(quoted(column)) har både desimalkomma og desimalpunktum.",
        "Ventet ett av dem.",
        "Sjekk tallene med tre sifre etter tegnet; de kan være lest feil.")
    case .symbolAmbiguous(let symbol, let readAs, let profile):
      DiagnosticSentences(
        "Tegnet \(quoted(symbol)) betyr ulike ting hos ulike kilder; her er det lest som «\(DiagnosticTerms.meaning(readAs, in: .bokmal))».",
        "Profilen er \(quoted(profile)).",
        "Oppgi kilden med --profile, for eksempel udir, skoleporten, ssb, ssb-old eller kolada.")
    case .textInNumberColumn(let column, let text):
      DiagnosticSentences(
        "\(quoted(text)) i kolonnen \(quoted(column)) er ikke et tall.",
        "Ventet et tall, en tom celle eller et tegn for manglende verdi.",
        DiagnosticTerms.isMarkedAsText(text)
          ? "Ta bort apostrofen foran tallet; i regnearket sier den at cellen er tekst."
          : "Rett cellen, si hva teksten betyr med --symbol \(DiagnosticTerms.argument(text + "=missing")), eller hold kolonnen utenfor med --ignore \(DiagnosticTerms.argument(column))."
      )
    case .infiniteNumber(let column, let text):
      DiagnosticSentences(
        "\(quoted(text)) i kolonnen \(quoted(column)) er uendelig eller for stort.",
        "Ventet et endelig tall.",
        "La cellen stå tom der verdien ikke kan regnes ut.")
    case .spreadsheetError(let column, let text):
      DiagnosticSentences(
        "Regnearkfeilen \(quoted(text)) i kolonnen \(quoted(column)) er lest som manglende verdi.",
        "Ventet et tall.",
        "Rett formelen i regnearket og eksporter på nytt.")
    case .emptyKey(let role):
      DiagnosticSentences(
        "Raden mangler \(roleName(role)).",
        "Ventet enhet, indikator og periode på hver rad.",
        "Fyll ut cellen, eller fjern raden.")
    case .periodNotParsed(let text):
      DiagnosticSentences(
        "\(quoted(text)) er ikke en periode som kjennes.",
        "Ventet for eksempel 2024, 2024T1, 2024K1, 2024M05 eller 2023-24.",
        "Skriv perioden på en av disse måtene.")
    case .periodAmbiguous(let text, let readAs):
      DiagnosticSentences(
        "\(quoted(text)) kan leses på flere måter; kolonnen er lest som \(DiagnosticTerms.periodKind(readAs, in: .bokmal)).",
        "",
        "Sett «periods:» på kortet, eller skriv 2024T1, 2024K1 eller 2024M05, hvis det er feil.")
    case .periodOfOtherKind(let period, let expected):
      DiagnosticSentences(
        "Perioden \(quoted(period.description)) er av et annet slag enn kortets.",
        "Ventet \(DiagnosticTerms.periodKind(expected, in: .bokmal)).",
        "Rett perioden, eller «periods:» på kortet.")
    case .periodKindsMixed(let kinds):
      DiagnosticSentences(
        "Tabellen blander perioder av ulike slag: \(kinds.map { DiagnosticTerms.periodKind($0, in: .bokmal) }.joined(separator: ", ")).",
        "Ventet ett slag.",
        "Del tabellen; perioder av ulik lengde lar seg ikke sammenligne.")
    case .unknownStatus(let word):
      DiagnosticSentences(
        "\(quoted(word)) er ikke en status som kjennes, og er ikke brukt.",
        "Ventet ok, missing, suppressed, not_applicable eller preliminary.",
        "Bruk et av disse ordene.")
    case .statusContradictsValue(let status):
      DiagnosticSentences(
        "Raden har en verdi, men statusen \(quoted(status)) sier at den ikke skal ha det; verdien er ikke brukt.",
        "Ventet tom verdi ved denne statusen.",
        "Fjern verdien, eller rett statusen.")
    case .unknownPeer(let id, let nearest):
      DiagnosticSentences(
        "Enheten \(quoted(id)) under «peers» står ikke i enhetsregisteret, og er ikke brukt.",
        "Ventet en enhet fra registeret.",
        "\(suggestion(nearest) ?? "Rett koden, eller legg enheten til i registeret.")")
    case .unknownUnit(let id, let nearest):
      DiagnosticSentences(
        "Enheten \(quoted(id)) står ikke i enhetsregisteret; radene er ikke brukt.",
        "Ventet en enhet fra registeret.",
        "\(suggestion(nearest) ?? "Rett koden, eller legg enheten til i registeret.")")
    case .unknownIndicator(let id, let nearest):
      DiagnosticSentences(
        "Indikatoren \(quoted(id)) står ikke på kortet og er ikke brukt.",
        "Ventet en indikator fra kortet.",
        "\(suggestion(nearest) ?? "Rett navnet, eller legg indikatoren til på kortet.")")
    case .duplicateObservation(let unit, let indicator, let period, let first, let sameValue):
      DiagnosticSentences(
        "\(quoted(unit)), \(quoted(indicator)), \(period) er oppgitt før (\(DiagnosticTerms.place(first))), med \(sameValue ? "samme" : "en annen") verdi; den første er brukt.",
        "Ventet én rad for hver enhet, indikator og periode.",
        "Fjern den ene raden, eller si hva som skal gjøres med --repeated: first, sum eller mean.")
    case .numeratorAboveDenominator(let numerator, let denominator):
      DiagnosticSentences(
        "Telleren \(number(numerator)) er større enn nevneren \(number(denominator)).",
        "Ventet at en andel er høyst alle.",
        "Rett tallene, eller bruk «kind: rate» hvis det ikke er en andel.")
    case .negativeNumber(let role, let value):
      DiagnosticSentences(
        "\(capitalised(roleName(role))) er \(number(value)).",
        "Ventet null eller mer.",
        "Rett tallet.")
    case .zeroDenominator:
      DiagnosticSentences(
        "Nevneren er 0.",
        "Ventet minst 1.",
        "La raden stå tom når det ikke er noe å måle.")
    case .outsideScale(let indicator, let value, let low, let high):
      DiagnosticSentences(
        "Verdien \(number(value)) for \(quoted(indicator)) er utenfor skalaen.",
        "Ventet \(number(low))–\(number(high)).",
        "Rett verdien, eller skalaen på kortet («scale», eller «per» for en andel).")
    case .valueDisagreesWithParts(let value, let computed):
      DiagnosticSentences(
        "Verdien \(number(value)) stemmer ikke med teller og nevner, som gir \(number(computed)).",
        "Ventet verdi = teller / nevner × per.",
        "Sjekk tallene og «per» på kortet.")
    case .mixedLevels(let levels):
      DiagnosticSentences(
        "Tabellen har enheter på flere nivåer: \(levels.joined(separator: ", ")).",
        "Bare enheter på samme nivå sammenlignes.",
        "Velg nivå med --at.")
    case .wrongUnitType(let unit, let type, let card, let expected):
      DiagnosticSentences(
        "Enheten \(quoted(unit)) er av typen \(quoted(type ?? "?")), men raden hører til kortet \(quoted(card)); den er ikke brukt.",
        "Ventet typen \(quoted(expected)).",
        "Rett typen i enhetsregisteret, eller fjern raden.")
    case .duplicateUnit(let id, let firstLine):
      DiagnosticSentences(
        "Enheten \(quoted(id)) står også på linje \(firstLine); den første er brukt.",
        "Ventet én rad for hver enhet.",
        "Fjern den ene raden.")
    case .unknownParent(let id, let nearest):
      DiagnosticSentences(
        "Den overordnede enheten \(quoted(id)) står ikke i registeret.",
        "Ventet koden til en enhet i registeret.",
        "\(suggestion(nearest) ?? "Legg den til, eller la cellen stå tom.")")
    case .parentCycle(let unit):
      DiagnosticSentences(
        "Enheten \(quoted(unit)) er via sine overordnede sin egen overordnede.",
        "Ventet en kjede som ender øverst.",
        "Rett kolonnen «parent».")
    case .registerWithoutTypes(let card, let type):
      DiagnosticSentences(
        "Enhetsregisteret har ingen typer; alle enheter er tatt med på kortet \(quoted(card)).",
        "Kortet gjelder typen \(quoted(type)).",
        "Fyll ut kolonnen «type».")
    case .yamlSyntax(let problem):
      DiagnosticSentences(
        "Filen er ikke gyldig YAML: \(problem).",
        "Ventet nøkler og verdier med like innrykk.",
        "Se etter manglende kolon, anførselstegn eller innrykk her eller på linjen over.")
    case .unknownKey(let key, let nearest):
      DiagnosticSentences(
        "Nøkkelen \(quoted(key)) er ukjent.",
        "Ventet en av nøklene i docs/formats.md.",
        "\(suggestion(nearest) ?? "Rett eller fjern den.")")
    case .duplicateKey(let key):
      DiagnosticSentences(
        "Nøkkelen \(quoted(key)) står flere ganger.",
        "Ventet hver nøkkel én gang.",
        "Behold den ene.")
    case .missingKey(let key):
      DiagnosticSentences(
        "Nøkkelen \(quoted(key)) mangler.",
        "Ventet den her.",
        "Legg den til.")
    case .wrongShape(let key, let expected, let found):
      DiagnosticSentences(
        "\(quoted(key)) har verdien \(quoted(found)).",
        "Ventet \(DiagnosticTerms.shape(expected, in: .bokmal)).",
        "Skriv verdien slik.")
    case .unknownWord(let key, let word, let allowed, let nearest):
      DiagnosticSentences(
        "\(quoted(word)) er ikke en verdi som \(quoted(key)) kan ha.",
        "Ventet \(list(allowed)).",
        "\(suggestion(nearest) ?? "Bruk et av ordene.")")
    case .duplicateID(let id, let kind):
      DiagnosticSentences(
        "\(capitalised(entryName(kind))) \(quoted(id)) finnes fra før; den første er brukt.",
        "Ventet ulike id-er.",
        "Gi den ene en annen id.")
    case .unknownPerspective(let id, let nearest):
      DiagnosticSentences(
        "Perspektivet \(quoted(id)) finnes ikke på kortet.",
        "Ventet id-en til et av perspektivene.",
        "\(suggestion(nearest) ?? "Rett id-en, eller legg til perspektivet.")")
    case .unknownUnitType(let type, let nearest):
      DiagnosticSentences(
        "Ingen enhet i registeret er av typen \(quoted(type)), som kortet gjelder.",
        "Ventet minst én.",
        "\(suggestion(nearest) ?? "Rett «unit_type» på kortet, eller kolonnen «type» i registeret.")")
    case .unknownContextColumn(let name, let nearest):
      DiagnosticSentences(
        "Registeret har ingen kolonne \(quoted(name)).",
        "Ventet en kolonne i enhetsregisteret.",
        "\(suggestion(nearest) ?? "Rett «context» på kortet, eller legg til kolonnen.")")
    case .limitsContradictDirection(let indicator, let direction):
      DiagnosticSentences(
        "Grensene for \(quoted(indicator)) passer ikke til retningen (\(DiagnosticTerms.direction(direction, in: .bokmal))); de er ikke brukt.",
        "Ventet \(limitShape(direction)).",
        "Rett «limits» eller «better».")
    case .targetContradictsDirection(let indicator, let direction):
      DiagnosticSentences(
        "Målet for \(quoted(indicator)) passer ikke til retningen (\(DiagnosticTerms.direction(direction, in: .bokmal))); det er ikke brukt.",
        "Ventet \(targetShape(direction)).",
        "Rett «target» eller «better».")
    case .outOfBounds(let key, let value, let low, let high):
      DiagnosticSentences(
        "\(quoted(key)) er \(number(value)).",
        "Ventet \(bounds(low, high)).",
        "Rett verdien.")
    case .source(let issue): issue.bokmal
    case .negativeQuantity(let unit, let indicator, let period):
      DiagnosticSentences(
        "Enheten \(quoted(unit)) har en negativ verdi for \(quoted(indicator)) i \(period) og er ikke med i effektiviteten for perioden.",
        "Ventet en mengde på 0 eller mer.",
        "Rett verdien, eller velg andre indikatorer med --inputs og --outputs.")
    case .zeroInput(let unit, let indicator, let period):
      DiagnosticSentences(
        "Enheten \(quoted(unit)) har 0 på innsatsen \(quoted(indicator)) i \(period) og er ikke med i effektiviteten for perioden: med ingenting brukt kan ingen annen enhet sammenlignes med den.",
        "Ventet innsats større enn 0.",
        "Rett verdien, la cellen være tom hvis tallet mangler, eller nevn innsatsen med --non-discretionary hvis 0 er riktig."
      )
    case .displacedQuantity(let unit, let indicator, let period):
      DiagnosticSentences(
        "Enheten \(quoted(unit)) har en verdi for \(quoted(indicator)) i \(period) som ser ut til å være flyttet en tierpotens fra det enheten ellers har, og er ikke med i effektiviteten for perioden.",
        "Ventet en verdi nær dem i de andre periodene.",
        "Sjekk desimaltegnet, og rett verdien.")
    case .noInputUsed(let unit, let period):
      DiagnosticSentences(
        "Enheten \(quoted(unit)) har 0 på all innsats i \(period) og er ikke med i effektiviteten for perioden.",
        "Ventet innsats større enn 0.",
        "Rett verdien, eller la cellen være tom hvis tallet mangler.")
    case .further(let count, let like):
      DiagnosticSentences(
        "\(count) tilfeller til av samme slag, for eksempel: \(like.bokmal.joined)",
        "",
        "Rett de første og kjør på nytt.")
    }
  }

  private func quoted(_ text: String) -> String { DiagnosticTerms.quoted(text, in: .bokmal) }
  private func number(_ value: Double) -> String { DiagnosticTerms.number(value, in: .bokmal) }
  private func list(_ words: [String]) -> String { DiagnosticTerms.list(words, in: .bokmal) }
  private func suggestion(_ nearest: String?) -> String? { DiagnosticTerms.suggestion(nearest, in: .bokmal) }
  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  private func roleName(_ role: Diagnostic.ColumnRole) -> String { DiagnosticTerms.role(role, in: .bokmal) }

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
      ? "Legg til kolonnen, eller oppgi perioden med --period 2024."
      : "Legg til kolonnen, eller gi den som finnes, dette navnet."
  }

  private func save(_ nature: Diagnostic.FileNature) -> String {
    switch nature {
    case .openDocument, .oldExcel, .html, .excelXML2003, .excelBinary, .webArchive:
      "Åpne filen i Excel eller LibreOffice, lagre den som .xlsx og oppgi den filen."
    case .encryptedWorkbook: "Ta bort passordet i Excel og lagre på nytt."
    case .excelWorkbook: "Lagre arket som «CSV UTF-8» i Excel og oppgi den filen."
    case .zipArchive, .gzipArchive: "Pakk ut arkivet og oppgi tabellen i det."
    case .pdf, .json, .px, .image, .binary, .wordDocument, .xml: "Hent tabellen som CSV fra kilden."
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
    case .higher: "grønn grense på eller over den røde"
    case .lower: "grønn grense på eller under den røde"
    case .range: "«red: [lav, høy]» som omslutter målområdet"
    case .none: "ingen grenser"
    }
  }

  private func targetShape(_ direction: Direction) -> String {
    switch direction {
    case .higher, .lower: "ett tall"
    case .range: "to tall som [lav, høy]"
    case .none: "ikke noe mål"
    }
  }

  private func bounds(_ low: Double?, _ high: Double?) -> String {
    switch (low, high) {
    case (let low?, let high?): "fra \(number(low)) til \(number(high))"
    case (let low?, nil): "minst \(number(low))"
    case (nil, let high?): "høyst \(number(high))"
    case (nil, nil): "et annet tall"
    }
  }
}
