namespace CequenceApigw.Function.Discovery;

/// <summary>What a remembered setting of a stage is about; its id is <c>{rest or http}/{apiId}/{stage}</c>.</summary>
/// <param name="ApiId">The API.</param>
/// <param name="Stage">The stage's name.</param>
internal readonly record struct StageKey(string ApiId, string Stage)
{
    public static StageKey Of(string settingId) => settingId.Split('/', 3) is [_, var apiId, var stage]
        ? new StageKey(apiId, stage)
        : throw new InvalidDataException($"The state table's setting '{settingId}' names no stage.");
}
