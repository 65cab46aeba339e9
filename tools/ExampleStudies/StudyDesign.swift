import BenchmarkCore

/// Everything that decides the files of one study.
struct StudyDesign: Sendable {
  /// What is put in on purpose, so that analyses have something to find.
  enum Plant: Sendable {
    /// The unit truly lies this much away from the others.
    case level(String, String, Double)
    /// The unit starts this far from the others and changes this much a year.
    case slope(String, String, from: Double, perYear: Double)
    /// A slip of the comma: value and numerator are multiplied.
    case slip(String, String, String, Double)
    /// No value, for a reason.
    case gap(String, String, String, Status)
    /// The value stands, but may be revised.
    case preliminary(String, String, String)
  }

  /// A column of the unit register.
  struct Column: Sendable {
    let name: String
    /// One text a place.
    let values: [String]
  }

  struct Action: Sendable {
    let place: String
    let indicator: String
    let action: String
    let responsible: String
    let due: String
    let status: String

    init(
      _ place: String, _ indicator: String, _ action: String, _ responsible: String, _ due: String,
      _ status: String
    ) {
      self.place = place
      self.indicator = indicator
      self.action = action
      self.responsible = responsible
      self.due = due
      self.status = status
    }
  }

  var seed: UInt64
  var card: Card
  var places: [Place]
  var periods: [Period]
  var columns: [Column]
  /// One a place.
  var factors: [Factors]
  /// Base figures by name: place, period.
  var bases: [String: [[Double]]]
  var measures: [Measure]
  var plants: [Plant]
  /// Share of the cells that are missing by chance.
  var holes = 0.006
  var actions: [Action] = []
  /// Writes `okonomi.csv` from the budget deviation.
  var hasAccounts = false
  /// What the README says of the study, in bokmål: one line each.
  var notes: [String]

  /// The place of that name; the design names only places that it has.
  func place(_ name: String) -> Place {
    guard let place = places.first(where: { $0.name == name }) else {
      preconditionFailure("the design has no place \(name)")
    }
    return place
  }
}

extension StudyDesign {
  /// Draws made for the design, before the simulation: each purpose has its own stream.
  static func stream(_ seed: UInt64, _ purpose: Purpose, place: Int) -> RandomStream {
    RandomStream(seed: seed, stream: 1 << 32 | purpose.rawValue << 16 | UInt64(place))
  }

  enum Purpose: UInt64 {
    case factors = 1
    case context, bases
  }

  /// One set of factors a place. Size is standardised from `sizes`, need from the share drawn by the caller.
  static func factors(seed: UInt64, sizes: [Double], needs: [Double]) -> [Factors] {
    let size = standardised(sizes)
    let need = standardised(needs)
    return size.indices.map { place in
      var stream = stream(seed, .factors, place: place)
      let quality = stream.cutNormal(1.8)
      // Well-led units have a little less strain.
      let strain = 0.9 * stream.cutNormal(1.8) - 0.3 * quality
      return Factors(quality: quality, strain: strain, need: need[place], size: size[place])
    }
  }

  /// Centred and scaled by the standard deviation.
  static func standardised(_ values: [Double]) -> [Double] {
    let mean = values.reduce(0, +) / Double(values.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    return values.map { ($0 - mean) / variance.squareRoot() }
  }

  /// A share in per cent for each place: `mean` ± `sd`, kept inside the range.
  static func shares(
    seed: UInt64, count: Int, salt: UInt64, mean: Double, sd: Double, in range: ClosedRange<Double>
  ) -> [Double] {
    (0..<count).map { place in
      var stream = stream(seed, .context, place: place).substream(salt)
      let share = mean + sd * stream.cutNormal()
      return DecimalText.rounded(min(max(share, range.lowerBound), range.upperBound), 1)
    }
  }

  /// A base figure: `level(place, period)` with a relative shock of `wobble`, rounded.
  static func base(
    seed: UInt64, places: Int, periods: Int, salt: UInt64, wobble: Double = 0, decimals: Int = 0,
    level: (Int, Int) -> Double
  ) -> [[Double]] {
    (0..<places).map { place in
      var stream = stream(seed, .bases, place: place).substream(salt)
      return (0..<periods).map { period in
        DecimalText.rounded(max(0, level(place, period) * (1 + wobble * stream.cutNormal())), decimals)
      }
    }
  }
}
