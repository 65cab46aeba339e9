// Writes a long table of made-up observations: unit,indicator,period,value in rfc4180.
//
//   swiftc -O generate.swift -o generate
//   ./generate FILE [--units 5000] [--indicators 100] [--periods 20] [--shuffled]
//
// Every value follows from its place alone, so the file is the same on every machine. Each indicator has a level and a
// spread of its own, each unit a place among the others and a slope; one value in a hundred is far out, one cell in five
// hundred is empty.

import Glibc

struct Options {
  var path = ""
  var units = 5_000
  var indicators = 100
  var periods = 20
  var shuffled = false

  init?(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      switch word {
      case "--units", "--indicators", "--periods":
        guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
        switch word {
        case "--units": units = number
        case "--indicators": indicators = number
        default: periods = number
        }
      case "--shuffled": shuffled = true
      default: path = word
      }
    }
    guard !path.isEmpty, periods <= 200, indicators <= 999 else { return nil }
  }
}

/// Finaliser of SplitMix64: bits without a pattern from any counter.
func scattered(_ counter: UInt64) -> UInt64 {
  var bits = counter &+ 0x9E37_79B9_7F4A_7C15
  bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
  bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
  return bits ^ (bits >> 31)
}

/// Sum of four uniform numbers, standardised: near enough to normal for a load test.
func bell(_ counter: UInt64) -> Double {
  let bits = scattered(counter)
  let sum = (bits & 0xFFFF) + (bits >> 16 & 0xFFFF) + (bits >> 32 & 0xFFFF) + (bits >> 48)
  return (Double(sum) / 65535 - 2) * 1.7320508
}

/// The value in ten-thousandths, or nil for an empty cell.
func value(unit: Int, indicator: Int, period: Int, of options: Options) -> Int? {
  let row = UInt64((unit * options.indicators + indicator) * options.periods + period)
  let draw = scattered(row ^ 0x5EED_0000_0000_0001)
  if draw % 500 == 0 { return nil }
  let series = UInt64(unit * options.indicators + indicator)
  let level = 20 + Double(scattered(UInt64(indicator) &+ 77) % 900)
  let spread = level * 0.1
  var value = level + spread * bell(series ^ 0x5EED_0000_0000_0002)
  value += spread * 0.05 * bell(series ^ 0x5EED_0000_0000_0003) * Double(period)
  value += spread * 0.3 * bell(row ^ 0x5EED_0000_0000_0004)
  if draw % 100 == 1 { value += spread * 8 }
  return Int((max(0.0001, value) * 10_000).rounded())
}

struct Output {
  let descriptor: Int32
  var bytes = [UInt8]()

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    bytes.reserveCapacity(1 << 22)
  }

  mutating func put(_ number: Int, digits: Int) {
    var unit = 1
    for _ in 1..<digits { unit *= 10 }
    var rest = number
    while unit > 0 {
      bytes.append(UInt8(48 + rest / unit % 10))
      rest %= unit
      unit /= 10
    }
  }

  mutating func put(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Ten-thousandths, without zeros at the end.
  mutating func put(tenThousandths number: Int) {
    let whole = number / 10_000
    put(whole, digits: whole < 10 ? 1 : whole < 100 ? 2 : whole < 1000 ? 3 : 4)
    var fraction = number % 10_000
    guard fraction > 0 else { return }
    var digits = 4
    while fraction % 10 == 0 {
      fraction /= 10
      digits -= 1
    }
    bytes.append(UInt8(ascii: "."))
    put(fraction, digits: digits)
  }

  mutating func flush() -> Bool {
    var start = 0
    while start < bytes.count {
      let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + start, $0.count - start) }
      guard written > 0 else { return false }
      start += written
    }
    bytes.removeAll(keepingCapacity: true)
    return true
  }
}

guard let options = Options(Array(CommandLine.arguments.dropFirst())) else {
  print("usage: generate FILE [--units N] [--indicators N] [--periods N] [--shuffled]")
  exit(64)
}
let descriptor = open(options.path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
guard descriptor >= 0 else {
  perror(options.path)
  exit(73)
}
var output = Output(descriptor)
output.put("unit,indicator,period,value\n")
let rows = options.units * options.indicators * options.periods
// A step that shares no factor with the number of rows visits every row once.
var step = 1
if options.shuffled {
  step = 1_000_003
  while rows % step == 0 || !(2...97).allSatisfy({ step % $0 != 0 || rows % $0 != 0 }) { step += 2 }
}
var row = 0
for _ in 0..<rows {
  let period = row % options.periods
  let indicator = row / options.periods % options.indicators
  let unit = row / options.periods / options.indicators
  output.put("E")
  output.put(unit + 1, digits: 5)
  output.put(",indikator_")
  output.put(indicator + 1, digits: 3)
  output.put(",")
  output.put(2000 + period, digits: 4)
  output.put(",")
  if let value = value(unit: unit, indicator: indicator, period: period, of: options) {
    output.put(tenThousandths: value)
  }
  output.put("\n")
  if output.bytes.count > (1 << 22) - 64, !output.flush() {
    perror(options.path)
    exit(73)
  }
  row += step
  if row >= rows { row -= rows }
}
guard output.flush(), close(descriptor) == 0 else {
  perror(options.path)
  exit(73)
}
