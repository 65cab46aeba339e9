/// The units of one type in the space of one distance and one set of weights.
struct ContextSpace: Sendable {
  private enum Kernel: Sendable {
    case euclid(EuclidKernel)
    case gower(GowerKernel)
  }

  /// Why there is no such space.
  enum Failure: Error, Equatable {
    /// No variable is left.
    case noVariables
    /// Fewer complete units than variables need.
    case tooFew
    /// Variables that depend on each other.
    case singular
  }

  private let kernel: Kernel
  let rows: Int

  /// - Parameter weights: one a variable of the context, above 0; nil takes those of the context.
  init(_ context: ContextMatrix, distance: PeerDistance, weights: [Double]? = nil) throws(Failure) {
    guard !context.variables.isEmpty else { throw .noVariables }
    let weights = weights ?? context.variables.map(\.weight)
    rows = context.units.count
    switch distance {
    case .gower: kernel = .gower(GowerKernel(context, weights: weights))
    case .euclid, .cipfa:
      let coordinates = zip(context.variables, weights).map { variable, weight in
        let root = weight.squareRoot()
        return root == 1 ? variable.z : variable.z.map { $0 * root }
      }
      kernel = .euclid(
        EuclidKernel(coordinates: coordinates, weights: weights, rows: rows, rebased: distance == .cipfa))
    case .mahalanobis:
      let coordinates = try Mahalanobis.coordinates(context, weights: weights)
      kernel = .euclid(
        EuclidKernel(
          coordinates: coordinates, weights: [Double](repeating: 1, count: coordinates.count), rows: rows,
          rebased: false))
    }
  }

  /// Distances from a row to all rows; that to itself is 0, and NaN where two units share too little.
  func distances(from row: Int, into out: inout [Double]) {
    switch kernel {
    case .euclid(let kernel): kernel.distances(from: row, into: &out)
    case .gower(let kernel): kernel.distances(from: row, into: &out)
    }
  }
}
