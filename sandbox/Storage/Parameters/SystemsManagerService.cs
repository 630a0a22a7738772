using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.Storage.Parameters;

/// <summary>Systems Manager as far as templates refer to it: parameters of the type String, in their latest version.</summary>
internal sealed class SystemsManagerService : JsonService
{
    private readonly ParameterStore _parameters;

    public SystemsManagerService(ParameterStore parameters)
    {
        _parameters = parameters;
        On("PutParameter", PutParameter);
        On("GetParameter", GetParameter);
        On("DeleteParameter", DeleteParameter);
    }

    public override string SigningName => "ssm";

    private JsonObject PutParameter(AwsCall call, JsonObject input)
    {
        var name = Authorized(call, input, "PutParameter");
        if (input.Text("Type") is not (null or "String"))
            throw new AwsException("UnsupportedParameterType", "The parameter type is not supported.");
        return _parameters.Put(call.AccountId, call.Region, name, input.Required("Value"), (bool?)input["Overwrite"] ?? false)
            ? new JsonObject { ["Version"] = 1, ["Tier"] = "Standard" }
            : throw new AwsException(
                "ParameterAlreadyExists",
                "The parameter already exists. To overwrite this value, set the overwrite option in the request to true.");
    }

    private JsonObject GetParameter(AwsCall call, JsonObject input)
    {
        var name = Authorized(call, input, "GetParameter");
        return _parameters.Find(call.AccountId, call.Region, name) is { } value
            ? new JsonObject { ["Parameter"] = new JsonObject { ["Name"] = name, ["Type"] = "String", ["Value"] = value, ["Version"] = 1, ["ARN"] = Arn(call, name) } }
            : throw NotFound();
    }

    private JsonObject DeleteParameter(AwsCall call, JsonObject input)
    {
        var name = Authorized(call, input, "DeleteParameter");
        return _parameters.Delete(call.AccountId, call.Region, name) ? [] : throw NotFound();
    }

    private static string Authorized(AwsCall call, JsonObject input, string operation)
    {
        var name = input.Required("Name");
        call.Authorize($"ssm:{operation}", Arn(call, name));
        return name;
    }

    private static string Arn(AwsCall call, string name) =>
        $"arn:aws:ssm:{call.Region}:{call.AccountId}:parameter/{name.TrimStart('/')}";

    private static AwsException NotFound() => new("ParameterNotFound", "");
}
