import BenchmarkCore

/// `funnel.csv`: proportions and rates against the limits for units of their size.
enum FunnelTable {
  static func make(_ findings: [Findings], _ format: TableFormat) -> CSVTable {
    CSVTable(
      schema: TableSchema(
        name: "funnel",
        description: "Every proportion and rate of a compared unit against the limits of chance for units of its size.",
        fields: columns(nil, format).map(\.field), primaryKey: ["unit", "indicator", "period"]),
      dialect: format.dialect,
      sections: findings.map { TableSection($0.funnel, columns($0.study, format), dialect: format.dialect) })
  }

  private static func columns(_ study: Study?, _ format: TableFormat) -> [TableColumn<FunnelFinding>] {
    let keys = TableKeys(study, dialect: format.dialect)
    let measure = "unit of the indicator"
    let inputs = format.inputs
    let results = format.results
    func limit(
      _ name: String, _ description: String, emptyWhen: String? = nil,
      _ value: @escaping @Sendable (FunnelFinding) -> Double
    ) -> TableColumn<FunnelFinding> {
      TableColumn(TableField(name, .number, description, unit: measure, emptyWhen: emptyWhen)) { row, buffer in
        results.append(value(row), to: &buffer)
      }
    }
    let few = "fewer than five units have a value"
    return [
      TableColumn(.unit) { row, buffer in keys.units.append(row.unit, to: &buffer) },
      TableColumn(.indicator) { row, buffer in keys.indicators.append(row.indicator, to: &buffer) },
      TableColumn(.period) { row, buffer in keys.periods.append(row.period, to: &buffer) },
      TableColumn(TableField("value", .number, "Value as it was read.", unit: measure)) { row, buffer in
        inputs.append(row.value, to: &buffer)
      },
      TableColumn(
        TableField("n", .number, "Size of the unit: the denominator of the value.", minimum: 0)
      ) { row, buffer in inputs.append(row.n, to: &buffer) },
      limit("expected", "Common value of the group: sum of numerators over sum of denominators.") { $0.expected },
      limit("lower_95", "Lower limit of chance alone, 95 %.") { $0.limits95.lower },
      limit("upper_95", "Upper limit of chance alone, 95 %.") { $0.limits95.upper },
      limit("lower_998", "Lower limit of chance alone, 99.8 %.") { $0.limits998.lower },
      limit("upper_998", "Upper limit of chance alone, 99.8 %.") { $0.limits998.upper },
      limit("lower_95_adjusted", "Lower limit of 95 % that allows for overdispersion.", emptyWhen: few) {
        $0.adjusted95.lower
      },
      limit("upper_95_adjusted", "Upper limit of 95 % that allows for overdispersion.", emptyWhen: few) {
        $0.adjusted95.upper
      },
      limit("lower_998_adjusted", "Lower limit of 99.8 % that allows for overdispersion.", emptyWhen: few) {
        $0.adjusted998.lower
      },
      limit("upper_998_adjusted", "Upper limit of 99.8 % that allows for overdispersion.", emptyWhen: few) {
        $0.adjusted998.upper
      },
      TableColumn(
        TableField(
          "tau2", .number, "Variance between units beyond chance, on the transformed scale of the method.",
          emptyWhen: few, minimum: 0)
      ) { row, buffer in results.append(row.tau2, to: &buffer) },
      TableColumn(
        TableField(
          "phi", .number, "Variance of the standardised values; 1 where chance alone is at work.", emptyWhen: few,
          minimum: 0)
      ) { row, buffer in results.append(row.phi, to: &buffer) },
      TableColumn(
        TableField(
          "zone", .string,
          "inside the limits; alert outside those of 95 %, alarm outside those of 99.8 %, by the adjusted limits where "
            + "there are any.",
          words: FunnelZone.allCases.map(\.rawValue))
      ) { row, buffer in buffer.append(utf8: row.zone.rawValue) },
    ]
  }
}
