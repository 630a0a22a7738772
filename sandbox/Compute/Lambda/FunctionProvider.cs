using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary><c>AWS::Lambda::Function</c>: Ref is the name; Arn is an attribute. Code comes from S3, read with the rights of who acts.</summary>
internal sealed class FunctionProvider(
    FunctionStore functions, FunctionCodeStore codes, ExecutionEnvironments environments, IArtifactStore artifacts, ServiceTrust trust,
    NetworkInterfaces interfaces, SandboxClock clock) : IResourceProvider
{
    private const int MaxNameLength = 64;

    public string Type => "AWS::Lambda::Function";

    public Task<ResourceState> CreateAsync(ResourceContext context, JsonObject properties, CancellationToken cancellationToken)
    {
        var name = (string?)properties["FunctionName"] ?? context.GenerateName(MaxNameLength);
        var function = Read(context, properties, name);
        functions.Add(function);
        return Task.FromResult(State(function));
    }

    public Task<ResourceState> UpdateAsync(
        ResourceContext context, ResourceState current, JsonObject oldProperties, JsonObject newProperties, CancellationToken cancellationToken)
    {
        if ((string?)oldProperties["FunctionName"] != (string?)newProperties["FunctionName"])
            return CreateAsync(context, newProperties, cancellationToken);
        var function = Read(context, newProperties, current.PhysicalId);
        functions.Replace(function);
        return Task.FromResult(State(function));
    }

    public Task DeleteAsync(ResourceContext context, ResourceState current, JsonObject properties, CancellationToken cancellationToken)
    {
        var arn = $"arn:aws:lambda:{context.Region}:{context.AccountId}:function:{current.PhysicalId}";
        functions.Remove(arn);
        environments.Stop(arn);
        return Task.CompletedTask;
    }

    private LambdaFunction Read(ResourceContext context, JsonObject properties, string name)
    {
        var role = Text(properties, "Role");
        if (!trust.Of("lambda.amazonaws.com", role))
            throw new AwsException("InvalidParameterValueException", "The role defined for the function cannot be assumed by Lambda.");
        interfaces.Check(role, context.Region, name, properties["VpcConfig"] as JsonObject);
        var code = properties["Code"] as JsonObject ?? throw Missing("Code");
        return new LambdaFunction
        {
            AccountId = context.AccountId,
            Region = context.Region,
            Name = name,
            Runtime = Text(properties, "Runtime"),
            Handler = Text(properties, "Handler"),
            RoleArn = role,
            Code = codes.Unpack(Artifact(context, Text(code, "S3Bucket"), Text(code, "S3Key"))),
            Description = (string?)properties["Description"] ?? "",
            Architectures = [.. (properties["Architectures"] as JsonArray ?? ["x86_64"]).Select(architecture => (string)architecture!)],
            TimeoutSeconds = Number(properties["Timeout"], 3),
            MemorySize = Number(properties["MemorySize"], 128),
            LogGroup = (string?)properties["LoggingConfig"]?["LogGroup"] ?? $"/aws/lambda/{name}",
            Environment = (properties["Environment"]?["Variables"] as JsonObject ?? [])
                .ToDictionary(variable => variable.Key, variable => variable.Value!.ToString()),
            LastModified = clock.GetUtcNow(),
        };
    }

    private ReadOnlyMemory<byte> Artifact(ResourceContext context, string bucket, string key)
    {
        try
        {
            return artifacts.Read(context.Principal, context.Region, bucket, key);
        }
        catch (AwsException error)
        {
            throw new AwsException(
                "InvalidParameterValueException",
                $"Error occurred while GetObject. S3 Error Code: {error.Code}. S3 Error Message: {error.Message}");
        }
    }

    private static string Text(JsonObject properties, string name) => (string?)properties[name] ?? throw Missing(name);

    /// <summary>A parameter's value arrives as text.</summary>
    private static int Number(JsonNode? node, int otherwise) => node is null ? otherwise : int.Parse(node.ToString());

    private static AwsException Missing(string name) =>
        new("ValidationError", $"Properties validation failed for resource with message: #: required key [{name}] not found");

    private static ResourceState State(LambdaFunction function) =>
        new(function.Name, new Dictionary<string, JsonNode?> { ["Arn"] = function.Arn });
}
