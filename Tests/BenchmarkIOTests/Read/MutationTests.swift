import BenchmarkCore
import Testing

@testable import BenchmarkIO

/// Damaged inputs for each reader, 2,000 or as many as `BMS_FUZZ` says: whatever comes out, nothing crashes and nothing
/// hangs.
@Suite struct MutationTests {
  private struct Source {
    var state: UInt64

    mutating func next() -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(truncatingIfNeeded: state >> 11)
    }

    mutating func mutate(_ bytes: [UInt8], with pieces: [[UInt8]]) -> [UInt8] {
      var bytes = bytes
      for _ in 0..<(1 + next() % 6) {
        guard !bytes.isEmpty else { break }
        let position = next() % bytes.count
        switch next() % 6 {
        case 0: bytes[position] = UInt8(truncatingIfNeeded: next())
        case 1: bytes.remove(at: position)
        case 2: bytes.insert(contentsOf: pieces[next() % pieces.count], at: position)
        case 3: bytes.removeSubrange(position..<min(bytes.count, position + next() % 40))
        case 4: bytes.insert(contentsOf: bytes[position..<min(bytes.count, position + next() % 40)], at: position)
        default: bytes[position] ^= 1 << UInt8(next() % 8)
        }
      }
      return bytes
    }
  }

  private static let tablePieces: [[UInt8]] =
    ["\"", "\"\"", ";", ",", "\t", "\r", "\n", "\r\n", "−", "1e999", "sep=;\n", "\u{A0}", "*", "..", "2024T1"]
    .map { Array($0.utf8) } + [[0], [0xFF, 0xFE], [0xC3], [0xE2, 0x80], [0xEF, 0xBB, 0xBF]]

  @Test func damagedTablesNeverCrash() throws {
    let seeds: [[UInt8]] = [
      Array(
        "enhet;navn;indikator;periode;verdi;antall\n01;\"Fjell; øvre\";x;2024T1;4,5;20\n02;Dal;x;2024T1;*;\n02;Dal;x;2024T2;1 234,5;7\n"
          .utf8),
      Array("unit,period,a,a_n,b\nx,2020,1.5,3,9\ny,2020,2.5,4,\nz,1/2021,3,4,5\n".utf8),
      utf16LittleEndian(
        "sep=\t\nOrganisasjonsnummer\tEnhetNavn\t2025-26.A.Skalapoeng\t2025-26.A.Usikkerhet\n1\tÅs\t50\t1,0\n2\tB\t*\t*\n"
      ),
    ]
    var source = Source(state: 20_260_120 ^ FormatFuzzTests.seed)
    var studies = 0
    for round in 0..<FormatFuzzTests.count {
      let bytes = source.mutate(seeds[round % seeds.count], with: Self.tablePieces)
      if readInMemory(bytes, profile: round % 3 == 2 ? .udir : .generic) { studies += 1 }
    }
    // Most damage is small enough to be read past.
    #expect(studies > FormatFuzzTests.count / 10)
  }

  @Test func damagedCardsNeverCrash() throws {
    let seed = Array(
      """
      card: a
      name: { nb: Kort, en: Card }
      approved: { by: K, on: 2026-01-20 }
      periods: tertial
      perspectives:
        - { id: p, name: &n Brukere, weight: 1, success_factors: [a, *n] }
      indicators:
        - id: x
          perspective: p
          kind: mean
          better: higher
          target: 5.0
          limits: { green: 5.0, red: 4.5 }
          breaks: ["2024T1"]
          definition: |
            Flere
            linjer
        - { id: y, kind: rate, perspective: p, better: range, target: [1, 2] }
      context: [plasser]
      cost: { indicator: x }
      """.utf8)
    let pieces: [[UInt8]] =
      ["{", "}", "[", "]", ": ", "- ", "&a ", "*a", "!!", "|", ">", "\n", "  ", "\t", "\"", "'", "~", "1e9"]
      .map { Array($0.utf8) } + [[0], [0xFF], [0xC3]]
    var source = Source(state: 4_601 ^ FormatFuzzTests.seed)
    var cards = 0
    for _ in 0..<FormatFuzzTests.count {
      let bytes = source.mutate(seed, with: pieces)
      guard let text = try? SourceText(MappedFile(bytes, path: "k.yaml")) else { continue }
      let file = CardFile(text)
      if file.card != nil { cards += 1 } else { #expect(!file.diagnostics.isEmpty) }
    }
    #expect(cards > FormatFuzzTests.count / 10)
  }
}
