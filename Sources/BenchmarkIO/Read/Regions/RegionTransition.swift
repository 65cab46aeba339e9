/// A change of the number of a municipality or county.
struct RegionTransition: Equatable {
  enum Kind: String { case renumbered, merged, split }

  /// From 1 January of this year.
  var year: Int
  var kind: Kind
  var from: String
  var to: String

  /// In order of time.
  static let all: [RegionTransition] = {
    var list: [RegionTransition] = []
    var year = 0
    var kind = Kind.renumbered
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count == 2, let number = Int(words[0]), let word = Kind(rawValue: String(words[1])) {
        (year, kind) = (number, word)
        continue
      }
      for word in words {
        let codes = word.split(separator: ">")
        guard codes.count == 2 else { continue }
        list.append(RegionTransition(year: year, kind: kind, from: String(codes[0]), to: String(codes[1])))
      }
    }
    return list
  }()

  /// Numbers that counties have or had; those that never changed are in no transition.
  static let counties = Set(
    all.flatMap { [$0.from, $0.to] }.filter { $0.utf8.count == 2 } + ["03", "11", "15", "18"])
}
