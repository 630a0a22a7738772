using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Storage.Keys;

/// <summary>KMS as far as keys are looked at; they are made by CloudFormation and used by Secrets Manager.</summary>
internal sealed class KmsService : JsonService
{
    private const int MaxPage = 1000;
    private readonly KeyStore _keys;

    public KmsService(KeyStore keys)
    {
        _keys = keys;
        On("DescribeKey", DescribeKey);
        On("ListKeys", ListKeys);
    }

    public override string SigningName => "kms";

    private JsonObject DescribeKey(AwsCall call, JsonObject input)
    {
        var key = _keys.Get(call.AccountId, call.Region, input.Required("KeyId"));
        call.Authorize("kms:DescribeKey", key.Arn);
        var metadata = new JsonObject
        {
            ["AWSAccountId"] = key.AccountId,
            ["KeyId"] = key.Id,
            ["Arn"] = key.Arn,
            ["CreationDate"] = key.Created.ToUnixTimeSeconds(),
            ["Description"] = key.Description,
            ["Enabled"] = key.DeletionDate is null,
            ["KeyState"] = key.DeletionDate is null ? "Enabled" : "PendingDeletion",
            ["KeyUsage"] = "ENCRYPT_DECRYPT",
            ["KeyManager"] = "CUSTOMER",
            ["KeySpec"] = "SYMMETRIC_DEFAULT",
            ["Origin"] = "AWS_KMS",
            ["MultiRegion"] = false,
        };
        if (key.DeletionDate is { } date) metadata["DeletionDate"] = date.ToUnixTimeSeconds();
        return new JsonObject { ["KeyMetadata"] = metadata };
    }

    private JsonObject ListKeys(AwsCall call, JsonObject input)
    {
        call.Authorize("kms:ListKeys", "*");
        var page = Page.Of(
            _keys.In(call.AccountId, call.Region), input.Int("Limit") ?? 100, MaxPage, input.Text("Marker"), "InvalidMarkerException");
        var output = new JsonObject
        {
            ["Keys"] = new JsonArray([.. page.Items.Select(key => new JsonObject { ["KeyId"] = key.Id, ["KeyArn"] = key.Arn })]),
            ["Truncated"] = page.NextToken is not null,
        };
        if (page.NextToken is { } marker) output["NextMarker"] = marker;
        return output;
    }
}
