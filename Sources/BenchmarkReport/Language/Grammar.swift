/// Says things in one language. Each topic of the reports is a type of this kind: its logic stands once, and the texts of
/// the three languages stand beside each other where they are used, so that one that is missing does not compile.
///
/// ```swift
/// struct CoverageWords: Grammar {
///   let language: Language
///   func complete(_ units: Int, of kind: UnitKind) -> String {
///     say(
///       nb: "\(counted(units, kind)) har tall.", nn: "\(counted(units, kind)) har tal.",
///       en: "\(counted(units, kind)) have figures.")
///   }
/// }
/// ```
package protocol Grammar: Sendable {
  var language: Language { get }
}

extension Grammar {
  /// What is said in the language; only that one is made.
  package func say<Said>(
    nb: @autoclosure () -> Said, nn: @autoclosure () -> Said, en: @autoclosure () -> Said
  ) -> Said {
    switch language {
    case .bokmal: nb()
    case .nynorsk: nn()
    case .english: en()
    }
  }

  /// What bokmål and nynorsk say alike.
  package func say<Said>(no: @autoclosure () -> Said, en: @autoclosure () -> Said) -> Said {
    language == .english ? en() : no()
  }

  package var numbers: NumberFormat { NumberFormat(language) }

  /// The word between the last two of a list.
  package var and: String { say(no: "og", en: "and") }

  /// Words for none to twelve.
  package func numeral(_ count: Int, _ gender: Noun.Gender) -> String {
    guard count == 1 else {
      return say(
        no: ["ingen", "", "to", "tre", "fire", "fem", "seks", "sju", "åtte", "ni", "ti", "elleve", "tolv"],
        en: ["none", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
      )[count]
    }
    return switch gender {
    case .masculine: say(nb: "én", nn: "éin", en: "one")
    case .feminine: say(nb: "én", nn: "éi", en: "one")
    case .neuter: say(nb: "ett", nn: "eitt", en: "one")
    }
  }

  package func noun(_ kind: UnitKind) -> Noun {
    switch kind {
    case .unit:
      say(
        nb: Noun(.masculine, "enhet", "enheter", "enhetene"),
        nn: Noun(.feminine, "eining", "einingar", "einingane"),
        en: Noun(.masculine, "unit", "units", "the units"))
    case .nursingHome:
      say(
        nb: Noun(.neuter, "sykehjem", "sykehjem", "sykehjemmene"),
        nn: Noun(.masculine, "sjukeheim", "sjukeheimar", "sjukeheimane"),
        en: Noun(.masculine, "nursing home", "nursing homes", "the nursing homes"))
    case .school:
      say(
        nb: Noun(.masculine, "skole", "skoler", "skolene"),
        nn: Noun(.masculine, "skule", "skular", "skulane"),
        en: Noun(.masculine, "school", "schools", "the schools"))
    case .kindergarten:
      say(
        nb: Noun(.masculine, "barnehage", "barnehager", "barnehagene"),
        nn: Noun(.masculine, "barnehage", "barnehagar", "barnehagane"),
        en: Noun(.masculine, "kindergarten", "kindergartens", "the kindergartens"))
    case .socialOffice:
      say(
        nb: Noun(.neuter, "sosialkontor", "sosialkontor", "sosialkontorene"),
        nn: Noun(.neuter, "sosialkontor", "sosialkontor", "sosialkontora"),
        en: Noun(.masculine, "social services office", "social services offices", "the social services offices"))
    case .municipality:
      say(
        nb: Noun(.masculine, "kommune", "kommuner", "kommunene"),
        nn: Noun(.masculine, "kommune", "kommunar", "kommunane"),
        en: Noun(.masculine, "municipality", "municipalities", "the municipalities"))
    case .county:
      say(
        nb: Noun(.neuter, "fylke", "fylker", "fylkene"),
        nn: Noun(.neuter, "fylke", "fylke", "fylka"),
        en: Noun(.masculine, "county", "counties", "the counties"))
    case .district:
      say(
        nb: Noun(.masculine, "bydel", "bydeler", "bydelene"),
        nn: Noun(.masculine, "bydel", "bydelar", "bydelane"),
        en: Noun(.masculine, "city district", "city districts", "the city districts"))
    case .group:
      say(
        nb: Noun(.masculine, "gruppe", "grupper", "gruppene"),
        nn: Noun(.feminine, "gruppe", "grupper", "gruppene"),
        en: Noun(.masculine, "group", "groups", "the groups"))
    case .department:
      say(
        nb: Noun(.masculine, "avdeling", "avdelinger", "avdelingene"),
        nn: Noun(.feminine, "avdeling", "avdelingar", "avdelingane"),
        en: Noun(.masculine, "department", "departments", "the departments"))
    }
  }

  /// `a, b og c`. Items with a comma of their own are joined with semicolons.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    let separator = items.contains { $0.contains(", ") } ? "; " : ", "
    return items.dropLast().joined(separator: separator) + " \(and) " + last
  }

  /// A count in prose: a word up to twelve, digits above.
  package func count(_ count: Int, _ gender: Noun.Gender = .masculine) -> String {
    count <= 12 ? numeral(count, gender) : numbers.integer(count)
  }

  /// `ett sykehjem`, `tre skoler`, `24 enheter`.
  package func counted(_ number: Int, _ kind: UnitKind) -> String {
    let noun = noun(kind)
    return count(number, noun.gender) + NumberFormat.hardSpace + (number == 1 ? noun.singular : noun.plural)
  }

  /// The same with digits, for titles and tables.
  package func digits(_ number: Int, _ kind: UnitKind) -> String {
    let noun = noun(kind)
    return numbers.integer(number) + NumberFormat.hardSpace + (number == 1 ? noun.singular : noun.plural)
  }
}

extension String {
  /// The text with its first letter in upper case, as a sentence begins.
  package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
