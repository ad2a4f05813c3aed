/// 3.4 · Find the bug: from pixels back to bytes
///
/// The byte 0…255 that a pixel in −1…1 was made from by byte / 127.5 − 1, rounded to the nearest; −1
/// is 0 and 1 is 255.
///
/// A published notebook computes Int((pixel / 2 + 1) * 255), clamped to 0…255, and its pictures look
/// fine all the same, because the drawing function stretches the greys again. Try it on paper with
/// the pixels −1, 0 and 1; then write it correctly.
public func pixelByte(_ pixel: Double) -> Int {
  Int(((pixel / 2 + 0.5) * 255).rounded())
}

// To notice: Half a pixel lies in −½…½, so that ½ moves it to 0…1: the bug was a single number, and
// the pictures hid it. It is rounded before it becomes an Int, for Int() cuts off.
