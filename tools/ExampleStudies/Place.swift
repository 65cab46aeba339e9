/// A made-up unit: what is decided about it before any number is drawn.
struct Place: Sendable {
  let code: String
  let name: String
  /// Index in ``City/districts``.
  let district: Int
  /// Places, pupils, children or inhabitants: what the size of the unit is counted in.
  let size: Int
  /// Form of operation, type of school, owner ...
  var category: String
  /// First and last period with figures; nil is from the start, to the end.
  var first: String?
  var last: String?

  init(
    _ code: String, _ name: String, _ district: Int, _ size: Int, _ category: String, first: String? = nil,
    last: String? = nil
  ) {
    self.code = code
    self.name = name
    self.district = district
    self.size = size
    self.category = category
    self.first = first
    self.last = last
  }
}

/// The made-up city that all four studies belong to.
enum City {
  static let code = "00"
  static let name = "Eksempelby"
  /// Codes are `01` to `08`: text, with the zero.
  static let districts = [
    "Nordlia", "Østhaugen", "Elvebyen", "Torgbyen", "Havnesiden", "Vestmarka", "Sørengen", "Ytterøya",
  ]

  static func districtCode(_ district: Int) -> String { "0\(district + 1)" }
}
