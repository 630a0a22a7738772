using System.Text;
using System.Xml.Linq;
using CequenceApigw.Sandbox.CloudFormation;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.StackSets;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;
using CequenceApigw.Sandbox.Storage.Parameters;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>
/// CloudFormation as the management account calls it, over a fake resource type: members 1, 3, 5 lie in Workloads, 2, 4, 6 in Sandbox.
/// </summary>
internal sealed class StackSetsUnderTest : IAsyncDisposable
{
    public const string Template = """
        Parameters:
          Value: { Type: String, Default: '1' }
          Secret: { Type: String, NoEcho: true, Default: hidden }
        Resources:
          Thing: { Type: 'Fake::Thing::A', Properties: { Value: !Ref Value } }
        """;

    private readonly ServiceProvider _services;

    public StackSetsUnderTest(bool trusted = true)
    {
        _services = new ServiceCollection()
            .AddSingleton<SandboxAddress>()
            .AddSingleton<SandboxClock>()
            .AddSingleton(new SandboxOptions { Accounts = 6 })
            .AddSingleton<OrganizationModel>()
            .AddSingleton<AccountHardships>()
            .AddSingleton<ParameterStore>()
            .AddSingleton<ILambdaInvoker, FakeLambda>()
            .AddSingleton<IResourceProvider>(new FakeProvider("Fake::Thing::A", Resources))
            .AddCloudFormation()
            .BuildServiceProvider();
        Organization = Get<OrganizationModel>();
        Organization.StackSetsTrusted = trusted;
    }

    public FakeResources Resources { get; } = new();

    public OrganizationModel Organization { get; }

    public StackSet Set => Get<StackSetStore>().All.Single();

    public IReadOnlyList<Stack> Stacks => [.. Get<StackStore>().All];

    public static string Member(int number) => $"{200000000000 + number}";

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Calls an operation; gives the Result element without namespaces.</summary>
    public async Task<XElement> CallAsync(string action, params (string Name, string Value)[] members) =>
        await CallAsync(Organization.Management.Id, action, members);

    public async Task<XElement> CallAsync(string accountId, string action, params (string Name, string Value)[] members)
    {
        var form = string.Join('&', members.Prepend(("Action", action)).Select(member => $"{member.Item1}={Uri.EscapeDataString(member.Item2)}"));
        var call = new AwsCall(
            "cloudformation", "us-east-1", new Principal(accountId, $"arn:aws:iam::{accountId}:user/administrator"),
            new DefaultHttpContext().Request, Encoding.UTF8.GetBytes(form))
        {
            Authorizer = new PermissiveAuthorizer(),
        };
        var answer = await Get<CloudFormationService>().HandleAsync(call, CancellationToken.None);
        var response = XElement.Parse(Encoding.UTF8.GetString(answer.Body.Span));
        foreach (var element in response.DescendantsAndSelf()) element.Name = element.Name.LocalName;
        return response.Element(action + "Result")!;
    }

    public Task<XElement> CreateSetAsync(params (string, string)[] more) => CallAsync("CreateStackSet",
        [("StackSetName", "set"), ("TemplateBody", Template), ("PermissionModel", "SERVICE_MANAGED"), .. more]);

    /// <summary>Starts an operation over instances and waits for its end.</summary>
    public async Task<StackSetOperation> RunAsync(string action, string unit, string[] regions, params (string, string)[] more)
    {
        var operation = await StartAsync(action, unit, regions, more);
        await operation.Settled;
        return operation;
    }

    public async Task<StackSetOperation> StartAsync(string action, string unit, string[] regions, params (string, string)[] more)
    {
        var result = await CallAsync(action,
        [
            ("StackSetName", "set"), ("DeploymentTargets.OrganizationalUnitIds.member.1", unit),
            .. regions.Select((region, index) => ($"Regions.member.{index + 1}", region)),
            .. action == "DeleteStackInstances" && !more.Any(each => each.Item1 == "RetainStacks") ? [("RetainStacks", "false")] : Array.Empty<(string, string)>(),
            .. more,
        ]);
        return Set.FindOperation(result.Element("OperationId")!.Value)!;
    }

    public async Task<StackSetOperation> UpdateSetAsync(params (string, string)[] more)
    {
        var result = await CallAsync("UpdateStackSet", [("StackSetName", "set"), ("UsePreviousTemplate", "true"), .. more]);
        var operation = Set.FindOperation(result.Element("OperationId")!.Value)!;
        await operation.Settled;
        return operation;
    }

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
