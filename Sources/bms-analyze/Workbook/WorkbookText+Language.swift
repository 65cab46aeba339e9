import BenchmarkCore
import BenchmarkIO
import BenchmarkReport

extension WorkbookText {
  /// The words of a workbook in a language.
  ///
  /// - Parameter front: title, what matters most and the legend, as the report has them.
  init(_ language: Language, front: Document) {
    let fixed = WorkbookWords(language)
    self.init(
      front: Self.lines(of: front), sheets: fixed.sheets, words: fixed.words, resultsNote: fixed.resultsNote,
      figuresNote: fixed.figuresNote, figureDataNote: fixed.figureDataNote, tooManyRows: fixed.tooManyRows,
      tooManyUnits: fixed.tooManyUnits,
      figureTitle: { indicator, unit, period in
        indicator + (unit.map { " (\($0))" } ?? "") + ", " + period
      },
      trendTitle: { indicator, unit in fixed.development + indicator + (unit.map { " (\($0))" } ?? "") },
      explanation: { _, field in
        Explanation(
          description: ColumnTranslations.text(field.description, in: language),
          unit: field.unit.map { ColumnTranslations.text($0, in: language) },
          emptyWhen: field.emptyWhen.map { ColumnTranslations.text($0, in: language) })
      },
      word: { column, word in ClosedWords.text(word, column: column, in: language) },
      light: { light in light.markAndWord(in: language) },
      absence: { status in ClosedWords.absence(status, in: language) },
      name: { $0.text(in: language) }, period: { language.text($0) },
      range: { language.numbers.range($0, $1) })
  }

  /// The blocks of a document as lines of a sheet.
  private static func lines(of document: Document) -> [Line] {
    document.blocks.flatMap { block -> [Line] in
      switch block {
      case .title(let text): [Line(.title, text)]
      case .facts(let facts): [Line(.fact, facts.joined(separator: " · "))]
      case .notice(let text): [Line(.notice, text)]
      case .heading(let heading): [Line(.heading, heading.text)]
      case .paragraph(let text): [Line(.text, text)]
      case .statements(let texts): texts.enumerated().map { Line(.statement, label: "\($0 + 1)", $1) }
      case .bullets(let texts): texts.map { Line(.text, label: "–", $0) }
      case .terms(let terms):
        terms.flatMap { term in
          term.lines.enumerated().map { Line(.text, label: $0 == 0 ? term.term : nil, $1) }
        }
      case .table, .figure: []
      }
    }
  }
}
