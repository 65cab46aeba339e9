extension TemplateWords {
  static let english = TemplateWords(
    cardIntroduction: "Scorecard: what the units are measured on, and the targets. Lines that begin with # explain. "
      + "Run \"bms-analyze check .\" in this folder when you have changed something.",
    version: "The card is revised every year after the budget. Write the year or a version number.",
    unitType: "Only units with this type in units.csv are compared.",
    vision: "The vision stands at the top of the sheet of each unit.",
    approved: "Remove # when the card is approved. Until then every report says that it is not.",
    periods: "How often it is reported: year, half-year, tertial, quarter, month or school-year.",
    synthetic: "The rows of the CSV files are examples. Delete this line when they are replaced by your own figures.",
    disclosure: "Figures that rest on fewer persons than this are not shown and enter into nothing.",
    perspectives: "The four perspectives. The weight is for the total index.",
    indicators:
      "Few and important indicators. Targets and limits here are proposals for the owner of the card to settle.",
    groupWide: "Group-wide: every scorecard carries it.",
    id: "The key that observations.csv uses. Lower-case letters, digits and underscores.",
    kind: "mean, proportion, rate (events per exposure), amount, count, score or index. "
      + "Decides which uncertainty is computed.",
    better: "higher, lower, range (inside the target is best) or none (not judged).",
    target: "The target. For range: [lowest, highest].",
    limits: "Green at the limit or better, red when worse than red, amber between.",
    scale: "The ends of the scale. Values outside are errors.",
    definition: "How the figure is made, so that it is understood the same way everywhere.",
    ownIndicators: "Add your own indicators to the list above, like this:",
    context:
      "Columns of units.csv that describe the circumstances of a unit. They are used to find units that are alike.",
    unitHeader: ["unit", "name", "type"],
    observationHeader: ["unit", "indicator", "period", "value", "n", "numerator", "denominator", "sd"],
    actionHeader: ["unit", "indicator", "action", "responsible", "due", "status"],
    accountHeader: ["unit", "period", "budget", "actual", "year_budget", "forecast"],
    exampleUnitName: "EXAMPLE", replaceMark: "replace",
    exampleAction: [
      "EXAMPLE – replace: go through the rota with the union representatives", "Head of unit", "2026-12-01", "started",
    ],
    readMeName: "READ-ME.md",
    readMe: """
      # A new study

      1. Open `card.yaml` in a text editor. Read the explanations, and choose indicators, targets and limits.
      2. Replace the rows of `units.csv` with your own units. The code in `unit` is text: leading zeros are kept.
      3. Replace the rows of `observations.csv`. Fill in what you have: `n` (answers), `numerator` and `denominator`, or
         `sd` let the uncertainty be computed. An empty value means that the figure is missing.
      4. `tiltak.csv` (agreed actions) and `okonomi.csv` (accounts and budget) are optional. Delete them if you do not use
         them.
      5. Run `bms-analyze check . --lang en` and mend what it reports.
      6. Delete the line `synthetic: true` on the card when the example rows are gone.
      7. Run `bms-analyze report . --lang en`

      Rows that begin with EXAMPLE are made up.

      """)
}
