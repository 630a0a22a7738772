using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.Tests.Templates;

public sealed class TemplateRuleTests
{
    [Theory]
    [InlineData(ProductTemplate.Account)]
    [InlineData(ProductTemplate.Administration)]
    public void The_products_templates_keep_our_rules(string name) => Assert.Empty(Violations(ProductTemplate.Read(name)));

    [Theory]
    [InlineData(ProductTemplate.Account, "Action: logs:FilterLogEvents", "Action: logs:Filter*", "an action with a wildcard")]
    [InlineData(ProductTemplate.Account, "# AWS offers no resource-level permission for metrics.", "", "without its reason")]
    [InlineData(ProductTemplate.Account, "Resource: !GetAtt ForwarderFunction.Arn", "Resource: ['*']", "isn't written as")]
    [InlineData(ProductTemplate.Account, "Action: lambda:InvokeFunction", "NotAction: lambda:GetFunction", "everything but something")]
    [InlineData(ProductTemplate.Account, "aws:SourceArn: !GetAtt", "aws:UserAgent: !GetAtt", "whomever it acts for")]
    [InlineData(ProductTemplate.Account, "sts:ExternalId", "aws:UserAgent", "without an external id")]
    [InlineData(ProductTemplate.Account, "iam:PassedToService", "aws:UserAgent", "any service")]
    [InlineData(ProductTemplate.Account, "aws:RequestedRegion", "aws:UserAgent", "every Region")]
    [InlineData(ProductTemplate.Account, "!GetAtt StateTable.Arn", "!Sub arn:aws:dynamodb:${AWS::Region}:${AWS::AccountId}:table/*", "many resources")]
    [InlineData(ProductTemplate.Account, "!Ref ClientSecretArn", "arn:aws:secretsmanager:us-east-1:111111111111:secret:*", "many resources")]
    [InlineData(ProductTemplate.Account, "DeletionPolicy: Delete", "Metadata: {}", "becomes of its data")]
    [InlineData(ProductTemplate.Account, "RetentionInDays: !Ref LogRetentionDays", "LogGroupClass: STANDARD", "for ever")]
    [InlineData(ProductTemplate.Account, "SSEEnabled: true", "SSEEnabled: false", "isn't encrypted")]
    [InlineData(ProductTemplate.Account, "LoggingConfig:", "TracingConfig:", "nothing limits the time")]
    [InlineData(ProductTemplate.Account, "RoleName: !Sub ${IntegrationName}-reader-${AWS::Region}", "RoleName: reader", "its name is fixed")]
    [InlineData(ProductTemplate.Account, "PermissionsBoundary: !If", "ManagedPolicies: !If", "no path or no boundary")]
    [InlineData(ProductTemplate.Account, "\nParameters:\n", "\nTransform: AWS::LanguageExtensions\nParameters:\n", "no transforms")]
    [InlineData(ProductTemplate.Administration, "aws:PrincipalOrgID", "aws:UserAgent", "not to the organization")]
    [InlineData(ProductTemplate.Administration, "StringEquals:", "StringEqualsIfExists:", "not to the organization")]
    [InlineData(ProductTemplate.Administration, "aws:PrincipalArn", "aws:UserAgent", "every principal of the organization")]
    [InlineData(ProductTemplate.Administration, "EnableKeyRotation: true", "EnableKeyRotation: false", "isn't rotated")]
    [InlineData(ProductTemplate.Administration, "KmsKeyId: !GetAtt ClientSecretKey.Arn", "SecretString: '{}'", "has no key of its own")]
    [InlineData(ProductTemplate.Administration, "BucketEncryption:", "LoggingConfiguration:", "isn't encrypted")]
    [InlineData(ProductTemplate.Administration, "RestrictPublicBuckets: true", "RestrictPublicBuckets: false", "can be made public")]
    [InlineData(ProductTemplate.Administration, "BucketOwnerEnforced", "ObjectWriter", "has ACLs")]
    [InlineData(ProductTemplate.Administration, "aws:SecureTransport: 'false'", "aws:SecureTransport: 'true'", "without TLS")]
    [InlineData(ProductTemplate.Administration, "- !Sub ${ArtifactBucket.Arn}/*", "- !Sub ${ArtifactBucket.Arn}/config", "without TLS")]
    public void A_planted_fault_is_found(string name, string right, string wrong, string violation) =>
        Assert.Contains(Violations(ProductTemplate.With(name, right, wrong)), each => each.Contains(violation, StringComparison.Ordinal));

    private static IReadOnlyList<string> Violations(string text)
    {
        var template = TemplateText.Parse(text);
        return [.. ResourceRules.Violations(template), .. PolicyRules.Violations(text, template)];
    }
}
