import Mustache

/// What a template gets for a field.
enum TemplateValue: Sendable, Equatable {
  case text(String)
  /// As people write it, and in full.
  case number(String, Double)
  case flag(Bool)
  case list([TemplateRecord])
  case record(TemplateRecord)
  /// There is none: a section over it is left out, and an inverted section over it is written.
  case absent

  /// nil and empty texts are absent.
  static func text(_ text: String?) -> TemplateValue { text.flatMap { $0.isEmpty ? nil : .text($0) } ?? .absent }

  static func number(_ value: Double?, _ write: (Double) -> String) -> TemplateValue {
    value.flatMap { $0.isFinite ? .number(write($0), $0) : nil } ?? .absent
  }

  static func count(_ value: Int?, _ numbers: NumberFormat) -> TemplateValue {
    value.map { .number(numbers.integer($0), Double($0)) } ?? .absent
  }
}

/// The values of one scope of a template, by field.
struct TemplateRecord: Sendable, Equatable {
  private(set) var values: [String: TemplateValue]

  init(_ values: KeyValuePairs<String, TemplateValue>) {
    self.values = [:]
    for (name, value) in values { self.values[name] = value }
  }

  subscript(name: String) -> TemplateValue? {
    get { values[name] }
    set { values[name] = newValue }
  }

  /// Objects for the template engine. What is absent is there as nothing, so that the engine does not look for a field of
  /// the same name further out.
  var rendered: [String: Any] {
    var rendered: [String: Any] = [:]
    for (name, value) in values {
      switch value {
      case .text(let text): rendered[name] = text
      case .number(let text, let number):
        rendered[name] = text
        rendered[name + TemplateField.rawSuffix] = Self.raw(number)
      case .flag(let flag): rendered[name] = flag
      case .list(let records): rendered[name] = records.map(\.rendered)
      case .record(let record): rendered[name] = record.rendered
      case .absent:
        rendered[name] = NoValue()
        rendered[name + TemplateField.rawSuffix] = NoValue()
      }
    }
    return rendered
  }

  /// In full, with a decimal point; whole numbers without one.
  private static func raw(_ number: Double) -> String {
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private struct NoValue: MustacheCustomRenderable {
    var renderText: String { "" }
    var isNull: Bool { true }
  }
}
