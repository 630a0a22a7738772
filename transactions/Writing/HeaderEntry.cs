namespace CequenceApigw.Transactions.Writing;

/// <summary>Where a header is in a text.</summary>
/// <param name="Name">Where its name begins.</param>
/// <param name="NameLength">The name's bytes.</param>
/// <param name="Value">Where its value begins.</param>
/// <param name="ValueLength">The value's bytes.</param>
internal readonly record struct HeaderEntry(int Name, int NameLength, int Value, int ValueLength);
