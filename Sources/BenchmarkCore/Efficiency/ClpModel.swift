import CClp

/// Owns one silent Clp model. For one thread at a time.
final class ClpModel {
  /// What a solve ended with.
  enum Outcome {
    case optimal, infeasible, failed
  }

  private let model: UnsafeMutableRawPointer
  private let columns: Int
  private let rows: Int

  /// Loads a dense programme: minimise cost · x with lower ≤ A x ≤ upper and x ≥ 0.
  ///
  /// - Parameters:
  ///   - matrix: one row after the other.
  ///   - free: columns without a lower bound.
  /// - Returns: nil where the model could not be made.
  init?(
    rows: Int, columns: Int, matrix: [Double], cost: [Double], lower: [Double], upper: [Double], free: Int? = nil
  ) {
    guard let model = Clp_newModel() else { return nil }
    self.model = model
    self.rows = rows
    self.columns = columns
    Clp_setLogLevel(model, 0)
    // The columns come equilibrated; perturbed costs would cost digits.
    Clp_scaling(model, 0)
    Clp_setPerturbation(model, 102)
    Clp_setPrimalTolerance(model, 1e-10)
    Clp_setDualTolerance(model, 1e-10)
    var starts: [Int32] = [0]
    var indices: [Int32] = []
    var values: [Double] = []
    for column in 0..<columns {
      for row in 0..<rows where matrix[row * columns + column] != 0 {
        indices.append(Int32(row))
        values.append(matrix[row * columns + column])
      }
      starts.append(Int32(values.count))
    }
    var lowerBounds = [Double](repeating: 0, count: columns)
    if let free { lowerBounds[free] = -.infinity }
    let upperBounds = [Double](repeating: .infinity, count: columns)
    Clp_loadProblem(
      model, Int32(columns), Int32(rows), starts, indices, values, lowerBounds, upperBounds, cost, lower, upper)
    Clp_setMaximumIterations(model, Int32(1000 + 50 * rows + 10 * columns))
  }

  deinit { Clp_deleteModel(model) }

  /// Solves from the basis at hand by the dual simplex (which it fits when only rows changed), then by the primal.
  func solve() -> Outcome {
    Clp_dual(model, 0)
    if Clp_status(model) != 0 { Clp_primal(model, 0) }
    return switch Clp_status(model) {
    case 0: .optimal
    case 1: .infeasible
    default: .failed
    }
  }

  /// The optimal values of the columns.
  var solution: [Double] {
    guard let values = Clp_primalColumnSolution(model) else { return [] }
    return Array(UnsafeBufferPointer(start: values, count: columns))
  }
}
