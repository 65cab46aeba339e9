import BenchmarkCore

/// How the values of one indicator are written: decimals, unit of measurement, percent or not.
struct Measure: Sendable {
  /// Of a target or of a gap to it.
  private static let mostDecimals = 3

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

  /// The number with its unit: `96 %`, `4,8 poeng`, `2980 kroner`, `NOK 2,980`.
  ///
  /// - Parameter mark: stands right before the number.
  func value(_ value: Double, mark: String = "") -> String {
    let number = mark + number(value)
    if isPercent { return number + numbers.percentSign }
    return unit.map { withUnit(number, $0) } ?? number
  }

  /// In English the currency stands before the number: `NOK 6,159 thousand`.
  private func withUnit(_ number: String, _ unit: String) -> String {
    let currency = "NOK"
    guard numbers.language == .english, unit == currency || unit.hasPrefix(currency + " ") else {
      return number + NumberFormat.hardSpace + unit
    }
    let rest = String(unit.dropFirst(currency.count)).replacing(" ", with: NumberFormat.hardSpace)
    return currency + NumberFormat.hardSpace + number + rest
  }

  /// A short number with its sign of percent only, for brackets after a name.
  func short(_ value: Double) -> String {
    isPercent ? numbers.percent(value, decimals: decimals) : number(value)
  }

  /// A name and its value: `Belegg 98 %`; with a colon where the name ends in a number.
  func after(_ name: String, _ value: String) -> String {
    if name.last?.isNumber == true { return name + ": " + value }
    // With its unit an amount is too long to hang on to the name.
    return name + (isMoney ? " " : NumberFormat.hardSpace) + value
  }

  /// The number as a sentence tells it: an amount is not to be read as a count.
  func told(_ value: Double, mark: String = "") -> String {
    isMoney ? self.value(value, mark: mark) : mark + short(value)
  }

  /// A number written elsewhere, with the sign of percent where the values have it.
  func withPercent(_ text: String) -> String { isPercent ? text + numbers.percentSign : text }

  func range(_ low: Double, _ high: Double) -> String { numbers.range(low, high, decimals: decimals) }

  /// What a change is counted in: percentage points for percent. Without a unit on the card a word for any value.
  var changeUnit: String { ownChangeUnit ?? (numbers.language == .english ? "value" : "verdi") }

  /// What stands after a change; nil where the card gives no unit.
  var ownChangeUnit: String? {
    isPercent ? (numbers.language == .english ? "percentage points" : "prosentpoeng") : unit
  }

  /// An amount of money, which rises with prices.
  var isMoney: Bool { unit?.hasSuffix("kroner") == true || unit?.hasPrefix("NOK") == true }

  /// A change, already written, with what it is counted in where the card says it.
  func changeWithUnit(_ text: String) -> String { ownChangeUnit.map { withUnit(text, $0) } ?? text }

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

  /// A target with the decimals that it has, which may be fewer than those of the values, or more: a target of 4,15 is
  /// not 4,2.
  func target(_ value: Double) -> String {
    withPercent(numbers.fixed(value, decimals: targetDecimals([value])))
  }

  func targetRange(_ low: Double, _ high: Double) -> String {
    withPercent(numbers.range(low, high, decimals: targetDecimals([low, high])))
  }

  private func targetDecimals(_ values: [Double]) -> Int {
    values.reduce(fewestDecimals) { max($0, DecimalRounding.decimals(of: $1, limit: Self.mostDecimals)) }
  }

  /// What a mean lacks of its target, both with as many decimals as show it: 84,5 and +0,5 for a target of 85, not 85 and
  /// +0,5.
  func gap(from mean: Double, change: Double, to target: [Double]) -> (mean: String, change: String) {
    let fewest = max(decimals, targetDecimals(target))
    let enough =
      (fewest...max(fewest, Self.mostDecimals)).first { decimals in
        let zero = numbers.fixed(0, decimals: decimals)
        return change == 0 || numbers.fixed(abs(change), decimals: decimals) != zero
      } ?? fewest
    return (withPercent(numbers.fixed(mean, decimals: enough)), numbers.fixed(change, decimals: enough, signed: true))
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
