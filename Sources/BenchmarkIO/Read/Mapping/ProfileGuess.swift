import BenchmarkCore

/// The built-in profile whose headers a table has, where the user has named none.
enum ProfileGuess {
  /// Headers of a profile that a table must have at least.
  private static let fewest = 3

  /// - Parameter names: the headers, normalised.
  /// - Returns: the name of the profile of which most headers are there, with one for each of its roles; nil for none.
  static func of(_ names: [String]) -> String? {
    let present = Set(names)
    var best: (name: String, count: Int)?
    for profile in SourceProfile.allCases {
      let count = matches(profile.mapping, present)
      if count >= fewest, count > best?.count ?? 0 { best = (profile.rawValue, count) }
    }
    return best?.name
  }

  private static func matches(_ mapping: SourceMapping, _ present: Set<String>) -> Int {
    var found: Set<String> = []
    var own = 0
    for (role, headers) in mapping.headers {
      guard let header = headers.map(HeaderNames.normalised).first(where: present.contains) else { return 0 }
      found.insert(header)
      // What every table may have tells no source apart.
      if !HeaderNames.accepted(for: role).contains(header) { own += 1 }
    }
    let others = mapping.fold.map(\.column) + mapping.rows.map(\.column) + mapping.ignored
    for column in others.map(HeaderNames.normalised)
    where present.contains(column) {
      found.insert(column)
      own += 1
    }
    // A column of levels is nobody else's.
    let levels = mapping.levels.map { present.contains(HeaderNames.normalised($0.column)) ? 2 : 0 } ?? 0
    return own + levels > 0 ? found.count + levels : 0
  }

  /// Where the table could not be read the guess is among what is wrong, since only that is shown then.
  static func raised(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard diagnostics.contains(where: { $0.severity == .error }) else { return diagnostics }
    return diagnostics.map { diagnostic in
      guard case .source(.profileFits) = diagnostic.issue else { return diagnostic }
      return Diagnostic(.error, diagnostic.issue, at: diagnostic.location)
    }
  }
}
