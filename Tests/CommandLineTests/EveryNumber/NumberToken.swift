import Foundation

/// A number of a text as it is written, without its sign.
struct NumberToken: Sendable {
  var text: String
  var decimals: Int
  var isPercent: Bool
  enum End: Sendable { case lower, upper }
  /// Which of two ends, as in `4,5–5,1` or `−0,3 til 0,4`; nil for a number alone.
  var end: End?
  /// Where it begins and ends, in UTF-16 units of the text.
  var range: Range<Int>

  /// The number as it is read; decimals are known by their count, so marks need no looking at.
  var value: Double { (Double(text.filter { $0.isASCII && $0.isNumber }) ?? .nan) * lastPlace }
  var lastPlace: Double {
    var place = 1.0
    for _ in 0..<decimals { place /= 10 }
    return place
  }
  var digits: Int { text.count(where: \.isNumber) }

  /// The same with another digit in the place of the last or of the first.
  func altered(last: Bool) -> NumberToken {
    var characters = Array(text)
    guard let place = last ? characters.lastIndex(where: \.isNumber) : characters.firstIndex(where: \.isNumber),
      let digit = characters[place].wholeNumberValue
    else { return self }
    // A number does not begin with a zero, unless it is below one.
    let next = last || decimals > 0 && digits == decimals + 1 ? (digit + 1) % 10 : digit % 9 + 1
    characters[place] = Character(String(next))
    var token = self
    token.text = String(characters)
    return token
  }

  /// - Parameters:
  ///   - isEnglish: decimal point and comma between groups, otherwise decimal comma and hard space.
  ///   - years: not numbers, but names of periods.
  static func tokens(of units: [UInt16], isEnglish: Bool, years: Set<String>) -> [NumberToken] {
    var tokens: [NumberToken] = []
    var position = 0
    let (mark, space): (UInt16, UInt16) = isEnglish ? (46, 44) : (44, 0xA0)
    func isDigit(_ place: Int) -> Bool { place < units.count && units[place] >= 48 && units[place] <= 57 }
    while position < units.count {
      guard isDigit(position) else {
        position += 1
        continue
      }
      let start = position
      while isDigit(position) { position += 1 }
      // Groups of three.
      while position - start <= 9, position < units.count, units[position] == space, isDigit(position + 1),
        isDigit(position + 2), isDigit(position + 3), !isDigit(position + 4)
      {
        position += 4
      }
      var decimals = 0
      if position < units.count, units[position] == mark, isDigit(position + 1) {
        position += 1
        while isDigit(position) { (position, decimals) = (position + 1, decimals + 1) }
      }
      let text = String(decoding: units[start..<position], as: UTF16.self)
      if years.contains(text) { continue }
      var next = position
      if next < units.count, units[next] == 0xA0 { next += 1 }
      tokens.append(
        NumberToken(
          text: text, decimals: decimals, isPercent: next < units.count && units[next] == 37, end: nil,
          range: start..<position))
    }
    // Two with nothing but a dash or the word for it between them, and a sign.
    let words = isEnglish ? ["–", " to ", " to −", " to +", " – "] : ["–", " til ", " til −", " til +", " – "]
    for index in tokens.indices.dropFirst() {
      let between = String(
        decoding: units[tokens[index - 1].range.upperBound..<tokens[index].range.lowerBound], as: UTF16.self
      ).replacing("\u{00A0}", with: " ")
      if words.contains(between) { (tokens[index - 1].end, tokens[index].end) = (.lower, .upper) }
    }
    return tokens
  }
}
