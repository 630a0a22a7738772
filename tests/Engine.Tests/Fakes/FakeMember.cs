using Amazon.DynamoDBv2.Model;

namespace CequenceApigw.Engine.Tests.Fakes;

/// <summary>The integration in one account and Region, as its reader role sees it.</summary>
internal sealed class FakeMember
{
    public string Version { get; set; } = "1.2.3";

    public string StackStatus { get; set; } = "CREATE_COMPLETE";

    /// <summary>Whether the stack tells its state table.</summary>
    public bool TellsStateTable { get; set; } = true;

    /// <summary>Of each stage or API found: its id, its API's name, its state.</summary>
    public List<(string Id, string ApiName, string State)> Inventory { get; } = [];

    /// <summary>Why discovery left an entry so, by its id.</summary>
    public Dictionary<string, string> Reasons { get; } = [];

    /// <summary>Of each REST stage's log group: its API, its stage, since when it is read.</summary>
    public List<(string ApiId, string Stage, DateTimeOffset EnabledAt)> Sources { get; } = [];

    /// <summary>Of each log group of HTTP stages: whose lines are read if not all (<c>{apiId}/{stage}</c>, with commas), and since when.</summary>
    public List<(string? Stages, DateTimeOffset EnabledAt)> HttpSources { get; } = [];

    /// <summary>Further items about sources, as they stand in the table.</summary>
    public List<Dictionary<string, AttributeValue>> OtherSources { get; } = [];

    /// <summary>Requests a minute, by dimension, API and stage.</summary>
    public Dictionary<(string Dimension, string Api, string Stage), List<(DateTimeOffset Minute, double Requests)>> Counts { get; } = [];
}
