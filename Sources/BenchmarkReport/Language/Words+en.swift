/// British English.
struct English {
  let numbers = NumberFormat(.english)
}

extension English: Grammar {
  var and: String { "and" }

  func numeral(_ count: Int, _ gender: Noun.Gender) -> String {
    [
      "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ][count]
  }

  func noun(_ kind: UnitKind) -> Noun {
    switch kind {
    case .unit: Noun(.masculine, "unit", "units", "the units")
    case .nursingHome: Noun(.masculine, "nursing home", "nursing homes", "the nursing homes")
    case .school: Noun(.masculine, "school", "schools", "the schools")
    case .kindergarten: Noun(.masculine, "kindergarten", "kindergartens", "the kindergartens")
    case .socialOffice:
      Noun(.masculine, "social services office", "social services offices", "the social services offices")
    case .municipality: Noun(.masculine, "municipality", "municipalities", "the municipalities")
    case .county: Noun(.masculine, "county", "counties", "the counties")
    case .district: Noun(.masculine, "city district", "city districts", "the city districts")
    case .group: Noun(.masculine, "group", "groups", "the groups")
    case .department: Noun(.masculine, "department", "departments", "the departments")
    }
  }

  func label(_ label: Label) -> String {
    switch label {
    case .mostImportant: "What matters most"
    case .howToRead: "How to read the tables"
    case .indicators: "The indicators"
    case .dataQuality: "Data quality and suppression"
    case .method: "Method"
    case .sources: "Sources"
    case .unit: "Unit"
    case .group: "Group"
    case .value: "Value"
    case .interval: "Interval"
    case .n: "Base"
    case .versusTarget: "Against target"
    case .versusOthers: "Against the others"
    case .place: "Rank"
    case .typicalPlace: "Rank (typical)"
    case .mean: "Mean"
    case .lowest: "Lowest"
    case .highest: "Highest"
    case .better: "Clearly better"
    case .worse: "Clearly weaker"
    case .indicator: "Indicator"
    case .hasValue: "With a figure"
    case .suppressed: "Suppressed"
    case .missing: "Missing"
    case .notApplicable: "Not applicable"
    case .preliminary: "Preliminary"
    case .reason: "Why"
    case .unitsWithValue: "With figure"
    case .count: "Number"
    case .names: "Who"
    case .period: "Period"
    case .green: "green"
    case .yellow: "amber"
    case .red: "red"
    case .noLight: "none"
    case .clearlyBetter: "clearly better"
    case .noClearDifference: "no clear diff."
    case .clearlyWorse: "clearly weaker"
    case .improving: "improvement"
    case .worsening: "deterioration"
    case .rising: "increase"
    case .falling: "decrease"
    case .strong: "Strong"
    case .workOn: "Work on"
    case .development: "Development"
    case .otherwise: "Otherwise"
    case .without: "No figure"
    case .higherIsBetter: "higher is better"
    case .lowerIsBetter: "lower is better"
    case .insideIsBetter: "inside the target range is best"
    case .notJudged: "no direction"
    case .withoutPerspective: "No perspective"
    }
  }
}
