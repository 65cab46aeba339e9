/// One statement of a PX file: `NAME[language]("key","key")=value,value;`.
struct PXKeyword {
  var name: String
  var language: String?
  var keys: [String]
  var values: [Value]
  /// Byte where it starts.
  var offset: Int

  struct Value {
    var text: String
    var isQuoted: Bool
  }

  /// The values as one text.
  var text: String { values.map(\.text).joined(separator: ", ") }
}
