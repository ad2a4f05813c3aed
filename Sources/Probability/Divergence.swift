/// The Kullback–Leibler divergence KL(p ‖ q) = ∫ p log(p/q), in nats.
///
/// Infinite if p has mass where q has none. Not symmetric.
/// - Throws: ``QuadratureError``
public func kullbackLeibler(_ p: any Density, _ q: any Density) throws(QuadratureError) -> Estimate {
  let missed = probes(p, q.breaks).contains { p.logPdf($0) > -.infinity && q.logPdf($0) == -.infinity }
  if missed { return Estimate(.infinity) }
  return try p.expectation(breaks: q.breaks) { x in p.logPdf(x) - q.logPdf(x) }
}

/// The Jensen–Shannon divergence JSD(p, q) = ½ KL(p ‖ m) + ½ KL(q ‖ m) with m = (p + q)/2, in nats.
///
/// From 0, where p = q, to log 2, where they share no point.
/// - Throws: ``QuadratureError``
public func jensenShannon(_ p: any Density, _ q: any Density) throws(QuadratureError) -> Estimate {
  let middle = Mixture([p, q])
  return try 0.5 * kullbackLeibler(p, middle) + 0.5 * kullbackLeibler(q, middle)
}

/// The total variation distance TV(p, q) = ½ ∫ |p − q|: the most by which the probabilities of an event can differ.
///
/// The best classifier of balanced samples is right in (1 + TV)/2 of all cases.
/// - Throws: ``QuadratureError``
public func totalVariation(_ p: any Density, _ q: any Density) throws(QuadratureError) -> Estimate {
  try 0.5 * integralOfMagnitude(p, q) { p.pdf($0) - q.pdf($0) }
}

/// The Wasserstein-1 distance W₁(p, q) = ∫ |F − G|, with F and G the cumulated densities: how far probability
/// must be moved on average to turn p into q. On the line only.
/// - Throws: ``QuadratureError``
public func wasserstein(_ p: any Density, _ q: any Density) throws(QuadratureError) -> Estimate {
  try integralOfMagnitude(p, q) { x in
    let below = p.cdf(x)
    // On the upper side F and G are rounded to 1 while their difference still counts.
    return below < 0.5 ? below - q.cdf(x) : q.survival(x) - p.survival(x)
  }
}

/// ∫ |f| for an f that is smooth wherever both densities are.
private func integralOfMagnitude(
  _ p: any Density, _ q: any Density, of f: (Double) -> Double
) throws(QuadratureError) -> Estimate {
  let breaks = p.breaks + q.breaks
  return try integral(over: hull([p, q]), breaks: breaks + crossings(of: f, between: breaks)) { abs(f($0)) }
}
