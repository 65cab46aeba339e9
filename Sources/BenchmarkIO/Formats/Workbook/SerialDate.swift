/// Dates as spreadsheets count them.
enum SerialDate {
  /// Last serial number of the calendar, 9999-12-31 in the system of 1900.
  static let last = 2_958_465.0

  /// The number as an ISO date, date and time, or time of day.
  ///
  /// In the system of 1900 day 60 is 1900-02-29, a day that never was and that Excel shows; the days before it lie one
  /// day off from those after it. Times are rounded to milliseconds.
  /// - Returns: nil for a number outside the calendar.
  static func text(_ serial: Double, format: CellNumberFormat, uses1904: Bool) -> String? {
    guard serial.isFinite, serial >= 0, serial < last + 1 - (uses1904 ? 1462 : 0) else { return nil }
    var day = Int(serial.rounded(.down))
    var milliseconds = Int(((serial - Double(day)) * 86_400_000).rounded())
    if milliseconds == 86_400_000 {
      day += 1
      milliseconds = 0
    }
    switch format {
    case .general, .percent, .duration: return nil
    case .time: return day == 0 ? clock(milliseconds) : dateTime(day, milliseconds, uses1904)
    case .dateTime: return day == 0 && !uses1904 ? clock(milliseconds) : dateTime(day, milliseconds, uses1904)
    case .date:
      guard day > 0 || uses1904 else { return nil }
      return milliseconds == 0 ? date(day, uses1904) : dateTime(day, milliseconds, uses1904)
    }
  }

  private static func dateTime(_ day: Int, _ milliseconds: Int, _ uses1904: Bool) -> String {
    "\(date(day, uses1904))T\(clock(milliseconds))"
  }

  private static func clock(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let text = "\(padded(seconds / 3600)):\(padded(seconds / 60 % 60)):\(padded(seconds % 60))"
    let rest = milliseconds % 1000
    return rest == 0 ? text : "\(text).\(padded(rest, 3))"
  }

  private static func date(_ day: Int, _ uses1904: Bool) -> String {
    if !uses1904, day == 60 { return "1900-02-29" }
    // Days from 1970-01-01: 1904-01-01 is −24107, 1899-12-30 is −25569.
    let days = uses1904 ? day - 24_107 : day - 25_569 + (day < 60 ? 1 : 0)
    let (year, month, dayOfMonth) = civil(days)
    return "\(padded(year, 4))-\(padded(month))-\(padded(dayOfMonth))"
  }

  /// The Gregorian date of a day counted from 1970-01-01 (Hinnant's `civil_from_days`).
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func padded(_ number: Int, _ width: Int = 2) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
