/// A stretch of whole months that a value belongs to.
///
/// Periods order by their first month, then by length. Two periods of one kind are equal when they cover the same
/// months. The text of a period is canonical: `2024`, `2024H1`, `2024T1`, `2024K1`, `2024M05`, `2023-24` (school
/// year), `2016-2018` (span of years), `2023M06-2024M05` (rolling window).
public struct Period: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case year
    case halfYear = "half-year"
    /// A third of a year, the reporting period of Norwegian municipalities.
    case tertial
    case quarter
    case month
    /// From August to July.
    case schoolYear = "school-year"
    /// Several whole calendar years.
    case span
    /// A window of months that moves on by less than its length.
    case rolling
  }

  public let kind: Kind
  /// Months since January of the year 0.
  public let firstMonth: Int
  /// Length in months.
  public let months: Int

  private init(kind: Kind, firstMonth: Int, months: Int) {
    self.kind = kind
    self.firstMonth = firstMonth
    self.months = months
  }

  public static func year(_ year: Int) -> Period {
    Period(kind: .year, firstMonth: year * 12, months: 12)
  }
  /// - Parameter half: 1 or 2.
  public static func halfYear(_ year: Int, _ half: Int) -> Period {
    Period(kind: .halfYear, firstMonth: year * 12 + (half - 1) * 6, months: 6)
  }
  /// - Parameter tertial: 1 to 3.
  public static func tertial(_ year: Int, _ tertial: Int) -> Period {
    Period(kind: .tertial, firstMonth: year * 12 + (tertial - 1) * 4, months: 4)
  }
  /// - Parameter quarter: 1 to 4.
  public static func quarter(_ year: Int, _ quarter: Int) -> Period {
    Period(kind: .quarter, firstMonth: year * 12 + (quarter - 1) * 3, months: 3)
  }
  /// - Parameter month: 1 to 12.
  public static func month(_ year: Int, _ month: Int) -> Period {
    Period(kind: .month, firstMonth: year * 12 + month - 1, months: 1)
  }
  /// The school year that begins in August of the year given.
  public static func schoolYear(startingIn year: Int) -> Period {
    Period(kind: .schoolYear, firstMonth: year * 12 + 7, months: 12)
  }
  /// Whole calendar years, both ends included.
  public static func span(_ years: ClosedRange<Int>) -> Period {
    Period(kind: .span, firstMonth: years.lowerBound * 12, months: years.count * 12)
  }
  /// A window of months, from the first month (1 to 12) of a year on.
  public static func rolling(fromYear year: Int, month: Int, months: Int) -> Period {
    Period(kind: .rolling, firstMonth: year * 12 + month - 1, months: months)
  }

  /// The calendar year of the first month.
  public var year: Int { firstMonth / 12 }

  /// Which half, third, quarter or month of its year, from 1; 1 for kinds that are not parts of a year.
  public var part: Int {
    switch kind {
    case .halfYear, .tertial, .quarter, .month: firstMonth % 12 / months + 1
    case .year, .schoolYear, .span, .rolling: 1
    }
  }

  /// The middle of the period in years; differences are distances in time.
  public var time: Double { (Double(firstMonth) + Double(months) / 2) / 12 }

  /// The same period one year earlier, the fair comparison where there is a season.
  public var previousYear: Period {
    Period(kind: kind, firstMonth: firstMonth - 12, months: months)
  }

  /// The period of the same kind that many steps later; a step is the length of the period, a year for spans and
  /// rolling windows.
  public func advanced(by steps: Int) -> Period {
    Period(kind: kind, firstMonth: firstMonth + steps * (12 / perYear), months: months)
  }

  /// Periods of this kind in a year; 1 for year, school year, span and rolling window.
  public var perYear: Int {
    switch kind {
    case .halfYear, .tertial, .quarter, .month: 12 / months
    case .year, .schoolYear, .span, .rolling: 1
    }
  }
}

extension Period: Comparable {
  public static func < (left: Period, right: Period) -> Bool {
    (left.firstMonth, left.months) < (right.firstMonth, right.months)
  }
}

extension Period: CustomStringConvertible {
  public var description: String {
    switch kind {
    case .year: Self.padded(year, to: 4)
    case .halfYear: Self.padded(year, to: 4) + "H\(part)"
    case .tertial: Self.padded(year, to: 4) + "T\(part)"
    case .quarter: Self.padded(year, to: 4) + "K\(part)"
    case .month: Self.monthText(firstMonth)
    case .schoolYear: Self.padded(year, to: 4) + "-" + Self.padded((year + 1) % 100, to: 2)
    case .span: Self.padded(year, to: 4) + "-" + Self.padded(year + months / 12 - 1, to: 4)
    case .rolling: Self.monthText(firstMonth) + "-" + Self.monthText(firstMonth + months - 1)
    }
  }

  private static func monthText(_ month: Int) -> String {
    padded(month / 12, to: 4) + "M" + padded(month % 12 + 1, to: 2)
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
