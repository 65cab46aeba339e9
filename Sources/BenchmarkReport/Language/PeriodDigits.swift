import BenchmarkCore

/// The parts of a period that every language writes the same way.
extension Period {
  /// `2025–26`.
  var schoolYearDigits: String { "\(year)–\(Self.twoDigits((year + 1) % 100))" }
  /// The calendar year of the last month.
  var lastYear: Int { (firstMonth + months - 1) / 12 }
  /// The last month, from 1 to 12.
  var lastMonth: Int { (firstMonth + months - 1) % 12 + 1 }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
