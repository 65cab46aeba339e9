import BenchmarkCore

/// `efficiency.csv`: the efficiency of each unit against the others in its period and group.
enum EfficiencyTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "efficiency",
        description: "Efficiency of every compared unit in every period with data: inputs held against outputs, "
          + "within period and group. A score is a distance to the best practice among the units compared; it says "
          + "nothing of quality and is no proof of waste.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "period"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.efficiency?.units ?? [], columns($0, format), dialect: format.dialect) })
  }

  private static let statuses: [Status] = [
    .ok, .preliminary, .missing, .suppressed, .notApplicable, .tooFew, .zeroSpread, .notConverged,
  ]

  private static func columns(_ findings: Findings?, _ format: TableFormat) -> [TableColumn<EfficiencyFinding>] {
    let keys = TableKeys(findings?.study, dialect: format.dialect)
    let units = findings?.study.organisation.units.map(\.id) ?? []
    let returns = findings?.efficiency?.returns ?? .vrs
    let orientation = findings?.efficiency?.orientation ?? .input
    let compared = ComparedUnits(findings)
    let numbers = format.results
    let dialect = format.dialect
    let noScore = "there is no score; status says why"
    let noBootstrap =
      "there is no bootstrap: without --replicates it is run in the reporting period, for 200 units at the most; never "
      + "with fdh, with non-discretionary variables, or where nearly all units have the score 1"
    func share(
      _ name: String, _ description: String, emptyWhen: String,
      _ value: @escaping @Sendable (EfficiencyFinding) -> Double
    ) -> TableColumn<EfficiencyFinding> {
      TableColumn(TableField(name, .number, description, emptyWhen: emptyWhen, minimum: 0, maximum: 1)) {
        row, buffer in numbers.append(value(row), to: &buffer)
      }
    }
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(
        TableField("model", .string, "Id of the method.", words: [MethodID.dea.rawValue, MethodID.fdh.rawValue])
      ) { _, buffer in buffer.append(utf8: (returns == .fdh ? MethodID.fdh : .dea).rawValue) },
      TableColumn(
        TableField(
          "returns", .string, "Returns to scale on the frontier.",
          words: EfficiencyPlan.Returns.allCases.map(\.rawValue))
      ) { _, buffer in buffer.append(utf8: returns.rawValue) },
      TableColumn(
        TableField(
          "orientation", .string, "What the score scales: inputs down or outputs up.",
          words: EfficiencyPlan.Orientation.allCases.map(\.rawValue))
      ) { _, buffer in buffer.append(utf8: orientation.rawValue) },
      share(
        "efficiency",
        "Score, above 0: 1 means that no mixture of the compared units does better; in output orientation 1 over the "
          + "factor by which outputs could grow.", emptyWhen: noScore
      ) { $0.efficiency },
      TableColumn(
        TableField(
          "bias_corrected", .number,
          "Score less the bias that the bootstrap estimates: the best practice seen is not the best possible.",
          emptyWhen: noBootstrap, maximum: 1)
      ) { row, buffer in numbers.append(row.biasCorrected, to: &buffer) },
      share("lower", "Lower end of the interval of the bootstrap.", emptyWhen: noBootstrap) { $0.lower },
      share("upper", "Upper end of the interval of the bootstrap.", emptyWhen: noBootstrap) { $0.upper },
      share(
        "scale_efficiency", "Score under constant returns over score under variable returns: what size costs.",
        emptyWhen: "there is no score, or returns are fdh"
      ) { $0.scale },
      TableColumn(
        TableField(
          "super_efficiency", .string,
          "Score against all others without the unit itself, a number of 1 or above for a unit with the score 1; "
            + "infeasible where no mixture of the others reaches it.", emptyWhen: noScore)
      ) { row, buffer in
        switch row.superEfficiency {
        case .score(let score): numbers.append(score, to: &buffer)
        case .infeasible: buffer.append(utf8: Status.infeasible.word)
        case .none: break
        }
      },
      TableColumn(
        TableField(
          "peers", .string,
          "The units in the mixture that the unit is held against, with their weights: unit:weight;unit:weight.",
          emptyWhen: noScore)
      ) { row, buffer in
        let texts = row.peers.map { peer in
          var number = ByteBuffer()
          numbers.append(peer.lambda, to: &number)
          return "\(units[peer.unit]):\(String(decoding: number.bytes, as: UTF8.self))"
        }
        dialect.append(texts.joined(separator: ";"), as: .key, to: &buffer)
      },
      TableColumn(
        .status(
          statuses,
          "ok, preliminary (of preliminary values), why the unit is not compared, or what its score is worth: too_few "
            + "(alone), zero_spread (all units alike).")
      ) { row, buffer in buffer.append(utf8: row.status.word) },
      TableColumn(
        TableField(
          "scale_class", .string,
          "Returns to scale where the unit is: irs (smaller than the most productive size), crs or drs (larger).",
          emptyWhen: "there is no score, or returns are fdh", words: ScaleClass.allCases.map(\.rawValue))
      ) { row, buffer in if let scale = row.scaleClass { buffer.append(utf8: scale.rawValue) } },
      TableColumn(
        TableField(
          "compared", .integer, "Units with complete data in the period and group.", minimum: 0)
      ) { row, buffer in NumberText.append(compared.count(row), to: &buffer) },
    ]
  }

  /// How many units each comparison holds.
  private struct ComparedUnits: Sendable {
    private var groupOfUnit: [Int?] = []
    private var counts: [[Int]: Int] = [:]

    init(_ findings: Findings?) {
      guard let findings, let efficiency = findings.efficiency else { return }
      groupOfUnit = findings.grouping.groupOfUnit
      for comparison in efficiency.comparisons { counts[[comparison.period, comparison.group]] = comparison.units }
    }

    func count(_ row: EfficiencyFinding) -> Int {
      groupOfUnit[row.unit].flatMap { counts[[row.period, $0]] } ?? 0
    }
  }
}
