/// The units of one type in the space of one distance.
struct ContextSpace: Sendable {
  private enum Kernel: Sendable {
    case euclid(EuclidKernel)
    case gower(GowerKernel)
    case mahalanobis(MahalanobisKernel)
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
  /// Divide by the largest distance of the row.
  private let isRebased: Bool
  /// Those of the context.
  let weights: [Double]
  let rows: Int

  init(_ context: ContextMatrix, distance: PeerDistance) throws(Failure) {
    guard !context.variables.isEmpty else { throw .noVariables }
    rows = context.units.count
    weights = context.variables.map(\.weight)
    isRebased = distance == .cipfa
    switch distance {
    case .gower: kernel = .gower(GowerKernel(context))
    case .euclid, .cipfa:
      kernel = .euclid(
        EuclidKernel(
          coordinates: context.variables.map(\.values), deviations: context.variables.map(\.deviation), rows: rows))
    case .mahalanobis: kernel = .mahalanobis(try MahalanobisKernel(context, weights: weights))
    }
  }

  /// True where a squared distance is a sum with one term a weight, and no unit lacks a variable. Rebasing keeps the order.
  var isSeparable: Bool {
    switch kernel {
    case .euclid(let kernel): kernel.isComplete
    case .gower, .mahalanobis: false
    }
  }

  /// The distance of two rows before any rebasing, to the last bit as ``distances(from:weights:into:)`` has it.
  ///
  /// - Precondition: ``isSeparable``.
  func distance(from row: Int, to other: Int, weights: [Double]) -> Double {
    switch kernel {
    case .euclid(let kernel): kernel.distance(from: row, to: other, weights: weights)
    case .gower, .mahalanobis: preconditionFailure("not separable")
    }
  }

  /// Distances from a row to all rows; that to itself is 0, and NaN where two units share too little.
  ///
  /// - Parameter weights: one a variable, above 0; nil takes those of the context.
  func distances(from row: Int, weights: [Double]? = nil, into out: inout [Double]) {
    let weights = weights ?? self.weights
    switch kernel {
    case .euclid(let kernel): kernel.distances(from: row, weights: weights, into: &out)
    case .gower(let kernel): kernel.distances(from: row, weights: weights, into: &out)
    case .mahalanobis(let kernel): kernel.distances(from: row, weights: weights, into: &out)
    }
    guard isRebased else { return }
    var farthest = 0.0
    for distance in out where distance > farthest { farthest = distance }
    if farthest > 0 {
      for index in out.indices { out[index] /= farthest }
    }
  }
}
