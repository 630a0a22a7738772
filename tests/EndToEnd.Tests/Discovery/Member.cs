using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.ApiGateway.Model;
using CequenceApigw.Sandbox.Compute;
using CequenceApigw.Sandbox.Compute.Lambda;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Storage.DynamoDb;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>The one member account of a rehearsal in its one Region: what is there, and what discovery has written down.</summary>
internal sealed class Member(Rehearsal rehearsal)
{
    public const string AccountId = "200000000001";

    public static SandboxOptions Alone { get; } = new() { Accounts = 1, Regions = [Rehearsal.Home] };

    public GatewayRegion Gateway => rehearsal.Get<GatewayStore>().In(AccountId, Rehearsal.Home);

    public RestApi Rest(string name) => Gateway.RestApis.Single(api => api.Name == name);

    public HttpApi Http(string name) => Gateway.HttpApis.Single(api => api.Name == name);

    public RestStage RestStage(string api, string stage) => Rest(api).Stages.Single(each => each.Name == stage);

    /// <summary>One run, as the schedule starts it.</summary>
    public Task KeepUpAsync()
    {
        var function = rehearsal.Get<FunctionStore>().In(AccountId, Rehearsal.Home).Single(each => each.Handler == "discovery");
        return rehearsal.Get<ILambdaInvoker>().InvokeAsync(function.Arn, new JsonObject { ["scheduledTime"] = "2026-11-24T10:15:00Z" }, CancellationToken.None);
    }

    /// <summary>The inventory's states by id.</summary>
    public IReadOnlyDictionary<string, string> States() => Items("inventory").ToDictionary(Id, item => Text(item, "State"));

    /// <summary>The inventory's reason for a state.</summary>
    public string Reason(string id) => Text(Items("inventory").Single(item => Id(item) == id), "Reason");

    /// <summary>The log groups that the forwarder is to read, but for those that deleted stages left.</summary>
    public IEnumerable<string> Sources() => Items("source").Where(item => !item.ContainsKey("GoneAt")).Select(Id);

    /// <summary>What is remembered.</summary>
    public IEnumerable<string> Settings() => Items("setting").Select(Id);

    private IEnumerable<JsonObject> Items(string kind) =>
        rehearsal.Get<TableStore>().In(AccountId, Rehearsal.Home).Single().Items.Where(item => Text(item, "Kind") == kind);

    private static string Id(JsonObject item) => Text(item, "Id");

    private static string Text(JsonObject item, string member) => (string)item[member]!["S"]!;
}
