/// How a language joins words: numerals, counted nouns, lists.
protocol Grammar: Sendable {
  var numbers: NumberFormat { get }
  /// Words for none to twelve.
  func numeral(_ count: Int, _ gender: Noun.Gender) -> String
  func noun(_ kind: UnitKind) -> Noun
  /// The word between the last two of a list.
  var and: String { get }
}

extension Grammar {
  /// `a, b og c`. Items with a comma of their own are joined with semicolons.
  func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let separator = items.contains { $0.contains(", ") } ? "; " : ", "
    return items.dropLast().joined(separator: separator) + " \(and) " + last
  }

  /// A count in prose: a word up to twelve, digits above.
  func count(_ count: Int, _ gender: Noun.Gender = .masculine) -> String {
    count <= 12 ? numeral(count, gender) : numbers.integer(count)
  }

  /// `ett sykehjem`, `tre skoler`, `24 enheter`.
  func counted(_ number: Int, _ kind: UnitKind) -> String {
    let noun = noun(kind)
    return count(number, noun.gender) + NumberFormat.hardSpace + (number == 1 ? noun.singular : noun.plural)
  }

  /// The same with digits, for titles and tables.
  func digits(_ number: Int, _ kind: UnitKind) -> String {
    let noun = noun(kind)
    return numbers.integer(number) + NumberFormat.hardSpace + (number == 1 ? noun.singular : noun.plural)
  }
}

extension String {
  /// The text with its first letter in upper case, as a sentence begins.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
