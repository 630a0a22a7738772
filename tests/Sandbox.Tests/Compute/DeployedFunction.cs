using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Identity.Credentials;
using CequenceApigw.Sandbox.Identity.Roles;
using CequenceApigw.Sandbox.Logs;
using CequenceApigw.Sandbox.Storage.S3;

namespace CequenceApigw.Sandbox.Tests.Compute;

/// <summary>A function in a member account whose bootstrap is a shell script that does what its event says.</summary>
internal sealed class DeployedFunction
{
    public const string Account = "200000000001";
    public const string Deployer = $"arn:aws:iam::{Account}:role/OrganizationAccountAccessRole";

    private const int Executable = 0b111_101_101;
    private const string Bootstrap = """
        #!/bin/bash
        api="http://$AWS_LAMBDA_RUNTIME_API/2018-06-01/runtime"
        count=0
        while headers=$(mktemp) && event=$(curl -sSf -D "$headers" "$api/invocation/next"); do
          id=$(grep -i '^Lambda-Runtime-Aws-Request-Id:' "$headers" | tr -d '\r' | cut -d' ' -f2)
          deadline=$(grep -i '^Lambda-Runtime-Deadline-Ms:' "$headers" | tr -d '\r' | cut -d' ' -f2)
          rm "$headers"
          count=$((count+1))
          echo "handling $event"
          case "$event" in
            *crash*) exit 3;;
            *leave*) exit 0;;
            *hang*) sleep 600;;
            *fail*) curl -sS -d '{"errorType":"Broken","errorMessage":"as told"}' "$api/invocation/$id/error"; continue;;
            *meet*) touch "$MEETING/$$"; until [ "$(ls "$MEETING" | wc -l)" -ge 2 ]; do sleep 0.05; done;;
          esac
          curl -sS -d "{\"pid\":$$,\"count\":$count,\"deadline\":$deadline,\"environment\":\"$(env | cut -d= -f1 | sort | tr '\n' ' ')\",\"region\":\"$AWS_REGION\",\"greeting\":\"$GREETING\"}" "$api/invocation/$id/response"
        done
        """;

    private readonly LocalOrganizationFixture _fixture;
    private readonly IResourceProvider _provider;
    private readonly ResourceContext _context;
    private JsonObject _properties;
    private ResourceState? _state;

    private DeployedFunction(LocalOrganizationFixture fixture, string name, JsonObject properties)
    {
        _fixture = fixture;
        _provider = fixture.Get<IEnumerable<IResourceProvider>>().Single(provider => provider.Type == "AWS::Lambda::Function");
        _context = ResourceContexts.In(Account, name) with { Principal = CredentialStore.Session(Deployer, "deployer") };
        _properties = properties;
        Name = name;
    }

    public string Name { get; }

    public string Arn => (string)_state!.Attributes["Arn"]!;

    /// <summary>Every line of the function's log group.</summary>
    public IReadOnlyList<string> Log =>
        [.. _fixture.Get<LogStore>().Get(Account, LocalOrganizationFixture.Home, $"/aws/lambda/{Name}")
            .Read(new LogQuery(0, long.MaxValue, null, null, FilterPattern.Parse(null)), default, long.MaxValue, _ => false)
            .Select(each => each.Message)];

    /// <param name="fixture">The organization.</param>
    /// <param name="name">Unique in the test class.</param>
    /// <param name="timeout">Seconds.</param>
    /// <param name="logAction">What the role may do with logs.</param>
    /// <param name="mode">Unix permissions of the bootstrap.</param>
    /// <param name="variables">The function's own.</param>
    public static async Task<DeployedFunction> CreateAsync(
        LocalOrganizationFixture fixture, string name, int timeout = 30, string logAction = "logs:*", int mode = Executable,
        params (string Name, string Value)[] variables)
    {
        var role = Role(name, logAction);
        fixture.Get<RoleStore>().Add(role);
        fixture.Get<LogStore>().Create(Account, LocalOrganizationFixture.Home, $"/aws/lambda/{name}");
        var bucket = fixture.Get<BucketStore>().Create($"code-{name}", Account, LocalOrganizationFixture.Home);
        bucket.Objects["function.zip"] = new S3Object("function.zip", Zip(mode), "\"etag\"", DateTimeOffset.UtcNow, new Dictionary<string, string>());
        var function = new DeployedFunction(fixture, name, Properties(name, role.Arn.ToString(), bucket.Name, timeout, variables));
        function._state = await function._provider.CreateAsync(function._context, function._properties, CancellationToken.None);
        return function;
    }

    /// <summary>Sets one property and updates the function.</summary>
    public async Task UpdateAsync(string property, JsonNode value)
    {
        var changed = (JsonObject)_properties.DeepClone();
        changed[property] = value;
        _state = await _provider.UpdateAsync(_context, _state!, _properties, changed, CancellationToken.None);
        _properties = changed;
    }

    public Task DeleteAsync() => _provider.DeleteAsync(_context, _state!, _properties, CancellationToken.None);

    public Task<LambdaResult> InvokeAsync(string @event) =>
        _fixture.Get<ILambdaInvoker>().InvokeAsync(Arn, new JsonObject { ["do"] = @event }, CancellationToken.None);

    /// <summary>The answer of an invocation that succeeds.</summary>
    public async Task<JsonObject> AnswerAsync(string @event = "answer")
    {
        var result = await InvokeAsync(@event);
        Assert.Null(result.FunctionError);
        return JsonNode.Parse(result.Payload.Span)!.AsObject();
    }

    /// <summary>What the function's log holds, once a line like the one asked for has arrived.</summary>
    public async Task<IReadOnlyList<string>> LogOnceItHasAsync(string text)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var lines = Log;
            if (lines.Any(line => line.Contains(text, StringComparison.Ordinal))) return lines;
            await Task.Delay(20, deadline.Token);
        }
    }

    private static Role Role(string name, string logAction) =>
        new(new RoleArn(Account, "/", name), RoleId.Next(), DateTimeOffset.UtcNow, JsonNode.Parse("""
            { "Statement": { "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole" } }
            """)!.AsObject())
        {
            InlinePolicies = new Dictionary<string, Sandbox.Identity.Policies.PolicyDocument>
            {
                ["logs"] = Sandbox.Identity.Policies.PolicyDocument.Parse(
                    JsonNode.Parse($$"""{ "Statement": { "Effect": "Allow", "Action": "{{logAction}}", "Resource": "*" } }""")),
            },
        };

    private static JsonObject Properties(string name, string role, string bucket, int timeout, (string Name, string Value)[] variables) => new()
    {
        ["FunctionName"] = name,
        ["Runtime"] = "provided.al2023",
        ["Handler"] = "script",
        ["Role"] = role,
        ["Timeout"] = timeout,
        ["Code"] = new JsonObject { ["S3Bucket"] = bucket, ["S3Key"] = "function.zip" },
        ["Environment"] = new JsonObject
        {
            ["Variables"] = new JsonObject(variables.Select(variable => KeyValuePair.Create(variable.Name, (JsonNode?)variable.Value))),
        },
    };

    private static byte[] Zip(int mode)
    {
        using var buffer = new MemoryStream();
        using (var archive = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry("bootstrap");
            entry.ExternalAttributes = mode << 16;
            using var content = entry.Open();
            content.Write(Encoding.UTF8.GetBytes(Bootstrap.ReplaceLineEndings("\n")));
        }

        return buffer.ToArray();
    }
}
