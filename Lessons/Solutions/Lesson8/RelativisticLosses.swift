import Foundation

/// 8.2 · The relativistic losses
///
/// The losses [D, G] of a game in which pairs are judged, from D's scores on real images and on the
/// fakes beside them:
///
/// L_D = mean ln(1 + e^−(real − fake)),  L_G = mean ln(1 + e^−(fake − real))
///
/// Scores may lie thousands apart, and both are numbers all the same.
public func relativisticLosses(real: [Double], fake: [Double]) -> [Double] {
  func loss(_ lead: Double) -> Double { max(-lead, 0) + log1p(exp(-abs(lead))) }
  func mean(_ leads: [Double]) -> Double { leads.reduce(0) { $0 + loss($1) } / Double(leads.count) }
  let leads = zip(real, fake).map { $0 - $1 }
  return [mean(leads), mean(leads.map { -$0 })]
}

// To notice: One function serves both players, with the sign turned round. What is added to all
// scores falls out of the differences, so D need not find out where 0 is.
