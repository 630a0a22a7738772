namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>
/// What became of one batch's transactions, written down as it happens, so that it holds also if the delivery ends early.
/// Whatever is in neither list is still to be sent.
/// </summary>
internal sealed class DeliveryReceipt
{
    private readonly List<BatchItem> _accepted = [];
    private readonly List<BatchItem> _refused = [];

    /// <summary>The Edge has acknowledged them, in this order: they must never be sent again.</summary>
    public IReadOnlyList<BatchItem> Accepted => _accepted;

    /// <summary>The Edge has refused each of them alone.</summary>
    public IReadOnlyList<BatchItem> Refused => _refused;

    /// <summary>Each body got its answer at the first attempt: nothing reads them any more.</summary>
    public bool IsBodyFree { get; set; }

    /// <summary>Notes an acknowledgement.</summary>
    public void Accept(IEnumerable<BatchItem> items) => _accepted.AddRange(items);

    /// <summary>Notes a refusal.</summary>
    public void Refuse(IEnumerable<BatchItem> items) => _refused.AddRange(items);
}
