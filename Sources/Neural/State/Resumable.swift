/// Something that training changes, which can be kept in a file and later put back just as it was.
///
/// Layers, optimizers, ``Random`` and ``Kept`` are; so a training that is broken off can go on another day as if
/// nothing had happened.
public protocol Resumable {
  /// Writes down all that training changes.
  func keep(in state: inout TrainingState)
  /// Puts back what ``keep(in:)`` wrote down.
  ///
  /// - Throws: ``StateError`` if the state is of something else; what was put back by then stays.
  func restore(from state: TrainingState) throws(StateError)
}
