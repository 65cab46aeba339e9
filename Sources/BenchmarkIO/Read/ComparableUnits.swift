import BenchmarkCore

/// Units whose observations may stand on a card: those of its type, and those above one of them.
struct ComparableUnits {
  /// By unit; nil when every unit may.
  private(set) var belongs: [Bool]?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ organisation: Organisation, card: Card?, register: UnitFile?) {
    guard let card, let register, let type = card.unitType?.lowercased() else { return }
    let place = Diagnostic.Location(file: register.path)
    guard organisation.units.contains(where: { $0.type != nil }) else {
      diagnostics.append(
        Diagnostic(.note, .registerWithoutTypes(card: card.id, type: card.unitType ?? ""), at: place))
      return
    }
    var belongs = organisation.units.map { $0.type?.lowercased() == type }
    guard belongs.contains(true) else {
      let types = organisation.units.compactMap(\.type)
      diagnostics.append(
        Diagnostic(
          .error, .unknownUnitType(type: card.unitType ?? "", nearest: NearestSpelling.of(type, among: types)),
          at: place))
      return
    }
    for unit in belongs.indices where organisation.units[unit].type?.lowercased() == type {
      var current = organisation.units[unit].parent.flatMap(organisation.index(of:))
      // What is marked already has its own chain marked; so every unit is walked over once, and cycles end.
      while let above = current, !belongs[above] {
        belongs[above] = true
        current = organisation.units[above].parent.flatMap(organisation.index(of:))
      }
    }
    self.belongs = belongs
  }
}
