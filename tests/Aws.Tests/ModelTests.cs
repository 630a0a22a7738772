using System.Text.Json;
using Amazon.Runtime;
using CequenceApigw.Aws.Tests.ApiModels;

namespace CequenceApigw.Aws.Tests;

/// <summary>The clients against AWS's own API models.</summary>
public sealed class ModelTests
{
    public static TheoryData<string> Services => [.. Service.All.Select(service => service.Name)];

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public void Names_version_and_protocol_are_the_models(string name)
    {
        var service = Service.Named(name).NewConfig().Service;
        var metadata = Load(name).Metadata;
        string Text(string property) => metadata.TryGetProperty(property, out var value) ? value.GetString()! : "";

        Assert.Equal(Text("serviceId"), service.ServiceId);
        Assert.Equal(Text("apiVersion"), service.ApiVersion);
        Assert.Equal(Text("endpointPrefix"), service.Endpoint.Prefix);
        Assert.Equal(Text("signingName") is { Length: > 0 } signing ? signing : Text("endpointPrefix"), service.SigningName);
        Assert.Equal(Text("protocol"), service.Protocol switch
        {
            JsonProtocol => "json",
            RestJsonProtocol => "rest-json",
            QueryProtocol => "query",
            _ => "",
        });
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public void Operations_methods_and_paths_are_the_models(string name)
    {
        var model = Load(name);
        foreach (var (operation, request, _) in Service.Named(name).Operations())
        {
            var ours = ((IOperationInput)Activator.CreateInstance(request)!).Operation;
            var http = model.Operation(operation) is { } modelled && modelled.TryGetProperty("http", out var found) ? found : default;
            string Http(string property, string otherwise) =>
                http.ValueKind == JsonValueKind.Object && http.TryGetProperty(property, out var value) ? value.GetString()! : otherwise;

            Assert.True(model.Operation(operation) is not null, $"{operation} is not in the model");
            Assert.Equal(new Operation(operation, Http("method", "POST"), Http("requestUri", "/")), ours);
        }
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public void Members_their_wire_names_places_and_types_are_the_models(string name)
    {
        var model = Load(name);
        var inputs = new ShapeComparison(model);
        var outputs = new ShapeComparison(model);
        foreach (var (operation, request, response) in Service.Named(name).Operations())
        {
            var modelled = model.Operation(operation)!.Value;
            inputs.Compare(request, modelled.TryGetProperty("input", out var input) ? input : null, input: true);
            outputs.Compare(response, modelled.TryGetProperty("output", out var output) ? output : null, input: false);
        }

        string[] differences = [.. inputs.Differences, .. outputs.Differences];
        Assert.True(differences is [], string.Join(Environment.NewLine, differences));
    }

    [SkippableTheory]
    [MemberData(nameof(Services))]
    public void Requests_name_the_models_target_or_version(string name)
    {
        var model = Load(name);
        var service = Service.Named(name).NewConfig().Service;
        var version = model.Metadata.GetProperty("apiVersion").GetString();
        foreach (var (operation, request, _) in Service.Named(name).Operations())
        {
            if (service.Protocol is RestJsonProtocol)
                continue;
            var sent = new RequestMarshaller(service).Marshall((AmazonWebServiceRequest)Activator.CreateInstance(request)!);
            if (model.Metadata.TryGetProperty("targetPrefix", out var prefix))
                Assert.Equal($"{prefix}.{operation}", sent.Headers["X-Amz-Target"]);
            else
                Assert.Equal((operation, version), (sent.Parameters["Action"], sent.Parameters["Version"]));
        }
    }

    private static ApiModel Load(string service)
    {
        Skip.IfNot(ApiModel.Exists, ApiModel.Missing);
        return ApiModel.Load(Service.Named(service).ModelFile);
    }
}
