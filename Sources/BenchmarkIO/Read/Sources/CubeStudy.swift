import BenchmarkCore

/// Makes the long table of a cube: its geography is the unit, its metric the indicator, its time the period; every other
/// dimension is put behind the indicator.
struct CubeStudy {
  private let cube: Cube
  private let plan: ReadingPlan
  private let location: Diagnostic.Location
  private var diagnostics: [Diagnostic] = []
  private var unit: Int?
  private var metric: Int?
  private var time: Int?
  /// Dimensions that become part of the indicator.
  private var folded: [Int] = []
  /// Categories that are used, by dimension; nil for all.
  private var kept: [[Bool]?]

  init(_ cube: Cube, options: ReadOptions, path: String) {
    self.cube = cube
    plan = ReadingPlan(options)
    location = Diagnostic.Location(file: path, cell: cube.id)
    kept = [[Bool]?](repeating: nil, count: cube.dimensions.count)
    assignRoles()
    filterRows()
    foldRest()
  }

  // MARK: Roles

  private static let timeNames: Set<String> = ["tid", "time", "år", "year", "period", "periode", "kvartal", "måned"]
  private static let unitNames = [
    "region", "kommune", "fylke", "geo", "area", "geography", "lan", "län", "enhet", "unit",
  ]

  private func find(_ name: String) -> Int? {
    let wanted = HeaderNames.normalised(name)
    return cube.dimensions.firstIndex {
      HeaderNames.normalised($0.id) == wanted || HeaderNames.normalised($0.label) == wanted
    }
  }

  private mutating func asked(_ role: Diagnostic.ColumnRole) -> Int? {
    guard let name = plan.options.columns[role] else { return nil }
    if let index = find(name) { return index }
    report(name, option: "--read \(role.rawValue)=")
    return nil
  }

  private mutating func report(_ name: String, option: String) {
    let names = cube.dimensions.map(\.id)
    diagnostics.append(
      Diagnostic(
        .error,
        .source(
          .columnNotFound(
            option: option, column: name, nearest: NearestSpelling.of(name, among: names), headers: names)),
        at: location))
  }

  private mutating func assignRoles() {
    let dimensions = cube.dimensions
    func first(_ role: CubeDimension.Role) -> Int? { dimensions.firstIndex { $0.role == role } }
    time = asked(.period) ?? first(.time)
    metric = asked(.indicator) ?? first(.metric)
    unit = asked(.unit)
    if time == nil {
      let candidates = dimensions.indices.filter { index in
        index != unit && index != metric && !dimensions[index].categories.isEmpty
          && dimensions[index].categories.allSatisfy { Self.period(of: $0) != nil }
      }
      time = candidates.first { Self.timeNames.contains(dimensions[$0].id.lowercased()) } ?? candidates.first
    }
    if metric == nil { metric = dimensions.firstIndex { $0.id.lowercased() == "contentscode" } }
    guard unit == nil else { return }
    let free = dimensions.indices.filter { $0 != time && $0 != metric }
    unit =
      free.first { dimensions[$0].role == .geo }
      ?? free.first { index in
        let name = (dimensions[index].id + " " + dimensions[index].label).lowercased()
        return Self.unitNames.contains(where: name.contains)
      }
    if unit == nil, let assumed = free.first(where: { dimensions[$0].categories.count > 1 }) ?? free.first {
      unit = assumed
      diagnostics.append(
        Diagnostic(.note, .columnAssumed(name: dimensions[assumed].id, role: .unit), at: location))
    }
  }

  private static func period(of category: CubeCategory) -> String? {
    [category.code, category.label].first { Period.parse($0) != .unparsed }
  }

  private mutating func filterRows() {
    for filter in plan.rows {
      guard let axis = find(filter.column) else {
        if plan.options.rows.contains(filter) { report(filter.column, option: "--rows") }
        continue
      }
      let wanted = Set(filter.values.map { $0.lowercased() })
      let mask = cube.dimensions[axis].categories.map {
        wanted.contains($0.code.lowercased()) || wanted.contains($0.label.lowercased())
      }
      if !mask.contains(true) {
        diagnostics.append(
          Diagnostic(.error, .source(.noRows(column: filter.column, values: filter.values)), at: location))
      }
      kept[axis] = mask
    }
  }

  private mutating func foldRest() {
    for name in plan.options.fold where find(name) == nil { report(name, option: "--fold") }
    for axis in cube.dimensions.indices where axis != unit && axis != metric && axis != time {
      let count = kept[axis].map { $0.count { $0 } } ?? cube.dimensions[axis].categories.count
      let isAsked = plan.options.fold.contains { find($0) == axis }
      if count > 1 || isAsked { folded.append(axis) }
    }
    if !folded.isEmpty {
      diagnostics.append(
        Diagnostic(.note, .source(.dimensionsFolded(folded.map { cube.dimensions[$0].id })), at: location))
    }
  }

  // MARK: The table

