/// A day of the calendar.
public struct CalendarDate: Sendable, Hashable, Comparable {
  public let year: Int
  /// 1 to 12.
  public let month: Int
  /// 1 to 31.
  public let day: Int

  /// - Returns: nil for a day that the calendar does not have.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.days(in: month, of: year) else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-12-01`, `01.12.2026` and `1.12.2026`.
  public init?(_ text: String) {
    let isISO = text.contains("-")
    let parts = text.split(separator: isISO ? "-" : ".", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2],
      (isISO ? first : third) >= 1000
    else { return nil }
    if isISO {
      self.init(year: first, month: second, day: third)
    } else {
      self.init(year: third, month: second, day: first)
    }
  }

  public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }

  static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible {
  /// ISO 8601.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension Period {
  /// The last day; nil for periods outside the years 1 to 9999.
  public var lastDay: CalendarDate? {
    let last = firstMonth + months - 1
    let (year, month) = (last / 12, last % 12 + 1)
    guard (1...12).contains(month) else { return nil }
    return CalendarDate(year: year, month: month, day: CalendarDate.days(in: month, of: year))
  }
}
