import Testing

/// All tests of the engine, one after another: how many threads compute is a setting of the whole process,
/// and two tests that compute on all cores at once would only take each other's.
@Suite(.serialized)
enum NeuralTests {}
