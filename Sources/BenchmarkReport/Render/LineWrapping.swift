/// Breaks text into lines at spaces. Hard spaces do not break; a word wider than the line is cut, with a
/// hyphen between letters.
struct LineWrapping {
  let width: Int

  /// A hyphen within a word is worth its place from this width on.
  private static let narrowestWithHyphen = 8

  /// - Parameters:
  ///   - text: one paragraph.
  ///   - taken: columns already taken on the first line.
  func lines(_ text: String, taken: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = taken
    // Runs of spaces between marks in a legend are kept inside a line.
    for word in words(text) {
      let wordWidth = word.displayWidth
      let separator = line.isEmpty ? 0 : 1
      if !line.isEmpty, used + separator + wordWidth > width {
        lines.append(trimmed(line))
        (line, used) = ("", 0)
        if word.isEmpty { continue }
      } else if !line.isEmpty {
        line += " "
        used += 1
      }
      line += word
      used += wordWidth
      while used > width, line.count > 1 {
        var head = headFitting(line)
        guard head.count < line.count else { break }
        let isInWord = head.last?.isLetter == true && line.dropFirst(head.count).first?.isLetter == true
        let takesHyphen = isInWord && width >= Self.narrowestWithHyphen
        if takesHyphen { head = head.dropLast() }
        lines.append(head + (takesHyphen ? "-" : ""))
        line = String(line.dropFirst(head.count))
        used = line.displayWidth
      }
    }
    if !line.isEmpty || lines.isEmpty { lines.append(trimmed(line)) }
    return lines
  }

  /// What a line may break between: `5. trinn` and `3,6 prosent` stay together.
  private func words(_ text: String) -> [String] {
    var words: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      if let last = words.last, Self.belong(last, word) {
        words[words.count - 1] = last + "\u{00A0}" + word
      } else {
        words.append(word)
      }
    }
    return words
  }

  private static func belong(_ number: String, _ word: String) -> Bool {
    let digits = number.drop { $0 == "(" || $0 == "«" }
    guard let first = digits.first, first.isNumber, word.first?.isLowercase == true else { return false }
    if digits.last == ".", digits.count <= 3, digits.dropLast().allSatisfy(\.isNumber) { return true }
    return word.hasPrefix("prosent") && digits.allSatisfy { $0.isNumber || $0 == "," }
  }

  /// The longest beginning that fits, cut after a hard space where there is one in its second half.
  private func headFitting(_ line: String) -> Substring {
    var count = 0
    var used = 0
    for character in line {
      let next = String(character).displayWidth
      if used + next > max(1, width), count > 0 { break }
      used += next
      count += 1
    }
    let head = line.prefix(count)
    if let space = head.lastIndex(of: "\u{00A0}"), head.distance(from: head.startIndex, to: space) > count / 2 {
      return head[...space]
    }
    return beforeLastPart(line, within: count - 2) ?? head
  }

  /// Last parts of the long words of scorecards: `Foreldre-tilfredshet` reads better than `Foreldretilfredsh-et`.
  private static let lastParts = [
    "tilfreds", "engasjement", "gjennomgang", "oppfølging", "fravær", "fråvær", "kontroll", "undersøk", "kartlegging",
    "opplæring", "utdanning", "størrels", "storleik", "utgift", "behandling", "mottak", "lærer", "lærar", "senter",
    "skole", "skule", "satisfaction",
  ]

  /// The word up to its last part and one letter more, which gives way to the hyphen; nil where no part is known.
  private func beforeLastPart(_ line: String, within most: Int) -> Substring? {
    guard most >= 4, !line.contains(where: { !$0.isLetter }) else { return nil }
    let word = line.lowercased()
    let cuts = Self.lastParts.compactMap { part in
      word.firstRange(of: part).map { word.distance(from: word.startIndex, to: $0.lowerBound) }
    }
    return cuts.filter { $0 >= 4 && $0 <= most }.max().map { line.prefix($0 + 1) }
  }

  private func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
