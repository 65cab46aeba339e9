import BenchmarkIO
import BenchmarkReport

extension WriteError {
  /// What could not be written, why, and what to do.
  func text(in language: Language) -> String {
    let cause = cause.text(in: language)
    return switch language {
    case .bokmal: "Kan ikke skrive til \(path): \(cause) Tidligere resultater er urørt. Velg et annet sted med --out."
    case .nynorsk: "Kan ikkje skrive til \(path): \(cause) Tidlegare resultat er urørte. Vel ein annan stad med --out."
    case .english: "Cannot write to \(path): \(cause) Earlier output is untouched. Choose another place with --out."
    }
  }
}

extension WriteError.Cause {
  fileprivate func text(in language: Language) -> String {
    let words: (nb: String, nn: String, en: String) =
      switch self {
      case .permissionDenied: ("ingen skrivetilgang.", "ingen skrivetilgang.", "permission denied.")
      case .readOnlyFileSystem:
        ("filsystemet kan bare leses.", "filsystemet kan berre lesast.", "the file system is read-only.")
      case .notAFolder: ("en del av stien er en fil.", "ein del av stien er ei fil.", "a part of the path is a file.")
      case .isAFolder: ("navnet tilhører en mappe.", "namnet høyrer til ei mappe.", "the name belongs to a folder.")
      case .notFound: ("mappen finnes ikke.", "mappa finst ikkje.", "the folder does not exist.")
      case .diskFull: ("disken er full.", "disken er full.", "the disk is full.")
      case .fileTooLarge: ("filen blir for stor.", "fila blir for stor.", "the file grows too large.")
      case .nameTooLong: ("navnet er for langt.", "namnet er for langt.", "the name is too long.")
      case .tooManyOpenFiles: ("for mange åpne filer.", "for mange opne filer.", "too many open files.")
      case .readerGone: ("mottakeren er borte.", "mottakaren er borte.", "the reader is gone.")
      case .deviceFailed: ("enheten svarer ikke.", "eininga svarar ikkje.", "the device failed.")
      case .nameNotAllowed:
        ("navnet ligger utenfor mappen.", "namnet ligg utanfor mappa.", "the name lies outside the folder.")
      case .folderNotEmpty:
        ("mappen er ikke tom.", "mappa er ikkje tom.", "the folder is not empty.")
      case .system(let code):
        ("feil \(code) fra systemet.", "feil \(code) frå systemet.", "error \(code) from the system.")
      }
    return switch language {
    case .bokmal: words.nb
    case .nynorsk: words.nn
    case .english: words.en
    }
  }
}
