extension BuiltInMapping {
  static let norwegianSchools: [(name: String, text: String)] = [
    (
      "udir",
      #"""
      mapping: udir
      title: Udirs statistikkbank
      publisher: Utdanningsdirektoratet
      symbols: { "*": suppressed, "": not_applicable }
      periods: school-year
      repeated: keep_value
      headers:
        unit: [Organisasjonsnummer, Kommunekode, Fylkekode]
      packed:
        required: true
        starts_with_period: true
        separator: '\.(?! |$)'
        measures:
          'Brudd$': none
          '^[Uu]sikkerhet': margin
          '^[Aa]ntall': n
      sex: { parts: [Gutt, Gutter, Jente, Jenter] }
      levels:
        column: EnhetNivaa
        columns: [municipality, municipality_name, county, county_name]
        levels:
          - { value: "1", level: nation, name: Nasjonalt }
          - value: "2"
            level: county
            name: Fylke
            parent: Nasjonaltkode
            facts: { county: Fylkekode, county_name: Fylke }
          - value: "3"
            level: municipality
            requires: Kommunekode
            name: Kommune
            parent: Fylkekode
            facts: { county: Fylkekode, county_name: Fylke, municipality: Kommunekode, municipality_name: Kommune }
          - value: "4"
            level: school
            name: EnhetNavn
            parent: [Kommunekode, Fylkekode]
            facts: { county: Fylkekode, county_name: Fylke, municipality: Kommunekode, municipality_name: Kommune }
      """#
    ),
    (
      "udir-indikatorer",
      #"""
      mapping: udir-indikatorer
      title: Udirs statistikkbank, utdrag med indikatorer i rader (Elevundersøkelsen)
      publisher: Utdanningsdirektoratet
      symbols: { "*": suppressed, "": not_applicable }
      periods: school-year
      packed:
        required: true
        # Period, nation, county, school, programme, programme area, owner, sex, measure.
        pattern: '^(?<period>\d{4}-\d{2})\.(?<unit>[^.]+)\.[^.]+\.[^.]+\.(?<indicator>[^.]+)\.[^.]+\.[^.]+\.Begge kjønn\.(?<measure>[^.]+)$'
      fold: [Indikatornavn]
      """#
    ),
    (
      "skoleporten",
      #"""
      mapping: skoleporten
      title: Skoleporten, eldre nedlasting
      publisher: Utdanningsdirektoratet
      symbols: { ".": missing, "*": suppressed }
      periods: school-year
      headers:
        unit: [Enhetsnavn]
        period: [Periode]
        value: [Verdi]
      type: Skoletype
      fold:
        - Indikator/delskår
        - { column: Trinn, separator: " ", pattern: '^[Tt]rinn (\d+)$', replace: '$1. trinn' }
        - { column: Kjønn, leave_out: [Begge kjønn, Alle, Alle kjønn] }
      sex: { column: Kjønn, both: [Begge kjønn, Alle, Alle kjønn] }
      distinguish: Statistikk
      """#
    ),
  ]
}
