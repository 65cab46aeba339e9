extension ColumnTranslations {
  /// Texts on control charts.
  // swift-format-ignore
  static let control: [(english: String, bokmal: String, nynorsk: String)] = [
    ("Every value of a compared unit against the usual variation of its own series (XmR chart).",
      "Hver verdi for en sammenlignet enhet mot den vanlige variasjonen i enhetens egen tidsserie (XmR-diagram).",
      "Kvar verdi for ei samanlikna eining mot den vanlege variasjonen i tidsserien til eininga sjølv (XmR-diagram)."),
    ("Mean of the segment.", "Snittet for perioden mellom brudd.", "Snittet for perioden mellom brot."),
    ("Lower limit of the usual variation.",
      "Nedre grense for den vanlige variasjonen.", "Nedre grense for den vanlege variasjonen."),
    ("Upper limit of the usual variation.",
      "Øvre grense for den vanlige variasjonen.", "Øvre grense for den vanlege variasjonen."),
    ("The rules that the value fires, joined by a semicolon.",
      "Reglene som verdien slår ut på, skilt med semikolon.", "Reglane som verdien slår ut på, skilde med semikolon."),
    ("What the rules say by the direction of the card: improvement or concern, neutral without a direction, common where none fires; two words where rules point to opposite sides.",
      "Hva reglene sier etter retningen på kortet: bedring eller bekymring, nøytral uten retning, vanlig der ingen slår ut; to ord der regler peker hver sin vei.",
      "Kva reglane seier etter retninga på kortet: betring eller uro, nøytral utan retning, vanleg der ingen slår ut; to ord der reglar peikar kvar sin veg."),
    ("Whether the usual variation reaches the target: always (pass), never (fail), by chance (inconsistent); none without a target or limits.",
      "Om den vanlige variasjonen når målet: alltid, aldri eller tilfeldig; ingen vurdering uten mål eller grenser.",
      "Om den vanlege variasjonen når målet: alltid, aldri eller tilfeldig; inga vurdering utan mål eller grenser."),
    ("ok, preliminary (may still be revised), or the reason why there is no value or no limits.",
      "ok, foreløpig (kan bli endret), eller grunnen til at det ikke er verdi eller grenser.",
      "ok, førebels (kan bli endra), eller grunnen til at det ikkje er verdi eller grenser."),
    ("the segment has fewer than ten values",
      "det er færre enn ti verdier mellom brudd", "det er færre enn ti verdiar mellom brot"),
    ("none fires, or there are no limits", "ingen slår ut, eller det er ingen grenser",
      "ingen slår ut, eller det er ingen grenser"),
    ("there is no value, or there are no limits", "det er ingen verdi, eller ingen grenser",
      "det er ingen verdi, eller ingen grenser"),
  ]
}
