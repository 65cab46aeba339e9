extension Period {
  /// What a text says about a period.
  public enum Parsing: Sendable, Equatable {
    case period(Period)
    /// Several readings, the likeliest first. A hint, or the other texts of the column, may decide.
    case ambiguous([Period])
    case unparsed
  }

  /// Reads a period in any of the spellings in use.
  ///
  /// `2024` · `2024H1`, `1. halvår 2024` · `2024T1`, `T1 2024`, `1. tertial 2024` · `2024K1`, `2024Q1`, `1. kvartal 2024`
  /// · `2024M05`, `2024-05`, `05.2024`, `mai 2024`, `mai-24` · `2023-24`, `2023/24`, `2014-2015` (school year) · `2016-18`,
  /// `2016 - 2018` (span) · `2023M06-2024M05` (rolling window) · `30.04.2024`, `2024-04-30` (the period that the date
  /// closes or opens) · `1/2024` (third or month).
  ///
  /// - Parameters:
  ///   - text: any case; spaces (also hard ones) and kinds of dash do not matter.
  ///   - hint: the kind that is expected; it settles what could be read in two ways and never forces a reading.
  /// - Returns: `.unparsed` for an empty text and for years outside 1800 ... 2199.
  public static func parse(_ text: String, hint: Kind? = nil) -> Parsing {
    let candidates = PeriodSpelling(text).candidates
    switch candidates.count {
    case 0: return .unparsed
    case 1: return .period(candidates[0])
    default:
      if let hint, let match = candidates.first(where: { $0.kind == hint }) { return .period(match) }
      return .ambiguous(candidates)
    }
  }

  /// The periods of a column, and which kind was chosen for texts that could be read in two ways.
  public struct Column: Sendable, Equatable {
    /// Parallel to the texts; nil where a text is no period.
    public var periods: [Period?]
    /// The first text that could be read in two ways, and the kind it was read as; nil when every text was clear.
    public var decided: Decision?

    public struct Decision: Sendable, Equatable {
      public var text: String
      public var kind: Kind
    }
  }

  /// Reads the distinct texts of a column together, so that the clear ones decide for the others.
  ///
  /// Without a hint `1/2024` is a tertial when the column holds 1 to 3 only, a quarter when it holds 1 to 4 over at
  /// least two years, and a month otherwise. Dates that all close or open a year, a third or a quarter are that.
  public static func parse(column texts: [String], hint: Kind? = nil) -> Column {
    let candidates = texts.map { PeriodSpelling($0).candidates }
    var shared: [Kind]?
    var clear: Set<Kind> = []
    var firstDoubtful: Int?
    for (index, readings) in candidates.enumerated() {
      if readings.count == 1 { clear.insert(readings[0].kind) }
      guard readings.count > 1 else { continue }
      let kinds = readings.map(\.kind)
      // Two years together are a school year unless a hint says otherwise; that is no doubt worth telling.
      if firstDoubtful == nil, kinds != [.schoolYear, .span] { firstDoubtful = index }
      // The order of preference is that of the first doubtful text.
      shared = shared.map { $0.filter(kinds.contains) } ?? kinds
    }
    var order = shared ?? []
    if let position = order.firstIndex(of: .quarter), !coversQuarters(candidates) {
      // Quarters stand before months only when the numbers go to four in several years.
      order.remove(at: position)
      order.append(.quarter)
    }
    let chosen: Kind? =
      if let hint, order.contains(hint) { hint } else { order.first(where: clear.contains) ?? order.first }
    let periods = candidates.map { readings -> Period? in
      if let hint, let match = readings.first(where: { $0.kind == hint }) { return match }
      if let chosen, let match = readings.first(where: { $0.kind == chosen }) { return match }
      return readings.first
    }
    var decided: Column.Decision?
    if let index = firstDoubtful, let period = periods[index], period.kind != hint {
      decided = Column.Decision(text: texts[index], kind: period.kind)
    }
    return Column(periods: periods, decided: decided)
  }

  /// True when the doubtful texts reach a fourth quarter and cover two years or more.
  private static func coversQuarters(_ candidates: [[Period]]) -> Bool {
    var years: Set<Int> = []
    var highest = 0
    for readings in candidates where readings.count > 1 {
      guard let quarter = readings.first(where: { $0.kind == .quarter }) else { continue }
      years.insert(quarter.year)
      highest = max(highest, quarter.part)
    }
    return highest == 4 && years.count > 1
  }
}

/// The readings of one text, the likeliest first.
private struct PeriodSpelling {
  private enum Token: Equatable {
    case number(Int, digits: Int)
    case word(String)
    case mark(UInt8)
  }

