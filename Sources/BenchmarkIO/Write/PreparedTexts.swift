import BenchmarkCore

/// Texts made ready for a dialect once, so that a table of millions of rows only copies bytes.
struct PreparedTexts: Sendable {
  /// The texts one after the other, and ``ByteBuffer/slack`` bytes more.
  private let bytes: [UInt8]
  /// Where each text begins; one more entry than texts.
  private let starts: [Int]

  /// - Parameter texts: nil is an empty cell.
  init(_ texts: [String?], as role: TextRole, dialect: CSVDialect) {
    var buffer = ByteBuffer()
    var starts = [0]
    starts.reserveCapacity(texts.count + 1)
    for text in texts {
      if let text { dialect.append(text, as: role, to: &buffer) }
      starts.append(buffer.count)
    }
    bytes = [UInt8](buffer.bytes) + [UInt8](repeating: 0, count: ByteBuffer.slack)
    self.starts = starts
  }

  @inline(__always)
  func append(_ index: Int, to buffer: inout ByteBuffer) {
    let start = starts[index]
    let count = starts[index + 1] - start
    let target = buffer.room(for: count + ByteBuffer.slack)
    bytes.withUnsafeBytes {
      if let source = $0.baseAddress { ByteBuffer.copy(source + start, to: target, count: count) }
    }
    buffer.advance(by: count)
  }
}

/// The key texts of a study, in the order of its units, indicators and periods.
struct TableKeys: Sendable {
  let units: PreparedTexts
  let unitNames: PreparedTexts
  let unitLevels: PreparedTexts
  let indicators: PreparedTexts
  let perspectives: PreparedTexts
  let periods: PreparedTexts
  /// One text: the id of the card, empty without one.
  let card: PreparedTexts

  init(_ study: Study?, dialect: CSVDialect) {
    let units = study?.organisation.units ?? []
    let indicators = study?.indicators ?? []
    let periods = study?.panel.periods ?? []
    self.units = PreparedTexts(units.map(\.id), as: .key, dialect: dialect)
    unitNames = PreparedTexts(units.map(\.name), as: .label, dialect: dialect)
    unitLevels = PreparedTexts(units.map(\.level), as: .key, dialect: dialect)
    self.indicators = PreparedTexts(indicators.map(\.id), as: .key, dialect: dialect)
    perspectives = PreparedTexts(indicators.map(\.perspective), as: .key, dialect: dialect)
    self.periods = PreparedTexts(periods.map(\.description), as: .key, dialect: dialect)
    card = PreparedTexts([study?.card?.id], as: .key, dialect: dialect)
  }
}
