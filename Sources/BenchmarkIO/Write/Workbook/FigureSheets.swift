import BenchmarkCore
import CXlsxWriter

/// The charts, and the sheet with their numbers.
///
/// A comparison is a bar from the lower to the upper end of the interval, parted where the value is; the file library
/// has no error bars of different lengths. Without intervals it is a bar to the value.
struct FigureSheets {
  private static let rowHeight = 20.0
  private static let barHeight = 19.0
  private static let comparisonWidth = 640.0
  private static let developmentWidth = 520.0
  private static let developmentHeight = 320.0
  /// The two charts of an indicator fill the width of an A4 page at this scale, in percent, and the page is then as high
  /// as this, in pixels.
  private static let printScale = 52
  private static let pageHeight = 1800.0

  let figures: [WorkbookFigure]
  let decimals: [String: Int]
  let text: WorkbookText

  func write(charts: XLSXFile.Sheet, data: XLSXFile.Sheet, in file: XLSXFile) {
    charts.hidesGridLines()
    charts.text(0, 0, text.sheets.figures, CellStyle(weight: .section))
    charts.text(1, 0, text.figuresNote)
    data.width(of: 0...0, characters: 34)
    data.width(of: 1...7, characters: 13)
    data.text(0, 0, text.figureDataNote)
    var dataRow = 2
    var chartRow = 3
    var rowHeight = 0.0
    var pageStart = 0
    var breaks: [Int] = []
    for (position, figure) in figures.enumerated() {
      let first = write(figure, to: data, row: dataRow)
      dataRow = first + figure.points.count + 2
      let startsRow = figure.form == .comparison || position == 0 || figures[position - 1].indicator != figure.indicator
      if startsRow, rowHeight > 0 {
        chartRow += Int((rowHeight / Self.rowHeight).rounded(.up)) + 1
        rowHeight = 0
      }
      let size = size(of: figure)
      rowHeight = max(rowHeight, size.height)
      // A chart that a page would cut starts the next.
      if chartRow > pageStart, Double(chartRow - pageStart) * Self.rowHeight + size.height > Self.pageHeight {
        breaks.append(chartRow)
        pageStart = chartRow
      }
      guard let chart = chart(figure, data: data.name, first: first, in: file) else { continue }
      // Ten columns of the standard width lie behind the wider chart.
      charts.insert(
        chart, row: chartRow, column: startsRow ? 0 : 11, width: size.width, height: size.height,
        description: figure.title)
    }
    charts.printsUpright(percent: Self.printScale, breaksBefore: breaks)
  }

  private func size(of figure: WorkbookFigure) -> (width: Double, height: Double) {
    switch figure.form {
    case .comparison:
      (Self.comparisonWidth, max(Self.developmentHeight, 110 + Self.barHeight * Double(figure.points.count)))
    case .development: (Self.developmentWidth, Self.developmentHeight)
    }
  }

  // MARK: - Numbers

  /// - Returns: the first row of numbers.
  private func write(_ figure: WorkbookFigure, to sheet: XLSXFile.Sheet, row: Int) -> Int {
    let words = text.words
    let style = CellStyle(number: .decimals(decimals[figure.indicator] ?? 2))
    sheet.text(row, 0, figure.title, CellStyle(weight: .bold))
    let titles =
      switch figure.form {
      case .comparison:
        [words.name, words.value, words.lower, words.upper, words.lowerPart, words.upperPart, words.light]
      case .development: [words.period, words.mean, words.lowest, words.highest, words.target]
      }
    for (column, title) in titles.enumerated() { sheet.text(row + 1, column, title, .header) }
    for (offset, point) in figure.points.enumerated() {
      let row = row + 2 + offset
      sheet.text(row, 0, point.label)
      sheet.number(row, 1, point.value, style)
      sheet.number(row, 2, figure.hasIntervals && !point.lower.isFinite ? point.value : point.lower, style)
      sheet.number(row, 3, point.upper, style)
      switch figure.form {
      case .comparison:
        sheet.number(row, 4, point.value - point.lower, style)
        sheet.number(row, 5, point.upper - point.value, style)
        if point.light != .grey { sheet.text(row, 6, text.light(point.light), CellStyle(fill: .light(point.light))) }
      case .development: sheet.number(row, 4, figure.target, style)
      }
    }
    return row + 2
  }

  // MARK: - Charts

  private func chart(
    _ figure: WorkbookFigure, data sheet: String, first: Int, in file: XLSXFile
  ) -> UnsafeMutablePointer<lxw_chart>? {
    let last = first + figure.points.count - 1
    func addSeries(
      _ chart: UnsafeMutablePointer<lxw_chart>, column: Int, name: String
    ) -> UnsafeMutablePointer<lxw_chart_series>? {
      guard let series = chart_add_series(chart, nil, nil) else { return nil }
      chart_series_set_categories(series, sheet, lxw_row_t(first), 0, lxw_row_t(last), 0)
      chart_series_set_values(
        series, sheet, lxw_row_t(first), lxw_col_t(column), lxw_row_t(last), lxw_col_t(column))
      chart_series_set_name(series, name)
      return series
    }
    switch figure.form {
    case .comparison: return comparison(figure, in: file, addSeries)
    case .development: return development(figure, in: file, addSeries)
    }
  }

  private typealias AddSeries = (UnsafeMutablePointer<lxw_chart>, Int, String) -> UnsafeMutablePointer<
    lxw_chart_series
  >?

