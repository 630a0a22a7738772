namespace CequenceApigw.Chaos.Processes;

/// <summary>The process is dead: whatever it still tries has no effect.</summary>
internal sealed class ProcessKilledException(string process) : Exception($"{process} has been killed.");
