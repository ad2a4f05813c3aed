extension Int {
  /// With a comma between thousands: 114,064.
  public var grouped: String { Numerals.figure(Double(self)) }

  /// With what is counted: 1 epoch, 30 epochs.
  package func counted(_ one: String, _ many: String) -> String {
    "\(grouped) \(self == 1 ? one : many)"
  }
}
