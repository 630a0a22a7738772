using System.Globalization;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.CustomResources;

/// <summary>What a custom resource's Lambda is asked to do.</summary>
/// <param name="RequestType">Create, Update or Delete.</param>
/// <param name="ResourceType">e.g. <c>Custom::Discovery</c>.</param>
/// <param name="Context">The stack.</param>
/// <param name="Properties">The resource's evaluated properties.</param>
internal sealed record CustomResourceRequest(string RequestType, string ResourceType, ResourceContext Context, JsonObject Properties)
{
    public string RequestId { get; } = Guid.NewGuid().ToString();

    public string? PhysicalResourceId { get; init; }

    public JsonObject? OldProperties { get; init; }

    /// <summary>ARN of the Lambda; throws where it is none of the stack's Region.</summary>
    public string ServiceToken
    {
        get
        {
            var token = ScalarText.Of(Properties["ServiceToken"])
                ?? throw ValidationError.Of($"Invalid template: ServiceToken is required for {ResourceType}.");
            if (token.Split(':') is not ["arn", _, "lambda", var region, _, "function", ..])
                throw ValidationError.Of($"Invalid service token: the sandbox asks Lambda functions alone, not '{token}'.");
            return region == Context.Region
                ? token
                : throw ValidationError.Of($"Invalid service token: '{token}' is not in the stack's Region {Context.Region}.");
        }
    }

    /// <summary>How long CloudFormation waits for the answer: 1 to 3600 s, an hour unless ServiceTimeout says otherwise.</summary>
    public TimeSpan Timeout
    {
        get
        {
            var text = ScalarText.Of(Properties["ServiceTimeout"]) ?? "3600";
            return int.TryParse(text, CultureInfo.InvariantCulture, out var seconds) && seconds is >= 1 and <= 3600
                ? TimeSpan.FromSeconds(seconds)
                : throw ValidationError.Of($"Invalid ServiceTimeout '{text}': must be a number of seconds from 1 to 3600.");
        }
    }

    /// <summary>Throws where nobody could be asked, so that no Delete follows either.</summary>
    public void Check() => (_, _) = (ServiceToken, Timeout);

    /// <summary>The event, with every scalar as text.</summary>
    public JsonObject ToEvent(Uri responseUrl)
    {
        var json = new JsonObject
        {
            ["RequestType"] = RequestType,
            ["ServiceToken"] = ServiceToken,
            ["ResponseURL"] = responseUrl.AbsoluteUri,
            ["StackId"] = Context.StackId,
            ["RequestId"] = RequestId,
            ["LogicalResourceId"] = Context.LogicalId,
        };
        if (PhysicalResourceId is not null) json["PhysicalResourceId"] = PhysicalResourceId;
        json["ResourceType"] = ResourceType;
        json["ResourceProperties"] = ScalarText.Everywhere(Properties);
        if (OldProperties is not null) json["OldResourceProperties"] = ScalarText.Everywhere(OldProperties);
        return json;
    }
}
