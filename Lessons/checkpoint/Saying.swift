import Classroom
import Foundation

/// Prints, and does not take for said what could not be written.
func say(_ text: String) throws {
  do { try FileHandle.standardOutput.write(contentsOf: Data("\(text)\n".utf8)) } catch {
    throw Mistake("What there is to say cannot be written: \(reason(for: error)).")
  }
}

/// Tells of trouble; with nobody to tell it to, that is all.
func complain(_ text: String) {
  do { try FileHandle.standardError.write(contentsOf: Data("\(text)\n".utf8)) } catch {}
}

/// Sees to it that no file or way to another process takes the place of a closed input or output.
func occupyStandardPlaces() {
  var place = open("/dev/null", O_RDONLY)
  while 0...2 ~= place { place = open("/dev/null", O_RDONLY) }
  close(place)
}

/// What went wrong, with the file it is about.
func sentence(for error: any Error) -> String {
  if error is Mistake { return "\(error)" }
  let path = (error as NSError).userInfo[NSFilePathErrorKey] as? String
  return "\(path ?? "A file") cannot be read or written: \(reason(for: error))."
}

/// The system's reason, without what only a programmer reads.
func reason(for error: any Error) -> String {
  if error is Mistake { return "\(error)" }
  let error = error as NSError
  let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
  if cause.domain == NSPOSIXErrorDomain, let words = strerror(Int32(cause.code)) {
    return String(cString: words)
  }
  return switch CocoaError.Code(rawValue: error.code) {
  case .fileWriteNoPermission, .fileReadNoPermission: "no permission"
  case .fileWriteVolumeReadOnly: "the disk can only be read"
  case .fileWriteOutOfSpace: "the disk is full"
  case .fileNoSuchFile, .fileReadNoSuchFile: "it is not there"
  case .fileWriteFileExists: "it is there already"
  default: error.localizedDescription
  }
}
