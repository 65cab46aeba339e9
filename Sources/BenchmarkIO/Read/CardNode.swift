import BenchmarkCore
import Yams

/// One mapping of the card with the keys that it may have.
struct CardNode {
  let reader: CardReader
  let node: Node
  private var entries: [String: Node] = [:]
  private var keyNodes: [String: Node] = [:]

  /// Reports keys that are none of `known`.
  /// - Returns: nil, with a diagnostic, when the node is no mapping.
  init?(_ node: Node, key: String, known: [String], reader: CardReader) {
    self.reader = reader
    self.node = node
    guard let mapping = node.mapping else {
      reader.report(
        .error, .wrongShape(key: key, expected: .mapping, found: CardReader.found(node)), at: node)
      return nil
    }
    for (keyNode, value) in mapping {
      guard let name = keyNode.scalar?.string else {
        reader.report(.error, .unknownKey(key: CardReader.found(keyNode), nearest: nil), at: keyNode)
        continue
      }
      guard known.contains(name) else {
        reader.report(.error, .unknownKey(key: name, nearest: NearestSpelling.of(name, among: known)), at: keyNode)
        continue
      }
      entries[name] = value
      keyNodes[name] = keyNode
    }
  }

  /// The node of a key; nil when it is absent or null.
  subscript(key: String) -> Node? {
    guard let node = entries[key] else { return nil }
    return node.scalar != nil && CardReader.text(of: node) == nil ? nil : node
  }

  func keyNode(_ key: String) -> Node? { keyNodes[key] }

  private func wrong(_ key: String, _ shape: Diagnostic.ValueShape, _ node: Node) {
    reader.report(.error, .wrongShape(key: key, expected: shape, found: CardReader.found(node)), at: node)
  }

  func text(_ key: String) -> String? {
    guard let node = self[key] else { return nil }
    guard let text = CardReader.text(of: node) else {
      wrong(key, .text, node)
      return nil
    }
    return text
  }

  func requiredText(_ key: String) -> String? {
    guard let text = text(key), !text.isEmpty else {
      if self[key] == nil { reader.report(.error, .missingKey(key), at: node) }
      return nil
    }
    return text
  }

  func number(_ key: String, in bounds: ClosedRange<Double>? = nil) -> Double? {
    guard let node = self[key] else { return nil }
    guard let number = CardReader.number(of: node) else {
      wrong(key, .number, node)
      return nil
    }
    if let bounds, !bounds.contains(number) {
      reader.report(
        .error,
        .outOfBounds(
          key: key, value: number, low: bounds.lowerBound.isFinite ? bounds.lowerBound : nil,
          high: bounds.upperBound < Double.greatestFiniteMagnitude ? bounds.upperBound : nil), at: node)
      return nil
    }
    return number
  }

  func wholeNumber(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let node = self[key] else { return nil }
    guard let number = CardReader.number(of: node), number == number.rounded(), abs(number) < 1e9 else {
      wrong(key, .wholeNumber, node)
      return nil
    }
    guard bounds.contains(Int(number)) else {
      reader.report(
        .error,
        .outOfBounds(key: key, value: number, low: Double(bounds.lowerBound), high: Double(bounds.upperBound)),
        at: node)
      return nil
    }
    return Int(number)
  }

  func yesOrNo(_ key: String) -> Bool? {
    guard let node = self[key] else { return nil }
    switch CardReader.text(of: node)?.lowercased() {
    case "true", "yes", "ja", "on": return true
    case "false", "no", "nei", "off": return false
    default:
      wrong(key, .yesOrNo, node)
      return nil
    }
  }

  /// A word of an enum.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) -> Word?
  where Word.RawValue == String {
    guard let node = self[key] else { return nil }
    guard let text = CardReader.text(of: node) else {
      wrong(key, .text, node)
      return nil
    }
    if let word = Word(rawValue: text) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    reader.report(
      .error,
      .unknownWord(key: key, word: text, allowed: allowed, nearest: NearestSpelling.of(text, among: allowed)),
      at: node)
    return nil
  }

  func localised(_ key: String) -> LocalizedText? { self[key].flatMap { localised($0, key: key) } }

  /// Plain text for every language, or `{ nb: …, nn: …, en: … }`.
  func localised(_ node: Node, key: String) -> LocalizedText? {
    if let text = CardReader.text(of: node) { return LocalizedText(text) }
    guard node.mapping != nil else {
      wrong(key, .localisedText, node)
      return nil
    }
    guard let languages = CardNode(node, key: key, known: ["nb", "nn", "en"], reader: reader) else { return nil }
    let text = LocalizedText(
      bokmal: languages.text("nb"), nynorsk: languages.text("nn"), english: languages.text("en"))
    return text.isEmpty ? nil : text
  }

  func list(_ key: String) -> [Node] {
    guard let node = self[key] else { return [] }
    guard let sequence = node.sequence else {
      wrong(key, .list, node)
      return []
    }
    return Array(sequence)
  }

  func texts(_ key: String) -> [(text: String, node: Node)] {
    list(key).compactMap { node in
      guard let text = CardReader.text(of: node) else {
        wrong(key, .text, node)
        return nil
      }
      return (text, node)
    }
  }

  /// `[low, high]` with low below high.
  func range(_ key: String) -> ClosedRange<Double>? {
    guard let node = self[key] else { return nil }
    guard let ends = Self.pair(node), ends.0 < ends.1 else {
      wrong(key, .range, node)
      return nil
    }
    return ends.0...ends.1
  }

  static func pair(_ node: Node) -> (Double, Double)? {
    guard let sequence = node.sequence, sequence.count == 2,
      let low = CardReader.number(of: sequence[0]), let high = CardReader.number(of: sequence[1])
    else { return nil }
    return (low, high)
  }

  func mapping(_ key: String, known: [String]) -> CardNode? {
    self[key].flatMap { CardNode($0, key: key, known: known, reader: reader) }
  }
}
