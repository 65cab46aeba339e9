/// Tables in the Norwegian dialect: UTF-8 with BOM, semicolon, decimal comma, CRLF.
struct TableText {
  private(set) var text = "\u{FEFF}"

  init(header: [String]) {
    append(header)
  }

  /// A cell with a separator, a quote or a line break is quoted.
  mutating func append(_ cells: [String]) {
    text += cells.map(Self.quoted).joined(separator: ";") + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}

/// `enheter.csv`: the city, its districts and the units.
enum RegisterText {
  static func text(of design: StudyDesign) -> String {
    let names = design.columns.map(\.name)
    var table = TableText(header: ["enhet", "navn", "type", "overordnet", "nivå", "bydel"] + names)
    let none = names.map { _ in "" }
    table.append([City.code, City.name, "kommune", "", "kommune", ""] + none)
    for (index, district) in City.districts.enumerated() where design.places.contains(where: { $0.district == index }) {
      table.append([City.districtCode(index), district, "bydel", City.code, "bydel", district] + none)
    }
    for (index, place) in design.places.enumerated() {
      table.append(
        [
          place.code, place.name, design.card.unitType ?? "", City.districtCode(place.district), "enhet",
          City.districts[place.district],
        ] + design.columns.map { $0.values[index] })
    }
    return table.text
  }
}

/// `verdier.csv`: one row an observation.
enum ObservationText {
  static func text(of rows: [Observation]) -> String {
    let hasMargin = rows.contains { $0.margin != nil }
    var table = TableText(
      header: ["enhet", "indikator", "periode", "verdi", "antall", "teller", "nevner", "standardavvik"]
        + (hasMargin ? ["usikkerhet"] : []) + ["status"])
    for row in rows {
      table.append(
        [
          row.place.code, row.indicator, "\(row.period)", number(row.value, row.decimals),
          number(row.n.map(Double.init), 0), whole(row.numerator), whole(row.denominator), number(row.sd, 2),
        ] + (hasMargin ? [number(row.margin, 1)] : []) + [row.status == .ok ? "" : row.status.word])
    }
    return table.text
  }

  static func number(_ value: Double?, _ decimals: Int) -> String {
    value.map { DecimalText.text($0, decimals) } ?? ""
  }

  /// Whole numbers without decimals, others with one.
  static func whole(_ value: Double?) -> String {
    value.map { DecimalText.text($0, $0 == $0.rounded() ? 0 : 1) } ?? ""
  }
}

/// `tiltak.csv`: what the units have decided to do.
enum ActionText {
  static func text(of design: StudyDesign) -> String {
    var table = TableText(header: ["enhet", "indikator", "tiltak", "ansvarlig", "frist", "status"])
    for action in design.actions {
      table.append([
        design.place(action.place).code, action.indicator, action.action, action.responsible, action.due,
        action.status,
      ])
    }
    return table.text
  }
}

/// `okonomi.csv`: budget and accounts so far in the year, whole kroner, from the budget deviation.
enum AccountText {
  static func text(of rows: [Observation]) -> String {
    var table = TableText(header: ["enhet", "periode", "budsjett", "regnskap", "årsbudsjett", "prognose"])
    for row in rows where row.indicator == CommonMeasures.budgetDeviationID {
      guard let deviation = row.numerator, let budget = row.denominator else { continue }
      let share = Double(row.period.perYear) / Double(row.period.part)
      // Half of the deviation so far is expected to be won back.
      let forecast = budget * share + deviation * (1 + share) / 2
      table.append(
        [row.place.code, "\(row.period)"]
          + [budget, budget + deviation, budget * share, forecast].map { DecimalText.text($0, 0) })
    }
    return table.text
  }
}
