/// The built-in source profiles as mapping files.
enum BuiltInMapping {
  /// By name, in the order in which they are told.
  static let texts: [(name: String, text: String)] =
    norwegianSchools + statisticsNorway + norwegianSources + budgets + otherCountries
}
