import BenchmarkCore

/// Why a variable is not in the expected cost, and what to do about it.
extension Message {
  static func bokmal(_ reason: ExplanatoryVariable.Omission, kept: Int, units: Int) -> String {
    switch reason {
    case .unknown: "verken kolonne i registeret eller indikator."
    case .notNumeric: "tekst som ikke deler enhetene i noen få store nok grupper."
    case .missing: "mangler for mer enn en femdel av enhetene."
    case .zeroSpread: "lik for alle enhetene."
    case .tooFewUnits:
      "\(units) enheter bærer \(kept == 0 ? "ingen" : "\(kept)") av variablene (fem enheter for hver, og for "
        + "konstanten). De første blir med: --volume, så --need, så --context."
    case .collinear: "følger av de andre."
    }
  }

  static func nynorsk(_ reason: ExplanatoryVariable.Omission, kept: Int, units: Int) -> String {
    switch reason {
    case .unknown: "verken kolonne i registeret eller indikator."
    case .notNumeric: "tekst som ikkje deler einingane i nokre få store nok grupper."
    case .missing: "manglar for meir enn ein femdel av einingane."
    case .zeroSpread: "lik for alle einingane."
    case .tooFewUnits:
      "\(units) einingar ber \(kept == 0 ? "ingen" : "\(kept)") av variablane (fem einingar for kvar, og for "
        + "konstanten). Dei første blir med: --volume, så --need, så --context."
    case .collinear: "følgjer av dei andre."
    }
  }

  static func english(_ reason: ExplanatoryVariable.Omission, kept: Int, units: Int) -> String {
    switch reason {
    case .unknown: "neither a column of the register nor an indicator."
    case .notNumeric: "texts that do not sort the units into a few groups that are large enough."
    case .missing: "missing for more than a fifth of the units."
    case .zeroSpread: "the same for all units."
    case .tooFewUnits:
      "\(units) units support \(kept == 0 ? "none" : "\(kept)") of the variables (five units for each, and for the "
        + "constant). The first are kept: --volume, then --need, then --context."
    case .collinear: "follows from the others."
    }
  }

  static func quoted(_ names: [String], _ open: String, _ close: String, and: String) -> String {
    let texts = names.map { open + $0 + close }
    guard let last = texts.last, texts.count > 1 else { return texts.first ?? "" }
    return texts.dropLast().joined(separator: ", ") + " \(and) " + last
  }
}
