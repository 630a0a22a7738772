using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Storage.Secrets;

/// <summary>Secrets Manager as far as secrets are read and given values; they are made by CloudFormation.</summary>
internal sealed class SecretsManagerService : JsonService
{
    private const int MaxPage = 100;
    private readonly SecretStore _secrets;
    private readonly SecretKeys _keys;
    private readonly SandboxClock _clock;

    public SecretsManagerService(SecretStore secrets, SecretKeys keys, SandboxClock clock)
    {
        (_secrets, _keys, _clock) = (secrets, keys, clock);
        On("DescribeSecret", DescribeSecret);
        On("GetSecretValue", GetSecretValue);
        On("PutSecretValue", PutSecretValue);
        On("ListSecrets", ListSecrets);
    }

    public override string SigningName => "secretsmanager";

    private JsonObject DescribeSecret(AwsCall call, JsonObject input)
    {
        var secret = Authorized(call, input, "DescribeSecret");
        var output = Describe(secret);
        output["VersionIdsToStages"] = new JsonObject(
            secret.Versions.Select(each => KeyValuePair.Create<string, JsonNode?>(each.Version.Id, new JsonArray(each.Stage))));
        return output;
    }

    private JsonObject GetSecretValue(AwsCall call, JsonObject input)
    {
        var secret = Authorized(call, input, "GetSecretValue");
        var (stage, id) = (input.Text("VersionStage"), input.Text("VersionId"));
        if (stage is null && id is null) stage = "AWSCURRENT";
        var found = secret.Versions.FirstOrDefault(each => (stage is null || each.Stage == stage) && (id is null || each.Version.Id == id));
        if (found.Version is not { } version)
        {
            var what = stage is null ? $"VersionId: {id}" : $"staging label: {stage}";
            throw new AwsException("ResourceNotFoundException", $"Secrets Manager can't find the specified secret value for {what}");
        }

        _keys.Check(call, secret, "kms:Decrypt");
        var output = Version(secret, version, found.Stage);
        output["CreatedDate"] = version.Created.ToUnixTimeSeconds();
        if (version.Text is not null) output["SecretString"] = version.Text;
        if (version.Binary is not null) output["SecretBinary"] = version.Binary;
        return output;
    }

    private JsonObject PutSecretValue(AwsCall call, JsonObject input)
    {
        var secret = Authorized(call, input, "PutSecretValue");
        var (text, binary) = (input.Text("SecretString"), input.Text("SecretBinary"));
        if ((text is null) == (binary is null))
            throw new AwsException("InvalidParameterException", "You must provide either SecretString or SecretBinary.");
        if (input["VersionStages"] is JsonArray stages && stages.Any(stage => (string?)stage != "AWSCURRENT"))
            throw new AwsException("InvalidParameterException", "The sandbox puts values under the staging label AWSCURRENT only.");
        _keys.Check(call, secret, "kms:GenerateDataKey", "kms:Decrypt");
        var version = new SecretVersion(input.Text("ClientRequestToken") ?? Guid.NewGuid().ToString(), text, binary, _clock.GetUtcNow());
        secret.Put(version);
        return Version(secret, version, "AWSCURRENT");
    }

    private JsonObject ListSecrets(AwsCall call, JsonObject input)
    {
        call.Authorize("secretsmanager:ListSecrets", "*");
        return Page
            .Of(_secrets.In(call.AccountId, call.Region), input.Int("MaxResults") ?? MaxPage, MaxPage, input.Text("NextToken"), "InvalidParameterException")
            .Render("SecretList", Describe);
    }

    private Secret Authorized(AwsCall call, JsonObject input, string operation)
    {
        var id = input.Required("SecretId");
        var secret = _secrets.Find(call.AccountId, call.Region, id);
        // Only who may read a secret of that name learns that there is none.
        call.Authorize($"secretsmanager:{operation}", secret?.Arn ?? ArnOf(call, id));
        return secret?.Region == call.Region ? secret : throw new AwsException("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
    }

    private static string ArnOf(AwsCall call, string id) =>
        id.StartsWith("arn:", StringComparison.Ordinal) ? id : $"arn:aws:secretsmanager:{call.Region}:{call.AccountId}:secret:{id}";

    private static JsonObject Describe(Secret secret)
    {
        var output = new JsonObject
        {
            ["ARN"] = secret.Arn,
            ["Name"] = secret.Name,
            ["CreatedDate"] = secret.Created.ToUnixTimeSeconds(),
            ["LastChangedDate"] = secret.LastChanged.ToUnixTimeSeconds(),
            ["Tags"] = new JsonArray([.. secret.Tags.Select(tag => new JsonObject { ["Key"] = tag.Key, ["Value"] = tag.Value })]),
        };
        if (secret.Description is not null) output["Description"] = secret.Description;
        if (secret.KmsKeyId is not null) output["KmsKeyId"] = secret.KmsKeyId;
        return output;
    }

    private static JsonObject Version(Secret secret, SecretVersion version, string stage) => new()
    {
        ["ARN"] = secret.Arn,
        ["Name"] = secret.Name,
        ["VersionId"] = version.Id,
        ["VersionStages"] = new JsonArray(stage),
    };
}
