import BenchmarkCore
import BenchmarkReport

/// The words of closed lists, which tables have in English, as people read them in a workbook.
enum ClosedWords {
  /// - Parameter column: a word such as `none` means different things in different columns.
  static func text(_ word: String, column: String, in language: Language) -> String {
    if let status = Status.allCases.first(where: { $0.word == word }), column == "status" {
      return text(status, in: language)
    }
    guard language != .english else { return column == "light" && word == "yellow" ? "amber" : plain(word) }
    let texts = column == "better" ? directions : words
    return texts[word].map { language == .nynorsk ? $0.nynorsk : $0.bokmal } ?? plain(word)
  }

  /// Why a cell has no number.
  static func absence(_ status: Status, in language: Language) -> String {
    text(status == .absent ? .missing : status, in: language)
  }

  private static func plain(_ word: String) -> String { word.replacing("_", with: " ") }

  private static func text(_ status: Status, in language: Language) -> String {
    let (bokmal, nynorsk): (String, String) =
      switch status {
      case .ok: ("i orden", "i orden")
      case .missing: ("mangler", "manglar")
      case .suppressed: ("skjermet", "skjerma")
      case .notApplicable: ("ikke aktuelt", "ikkje aktuelt")
      case .preliminary: ("foreløpig", "førebels")
      case .absent: ("ikke rapportert", "ikkje rapportert")
      case .tooFew: ("for få tall", "for få tal")
      case .zeroSpread: ("ingen spredning", "inga spreiing")
      case .singular: ("lar seg ikke skille", "lèt seg ikkje skilje")
      case .infeasible: ("uten løsning", "utan løysing")
      case .notConverged: ("fant ikke svar", "fann ikkje svar")
      case .break: ("brudd i tidsserien", "brot i tidsserien")
      }
    return switch language {
    case .bokmal: bokmal
    case .nynorsk: nynorsk
    case .english: plain(status.word)
    }
  }

  // swift-format-ignore
  private static let words: [String: (bokmal: String, nynorsk: String)] = [
    "green": ("grønn", "grøn"), "yellow": ("gul", "gul"), "red": ("rød", "raud"), "grey": ("uten lys", "utan lys"),
    "better": ("klart bedre", "klart betre"), "worse": ("klart svakere", "klart svakare"),
    "no_clear_difference": ("ingen sikker forskjell", "ingen sikker skilnad"),
    "not_judged": ("ikke vurdert", "ikkje vurdert"),
    "improving": ("bedring", "betring"), "worsening": ("forverring", "forverring"),
    "rising": ("økning", "auke"), "falling": ("nedgang", "nedgang"),
    "stable": ("stabil", "stabil"), "unclear": ("uklar", "uklar"),
    "mild": ("mild", "mild"), "extreme": ("ekstrem", "ekstrem"),
    "inside": ("innenfor", "innanfor"),
    "alert_high": ("over 95 %-grensen", "over 95 %-grensa"), "alert_low": ("under 95 %-grensen", "under 95 %-grensa"),
    "alarm_high": ("over 99,8 %-grensen", "over 99,8 %-grensa"),
    "alarm_low": ("under 99,8 %-grensen", "under 99,8 %-grensa"),
    "outside_high": ("over øvre grense", "over øvre grense"), "outside_low": ("under nedre grense", "under nedre grense"),
    "two_of_three_high": ("to av tre nær øvre grense", "to av tre nær øvre grense"),
    "two_of_three_low": ("to av tre nær nedre grense", "to av tre nær nedre grense"),
    "shift_high": ("sju på rad over snittet", "sju på rad over snittet"),
    "shift_low": ("sju på rad under snittet", "sju på rad under snittet"),
    "trend_up": ("sju på rad stigende", "sju på rad stigande"), "trend_down": ("sju på rad fallende", "sju på rad fallande"),
    "improvement": ("bedring", "betring"), "concern": ("bekymring", "uro"),
    "neutral_high": ("uvanlig høyt", "uvanleg høgt"), "neutral_low": ("uvanlig lavt", "uvanleg lågt"),
    "common": ("vanlig variasjon", "vanleg variasjon"),
    "pass": ("når alltid målet", "når alltid målet"), "fail": ("når aldri målet", "når aldri målet"),
    "inconsistent": ("når målet tilfeldig", "når målet tilfeldig"), "none": ("ikke vurdert", "ikkje vurdert"),
    "minimum_n": ("for få bak verdien", "for få bak verdien"),
    "small_numerator": ("for liten teller", "for liten teljar"),
    "secondary": ("ville røpet en annen, med summen", "ville røpt ein annan, med summen"),
    "complement": ("ville røpet en annen", "ville røpt ein annan"),
    "mean": ("snitt", "snitt"), "proportion": ("andel", "del"), "rate": ("rate", "rate"),
    "amount": ("beløp eller mengde", "beløp eller mengd"), "count": ("antall", "tal på"), "score": ("skår", "skår"),
    "index": ("indeks", "indeks"),
    "better_cheaper": ("bedre og billigere", "betre og billegare"),
    "better_dearer": ("bedre og dyrere", "betre og dyrare"),
    "weaker_cheaper": ("svakere og billigere", "svakare og billegare"),
    "weaker_dearer": ("svakere og dyrere", "svakare og dyrare"),
    "not_distinguishable": ("kan ikke skilles", "kan ikkje skiljast"),
    "log": ("logaritmisk", "logaritmisk"),
    "linear": ("lineær", "lineær"),
    "unknown": ("ukjent", "ukjend"),
    "not_numeric": ("ikke tall", "ikkje tal"),
    "collinear": ("følger av de andre", "følgjer av dei andre"),
    "missing": ("mangler", "manglar"),
    "zero_spread": ("ingen spredning", "inga spreiing"),
    "too_few": ("for få", "for få"),
    "planned": ("planlagt", "planlagt"),
    "started": ("startet", "starta"),
    "delayed": ("forsinket", "forseinka"),
    "finished": ("ferdig", "ferdig"),
    "cancelled": ("avlyst", "avlyst"),
    "no_action": ("uten tiltak", "utan tiltak"),
    "not_moved": ("ingen bedring", "inga betring"),
    "overdue": ("over fristen", "over fristen"),
    "ok": ("i orden", "i orden"),
    "input": ("innsats", "innsats"),
    "output": ("produksjon", "produksjon"),
    "distance": ("avstand", "avstand"),
    "card": ("kortet", "kortet"),
    "significant": ("klart bedre", "klart betre"),
    "improved": ("klar bedring", "klar betring"),
    "descriptive": ("bare beskrevet", "berre omtalt"),
  ]

  // swift-format-ignore
  private static let directions: [String: (bokmal: String, nynorsk: String)] = [
    "higher": ("høyere", "høgare"), "lower": ("lavere", "lågare"),
    "range": ("innenfor målområdet", "innanfor målområdet"), "none": ("uten retning", "utan retning"),
  ]
}
