extension Organisation.Column {
  /// The column as numbers, one a unit: NaN for an empty cell or a symbol for "no number"; nil when some text is no number,
  /// or no cell holds one. See ``RegisterNumbers``.
  public func numbers() -> [Double]? { RegisterNumbers.parse(values) }
}
