extension TemplateWords {
  static let nynorsk = TemplateWords(
    cardIntroduction:
      "Styringskort: kva einingane blir målte på, og kva som er målet. Linjer som byrjar med # er forklaringar. "
      + "Køyr «bms-analyze check .» i denne mappa når du har endra noko.",
    version: "Kortet blir revidert kvart år etter budsjettet. Skriv året eller eit versjonsnummer.",
    unitType: "Berre einingar med denne typen i enheter.csv blir samanlikna.",
    vision: "Visjonen står øvst på arket for kvar eining.",
    approved: "Fjern # når kortet er godkjent. Til då står det i alle rapportar at kortet ikkje er godkjent.",
    periods: "Kor ofte det blir rapportert: year, half-year, tertial, quarter, month eller school-year.",
    synthetic: "Radene i CSV-filene er døme. Slett denne linja når dei er bytte ut med eigne tal.",
    disclosure: "Tal som byggjer på færre personar enn dette blir ikkje viste og går ikkje inn i noko.",
    perspectives: "Dei fire perspektiva. Vekta gjeld den samla indeksen.",
    indicators: "Få og viktige indikatorar. Mål og grenser her er framlegg som eigaren av kortet må ta stilling til.",
    groupWide: "Konsernovergripande: står i alle styringskort.",
    id: "Nøkkelen som verdier.csv bruker. Små bokstavar, tal og understrek.",
    kind:
      "mean (snitt), proportion (del), rate (hendingar per eksponering), amount (beløp eller mengd), count (tal på), "
      + "score (skår) eller index (indeks). Avgjer kva uvisse som blir rekna ut.",
    better:
      "higher (høgare er betre), lower (lågare er betre), range (innanfor målet er best) eller none (blir ikkje vurdert).",
    target: "Målet. For range: [lågast, høgast].",
    limits: "Grønt ved grensa eller betre, raudt når verdien er dårlegare enn red, gult mellom.",
    scale: "Endane på skalaen. Verdiar utanfor er feil.",
    definition: "Korleis talet blir til, så det blir forstått likt overalt.",
    ownIndicators: "Eigne indikatorar blir lagde til i lista over, slik:",
    context:
      "Kolonnar i enheter.csv som skildrar rammevilkår. Dei blir brukte til å finne einingar som liknar på kvarandre.",
    unitHeader: ["enhet", "navn", "type"],
    observationHeader: ["enhet", "indikator", "periode", "verdi", "antall", "teller", "nevner", "standardavvik"],
    actionHeader: ["enhet", "indikator", "tiltak", "ansvarlig", "frist", "status"],
    accountHeader: ["enhet", "periode", "budsjett", "regnskap", "årsbudsjett", "prognose"],
    exampleUnitName: "DØME", replaceMark: "byt ut",
    exampleAction: ["DØME – byt ut: gå gjennom turnus saman med tillitsvalde", "Einingsleiar", "2026-12-01", "starta"],
    readMeName: "LES-MEG.md",
    readMe: """
      # Ny studie

      1. Opne `styringskort.yaml` i eit tekstprogram. Les forklaringane, og vel indikatorar, mål og grenser.
      2. Byt ut radene i `enheter.csv` med eigne einingar. Koden i `enhet` er tekst: nullar framme blir verande.
      3. Byt ut radene i `verdier.csv`. Fyll inn det du har: `antall` (svar), `teller` og `nevner` eller
         `standardavvik` gjer at uvissa kan reknast ut. Ein tom verdi tyder at talet manglar.
      4. `tiltak.csv` (avtalte tiltak) og `okonomi.csv` (rekneskap og budsjett) er frivillige. Slett dei om dei ikkje blir
         brukte.
      5. Køyr `bms-analyze check .` og rett det som blir meldt.
      6. Slett linja `synthetic: true` i kortet når døma er borte.
      7. Køyr `bms-analyze report . --lang nn`

      Rader som byrjar med DØME er oppdikta.

      """)
}
