using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Handlers;

/// <summary>A resource and the change that its handler makes.</summary>
/// <param name="Type">e.g. <c>AWS::IAM::Role</c>.</param>
/// <param name="State">As it is, or has become.</param>
/// <param name="Properties">As they are to be; of a deletion, as they were.</param>
/// <param name="OldProperties">Empty except in an update.</param>
internal sealed record HandledResource(string Type, ResourceState State, JsonObject Properties, JsonObject OldProperties)
{
    /// <summary>The attribute Arn, without a log group's <c>:*</c>.</summary>
    public string OwnArn => ((string)State.Attributes["Arn"]!).Replace(":*", "", StringComparison.Ordinal);

    public bool Has(string property) => Properties.ContainsKey(property);

    /// <summary>Whether an update gives the property another value.</summary>
    public bool Changes(string property) => !JsonNode.DeepEquals(Properties[property], OldProperties[property]);
}
