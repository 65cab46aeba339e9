import BenchmarkCore

/// How the values of one indicator are written: decimals, unit of measurement, percent or not.
struct Measure: Sendable {
  let decimals: Int
  /// Without those added to tell values apart.
  private let fewestDecimals: Int
  let numbers: NumberFormat
  /// The unit without its explanation in brackets: `poeng` of `poeng (1–6)`; nil for percent and where there is none.
  private let unit: String?
  /// The unit as the card writes it, without brackets; nil where there is none.
  let description: String?
  private let isPercent: Bool

  /// - Parameters:
  ///   - values: the values to be shown, from which the decimals follow where the card gives none.
  ///   - lights: their lights. Where rounding would show values with different lights as equal, or a value short of the
  ///     target as the target, one or two decimals are added.
  init(_ indicator: Indicator, values: [Double], lights: [Light] = [], language: Language) {
    let numbers = NumberFormat(language)
    self.numbers = numbers
    let given = indicator.decimals ?? Self.decimals(of: values)
    fewestDecimals = given
    decimals =
      (given...given + 2).first { !Self.hides(lights, of: values, target: indicator.target, decimals: $0, numbers) }
      ?? given
    let written = indicator.unit?.text(in: language)?.trimmingSpaces
    let lowered = written?.lowercased() ?? ""
    let percentWords = ["%", "prosent", "per cent", "percent", "pst"]
    isPercent =
      percentWords.contains { lowered == $0 || lowered.hasPrefix($0 + " ") }
      || written == nil && indicator.kind == .proportion && indicator.per == 100
    if isPercent, lowered.isEmpty || percentWords.contains(lowered) {
      unit = nil
      description = language == .english ? "per cent" : "prosent"
    } else {
      let text = written.map { Self.translated($0, to: language).keepingDigitGroupsTogether }
      let bracket = text?.firstIndex(of: "(")
      let bare = text.map { $0[..<(bracket ?? $0.endIndex)] }.map { String($0).trimmingSpaces }
      unit = isPercent ? nil : bare.flatMap { $0.isEmpty ? nil : $0 }
      description = text?.filter { $0 != "(" && $0 != ")" }
    }
  }

  /// The bare number.
  func number(_ value: Double) -> String { numbers.fixed(value, decimals: decimals) }

  /// The number with its unit: `96 %`, `4,8 poeng`, `2980 kroner`.
  func value(_ value: Double) -> String {
    if isPercent { return numbers.percent(value, decimals: decimals) }
    return number(value) + (unit.map { NumberFormat.hardSpace + $0 } ?? "")
  }

  /// A short number with its sign of percent only, for brackets after a name.
  func short(_ value: Double) -> String {
    isPercent ? numbers.percent(value, decimals: decimals) : number(value)
  }

  func range(_ low: Double, _ high: Double) -> String { numbers.range(low, high, decimals: decimals) }

  /// What a change is counted in: percentage points for percent. Without a unit on the card a word for any value.
  var changeUnit: String { ownChangeUnit ?? (numbers.language == .english ? "value" : "verdi") }

  /// What stands after a change; nil where the card gives no unit.
  var ownChangeUnit: String? {
    isPercent ? (numbers.language == .english ? "percentage points" : "prosentpoeng") : unit
  }

  /// An amount of money, which rises with prices.
  var isMoney: Bool { unit?.hasSuffix("kroner") == true || unit?.hasPrefix("NOK") == true }

  /// A signed yearly change, with a decimal more than the values where it is small.
  func change(_ change: Double) -> String {
    numbers.fixed(change, decimals: changeDecimals(change), signed: true)
  }

  func changeRange(_ low: Double, _ high: Double) -> String {
    let decimals = max(changeDecimals(low), changeDecimals(high))
    let texts = [low, high].map { numbers.fixed($0, decimals: decimals, signed: true) }
    return texts[0] == texts[1] ? texts[0] : numbers.range(low, high, decimals: decimals, signed: true)
  }

  private func changeDecimals(_ change: Double) -> Int {
    var unitOfLastDigit = 1.0
    for _ in 0..<decimals { unitOfLastDigit /= 10 }
    return abs(change) < 10 * unitOfLastDigit ? decimals + 1 : decimals
  }

  private static func hides(
    _ lights: [Light], of values: [Double], target: Target?, decimals: Int, _ numbers: NumberFormat
  ) -> Bool {
    guard lights.count == values.count else { return false }
    var seen: [String: Light] = [:]
    if case .value(let target) = target { seen[numbers.fixed(target, decimals: decimals)] = .green }
    for (value, light) in zip(values, lights) where light != .grey {
      let text = numbers.fixed(value, decimals: decimals)
      if let other = seen[text], other != light { return true }
      seen[text] = light
    }
    return false
  }

  /// A target with the decimals that it has, which may be fewer than those of the values.
  func target(_ value: Double) -> String {
    let own = max(fewestDecimals, DecimalRounding.decimals(of: value, limit: decimals))
    return isPercent ? numbers.percent(value, decimals: own) : numbers.fixed(value, decimals: own)
  }

  func targetRange(_ low: Double, _ high: Double) -> String {
    let own = max(
      fewestDecimals, DecimalRounding.decimals(of: low, limit: decimals),
      DecimalRounding.decimals(of: high, limit: decimals))
    return numbers.range(low, high, decimals: own) + (isPercent ? numbers.percentSign : "")
  }

  /// Decimals that the values carry, but no more than give three significant digits to the largest.
  private static func decimals(of values: [Double]) -> Int {
    let largest = values.reduce(0) { max($0, $1.isFinite ? abs($1) : 0) }
    let limit = largest >= 1000 ? 0 : largest >= 10 ? 1 : largest >= 1 ? 2 : 3
    return values.reduce(0) { max($0, DecimalRounding.decimals(of: $1, limit: limit)) }
  }

  /// Common units of measurement, which cards often give in one language only.
  private static func translated(_ unit: String, to language: Language) -> String {
    switch (unit.lowercased(), language) {
    case ("kr", .bokmal), ("kr", .nynorsk), ("nok", .bokmal), ("nok", .nynorsk): "kroner"
    case ("kroner", .english), ("kr", .english): "NOK"
    case ("poeng", .english): "points"
    case ("skalapoeng", .english): "scale points"
    case ("dager", .nynorsk): "dagar"
    case ("dager", .english), ("dagar", .english): "days"
    case ("timer", .nynorsk): "timar"
    case ("timer", .english), ("timar", .english): "hours"
    case ("måneder", .nynorsk): "månader"
    case ("måneder", .english), ("månader", .english): "months"
    default: unit
    }
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// `1 000` does not break over lines.
  fileprivate var keepingDigitGroupsTogether: String {
    var result = ""
    let characters = Array(self)
    for (index, character) in characters.enumerated() {
      let betweenDigits =
        character == " " && index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
        && characters[index + 1].isNumber
      result.append(betweenDigits ? "\u{00A0}" : character)
    }
    return result
  }
}
