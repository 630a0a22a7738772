using CequenceApigw.Transactions.Writing;

namespace CequenceApigw.Transactions;

/// <summary>One request and its response, as rebuilt from the log.</summary>
public abstract class Exchange
{
    /// <summary>Tells this request from every other one, also from one that shares its request id.</summary>
    public abstract RequestDigest Digest { get; }

    /// <summary>The digest that a piece of this request has when its first lines are out of sight.</summary>
    public abstract RequestDigest IdDigest { get; }

    /// <summary>The timestamp of its first event, in milliseconds since the Unix epoch.</summary>
    public long FirstEvent { get; private protected set; }

    /// <summary>The timestamp of its last event so far, in milliseconds; lines may follow the one that ends the request.</summary>
    public long LastEvent { get; private protected set; }

    /// <summary>Why it can't become a transaction, or null if it can.</summary>
    public abstract UntransactableReason? Untransactable { get; }

    /// <summary>The member <c>transaction-id</c>.</summary>
    public abstract string TransactionId { get; }

    /// <summary>Frees the texts when they are no longer needed; digests and times stay.</summary>
    public abstract void Release();

    internal abstract void WriteTo(TransactionWriter writer);
}
