import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// Draws each by itself, on as many cores as there are: the pictures are those that one after the other would be.
  public func drawnTogether(
    _ draw: @Sendable (Element) throws(PlottingError) -> [UInt8]
  ) throws(PlottingError) -> [[UInt8]] {
    let results = Mutex<[Int: Result<[UInt8], PlottingError>]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { place in
      let result = Result { () throws(PlottingError) in try draw(self[place]) }
      results.withLock { $0[place] = result }
    }
    let inOrder = results.withLock { results in indices.compactMap { results[$0] } }
    var pictures: [[UInt8]] = []
    for result in inOrder { pictures.append(try result.get()) }
    return pictures
  }
}
