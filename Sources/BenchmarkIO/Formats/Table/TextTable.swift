/// A rectangle of cells with their places: what every format looks like to the layer that finds a study in it.
///
/// Rows and columns count from 0 here; places count as their format does.
public protocol TextTable: Sendable {
  /// What the table is called in its file: the name of a sheet, the identity of a cube.
  var name: String { get }
  var columnCount: Int { get }
  var rowCount: Int { get }
  /// Rows at the top that are known to be headers; nil when the format does not say.
  var headerRowCount: Int? { get }
  /// The content of a cell as text; empty where there is none.
  func text(row: Int, column: Int) -> String
  /// The content of a cell as a number; nil where the file holds none.
  func number(row: Int, column: Int) -> Double?
  /// Where a cell stands, as messages say it: `Ark1!B7`, `TAB004[7.0, CO2, Emission, 2017]`.
  func place(row: Int, column: Int) -> String
}
