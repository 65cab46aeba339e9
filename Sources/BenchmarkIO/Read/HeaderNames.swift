import BenchmarkCore

/// The headers that say what a column holds, in Norwegian and English.
enum HeaderNames {
  /// A header as it is compared: lower case, one `_` for every run of spaces, hyphens, points and underscores.
  static func normalised(_ header: String) -> String {
    var result = ""
    var pending = false
    for character in header.lowercased() {
      if character == "_" || character == "-" || character == "." || character == "/" || character.isWhitespace {
        pending = true
      } else {
        if pending, !result.isEmpty { result.append("_") }
        pending = false
        result.append(character)
      }
    }
    return result
  }

  /// Accepted headers of a role, the most telling first: of two columns the one listed earlier is taken.
  static func accepted(for role: Diagnostic.ColumnRole) -> [String] {
    switch role {
    case .unit:
      [
        "unit", "unit_id", "enhet_id", "enhetskode", "enhetsid", "orgnr", "org_nr", "organisasjonsnummer",
        "kommunenummer", "kommunenr", "ansvar", "ansvarssted", "area_code", "municipality_id", "enhet", "eining",
      ]
    case .unitName: ["unit_name", "navn", "namn", "enhetsnavn", "einingsnamn", "name", "area_name", "municipality"]
    case .indicator: ["indicator", "indikator", "indicator_id", "indikator_id", "kpi"]
    case .period:
      [
        "period", "periode", "år", "aar", "year", "skoleår", "skuleår", "tid", "dato", "date",
        "årstall", "årstal", "kvartal", "måned", "månad", "time", "quarter", "month",
      ]
    case .value: ["value", "verdi", "resultat"]
    case .n: ["n", "antall", "antal", "antall_svar", "antal_svar"]
    case .numerator: ["numerator", "teller", "teljar"]
    case .denominator: ["denominator", "nevner", "nemnar"]
    case .standardError: ["se", "standardfeil", "standard_error"]
    case .margin: ["margin", "usikkerhet", "uvisse", "feilmargin"]
    case .standardDeviation: ["sd", "standardavvik", "standard_deviation"]
    case .status: ["status"]
    }
  }

  /// Roles of columns that stand beside a value. In wide form they are spelt `<indicator>_<role>`.
  static let companions: [Diagnostic.ColumnRole] = [
    .n, .numerator, .denominator, .standardError, .margin, .standardDeviation, .status,
  ]

  /// Splits `tilfredshet_n` into the indicator part and the role; nil when the header has no such ending.
  static func companion(_ normalised: String) -> (stem: String, role: Diagnostic.ColumnRole)? {
    for role in companions {
      for name in accepted(for: role) where normalised.hasSuffix("_" + name) {
        let stem = String(normalised.dropLast(name.count + 1))
        if !stem.isEmpty { return (stem, role) }
      }
    }
    return nil
  }
}
