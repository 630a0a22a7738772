namespace CequenceApigw.Sandbox.CloudFormation.Handlers;

/// <summary>One request that CloudFormation makes for a resource.</summary>
/// <param name="Action">An IAM action.</param>
/// <param name="Resource">ARN, or <c>*</c> where AWS has no resource-level permission.</param>
internal sealed record HandlerCall(string Action, string Resource)
{
    /// <summary>Condition keys beyond the global ones.</summary>
    public IReadOnlyDictionary<string, string>? Context { get; init; }
}
