using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.CloudFormation.CustomResources;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.Templates;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Storage.Parameters;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>Stacks with fake resource types beside the real engine, and a server for the answers of custom resources.</summary>
internal sealed class StacksUnderTest : IAsyncDisposable
{
    public const string Account = "200000000001";
    public const string Region = "us-east-1";
    private WebApplication? _server;

    public StacksUnderTest()
    {
        var address = new SandboxAddress();
        ResponseUrls = new ResponseUrls(address, Clock);
        Address = address;
        var requests = new CustomResourceRequests(new Lazy<ILambdaInvoker>(Lambda), ResponseUrls);
        Lifecycle = new StackLifecycle(Store, new ResourceProviders(Types.Select(type => new FakeProvider(type, Resources)), requests), Parameters, Clock);
    }

    public SandboxClock Clock { get; } = new(new SandboxOptions());

    public FakeResources Resources { get; } = new();

    public FakeLambda Lambda { get; } = new();

    public StackStore Store { get; } = new();

    public ParameterStore Parameters { get; } = new();

    public StackLifecycle Lifecycle { get; }

    public SandboxAddress Address { get; }

    private ResponseUrls ResponseUrls { get; }

    private static string[] Types =>
    [
        "Fake::Thing::A", "AWS::CloudWatch::Alarm", "AWS::DynamoDB::Table", "AWS::IAM::Role", "AWS::KMS::Key", "AWS::Lambda::Function", "AWS::Logs::LogGroup",
        "AWS::S3::Bucket", "AWS::S3::BucketPolicy", "AWS::Scheduler::Schedule", "AWS::Scheduler::ScheduleGroup", "AWS::SecretsManager::ResourcePolicy",
        "AWS::SecretsManager::Secret",
    ];

    private static Principal Caller { get; } = new(Account, $"arn:aws:iam::{Account}:user/administrator");

    /// <summary>Listens for the answers of custom resources.</summary>
    public async Task ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        _server = builder.Build();
        ResponseUrls.Map(_server);
        await _server.StartAsync();
        Address.BaseAddress = new Uri(_server.Urls.First());
    }

    public async Task<Stack> CreateAsync(string template, string onFailure = "ROLLBACK", params (string Key, string Value)[] parameters)
    {
        var stack = new Stack(Account, Region, "stack", Definition(template, null, parameters), Clock);
        Lifecycle.Create(stack, Caller, onFailure);
        await stack.Settled;
        return stack;
    }

    public async Task UpdateAsync(Stack stack, string template, params (string Key, string Value)[] parameters)
    {
        Lifecycle.Update(stack, Definition(template, stack.Definition.Parameters, parameters), Caller);
        await stack.Settled;
    }

    public async Task DeleteAsync(Stack stack, params string[] retained)
    {
        Lifecycle.Delete(stack, Caller, retained);
        await stack.Settled;
    }

    public async ValueTask DisposeAsync()
    {
        Lifecycle.Dispose();
        if (_server is not null) await _server.DisposeAsync();
    }

    private static StackDefinition Definition(string text, IReadOnlyDictionary<string, string>? previous, (string Key, string Value)[] parameters)
    {
        var template = Template.Parse(text);
        var inputs = parameters.Select(parameter => new ParameterInput(parameter.Key, parameter.Value, false)).ToArray();
        return new StackDefinition(
            template, ParameterValues.Resolve(template, inputs, previous), ["CAPABILITY_NAMED_IAM"], new Dictionary<string, string>());
    }
}
