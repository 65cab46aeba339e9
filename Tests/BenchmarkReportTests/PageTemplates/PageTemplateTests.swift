import BenchmarkCore
import Foundation
import Testing

@testable import BenchmarkReport

/// Page templates: what they are filled with, and what is said of one that is wrong.
@Suite struct PageTemplateTests {
  private static func section(_ language: Language = .bokmal, _ findings: [Findings]? = nil) -> TertialSection {
    TertialSection(findings: findings ?? [SampleFindings.small()], language: language)
  }

  private static func render(
    _ text: String, escaping: PageTemplate.Escaping = .none, partials: [String: String] = [:]
  ) throws -> String {
    try PageTemplate(text, file: "mal.mustache") { partials[$0] }.render(
      section().templateContent(), escaping: escaping)
  }

  private static func issue(_ text: String, partials: [String: String] = [:]) -> TemplateIssue? {
    do {
      _ = try render(text, partials: partials)
      return nil
    } catch {
      return error as? TemplateIssue
    }
  }

  /// Every value of a record has a field of its kind, and every field a value.
  private static func expectSame(_ record: TemplateRecord, _ fields: [TemplateField], _ place: String) {
    #expect(record.values.keys.sorted() == fields.map(\.name).sorted(), "\(place)")
    for field in fields {
      switch (record.values[field.name], field.kind) {
      case (.text, .text), (.number, .number), (.flag, .flag), (.absent, .text), (.absent, .number): break
      case (.list(let records), .list(let inner)):
        for record in records { expectSame(record, inner, place + "." + field.name) }
      case (.record(let record), .record(let inner)): expectSame(record, inner, place + "." + field.name)
      default: Issue.record("\(place).\(field.name) is \(String(describing: record.values[field.name]))")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `every documented field is there, and no other`(language: Language) throws {
    var studies = [[SampleFindings.small()]]
    studies.append([try SampleFindings.drawn(seed: 3, unitCount: 12, groupCount: 3)])
    studies.append([try LearningSample.findings()])
    for findings in studies {
      let content = TertialSection(findings: findings, language: language).templateContent()
      Self.expectSame(content.record, content.fields, "section")
      for unit in UnitSheet.units(of: findings[0]).prefix(2) {
        let sheet = try #require(UnitSheet(findings[0], unit: unit, language: language)).templateContent()
        Self.expectSame(sheet.record, sheet.fields, "sheet")
      }
    }
  }

  @Test func `a number is there as people write it and in full`() throws {
    let text = try Self.render(
      "{{#cards}}{{#targets}}{{indicator_id}}: {{mean}} {{mean_raw}} {{green}} {{green_raw}}\n{{/targets}}{{/cards}}")
    #expect(text.contains("tilfredshet: 4,9 4.9 3 3\n"))
    #expect(text.contains("gjennomgang: 92\u{00A0}% 91.5 3 3\n"))
  }

  @Test func `what is absent leaves its section out and is not looked for further out`() throws {
    // The card has a title, the rows have none; a row without a value last year has no fallback.
    let text = try Self.render(
      "{{#cards}}{{#targets}}[{{mean_last_year}}{{^mean_last_year}}none{{/mean_last_year}}]{{/targets}}{{/cards}}")
    #expect(text.hasPrefix("[none][none]"))
  }

  @Test func `values are escaped for what the page is`() throws {
    var findings = SampleFindings.small()
    findings.study.card?.name = LocalizedText("A <b> & *c* | d")
    let content = Self.section(.bokmal, [findings]).templateContent()
    let template = PageTemplate("{{#cards}}{{name}}{{> p}}{{/cards}}", file: "m") { _ in "{{name}}" }
    #expect(try template.render(content, escaping: .none) == "A <b> & *c* | dA <b> & *c* | d\n\n")
    #expect(try template.render(content, escaping: .html).contains("A &lt;b&gt; &amp; *c* | d"))
    let markdown = try template.render(content, escaping: .markdown)
    #expect(
      markdown.contains("A \\<b\\> & \\*c\\* \\| dA \\<b\\>"), "a partial is escaped like its template: \(markdown)")
  }

  @Test func `the first line of a template is like any other`() throws {
    #expect(try Self.render("{{#cards}}\nx\n{{/cards}}\n") == "x\n")
    #expect(try Self.render("{{! remark }}\r\ny{") == "y{\n")
  }

  // MARK: - What is wrong

  @Test(arguments: [
    ("a\n{{#cards}}\n  {{titel}}\n{{/cards}}", 3, 3),
    ("{{#cards}}{{#targets}}{{title}}{{menn}}{{/targets}}{{/cards}}", 1, 32),
    ("{{title}}", 1, 1), ("{{#cards}}{{targets.mean}}{{/cards}}", 1, 11), ("{{words.menn}}", 1, 1),
    ("{{#cards}}{{title_raw}}{{/cards}}", 1, 11),
  ])
  func `a field that is not there is an error with its place`(text: String, line: Int, column: Int) throws {
    let issue = try #require(Self.issue(text))
    guard case .unknownField(_, let known) = issue.fault else {
      Issue.record("\(issue)")
      return
    }
    #expect(!known.isEmpty)
    #expect((issue.file, issue.line, issue.column) == ("mal.mustache", line, column))
  }

  @Test func `a field within the section of an empty list is checked too`() {
    let text = "{{#cards}}{{#learning}}{{txt}}{{/learning}}{{/cards}}"
    guard case .unknownField("txt", let known)? = Self.issue(text)?.fault else {
      Issue.record("not found")
      return
    }
    #expect(known.contains("text"))
  }

  @Test(arguments: [
    ("{{#cards}}", TemplateIssue.Fault.unclosedSection("cards"), 1),
    ("\n{{/cards}}", .wrongEnd(found: "cards", expected: nil), 2),
    ("{{#cards}}\n{{#facts}}\n{{/cards}}", .wrongEnd(found: "cards", expected: "facts"), 3),
    ("a\nb {{title", .unclosedTag, 2), ("{{ }}", .emptyTag, 1), ("\n\n{{=<% %>=}}", .unsupportedTag("{{=<% %>=}}"), 3),
    ("{{< a}}", .unsupportedTag("{{< a}}"), 1), ("{{$ a}}", .unsupportedTag("{{$ a}}"), 1),
    ("{{>*a}}", .partialElsewhere("*a"), 1), ("{{> ../a}}", .partialElsewhere("../a"), 1),
    ("{{> /etc/passwd}}", .partialElsewhere("/etc/passwd"), 1), ("{{> none}}", .noPartial("none"), 1),
    ("{{#cards}}{{lower(title)}}{{/cards}}", .unknownFunction("lower(title)"), 1),
    ("{{last()}}", .unknownFunction("last()"), 1),
  ])
  func `a fault is told with its line`(text: String, fault: TemplateIssue.Fault, line: Int) {
    let issue = Self.issue(text)
    #expect(issue?.fault == fault)
    #expect(issue?.line == line)
  }

  @Test func `a partial that uses itself is refused, one used twice is not`() {
    #expect(Self.issue("{{> a}}", partials: ["a": "x{{> b}}", "b": "{{> a}}"])?.fault == .partialInItself("a"))
    #expect(Self.issue("{{> a}}{{> a}}", partials: ["a": "x"]) == nil)
    #expect(Self.issue("{{> a}}", partials: ["a": "\n{{nothing}}"])?.file == "a.mustache")
  }

  @Test func `sections nested without end are refused before the engine sees them`() {
    let text = String(repeating: "{{#cards}}", count: 5000)
    #expect(Self.issue(text)?.fault == .tooDeep(limit: TemplateCheck.deepest))
  }

  @Test func `no text makes the engine fail unheard`() throws {
    // Pieces of tags, put together by a fixed sequence: each is rendered or refused with a place.
    let pieces = [
      "{{", "}}", "{{{", "}}}", "#", "/", "^", ">", "!", "cards", "title", " ", "\n", "a", "{", "&", ".", "()",
    ]
    var state: UInt64 = 7
    var refused = 0
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<8 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += pieces[Int(state >> 33) % pieces.count]
      }
      do {
        _ = try Self.render(text)
      } catch let issue as TemplateIssue {
        refused += 1
        #expect(issue.line != nil)
      }
    }
    #expect(refused > 50 && refused < 400)
  }

