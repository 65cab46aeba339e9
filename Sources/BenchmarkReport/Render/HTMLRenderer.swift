/// Renders a document as one HTML page that needs nothing else: no network, no other file.
///
/// Contents, search and sorting are there for those with scripts; without them the page is whole and in order.
public struct HTMLRenderer: Sendable {
  /// Whether the page has contents and search beside it. Without them it is a sheet to print, or to copy as a whole.
  public var hasContents: Bool

  public init(hasContents: Bool = true) { self.hasContents = hasContents }

  public func render(_ document: Document) -> String {
    var page = HTMLPage(language: document.language)
    for block in document.blocks { page.add(block) }
    return page.finished(hasContents: hasContents)
  }
}

/// A page while it is written: the body, the headings seen so far, and what is still open.
struct HTMLPage {
  private let language: Language
  private var body = ""
  private var contents = HTMLContents()
  private var names: Set<String> = []
  private var notes: Set<String> = []
  private var pageTitle: String?
  private var isSectionOpen = false
  private var isArticleOpen = false
  private var isHeaderOpen = false
  private var hasGroup = false
  private var count = 0
  /// Heading that the next table belongs to.
  private var headingID: String?

  private var words: any PagePhrase { language.page }

  init(language: Language) { self.language = language }

  // MARK: Blocks

  mutating func add(_ block: Document.Block) {
    if isHeaderOpen {
      switch block {
      case .facts, .notice: break
      default: closeHeader()
      }
    }
    switch block {
    case .title(let text): title(text)
    case .facts(let facts): body += "<p class=\"facts\">" + facts.map(HTML.escaped).joined(separator: " · ") + "</p>\n"
    case .notice(let text): body += "<p class=\"notice\" role=\"note\">\(HTML.escaped(text))</p>\n"
    case .heading(let heading): add(heading)
    case .paragraph(let text): body += "<p>\(HTML.prose(text))</p>\n"
    case .statements(let items): list(items, "ol", " class=\"statements\"")
    case .bullets(let items): list(items, "ul", "")
    case .terms(let terms):
      body += "<dl>\n"
      for term in terms {
        body += "<dt>\(HTML.marked(term.term))</dt>"
        for line in term.lines { body += "<dd>\(HTML.prose(line))</dd>" }
        body += "\n"
      }
      body += "</dl>\n"
    case .table(let table):
      // The chart of what letters draw has these numbers as its own table.
      if !table.columns.contains(where: \.isDrawn) { body += HTMLTable(table, labelledBy: headingID).html }
    case .figure(let chart): figure(chart.content)
    }
  }

  private mutating func title(_ text: String) {
    closeSection()
    if pageTitle == nil { pageTitle = text }
    let id = unique("t")
    body += "<header class=\"top\">\n<h1 id=\"\(id)\">\(HTML.prose(text))</h1>\n"
    contents.add(0, id: id, text)
    headingID = id
    isHeaderOpen = true
  }

  private mutating func closeHeader() {
    body += "</header>\n"
    isHeaderOpen = false
  }

  private mutating func add(_ heading: Document.Heading) {
    closeArticle()
    let id = unique(heading.anchor ?? "s")
    headingID = id
    let text = HTML.escaped(heading.text)
    switch heading.level {
    case .section:
      closeSection()
      body += "<section aria-labelledby=\"\(id)\">\n<h2 id=\"\(id)\">\(text)</h2>\n"
      (isSectionOpen, hasGroup) = (true, false)
      contents.add(1, id: id, heading.text)
    case .group:
      body += "<h3 class=\"group\" id=\"\(id)\">\(text)</h3>\n"
      hasGroup = true
      contents.add(2, id: id, heading.text)
    case .item:
      let tag = hasGroup ? "h4" : "h3"
      body += "<article aria-labelledby=\"\(id)\">\n<header><\(tag) id=\"\(id)\">\(text)</\(tag)>"
      if let detail = heading.detail { body += " <span class=\"detail\">\(HTML.escaped(detail))</span>" }
      if let aside = heading.aside { body += " <span class=\"aside\">\(HTML.escaped(aside))</span>" }
      body += "</header>\n"
      isArticleOpen = true
      contents.add(3, id: id, heading.text)
    }
  }

