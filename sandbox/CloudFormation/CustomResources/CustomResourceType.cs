namespace CequenceApigw.Sandbox.CloudFormation.CustomResources;

/// <summary>Tells custom resources from CloudFormation's own types.</summary>
internal static class CustomResourceType
{
    public static bool Matches(string type) => type == "AWS::CloudFormation::CustomResource" || type.StartsWith("Custom::", StringComparison.Ordinal);
}