  func table() -> MadeTable {
    let dimensions = cube.dimensions
    var strides = [Int](repeating: 1, count: dimensions.count)
    for axis in dimensions.indices.dropLast().reversed() {
      strides[axis] = strides[axis + 1] * dimensions[axis + 1].categories.count
    }
    let parents = unit.map { Self.parents(of: dimensions[$0]) } ?? []
    let hasParents = parents.contains { $0 != nil }
    var text = MadeText()
    var headers = ["unit", "unit_name", "indicator"]
    if time != nil { headers.append("period") }
    headers += ["value", "status"]
    if hasParents { headers.append("parent") }
    text.append(headers)
    var cells: [Int32] = []
    var facts: [String: IndicatorFacts] = [:]
    var beside: [(symbol: String, count: Int)] = []
    for cell in cube.values.indices {
      func category(_ axis: Int) -> Int { cell / strides[axis] % dimensions[axis].categories.count }
      if kept.indices.contains(where: { axis in kept[axis].map { !$0[category(axis)] } ?? false }) { continue }
      let (id, name) = indicator(category)
      if facts[id] == nil { facts[id] = describe(category, name: name) }
      var fields: [String] = []
      if let unit {
        let own = dimensions[unit].categories[category(unit)]
        fields += [own.code, own.label]
      } else {
        fields += [cube.id ?? "1", cube.label]
      }
      fields.append(id)
      if let time {
        let own = dimensions[time].categories[category(time)]
        fields.append(Self.period(of: own) ?? own.code)
      }
      let (value, status) = figure(cell, &beside)
      fields += [value, status]
      if hasParents, let unit { fields.append(parents[category(unit)] ?? "") }
      text.append(fields)
      cells.append(Int32(truncatingIfNeeded: cell))
    }
    var found = diagnostics
    for (symbol, count) in beside {
      found.append(Diagnostic(.warning, .source(.valueBesideSymbol(symbol: symbol, count: count)), at: location))
    }
    let lookup = CubeTable(cube)
    let places = cells
    let headerName = lookup.name
    return MadeTable(
      text: text.bytes,
      origin: RecordOrigin { line, _ in
        line > 0 && line <= places.count ? lookup.place(row: Int(places[line - 1]) + 1, column: 0) : headerName
      }, facts: facts,
      provenance: Provenance(
        title: cube.label, source: cube.source, updated: cube.updated, isAggregationAllowed: cube.isAggregationAllowed),
      diagnostics: found, options: Self.settled(plan.options))
  }

  /// Value and status of a cell: a symbol stands where there is no number.
  private func figure(_ cell: Int, _ beside: inout [(symbol: String, count: Int)]) -> (value: String, status: String) {
    let symbol = cube.statuses[cell] ?? ""
    if let text = cube.texts[cell] { return (text, "") }
    let value = cube.values[cell]
    // Preliminary, and nothing yet.
    let isPreliminary = ["p", "*", "preliminary", "provisional"].contains(symbol.lowercased())
    guard !value.isNaN else { return (isPreliminary && plan.profile.ownMeaning(of: symbol) == nil ? "" : symbol, "") }
    let number = Int(exactly: value).map { String($0) } ?? String(value)
    // A dash beside a zero is how sources write that zero.
    guard !symbol.isEmpty, value != 0 || symbol != "-" else { return (number, "") }
    if isPreliminary { return (number, Status.preliminary.word) }
    if let index = beside.firstIndex(where: { $0.symbol == symbol }) {
      beside[index].count += 1
    } else {
      beside.append((symbol, 1))
    }
    return (number, "")
  }

  private func indicator(_ category: (Int) -> Int) -> (id: String, name: String) {
    var codes: [String] = []
    var labels: [String] = []
    if let metric {
      let own = cube.dimensions[metric].categories[category(metric)]
      codes.append(own.code)
      labels.append(own.label)
    } else if folded.isEmpty || cube.contents != nil {
      codes.append(cube.contents?.code ?? cube.id ?? cube.label)
      labels.append(cube.contents?.label ?? cube.label)
    }
    for axis in folded {
      let own = cube.dimensions[axis].categories[category(axis)]
      codes.append(own.code)
      labels.append(own.label)
    }
    return (codes.joined(separator: ", "), labels.joined(separator: ", "))
  }

  private func describe(_ category: (Int) -> Int, name: String) -> IndicatorFacts {
    let own = metric.map { cube.dimensions[$0].categories[category($0)] } ?? cube.contents
    return IndicatorFacts(name: name, unit: own?.unit, decimals: own?.decimals)
  }

  private static func parents(of dimension: CubeDimension) -> [String?] {
    var parents = [String?](repeating: nil, count: dimension.categories.count)
    for (parent, children) in dimension.children.enumerated() {
      for child in children where child < parents.count { parents[child] = dimension.categories[parent].code }
    }
    return parents
  }

  /// The made table has the columns that every table may have, so the wishes are fulfilled.
  private static func settled(_ options: ReadOptions) -> ReadOptions {
    var options = options
    options.columns = [:]
    options.fold = []
    options.rows = []
    options.skipRows = nil
    options.headerRows = nil
    options.unitsInColumns = false
    // Of the profile only what its symbols mean is left to be done.
    var mapping = SourceMapping()
    mapping.symbols = options.profile.mapping.symbols
    mapping.marksPreliminaryWithStar = options.profile.mapping.marksPreliminaryWithStar
    mapping.periods = options.profile.mapping.periods
    options.profile = SourceProfile(name: options.profile.rawValue, mapping: mapping)
    return options
  }
}
