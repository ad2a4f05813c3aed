/// What somebody's program says, fit for a terminal: without what moves the cursor, sets colours or titles, or turns the
/// direction of the text. Lines end with a line feed.
package func plain(_ text: String) -> String {
  let sequences = /\u{1B}(?:\[[0-?]*[ -\/]*[@-~]|[\]PX^_][^\u{07}\u{1B}]*(?:\u{07}|\u{1B}\\)?|[ -\/]*[0-~])/
  let lines = text.replacing("\r\n", with: "\n").replacing(sequences, with: "")
  return String(
    String.UnicodeScalarView(
      lines.unicodeScalars.filter {
        $0 == "\n" || $0 == "\t"
          || $0.properties.generalCategory != .control && $0.properties.generalCategory != .format
      }))
}
