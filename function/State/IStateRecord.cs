using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Function.State;

/// <summary>One kind of item of the state table (docs/architecture.md lists them).</summary>
internal interface IStateRecord<TSelf> where TSelf : IStateRecord<TSelf>
{
    /// <summary>The partition key.</summary>
    static abstract string Kind { get; }

    /// <summary>The sort key.</summary>
    string Id { get; }

    /// <summary>Adds every member but the two keys.</summary>
    void Write(Dictionary<string, AttributeValue> members);

    /// <summary>The reverse of <see cref="Write"/>.</summary>
    static abstract TSelf Read(string id, IReadOnlyDictionary<string, AttributeValue> members);
}
