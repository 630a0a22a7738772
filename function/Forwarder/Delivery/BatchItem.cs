using CequenceApigw.Transactions;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>A transaction in a batch.</summary>
/// <param name="Exchange">What it was made of.</param>
/// <param name="Json">The transaction, UTF-8.</param>
internal sealed record BatchItem(Exchange Exchange, ReadOnlyMemory<byte> Json);
