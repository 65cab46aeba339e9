import Foundation

/// A table of reference values from the folder `Reference`, with named columns.
struct ReferenceTable {
  struct Malformed: Error { let path: String }

  let header: [String]
  let rows: [[String]]

  /// - Parameter path: below `Reference`, for example `phe/out_mean_t_95_998.csv`.
  init(_ path: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Reference/" + path)
    let text = try String(contentsOf: file, encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map(Self.fields)
    guard let first = lines.first, lines.allSatisfy({ $0.count == first.count }) else { throw Malformed(path: path) }
    header = first
    rows = Array(lines.dropFirst())
  }

  func text(_ name: String) throws -> [String] {
    guard let column = header.firstIndex(of: name) else { throw Malformed(path: name) }
    return rows.map { $0[column] }
  }

  /// Empty cells and `NA` are NaN.
  func numbers(_ name: String) throws -> [Double] {
    try text(name).map { Double($0) ?? .nan }
  }

  /// Splits at commas outside quotation marks.
  private static func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var quoted = false
    for character in line {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}

/// |value − expected| / |expected|, absolute where 0 is expected.
func relativeError(_ value: Double, _ expected: Double) -> Double {
  if value == expected { return 0 }
  return expected == 0 ? abs(value) : abs(value - expected) / abs(expected)
}

/// The number of correct significant digits, the log relative error of NIST, at most 15.
///
/// Certified values have 15 digits; a value within half a unit of the last of them is fully correct.
func correctDigits(_ value: Double, _ certified: Double) -> Double {
  if value.isNaN { return -.infinity }
  if value == certified { return 15 }
  if certified != 0 {
    let unit = pow(10, floor(log10(abs(certified))) - 14)
    if abs(value - certified) <= 0.5 * unit * (1 + 1e-9) { return 15 }
  }
  return min(15, -log10(relativeError(value, certified)))
}
