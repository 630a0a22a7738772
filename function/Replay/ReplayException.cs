namespace CequenceApigw.Function.Replay;

/// <summary>The recorded pages can't be replayed; the message says what is wrong and where.</summary>
internal sealed class ReplayException(string message, Exception? cause = null) : Exception(message, cause);
