/// What is added to a game so that it comes to rest.
extension Game {
  /// The discriminator pays γ/2 · (slope at the data)², its slope being ψ: a zero-centred gradient penalty on real data,
  /// called R₁ by Mescheder et al. (2018, section 4).
  public func penalised(_ weight: Double) -> Game {
    Game(
      "\(name), gradient penalty \(weight.short)",
      field: { [field] position in
        field(position) - Position(0, weight * position.y)
      }, constrain: constrain)
  }

  /// The discriminator pays γ/2 · (|ψ| − target)²: WGAN-GP (Gulrajani et al. 2017, arXiv 1704.00028) for D(x) = ψx.
  public func penalised(_ weight: Double, awayFrom target: Double) -> Game {
    Game(
      "\(name), penalty \(weight.short) on slopes other than \(target.short)",
      field: { [field] position in
        let sign: Double = position.y > 0 ? 1 : position.y < 0 ? -1 : 0
        return field(position) - Position(0, weight * sign * (abs(position.y) - target))
      }, constrain: constrain)
  }

  /// The discriminator's number is kept within ±`bound` (Arjovsky et al. 2017, arXiv 1701.07875).
  public func clipped(to bound: Double) -> Game {
    Game(
      "\(name), clipped to \(bound.short)", field: field,
      constrain: { [constrain] position in
        let position = constrain(position)
        return Position(position.x, min(max(position.y, -bound), bound))
      })
  }

  /// Both players also want the field itself small: each descends γ/2 · |field|², which makes the field v − γ Jᵀv
  /// (Mescheder, Nowozin and Geiger 2017, arXiv 1705.10461).
  public func withConsensus(_ weight: Double) -> Game {
    Game(
      "\(name), consensus \(weight.short)",
      field: { position in
        let (v, J) = (field(position), jacobian(at: position))
        return v - weight * Position(J[0, 0] * v.x + J[1, 0] * v.y, J[0, 1] * v.x + J[1, 1] * v.y)
      }, constrain: constrain)
  }
}

extension Double {
  /// 1 for 1.0, and 0.3 as it is.
  fileprivate var short: String { self == rounded() ? "\(Int(self))" : "\(self)" }
}