  private func comparison(
    _ figure: WorkbookFigure, in file: XLSXFile, _ addSeries: AddSeries
  ) -> UnsafeMutablePointer<lxw_chart>? {
    let type = figure.hasIntervals ? LXW_CHART_BAR_STACKED : LXW_CHART_BAR
    guard let chart = file.chart(type) else { return nil }
    let values = figure.points.flatMap { [$0.value, $0.lower, $0.upper] }.filter(\.isFinite)
    if figure.hasIntervals {
      if let hidden = addSeries(chart, 2, text.words.lower) {
        var fill = lxw_chart_fill()
        fill.none = 1
        chart_series_set_fill(hidden, &fill)
      }
      for (column, transparency, name) in [(4, 0, text.words.lowerPart), (5, 55, text.words.upperPart)] {
        guard let series = addSeries(chart, column, name) else { continue }
        colour(series, figure, transparency: transparency)
      }
    } else if let series = addSeries(chart, 1, text.words.value) {
      colour(series, figure, transparency: 0)
    }
    title(chart, figure)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    chart_set_series_gap(chart, 40)
    // The library calls the axis along the bars x.
    if let vertical = chart.pointee.y_axis {
      // The first unit on top.
      chart_axis_set_reverse(vertical)
      chart_axis_set_label_position(vertical, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
      style(vertical, hasLines: false)
    }
    if let horizontal = chart.pointee.x_axis {
      let ends = AxisEnds(values, holdsZero: !figure.hasIntervals)
      chart_axis_set_min(horizontal, ends.low)
      chart_axis_set_max(horizontal, ends.high)
      chart_axis_set_major_unit(horizontal, ends.step)
      chart_axis_set_num_format(horizontal, axisFormat(ends.step))
      style(horizontal, hasLines: true)
    }
    return chart
  }

  private func axisFormat(_ step: Double) -> String {
    step >= 1 && step == step.rounded() ? "#,##0" : step >= 0.1 ? "#,##0.0" : step >= 0.01 ? "0.00" : "0.000"
  }

  private func colour(
    _ series: UnsafeMutablePointer<lxw_chart_series>, _ figure: WorkbookFigure, transparency: Int
  ) {
    let judged = figure.points.contains { $0.light != .grey }
    let plain: lxw_color_t = 0x1D_6FA5
    var fills = figure.points.map { point in
      var fill = lxw_chart_fill()
      fill.color = judged ? CellStyle.colour(of: point.light) : plain
      fill.transparency = UInt8(transparency)
      return fill
    }
    fills.withUnsafeMutableBufferPointer { fills in
      guard let base = fills.baseAddress else { return }
      var points = fills.indices.map { index in
        var point = lxw_chart_point()
        point.fill = base + index
        return point
      }
      points.withUnsafeMutableBufferPointer { points in
        // The list ends with nil.
        guard let first = points.baseAddress else { return }
        var list: [UnsafeMutablePointer<lxw_chart_point>?] = points.indices.map { first + $0 } + [nil]
        chart_series_set_points(series, &list)
      }
    }
  }

  private func development(
    _ figure: WorkbookFigure, in file: XLSXFile, _ addSeries: AddSeries
  ) -> UnsafeMutablePointer<lxw_chart>? {
    guard let chart = file.chart(LXW_CHART_LINE) else { return nil }
    let words = text.words
    var lines: [(column: Int, name: String, colour: lxw_color_t, width: Float, dash: lxw_chart_line_dash_type)] = [
      (1, words.mean, 0x1D_6FA5, 2.5, LXW_CHART_LINE_DASH_SOLID),
      (2, words.lowest, 0x70_7070, 1.25, LXW_CHART_LINE_DASH_ROUND_DOT),
      (3, words.highest, 0x70_7070, 1.25, LXW_CHART_LINE_DASH_DASH),
    ]
    if figure.target.isFinite { lines.append((4, words.target, 0x1A_9D49, 1.5, LXW_CHART_LINE_DASH_LONG_DASH)) }
    for entry in lines {
      guard let series = addSeries(chart, entry.column, entry.name) else { continue }
      var line = lxw_chart_line()
      line.color = entry.colour
      line.width = entry.width
      line.dash_type = UInt8(entry.dash.rawValue)
      chart_series_set_line(series, &line)
    }
    title(chart, figure)
    chart_legend_set_position(chart, UInt8(LXW_CHART_LEGEND_BOTTOM.rawValue))
    let values = figure.points.flatMap { [$0.value, $0.lower, $0.upper] } + [figure.target]
    if let vertical = chart.pointee.y_axis {
      let ends = AxisEnds(values.filter(\.isFinite), holdsZero: false)
      chart_axis_set_min(vertical, ends.low)
      chart_axis_set_max(vertical, ends.high)
      chart_axis_set_major_unit(vertical, ends.step)
      chart_axis_set_num_format(vertical, axisFormat(ends.step))
      style(vertical, hasLines: true)
    }
    if let horizontal = chart.pointee.x_axis {
      chart_axis_set_label_position(horizontal, UInt8(LXW_CHART_AXIS_LABEL_POSITION_LOW.rawValue))
      style(horizontal, hasLines: false)
    }
    return chart
  }

  private func title(_ chart: UnsafeMutablePointer<lxw_chart>, _ figure: WorkbookFigure) {
    chart_title_set_name(chart, figure.title)
    var font = lxw_chart_font()
    font.size = 11
    font.bold = 1
    chart_title_set_name_font(chart, &font)
  }

  /// Small figures, and pale lines across.
  private func style(_ axis: UnsafeMutablePointer<lxw_chart_axis>, hasLines: Bool) {
    var font = lxw_chart_font()
    font.size = 8
    chart_axis_set_num_font(axis, &font)
    guard hasLines else { return }
    var line = lxw_chart_line()
    line.color = 0xD9_D9D9
    line.width = 0.75
    chart_axis_major_gridlines_set_visible(axis, 1)
    chart_axis_major_gridlines_set_line(axis, &line)
  }
}