  private mutating func list(_ items: [String], _ tag: String, _ attributes: String) {
    body += "<\(tag)\(attributes)>" + items.map { "<li>\(HTML.prose($0))</li>" }.joined() + "</\(tag)>\n"
  }

  private mutating func figure(_ chart: any ChartContent) {
    count += 1
    let id = "f\(count)"
    let drawing = chart.drawing(id: id) + note(chart)
    if chart.data == nil {
      // A chart that is a table: folded when it is long, or else the caption stands over it.
      let isFolded = (chart as? OverviewChart)?.isFolded ?? false
      body += "<figure class=\"wide\">"
      body +=
        isFolded
        ? "<details><summary>\(HTML.escaped(chart.title))</summary>\(drawing)</details>"
        : "<figcaption>\(HTML.escaped(chart.title))</figcaption>\(drawing)"
      body += "</figure>\n"
      return
    }
    body += "<figure><figcaption>\(HTML.escaped(chart.title))</figcaption>\(drawing)"
    if let data = chart.data {
      body += "<details class=\"data\"><summary>\(HTML.escaped(words.pageLabel(.figuresAsTable)))</summary>"
      body += HTMLTable(data, label: chart.title).html + "</details>"
    }
    body += "</figure>\n"
  }

  /// How to read the chart, once: a note that the page has said before is left out.
  private mutating func note(_ chart: any ChartContent) -> String {
    guard let note = chart.note, notes.insert(note).inserted else { return "" }
    return "<p class=\"note\">\(HTML.prose(note))</p>"
  }

  private mutating func closeArticle() {
    if isArticleOpen { body += "</article>\n" }
    isArticleOpen = false
  }

  private mutating func closeSection() {
    closeArticle()
    if isSectionOpen { body += "</section>\n" }
    isSectionOpen = false
  }

  /// The name itself, or with a number when it is taken; `s` and `t` always have one.
  private mutating func unique(_ name: String) -> String {
    var number = name.count == 1 ? 1 : 2
    var candidate = name.count == 1 ? "\(name)1" : name
    while !names.insert(candidate).inserted {
      candidate = "\(name)\(name.count == 1 ? "" : "-")\(number)"
      number += 1
    }
    return candidate
  }

  // MARK: The whole

  consuming func finished(hasContents: Bool) -> String {
    if isHeaderOpen { closeHeader() }
    closeSection()
    let title = HTML.escaped(pageTitle ?? "bms-analyze")
    let beside = hasContents ? navigation : ""
    let footer = hasContents ? "<footer><a href=\"#main\">\(HTML.escaped(words.pageLabel(.toTop)))</a></footer>\n" : ""
    let skip =
      hasContents ? "<a class=\"skip\" href=\"#main\">\(HTML.escaped(words.pageLabel(.skipToContent)))</a>\n" : ""
    return """
      <!DOCTYPE html>
      <html lang="\(language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="bms-analyze">
      <meta http-equiv="Content-Security-Policy" content="\(Self.policy)">
      <title>\(title)</title>
      <style>
      \(HTMLStyle.text)</style>
      </head>
      <body\(hasContents ? "" : " class=\"sheet\"")>
      \(skip)\(ChartSymbol.definitions)
      \(beside)<main id="main" tabindex="-1">
      \(body)</main>
      \(footer)<script>
      \(HTMLScript.text)</script>
      </body>
      </html>

      """
  }

  /// Contents and search.
  private var navigation: String {
    let search = HTML.escaped(words.search(for: nil))
    return """
      <nav id="contents" aria-label="\(HTML.escaped(words.pageLabel(.contents)))">
      <form role="search" id="search" hidden><label for="q">\(search)</label>
      <input type="search" id="q" autocomplete="off" spellcheck="false">
      <button type="reset">\(HTML.escaped(words.pageLabel(.clear)))</button>
      <p id="hits" role="status" data-hits="\(HTML.escaped(words.pageLabel(.hits)))" \
      data-none="\(HTML.escaped(words.pageLabel(.noHits)))"></p></form>
      <details open id="toc"><summary>\(HTML.escaped(words.pageLabel(.contents)))</summary>
      \(contents.html)</details>
      </nav>

      """
  }

  /// Nothing is fetched, whatever a text in the page says.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
}
