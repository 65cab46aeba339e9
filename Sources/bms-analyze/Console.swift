import BenchmarkReport
import Glibc

/// Standard error: messages and progress. Standard output belongs to results.
struct Console {
  let language: Language
  let isQuiet: Bool
  private let colours: Bool
  private let showsProgress: Bool

  init(_ options: OutputOptions) {
    language = options.lang
    isQuiet = options.quiet
    let isTerminal = isatty(STDERR_FILENO) == 1
    colours = isTerminal && !options.noColor && getenv("NO_COLOR") == nil
    showsProgress =
      switch options.progress {
      case .always: true
      case .never: false
      case .auto: isTerminal && !options.quiet
      }
  }

  /// Something that went wrong; said also when the run is quiet.
  func error(_ text: String) {
    write(colours ? "\u{1B}[31m\(text)\u{1B}[0m\n" : text + "\n")
  }

  func note(_ text: String) {
    if !isQuiet { write(text + "\n") }
  }

  /// Shows where a long run is, on one line that the next one replaces.
  func progress(_ text: String) {
    guard showsProgress else { return }
    write(isatty(STDERR_FILENO) == 1 ? "\r\u{1B}[K\(text)" : text + "\n")
  }

  func endProgress() {
    if showsProgress && isatty(STDERR_FILENO) == 1 { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let written = Glibc.write(STDERR_FILENO, rest.baseAddress, rest.count)
        if written <= 0 { return }
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(written))
      }
    }
  }
}
