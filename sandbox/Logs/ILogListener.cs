namespace CequenceApigw.Sandbox.Logs;

/// <summary>Hears of each event that a log group takes.</summary>
internal interface ILogListener
{
    /// <param name="accountId">The log group's account.</param>
    /// <param name="region">Its Region.</param>
    /// <param name="timestamp">The event's.</param>
    /// <param name="message">The event's.</param>
    void Taken(string accountId, string region, DateTimeOffset timestamp, string message);
}
