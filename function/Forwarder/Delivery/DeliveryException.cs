namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>Transactions can't be delivered now; the checkpoint stays, and a later run sends them.</summary>
/// <param name="id">What is wrong, one stable word for filters and alarms.</param>
/// <param name="message">What is wrong and the way out.</param>
/// <param name="cause">What it came from.</param>
internal sealed class DeliveryException(string id, string message, Exception? cause = null) : Exception(message, cause)
{
    public string Id { get; } = id;

    /// <summary>It concerns these transactions alone: those of other log groups may fare better.</summary>
    public bool IsAboutTheseAlone { get; init; }

    /// <summary>The Edge has refused these before it has accepted anything in the run: unless a second log group fares the same, it may concern them alone.</summary>
    public bool IsRefusal { get; init; }
}