  let candidates: [Period]

  init(_ text: String) {
    // Longer than any spelling: not worth reading.
    guard text.utf8.count <= 80, let tokens = Self.tokens(of: text) else {
      candidates = []
      return
    }
    candidates = Self.readings(of: tokens[...])
  }

  // MARK: Tokens

  private static func tokens(of text: String) -> [Token]? {
    var tokens: [Token] = []
    var number = 0
    var digits = 0
    var word = ""
    func flush() {
      if digits > 0 { tokens.append(.number(number, digits: digits)) }
      if !word.isEmpty { tokens.append(.word(word)) }
      number = 0
      digits = 0
      word = ""
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        if !word.isEmpty { flush() }
        guard digits < 8 else { return nil }
        number = number * 10 + Int(scalar.value - 48)
        digits += 1
      case " ", "\t", "\u{A0}", "\u{202F}", "\u{2009}", "\u{FEFF}":
        flush()
      case "-", "\u{2010}"..."\u{2015}", "\u{2212}":
        flush()
        tokens.append(.mark(UInt8(ascii: "-")))
      case "/", ".", ",", ":":
        flush()
        tokens.append(.mark(UInt8(scalar.value)))
      default:
        guard scalar.properties.isAlphabetic || scalar.properties.isDiacritic else { return nil }
        if digits > 0 { flush() }
        word += scalar.properties.lowercaseMapping
      }
    }
    flush()
    return tokens
  }

  // MARK: Readings

  private static let dash = Token.mark(UInt8(ascii: "-"))
  private static let slash = Token.mark(UInt8(ascii: "/"))
  private static let point = Token.mark(UInt8(ascii: "."))
  private static let years = 1800...2199

  private static func year(_ token: Token) -> Int? {
    guard case .number(let value, digits: 4) = token, years.contains(value) else { return nil }
    return value
  }

  private static func readings(of tokens: ArraySlice<Token>) -> [Period] {
    let list = plain(Array(tokens))
    switch list.count {
    case 0: return []
    case 1: return single(list[0])
    default: break
    }
    if case .word(let word) = list[0], ["skoleår", "skoleåret", "skuleår", "skuleåret"].contains(word) {
      return readings(of: list.dropFirst()).filter { $0.kind == .schoolYear }
    }
    if list.starts(with: [.word("school"), .word("year")]) {
      return readings(of: list.dropFirst(2)).filter { $0.kind == .schoolYear }
    }
    if let date = wordedDate(list) { return date }
    if case .word(let word) = list[0], ["år", "året", "year"].contains(word), list.count == 2 {
      return single(list[1]).filter { $0.kind == .year }
    }
    if let window = financialQuarters(list) { return [window] }
    if let part = part(list) { return [part] }
    if list.count == 3 { return pair(list) }
    if list.count == 5, let date = date(list) { return date }
    return window(list)
  }

  private static let partWords: Set<String> = [
    "halvår", "half", "tertial", "tertialet", "kvartal", "kvartalet", "quarter", "kv",
  ]

  /// Without what says nothing of the period: `per` before a date, the time of day after one, commas between words, and
  /// ordinals brought to numbers (`første tertial`, `1st quarter`).
  private static func plain(_ tokens: [Token]) -> [Token] {
    var list = tokens
    if case .word(let word)? = list.first, ["per", "pr"].contains(word), list.count > 2 {
      list.removeFirst()
      if list.first == point { list.removeFirst() }
    }
    // `2024-04-30T00:00:00`, also with a blank for the T.
    if list.count == 10 || (list.count == 11 && list[5] == .word("t")) {
      let time = list.suffix(5)
      let colon = Token.mark(UInt8(ascii: ":"))
      if time[time.startIndex + 1] == colon, time[time.startIndex + 3] == colon { list = Array(list.prefix(5)) }
    }
    guard list.contains(where: { if case .word = $0 { true } else { false } }) else { return list }
    list.removeAll { $0 == .mark(UInt8(ascii: ",")) }
    guard list.contains(where: { if case .word(let word) = $0 { partWords.contains(word) } else { false } }) else {
      return list
    }
    var result: [Token] = []
    for token in list {
      guard case .word(let word) = token else {
        result.append(token)
        continue
      }
      switch word {
      case "første", "fyrste", "first": result.append(.number(1, digits: 1))
      case "andre", "second": result.append(.number(2, digits: 1))
      case "tredje", "third": result.append(.number(3, digits: 1))
      case "fjerde", "fourth": result.append(.number(4, digits: 1))
      case "st", "nd", "rd", "th":
        if case .number(_, digits: 1)? = result.last { continue }
        result.append(token)
      default: result.append(token)
      }
    }
    return result
  }

  /// `30. april 2024`, `30 April 2024`: as the same date in numbers.
  private static func wordedDate(_ list: [Token]) -> [Period]? {
    let content = list.filter { $0 != point }
    guard content.count == 3, list.count <= 4, case .number(_, let digits) = content[0], digits <= 2,
      case .word(let word) = content[1], let year = year(content[2]), let month = named(word, year: year),
      month.kind == .month
    else { return nil }
    return date([content[0], point, .number(month.part, digits: 2), point, content[2]])
  }

  private static func single(_ token: Token) -> [Period] {
    if let year = year(token) { return [.year(year)] }
    if case .number(let value, digits: 6) = token, years.contains(value / 100), (1...12).contains(value % 100) {
      return [.month(value / 100, value % 100)]
    }
    return []
  }

  /// `2021/22 Q1`, `2021/22 Q1 - 2023/24 Q1`: quarters of a British financial year, which begins in April, as a window
  /// of months.
  private static func financialQuarters(_ list: [Token]) -> Period? {
    func quarter(_ tokens: ArraySlice<Token>) -> (year: Int, quarter: Int)? {
      let part = Array(tokens)
      guard part.count == 5, let year = year(part[0]), part[1] == slash, case .number(let next, digits: 2) = part[2],
        next == (year + 1) % 100, part[3] == .word("q"), case .number(let number, _) = part[4],
        (1...4).contains(number)
      else { return nil }
      return (year, number)
    }
    guard list.count == 5 || (list.count == 11 && list[5] == dash), let first = quarter(list[..<5]) else { return nil }
    var last = first
    if list.count == 11 {
      guard let end = quarter(list[6...]), (end.year, end.quarter) >= (first.year, first.quarter) else { return nil }
      last = end
    }
    let months = ((last.year - first.year) * 4 + last.quarter - first.quarter + 1) * 3
    return .rolling(
      fromYear: first.year + (first.quarter == 4 ? 1 : 0), month: (first.quarter * 3) % 12 + 1, months: months)
  }

  /// `2024T1`, `T1 2024`, `1. tertial 2024`, `T1/2024`, `2024 - Q1`, `mai 2024`.
  private static func part(_ list: [Token]) -> Period? {
    let content = list.filter { ![dash, slash, point].contains($0) }
    // A mark may stand between the parts of one period, but not as many as a window has.
    guard list.count(where: { $0 == dash || $0 == slash }) <= 1, list.count - content.count <= 2 else { return nil }
    // `mai-24`, as Excel writes a month.
    if list.count == 3, case .word(let word) = list[0], list[1] == dash || list[1] == point,
      case .number(let short, digits: 2) = list[2],
      let month = named(word, year: short < 70 ? 2000 + short : 1900 + short),
      month.kind == .month
    {
      return month
    }
    var year: Int?
    var number: Int?
    var word: String?
    for token in content {
      switch token {
      case .number(let value, let digits):
        if digits == 4, year == nil, years.contains(value) {
          year = value
        } else if digits <= 2, number == nil {
          number = value
        } else {
          return nil
        }
      case .word(let text):
        guard word == nil else { return nil }
        word = text
      case .mark: return nil
      }
    }
    guard let year, let word else { return nil }
    guard let number else { return named(word, year: year) }
    switch word {
    case "h", "halvår", "half", "hy":
      return (1...2).contains(number) ? .halfYear(year, number) : nil
    case "t", "tertial", "tertialet":
      return (1...3).contains(number) ? .tertial(year, number) : nil
    case "k", "q", "kv", "kvartal", "quarter", "kvartalet":
      return (1...4).contains(number) ? .quarter(year, number) : nil
    case "m", "mnd", "måned", "månad", "month":
      return (1...12).contains(number) ? .month(year, number) : nil
    default: return nil
    }
  }

  private static func named(_ word: String, year: Int) -> Period? {
    switch word {
    case "vår", "våren", "spring": .halfYear(year, 1)
    case "høst", "høsten", "haust", "hausten", "autumn": .halfYear(year, 2)
    case "jan", "januar", "january": .month(year, 1)
    case "feb", "februar", "february": .month(year, 2)
    case "mar", "mars", "march": .month(year, 3)
    case "apr", "april": .month(year, 4)
    case "mai", "may": .month(year, 5)
    case "jun", "juni", "june": .month(year, 6)
    case "jul", "juli", "july": .month(year, 7)
    case "aug", "august": .month(year, 8)
    case "sep", "sept", "september": .month(year, 9)
    case "okt", "oct", "oktober", "october": .month(year, 10)
    case "nov", "november": .month(year, 11)
    case "des", "dec", "desember", "december": .month(year, 12)
    default: nil
    }
  }

  /// Two numbers with a mark between them.
  private static func pair(_ list: [Token]) -> [Period] {
    guard case .number(let first, let firstDigits) = list[0], case .mark = list[1],
      case .number(let second, let secondDigits) = list[2]
    else { return [] }
    if let start = year(list[0]) {
      if let end = year(list[2]) {
        guard end > start, list[1] == dash || list[1] == slash else { return [] }
        return end == start + 1 ? [.schoolYear(startingIn: start), .span(start...end)] : [.span(start...end)]
      }
      guard secondDigits <= 2 else { return [] }
      return yearAndShort(start, second, digits: secondDigits, mark: list[1])
    }
    guard let year = year(list[2]), firstDigits <= 2 else { return [] }
    if list[1] == point {
      return (1...12).contains(first) ? [.month(year, first)] : []
    }
    return numbered(first, of: year)
  }

  /// `1/2024`.
  private static func numbered(_ number: Int, of year: Int) -> [Period] {
    switch number {
    case 1...3: [.tertial(year, number), .quarter(year, number), .month(year, number)]
    case 4: [.quarter(year, number), .month(year, number)]
    case 5...12: [.month(year, number)]
    default: []
    }
  }

  /// `2024-05` (month), `2023-24` (school year), `2016-18` (span): the century of the end is that of the start, or the
  /// next when 99 turns to 00.
  private static func yearAndShort(_ start: Int, _ short: Int, digits: Int, mark: Token) -> [Period] {
    if mark == slash, digits == 1 { return numbered(short, of: start) }
    // `2024.0` is what a program makes of a year beside empty cells.
    if mark == point, digits == 1, short == 0 { return [.year(start)] }
    guard mark == dash || mark == slash || mark == point else { return [] }
    var readings: [Period] = []
    if mark != slash, (1...12).contains(short) { readings.append(.month(start, short)) }
    if mark != point, digits == 2 {
      let end = start - start % 100 + short + (short < start % 100 ? 100 : 0)
      if end == start + 1 {
        let schoolYear = Period.schoolYear(startingIn: start)
        // With a slash it can hardly be anything else.
        if mark == slash { return [schoolYear] }
        readings.append(schoolYear)
        if readings.count == 1 { readings.append(.span(start...end)) }
      } else if end > start, end - start <= 20 {
        readings.append(.span(start...end))
      }
    }
    return readings
  }

  /// `30.04.2024`, `2024-04-30`: the periods that the day closes or opens, and its month.
  private static func date(_ list: [Token]) -> [Period]? {
    guard case .number(let first, let firstDigits) = list[0], case .mark = list[1], list[1] == list[3],
      case .number(let month, let monthDigits) = list[2], monthDigits <= 2, (1...12).contains(month),
      case .number(let last, let lastDigits) = list[4]
    else { return nil }
    let year: Int
    let day: Int
    if firstDigits == 4, lastDigits <= 2 {
      (year, day) = (first, last)
    } else if lastDigits == 4, firstDigits <= 2 {
      (year, day) = (last, first)
    } else {
      return nil
    }
    guard years.contains(year) else { return nil }
    let length = daysIn(month: month, of: year)
    guard (1...length).contains(day) else { return nil }
    var readings: [Period] = []
    let edge = day == length ? month : day == 1 ? month - 1 : nil
    if let edge {
      let opens = day == 1
      if edge % 12 == 0 { readings.append(.year(year)) }
      if edge % 4 == 0 { readings.append(.tertial(year, opens ? edge / 4 + 1 : edge / 4)) }
      if edge % 3 == 0 { readings.append(.quarter(year, opens ? edge / 3 + 1 : edge / 3)) }
    }
    readings.append(.month(year, month))
    return readings
  }

  private static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// `2023M06-2024M05`, `2023K1-2023K4`: two parts of a year with a dash between them.
  private static func window(_ list: [Token]) -> [Period] {
    for index in list.indices.dropFirst().dropLast() where list[index] == dash {
      guard let first = part(Array(list[..<index])), let last = part(Array(list[(index + 1)...])),
        first.kind == last.kind, first.firstMonth <= last.firstMonth
      else { continue }
      let months = last.firstMonth + last.months - first.firstMonth
      guard months <= 1200 else { continue }
      return [.rolling(fromYear: first.year, month: first.firstMonth % 12 + 1, months: months)]
    }
    return []
  }
}
