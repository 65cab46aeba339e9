/// What becomes of several records for one observation, such as the lines of a budget or the pupils of a school.
public enum RepeatedRecords: String, Sendable, CaseIterable {
  /// The first is used; another value is an error, the same value a warning.
  case report
  /// The first is used, and how many were not is noted.
  case first
  /// The one with a value is used; two values are treated as in `report`.
  case keepValue = "keep_value"
  /// The values are added up, as are n, numerators and denominators. A part that is hidden hides the sum, a missing one
  /// makes it missing; one that does not apply adds nothing.
  case sum
  /// The mean of the records with a value; n is how many they are, sd their standard deviation with n − 1.
  case mean

  /// The records of an observation are put together.
  var combines: Bool { self == .sum || self == .mean }
}

/// The byte between the fields of a table of text.
public enum FieldDelimiter {
  /// One character of ASCII, or a word for one that is not seen; nil for what cannot part fields.
  public static func byte(_ text: String) -> UInt8? {
    switch text.lowercased() {
    case "tab", "\\t": return UInt8(ascii: "\t")
    case "space": return UInt8(ascii: " ")
    default:
      guard text.utf8.count == 1, let byte = text.utf8.first, byte != UInt8(ascii: "\""), byte >= 0x20 || byte == 0x09,
        !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      else { return nil }
      return byte
    }
  }
}
