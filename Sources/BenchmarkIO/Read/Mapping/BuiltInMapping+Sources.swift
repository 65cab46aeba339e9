extension BuiltInMapping {
  static let norwegianSources: [(name: String, text: String)] = [
    (
      "nav-ledighet",
      #"""
      mapping: nav-ledighet
      title: NAV, arbeidsledighet per måned (arbeidsbok med to tabeller ved siden av hverandre)
      publisher: NAV
      headers:
        unit: [Nåværende Fylke Nr Navn, Nåværende Kommune Nr Navn, Geografisk enhet]
        period: [År-måned, Dato]
      ignore: [År]
      periods: month
      unit_pattern: '^(\d{2,4}) (.*)$'
      fold: [Arbeidsmarkedsstatus hovedgruppe, Arbeidsmarkedsstatus, Kjønn]
      """#
    ),
    (
      "imdi",
      #"""
      mapping: imdi
      title: IMDi, pivoterte og lange uttrekk
      publisher: IMDi
      symbols: { ".": missing, ":": suppressed, "Inf": not_applicable }
      headers:
        unit: [Region, Kommunenummer]
        unit_name: [Navn, Kommune]
        indicator: [Bosetting, Kategori]
        period: [År]
        value: [Antall, Verdi]
      unit_prefix: '^[KF](?=\d)'
      """#
    ),
    (
      "helseatlas",
      #"""
      mapping: helseatlas
      title: Helseatlas (SKDE)
      publisher: SKDE
      headers:
        unit: [area_name]
        indicator: [level1_name]
        period: [period]
        value: [value]
        numerator: [numerator]
        denominator: [denominator]
      fold: [level2_name, type]
      """#
    ),
    (
      "folkehelse-telemark",
      #"""
      mapping: folkehelse-telemark
      title: Folkehelseundersøkelsen, Telemark
      headers:
        unit: [Levekårssone, Kommunenummer_2025, Kommunenummer]
        unit_name: [Levekårssone navn, Kommune]
        indicator: [Variabel]
        period: [Årstall]
        value: [Andel, Andel_vektet]
        numerator: [Antall, Antall_vektet]
      fold: [Spørsmål, Svar]
      """#
    ),
  ]

  static let budgets: [(name: String, text: String)] = [
    (
      "bergen-budsjett-2012",
      #"""
      mapping: bergen-budsjett-2012
      title: Bergen kommune, driftsbudsjett 2012
      publisher: Bergen kommune
      symbols: { "-": zero }
      headers:
        unit: [tjeneste]
        unit_name: [tjeneste-tekst]
      fold: [inntekt-utgift, avdeling-tekst, endrgr-tekst, tekst]
      # Several lines of one name are parts of one budget item.
      repeated: sum
      """#
    ),
    (
      "bergen-budsjett-2013",
      #"""
      mapping: bergen-budsjett-2013
      title: Bergen kommune, driftsbudsjett 2013 (polstrede beløp)
      publisher: Bergen kommune
      symbols: { "-": zero }
      headers:
        unit: [tjeneste]
        unit_name: [tjeneste-tekst]
      fold: [inntekt-utgift, avdeling-tekst, endrgr-tekst, tekst]
      """#
    ),
    (
      "stavanger-budsjett",
      #"""
      mapping: stavanger-budsjett
      title: Stavanger kommune, driftsbudsjett
      publisher: Stavanger kommune
      headers:
        unit: [ansvar]
        unit_name: [ansvar_tekst]
        value: [beloep]
      fold: [art, art_tekst, tjeneste_nr, tjeneste_tekst, prosjekt, fri_dim]
      # Several lines of one account are parts of one amount.
      repeated: sum
      """#
    ),
  ]

  static let otherCountries: [(name: String, text: String)] = [
    (
      "kolada",
      #"""
      mapping: kolada
      title: Kolada (Sverige)
      publisher: Kolada
      symbols: { ".": not_applicable, "..": suppressed, "-": missing }
      headers:
        # The interface gives the number of the municipality as "municipality", lists made of it the name.
        unit: [municipality_id, municipality]
        unit_name: [municipality]
        indicator: [kpi]
      # How many municipalities a value is made of, one for a municipality: no persons behind it.
      ignore: [count]
      """#
    ),
    (
      "skolverket",
      #"""
      mapping: skolverket
      title: Skolverket (Sverige)
      publisher: Skolverket
      symbols: { ".": not_applicable, "..": suppressed }
      headers:
        unit: [Skol-enhetskod]
        unit_name: [Skola]
      ignore: [Kommun-kod, Huvudman orgnr]
      # Footnotes fill the first two columns only.
      rows: { Kommun-kod: ["*"] }
      """#
    ),
    (
      "eng-unit-costs",
      #"""
      mapping: eng-unit-costs
      title: English councils, unit costs of adult social care 2008-09 to 2013-14
      decimal: point
      symbols: { ".": not_applicable, "..": suppressed, "-": not_applicable, "#NUM!": missing }
      unit_pattern: '^(\d{3})\s*-\s*(\S.*)$'
      leave_out: '^(?!\d{3}\s*-)'
      packed:
        cycle: [numerator, denominator, value]
      """#
    ),
    (
      "eng-activity",
      #"""
      mapping: eng-activity
      title: English councils, activity of adult social care 2008-09 to 2013-14
      decimal: point
      symbols: { ".": not_applicable, "..": suppressed, "-": not_applicable, "#NUM!": missing }
      unit_pattern: '^(\d{3})\s*-\s*(\S.*)$'
      leave_out: '^(?!\d{3}\s*-)'
      """#
    ),
    (
      "eng-unit-costs-2015",
      #"""
      mapping: eng-unit-costs-2015
      title: English councils, unit costs of adult social care 2014-15, councils in columns
      decimal: point
      symbols: { ".": not_applicable, "..": suppressed, "-": not_applicable }
      unit_pattern: '^(\d{3})\s*-\s*(\S.*)$'
      # Regions and England stand behind the councils.
      unit_leave_out: '^(?!\d{3}\s*-)'
      units_in: columns
      fold: [Support type, Age category, Primary support reason, Service delivery mechanism, Unit cost provision]
      measures:
        column: Unit cost category
        roles: { Numerator: numerator, Denominator: denominator, Unit costs: value, Unit cost: value }
      """#
    ),
    (
      "eng-schools",
      #"""
      mapping: eng-schools
      title: Schools in England, key stage results
      decimal: point
      symbols: { "NP": suppressed, "SUPP": suppressed, "LOWCOV": suppressed, "NE": not_applicable, "NA": not_applicable, "x": not_applicable }
      headers:
        unit: [URN]
        unit_name: [SCHNAME]
      """#
    ),
  ]
}
