extension TemplateWords {
  static let bokmal = TemplateWords(
    cardIntroduction:
      "Styringskort: hva enhetene måles på, og hva som er målet. Linjer som begynner med # er forklaringer. "
      + "Kjør «bms-analyze check .» i denne mappen når du har endret noe.",
    version: "Kortet revideres hvert år etter budsjettet. Skriv året eller et versjonsnummer.",
    unitType: "Bare enheter med denne typen i enheter.csv blir sammenlignet.",
    vision: "Visjonen vises øverst på arket for hver enhet.",
    approved: "Fjern # når kortet er godkjent. Til da står det i alle rapporter at kortet ikke er godkjent.",
    periods: "Hvor ofte det rapporteres: year, half-year, tertial, quarter, month eller school-year.",
    synthetic: "Radene i CSV-filene er eksempler. Slett denne linjen når de er byttet ut med egne tall.",
    disclosure: "Tall som bygger på færre personer enn dette vises ikke og inngår ikke i noe.",
    perspectives: "De fire perspektivene. Vekten gjelder den samlede indeksen.",
    indicators: "Få og viktige indikatorer. Mål og grenser her er forslag som eieren av kortet må ta stilling til.",
    groupWide: "Konsernovergripende: står i alle styringskort.",
    id: "Nøkkelen som verdier.csv bruker. Små bokstaver, tall og understrek.",
    kind:
      "mean (snitt), proportion (andel), rate (hendelser per eksponering), amount (beløp eller mengde), count (antall), "
      + "score (skår) eller index (indeks). Avgjør hvilken usikkerhet som regnes ut.",
    better:
      "higher (høyere er bedre), lower (lavere er bedre), range (innenfor målet er best) eller none (vurderes ikke).",
    target: "Målet. For range: [lavest, høyest].",
    limits: "Grønt ved grensen eller bedre, rødt når verdien er dårligere enn red, gult mellom.",
    scale: "Endene på skalaen. Verdier utenfor er feil.",
    definition: "Hvordan tallet blir til, så det forstås likt overalt.",
    ownIndicators: "Egne indikatorer legges til i listen over, slik:",
    context: "Kolonner i enheter.csv som beskriver rammevilkår. De brukes til å finne enheter som ligner på hverandre.",
    unitHeader: ["enhet", "navn", "type"],
    observationHeader: ["enhet", "indikator", "periode", "verdi", "antall", "teller", "nevner", "standardavvik"],
    actionHeader: ["enhet", "indikator", "tiltak", "ansvarlig", "frist", "status"],
    accountHeader: ["enhet", "periode", "budsjett", "regnskap", "årsbudsjett", "prognose"],
    exampleUnitName: "EKSEMPEL", replaceMark: "bytt ut",
    exampleAction: [
      "EKSEMPEL – bytt ut: gå gjennom turnus sammen med tillitsvalgte", "Enhetsleder", "2026-12-01", "startet",
    ],
    readMeName: "LES-MEG.md",
    readMe: """
      # Ny studie

      1. Åpne `styringskort.yaml` i et tekstprogram. Les forklaringene, og velg indikatorer, mål og grenser.
      2. Bytt ut radene i `enheter.csv` med egne enheter. Koden i `enhet` er tekst: innledende nuller beholdes.
      3. Bytt ut radene i `verdier.csv`. Fyll inn det du har: `antall` (svar), `teller` og `nevner` eller
         `standardavvik` gjør at usikkerheten kan regnes ut. En tom verdi betyr at tallet mangler.
      4. `tiltak.csv` (avtalte tiltak) og `okonomi.csv` (regnskap og budsjett) er frivillige. Slett dem om de ikke brukes.
      5. Kjør `bms-analyze check .` og rett det som blir meldt.
      6. Slett linjen `synthetic: true` i kortet når eksempelradene er borte.
      7. Kjør `bms-analyze report .`

      Rader som begynner med EKSEMPEL er oppdiktede.

      """)
}
