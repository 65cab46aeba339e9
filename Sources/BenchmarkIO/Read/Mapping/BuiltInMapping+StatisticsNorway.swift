extension BuiltInMapping {
  static let statisticsNorway: [(name: String, text: String)] = [
    (
      "ssb",
      #"""
      mapping: ssb
      title: Statistisk sentralbyrå, statistikkbanken
      publisher: Statistisk sentralbyrå
      symbols: { ".": not_applicable, "..": missing, ":": suppressed }
      """#
    ),
    (
      "ssb-old",
      #"""
      mapping: ssb-old
      title: Statistisk sentralbyrå før 2021
      publisher: Statistisk sentralbyrå
      symbols: { ".": not_applicable, "..": missing, ":": suppressed, "-": zero }
      preliminary_star: true
      """#
    ),
    (
      "ssb-pxweb2-csv",
      #"""
      mapping: ssb-pxweb2-csv
      title: SSB PxWebApi v2, csv
      publisher: Statistisk sentralbyrå
      symbols: { ".": not_applicable, "..": missing, ":": suppressed }
      headers:
        unit: [region, kommuneregion, KOKkommuneregion0000, KOKfylkesregion0000, Region]
        indicator: [statistikkvariabel, ContentsCode]
        period: [år, Tid, kvartal, måned]
      packed: { pattern: '^(?<indicator>.+) (?<period>\d{4}([KMHTQ]\d{1,2})?)$' }
      """#
    ),
    (
      "ssb-pxweb1-csv",
      #"""
      mapping: ssb-pxweb1-csv
      title: SSB PxWebApi v1, csv, csv2 og csv3
      publisher: Statistisk sentralbyrå
      symbols: { ".": not_applicable, "..": missing, ":": suppressed }
      headers:
        unit: [region, kommuneregion, KOKkommuneregion0000, KOKfylkesregion0000, Region]
        indicator: [statistikkvariabel, ContentsCode]
        period: [år, Tid, kvartal, måned]
      packed: { pattern: '^(?<indicator>.+) (?<period>\d{4}([KMHTQ]\d{1,2})?)$' }
      """#
    ),
    (
      "ssb-datasett",
      #"""
      mapping: ssb-datasett
      title: SSB ferdige datasett (til 2025)
      publisher: Statistisk sentralbyrå
      symbols: { ".": not_applicable, "..": missing, ":": suppressed }
      headers:
        unit: [region, kommuneregion]
        indicator: [statistikkvariabel]
        period: [år, tid, kvartal, måned]
      """#
    ),
    (
      "ssb-jsonstat",
      #"""
      mapping: ssb-jsonstat
      title: SSB JSON-stat 2
      publisher: Statistisk sentralbyrå
      symbols: { ".": not_applicable, "..": missing, ":": suppressed }
      """#
    ),
    (
      "ssb-xlsx",
      #"""
      mapping: ssb-xlsx
      title: SSB Excel
      publisher: Statistisk sentralbyrå
      symbols: { ".": not_applicable, "..": missing, ":": suppressed }
      """#
    ),
    (
      "ssb-html",
      #"""
      mapping: ssb-html
      title: SSB eldre HTML-tabeller, lagret som CSV eller Excel
      publisher: Statistisk sentralbyrå
      symbols: { ":": suppressed, "-": zero, "..": missing, ".": not_applicable }
      preliminary_star: true
      unit_pattern: '^(\d{4}) (\D.*)$'
      """#
    ),
    (
      "px",
      #"""
      mapping: px
      title: PX-fil
      symbols: { ".": not_applicable, "..": missing, "...": missing, "....": missing, ":": suppressed, "-": zero }
      """#
    ),
  ]
}
