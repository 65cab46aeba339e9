import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

extension PlanError {
  /// What was asked for, that it is not there, and what is.
  func text(in language: Language) -> String {
    switch self {
    case .unknownIndicator(let id, let known, let option):
      let hint = Self.hint(id, among: known, in: language)
      return switch language {
      case .bokmal: "\(option) \(id): studien har ingen slik indikator. \(hint)"
      case .nynorsk: "\(option) \(id): studien har ingen slik indikator. \(hint)"
      case .english: "\(option) \(id): the study has no such indicator. \(hint)"
      }
    case .unknownUnit(let id, let known, let option):
      let hint = UnitSuggestion.text(for: id, among: known, in: language)
      return switch language {
      case .bokmal:
        "\(option) \(id): registeret har ingen enhet med den koden." + (hint ?? " units.csv viser kodene.")
      case .nynorsk:
        "\(option) \(id): registeret har inga eining med den koden." + (hint ?? " units.csv viser kodane.")
      case .english:
        "\(option) \(id): the register has no unit with that code." + (hint ?? " units.csv lists the codes.")
      }
    case .unknownColumn(let name, let known):
      let hint = Self.hint(name, among: known, in: language)
      return switch language {
      case .bokmal: "Enhetsregisteret har ingen kolonne «\(name)». \(hint)"
      case .nynorsk: "Einingsregisteret har ingen kolonne «\(name)». \(hint)"
      case .english: "The unit register has no column \"\(name)\". \(hint)"
      }
    case .unknownLevel(let level, let known):
      let hint = Self.hint(level, among: known, in: language)
      return switch language {
      case .bokmal: "--at \(level): ingen enheter som kan sammenlignes, ligger på det nivået. \(hint)"
      case .nynorsk: "--at \(level): ingen einingar som kan samanliknast, ligg på det nivået. \(hint)"
      case .english: "--at \(level): no unit that can be compared is at that level. \(hint)"
      }
    case .noUnitsMeet(let column, let value):
      return switch language {
      case .bokmal: "--where \(column)=\(value): ingen av enhetene som skal sammenlignes, har den verdien."
      case .nynorsk: "--where \(column)=\(value): ingen av einingane som skal samanliknast, har den verdien."
      case .english: "--where \(column)=\(value): none of the units to compare has that value."
      }
    case .efficiency(let error): return error.text(in: language)
    case .noContext:
      return switch language {
      case .bokmal:
        "Ingenting sier hva som gjør enhetene like. Skriv «context: [kolonne, …]» i kortet, eller --context KOLONNE."
      case .nynorsk:
        "Ingenting seier kva som gjer einingane like. Skriv «context: [kolonne, …]» i kortet, eller --context KOLONNE."
      case .english:
        "Nothing says what makes the units alike. Write \"context: [column, …]\" in the card, or --context COLUMN."
      }
    case .noPeriod(let period, let known):
      let range = known.isEmpty ? "–" : "\(known[0])–\(known[known.count - 1])"
      return switch language {
      case .bokmal: "--period \(period): studien har ingen tall for perioden. Den har \(range)."
      case .nynorsk: "--period \(period): studien har ingen tal for perioden. Han har \(range)."
      case .english: "--period \(period): the study has no figures for that period. It has \(range)."
      }
    }
  }

  static func hint(_ name: String, among known: [String], in language: Language) -> String {
    if let nearest = NearestSpelling.of(name, among: known) {
      return switch language {
      case .bokmal: "Mente du «\(nearest)»?"
      case .nynorsk: "Meinte du «\(nearest)»?"
      case .english: "Did you mean \"\(nearest)\"?"
      }
    }
    let shown = known.prefix(12).joined(separator: ", ") + (known.count > 12 ? ", …" : "")
    return switch language {
    case .bokmal: known.isEmpty ? "Det finnes ingen." : "Det finnes: \(shown)."
    case .nynorsk: known.isEmpty ? "Det finst ingen." : "Det finst: \(shown)."
    case .english: known.isEmpty ? "There are none." : "There are: \(shown)."
    }
  }
}
