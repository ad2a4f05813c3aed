/// Max pooling: the largest number of each channel in each window of size × size; no padding.
///
/// x: [n × height × width × channels] → y: [n × rows × columns × channels], rows = (height − size) / stride + 1, rounded
/// down. Without a stride the windows lie side by side. A window with NaN in it yields NaN.
///
/// ∂L/∂x is ∂L/∂y at the entry that was the largest (the first of them, if several are), and 0 at the others.
public func maxPool2D(_ x: Tensor, size: Int, stride: Int? = nil) -> Tensor {
  guard x.shape.rank == 4 else {
    fatalError("maxPool2D takes images of [n × height × width × channels]; it was given \(x.shape).")
  }
  let windows = Windows(over: x.shape, size: (size, size), stride: stride ?? size, padding: .valid)
  let (n, channels) = (x.shape[0], windows.channels)
  let y = Tensor(uninitialized: [n, windows.rows, windows.columns, channels])
  let (source, target) = (x.storage.start, y.storage.start)
  inParallel(n, grain: 1) { part in
    for image in part {
      windows.forEach { window, corner in
        let place = source + image * windows.imageCount + corner
        let largest = target + (image * windows.count + window) * channels
        largest.update(from: place, count: channels)
        windows.forEachOffset { offset in
          let entry = place + offset
          for c in 0..<channels {
            // Only NaN differs from itself.
            let isLarger = entry[c] > largest[c] || entry[c] != entry[c]
            largest[c] = isLarger ? entry[c] : largest[c]
          }
        }
      }
    }
  }
  guard let tape = x.tape else { return y }
  return tape.record(y) { upstream, gradients in
    let slope = Tensor(x.shape, Storage(zeros: x.count))
    let (largest, dy, dx) = (y.storage.start, upstream.storage.start, slope.storage.start)
    inParallel(n, grain: 1) { part in
      // What is left to hand out: the first entry that is the largest takes it all.
      let rest = Storage(count: channels)
      let left = rest.start
      for image in part {
        windows.forEach { window, corner in
          let place = image * windows.imageCount + corner
          let result = (image * windows.count + window) * channels
          let (largest, dy) = (largest + result, dy + result)
          for c in 0..<channels { left[c] = dy[c] }
          windows.forEachOffset { offset in
            let (entries, slopes) = (source + place + offset, dx + place + offset)
            for c in 0..<channels {
              let wins = entries[c] == largest[c] || entries[c] != entries[c]
              slopes[c] += wins ? left[c] : 0
              left[c] = wins ? 0 : left[c]
            }
          }
        }
      }
    }
    gradients.add(slope, to: x)
  }
}
