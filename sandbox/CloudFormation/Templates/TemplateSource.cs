using System.Text;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Gets the template a request gives: its body, or an object of the sandbox's S3 by path-style URL.</summary>
internal sealed class TemplateSource(Lazy<IArtifactStore> artifacts, SandboxAddress address)
{
    private const int MaxBodyBytes = 51_200;
    private const int MaxObjectBytes = 1_000_000;

    public Template Read(AwsCall call, QueryInput input) => Template.Parse((input["TemplateBody"], input["TemplateURL"]) switch
    {
        ({ } body, null) => Body(body),
        (null, { } url) => Object(call, url),
        (null, null) => throw ValidationError.Of("Either Template URL or Template Body must be specified."),
        _ => throw ValidationError.Of("Only one of Template URL and Template Body may be specified."),
    });

    private static string Body(string body) =>
        Encoding.UTF8.GetByteCount(body) <= MaxBodyBytes
            ? body
            : throw ValidationError.Of(
                $"1 validation error detected: Value at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to {MaxBodyBytes}");

    private string Object(AwsCall call, string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Authority != address.BaseAddress.Authority
            || uri.AbsolutePath.Split('/', 3) is not ["", { Length: > 0 } bucket, { Length: > 0 } key])
        {
            throw ValidationError.Of("TemplateURL must be a supported URL.");
        }

        try
        {
            var text = artifacts.Value.Read(call.Principal, call.Region, bucket, Uri.UnescapeDataString(key));
            return text.Length <= MaxObjectBytes
                ? Encoding.UTF8.GetString(text.Span)
                : throw ValidationError.Of($"Template may not exceed {MaxObjectBytes} bytes in size.");
        }
        catch (AwsException error) when (error.Code != "ValidationError")
        {
            throw ValidationError.Of(
                $"S3 error: {error.Message}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html");
        }
    }
}