  // MARK: - What comes with the program

  @Test(arguments: ShippedTemplate.allCases, Language.allCases)
  func `a shipped template says what the section says`(shipped: ShippedTemplate, language: Language) throws {
    let section = Self.section(language)
    let page = try shipped.template.render(section.templateContent(), escaping: .markdown)
    #expect(!page.contains("{{") && !page.contains("\n\n\n"))
    let document = MarkdownRenderer().render(section.document())
    // Every number of the page stands in the section too.
    for number in page.matches(of: /[0-9][0-9\u{00A0},.]*/) {
      let digits = String(number.0).trimmingEnd
      #expect(document.contains(digits), "\(digits)")
    }
    #expect(page.count > 500)
  }

  // MARK: - Documentation

  private static var documentation: String {
    #filePath.replacing("Tests/BenchmarkReportTests/PageTemplates/PageTemplateTests.swift", with: "docs/templates.md")
  }

  private static func rows(_ fields: [TemplateField], _ prefix: String) -> [String] {
    fields.flatMap { field -> [String] in
      let name = prefix + field.name
      let kind =
        switch field.kind {
        case .text: "text"
        case .number: "number"
        case .flag: "yes or no"
        case .list: "list"
        case .record: "group"
        }
      return ["| `\(name)` | \(kind) | \(field.summary) |"]
        + rows(field.fields, name + (field.kind.isList ? "[]." : "."))
    }
  }

  /// `BMS_RECORD=1` writes the tables of the page anew, and then fails, so that they are looked at.
  @Test func `the page on templates lists exactly the fields`() throws {
    for (name, fields) in [("section", TertialSection.templateFields), ("sheet", UnitSheet.templateFields)] {
      let text = try TestFile.text(Self.documentation)
      let begin = "<!-- fields of the \(name) -->\n"
      let end = "<!-- end -->"
      let start = try #require(text.range(of: begin)).upperBound
      let stop = try #require(text[start...].range(of: end)).lowerBound
      let expected = (["| field | kind | what it holds |", "|---|---|---|"] + Self.rows(fields, "")).joined(
        separator: "\n")
      if TestFile.isRecording {
        try TestFile.write(text.replacingCharacters(in: start..<stop, with: expected + "\n"), to: Self.documentation)
        Issue.record("recorded \(name): read it, then run again without BMS_RECORD")
        continue
      }
      let isSame = text[start..<stop] == expected + "\n"
      #expect(isSame, "docs/templates.md: the \(name)")
    }
  }
}

extension TemplateField.Kind {
  fileprivate var isList: Bool {
    if case .list = self { return true }
    return false
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self
    while let last = text.last, !last.isNumber { text.removeLast() }
    return text
  }
}
