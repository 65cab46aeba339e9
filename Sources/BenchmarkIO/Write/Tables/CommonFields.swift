import BenchmarkCore

/// The columns that many tables share, called and described the same everywhere.
extension TableField {
  static let unit = TableField("unit", .string, "Key of the unit in the register.")
  static let indicator = TableField("indicator", .string, "Key of the indicator on the card.")
  static let period = TableField(
    "period", .string, "Period in its canonical spelling, for example 2024, 2024T1, 2024K1, 2024M05 or 2023-24.")
  static let value = TableField(
    "value", .number, "Value as it was read.", unit: "unit of the indicator",
    emptyWhen: "there is no value; status says why")

  /// The card that a row belongs to; only where several cards share the table.
  static let card = TableField("card", .string, "Key of the card.", emptyWhen: "the study has no card")

  static func status(_ words: [Status], _ description: String) -> TableField {
    TableField("status", .string, description, words: words.map(\.word))
  }

  static let observationStatus = status(
    [.ok, .preliminary, .missing, .suppressed, .notApplicable],
    "ok, preliminary (may still be revised), or the reason why there is no value.")

  static func lowerRank() -> TableField {
    TableField(
      "rank_lower", .number, "Best rank that the uncertainty of the values allows.",
      emptyWhen: "there are no standard errors to simulate from", minimum: 1)
  }

  static func upperRank() -> TableField {
    TableField(
      "rank_upper", .number, "Worst rank that the uncertainty of the values allows.",
      emptyWhen: "there are no standard errors to simulate from", minimum: 1)
  }

  static let target = TableField(
    "target", .number, "Target of the card.", unit: "unit of the indicator",
    emptyWhen: "there is no target, or it is a range (target_low and target_high in indicators.csv), "
      + "or the unit is not compared")
  static let gap = TableField(
    "gap", .number, "Distance from the target, positive when better.", unit: "unit of the indicator",
    emptyWhen: "there is no target or no value")
  static let light = TableField(
    "light", .string, "Traffic light: the value against target and limits; grey without a target or a value.",
    emptyWhen: "the unit is not compared", words: Light.allCases.map(\.rawValue))
  static let rank = TableField(
    "rank", .number, "Rank within period and group, 1 is best (for direction none: largest).",
    emptyWhen: "there is no value, or the unit is not compared", minimum: 1)
  static let of = TableField(
    "of", .integer, "Units ranked in the period and group.", emptyWhen: "there is no rank", minimum: 1)
  static let tied = TableField(
    "tied", .boolean, "True when another unit has the same value.", emptyWhen: "there is no rank")
  static let quartile = TableField(
    "quartile", .integer, "Quarter of the ranks, 1 is best: 1 + floor(4 · (lowest rank − 1) / of).",
    emptyWhen: "there is no rank", minimum: 1, maximum: 4)
}
