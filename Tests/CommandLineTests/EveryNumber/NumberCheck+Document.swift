import BenchmarkCore

@testable import BenchmarkReport

/// The way through a document: what stands around each text, and what the column of each cell holds.
extension NumberCheck {
  /// What stands around a text: the nearest last.
  struct Place {
    var around: [String] = []
    /// Cells of the same row, and what the lines of a term before this one named.
    var beside: [String] = []
    var meanings: [NumberMeaning] = [.value]
    /// Another period than the one told of, in years before it.
    var yearsBefore = 0
    var period: String?
    /// Lines of the terms before, for questions about what they tell.
    var earlier: [String] = []
    var isCell = false
    /// Several numbers, each of another of these indicators.
    var isOfAll = false
  }

  /// - Parameter about: names of units that the whole document is about.
  func findings(in document: Document, about: String = "") -> [Finding] {
    var found: [Finding] = []
    var headings = ["", "", "", "", ""]
    for block in document.blocks {
      var place = Place(around: [about] + headings)
      switch block {
      case .title(let text):
        headings = [text, "", "", "", ""]
        found += check(text, Place(meanings: [.units]))
      case .facts(let texts):
        place.meanings = [.register]
        found += texts.flatMap { check($0, place) }
      case .notice(let text): found += check(text, place)
      case .heading(let heading):
        for level in heading.level.rawValue...3 { headings[level] = "" }
        headings[heading.level.rawValue] = heading.text
        place.around = [about] + headings
        place.meanings = [.target]
        if let aside = heading.aside { found += check(aside, place) }
      case .paragraph(let text): found += check(text, place)
      case .statements(let texts), .bullets(let texts): found += texts.flatMap { check($0, place) }
      case .terms(let terms):
        for term in terms {
          place.earlier += place.beside
          place.beside = [term.term]
          for line in term.lines {
            found += check(line, place)
            place.beside.append(line)
          }
        }
      case .table(let table): found += check(table, place)
      case .figure(let chart): found += check(chart, place)
      }
    }
    return found
  }

  private func check(_ figure: Chart, _ place: Place) -> [Finding] {
    let chart = figure.content
    var place = place
    place.around.append(chart.title)
    switch figure {
    case .funnel: place.meanings = [.funnelValue, .base]
    case .waterfall: place.meanings = [.makeUp]
    case .quadrant: place.meanings = [.versusExpected, .result]
    case .frontier: (place.meanings, place.isOfAll) = ([.value, .score], true)
    case .caterpillar, .development, .profile, .overview: break
    }
    var found = check(chart.description, place)
    if let data = chart.data { found += check(data, place) }
    if let overview = chart as? OverviewChart {
      let table = Document.Table(
        columns: [.init(overview.corner)] + overview.columns.map { .init($0.name) },
        rows: overview.rows.map { .init([$0.unit.name] + $0.cells.map(\.value)) })
      found += check(table, place)
    }
    // What is read out in a drawing of its marks, lines and panels.
    place.beside = [""]
    for match in chart.drawing(id: "x").matches(of: /<(title|desc)[^>]*>([^<]*)<\/(?:title|desc)>/) {
      let text = String(match.2).replacing("&nbsp;", with: "\u{00A0}").replacing(/&#?[a-z0-9]+;/, with: " ")
      found += check(text, place)
      // The description belongs to the title before it.
      if match.1 == "title" { place.beside = [text] }
    }
    return found
  }

  private func check(_ table: Document.Table, _ place: Place) -> [Finding] {
    let columns = titles.columns(of: table.columns.map(\.title))
    // A section is of the mean, or of its unit.
    let meanValue: [NumberMeaning] = place.around.first?.isEmpty == false ? [.value] : [.mean]
    var group = ""
    var found: [Finding] = []
    for row in table.rows {
      if row.isGroup {
        group = row.cells.joined(separator: " ")
        found += check(group, place)
        continue
      }
      for (column, cell) in row.cells.enumerated() where cell.contains(where: \.isNumber) {
        var own = place
        own.around += [group]
        let title = table.columns[column].title
        own.beside = row.cells.enumerated().filter { $0.offset != column }.map(\.element) + [title]
        own.meanings = columns[column].meanings
        own.yearsBefore = columns[column].yearsBefore
        let isPeriod = mentions(in: title).contains { if case .period = $0.kind { true } else { false } }
        if isPeriod { own.meanings = meanValue }
        if years.contains(title) { (own.period, own.meanings) = (title, meanValue) }
        if own.meanings == [.value, .mean] { own.meanings = meanValue }
        own.isCell = true
        found += check(cell, own)
      }
      if let note = row.note { found += check(note, place) }
    }
    return found
  }
}
