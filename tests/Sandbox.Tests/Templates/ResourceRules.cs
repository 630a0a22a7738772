using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.Tests.Templates;

/// <summary>What a reviewer looks for in the resources of a template.</summary>
internal static class ResourceRules
{
    private static readonly string[] Stateful =
        ["AWS::DynamoDB::Table", "AWS::KMS::Key", "AWS::Logs::LogGroup", "AWS::S3::Bucket", "AWS::SecretsManager::Secret"];

    private static readonly string[] PublicAccess = ["BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets"];

    public static IEnumerable<string> Violations(JsonObject template)
    {
        var resources = template["Resources"]!.AsObject().Select(each => (Id: each.Key, Resource: each.Value!.AsObject())).ToList();
        return resources.SelectMany(each => Of(each.Id, each.Resource).Concat(OfBucket(each.Id, each.Resource, resources.Select(other => other.Resource))))
            .Concat(If(template.ContainsKey("Transform") || template.ToJsonString().Contains("Fn::Transform", StringComparison.Ordinal), "StackSets of an organization run no transforms."));
    }

    private static IEnumerable<string> Of(string id, JsonObject resource)
    {
        var (type, properties) = ((string)resource["Type"]!, resource["Properties"]?.AsObject() ?? []);
        return
        [
            .. If(
                Stateful.Contains(type) && !(resource.ContainsKey("DeletionPolicy") && resource.ContainsKey("UpdateReplacePolicy")),
                $"{id}: says not what becomes of its data."),
            .. If(type == "AWS::Logs::LogGroup" && !properties.ContainsKey("RetentionInDays"), $"{id}: keeps its events for ever."),
            .. If(type == "AWS::DynamoDB::Table" && !Is(properties["SSESpecification"]?["SSEEnabled"]), $"{id}: isn't encrypted."),
            .. If(type == "AWS::KMS::Key" && !Is(properties["EnableKeyRotation"]), $"{id}: isn't rotated."),
            .. If(type == "AWS::SecretsManager::Secret" && !properties.ContainsKey("KmsKeyId"), $"{id}: has no key of its own."),
            .. If(type == "AWS::SecretsManager::Secret" && properties.ContainsKey("SecretString"), $"{id}: its value is in the template."),
            .. If(type == "AWS::Lambda::Function" && properties["LoggingConfig"]?["LogGroup"] is null, $"{id}: logs where nothing limits the time."),
            // IAM is global: a name is taken in every Region at once.
            .. If(
                type.StartsWith("AWS::IAM::", StringComparison.Ordinal) && properties["RoleName"] is { } name
                && !(id == "ReaderRole" && name.ToJsonString().Contains("${AWS::Region}", StringComparison.Ordinal)),
                $"{id}: its name is fixed."),
            .. If(type == "AWS::IAM::Role" && !(properties.ContainsKey("Path") && properties.ContainsKey("PermissionsBoundary")), $"{id}: knows no path or no boundary."),
        ];
    }

    private static IEnumerable<string> OfBucket(string id, JsonObject resource, IEnumerable<JsonObject> all)
    {
        if ((string?)resource["Type"] != "AWS::S3::Bucket") return [];
        var properties = resource["Properties"]!;
        var policy = all.FirstOrDefault(other => (string?)other["Type"] == "AWS::S3::BucketPolicy" && (string?)other["Properties"]!["Bucket"]!["Ref"] == id);
        return
        [
            .. If(properties["BucketEncryption"] is null, $"{id}: isn't encrypted."),
            .. If(PublicAccess.Any(setting => !Is(properties["PublicAccessBlockConfiguration"]?[setting])), $"{id}: can be made public."),
            .. If((string?)properties["OwnershipControls"]?["Rules"]?[0]?["ObjectOwnership"] != "BucketOwnerEnforced", $"{id}: has ACLs."),
            .. If(policy is null || !RefusesPlainHttp(policy["Properties"]!["PolicyDocument"]!, id), $"{id}: answers without TLS."),
        ];
    }

    private static bool RefusesPlainHttp(JsonNode policy, string bucket) => policy["Statement"]!.AsArray().OfType<JsonObject>().Any(statement =>
        (string?)statement["Effect"] == "Deny" && statement["Principal"]!.ToJsonString() == "\"*\"" && statement["Action"]!.ToJsonString() == "\"s3:*\""
        && (string?)statement["Condition"]?["Bool"]?["aws:SecureTransport"] == "false"
        && statement["Resource"]!.ToJsonString() is var resource
        && resource.Contains($"[\"{bucket}\",\"Arn\"]", StringComparison.Ordinal) && resource.Contains($"${{{bucket}.Arn}}/*", StringComparison.Ordinal));

    private static bool Is(JsonNode? node) => node?.ToString() == "true";

    private static IEnumerable<string> If(bool holds, string violation) => holds ? [violation] : [];
}
