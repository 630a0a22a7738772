namespace CequenceApigw.Engine.Members;

/// <summary>A stage as CloudWatch tells stages apart.</summary>
/// <param name="ApiDimension"><c>ApiName</c> of REST APIs, <c>ApiId</c> of HTTP APIs.</param>
/// <param name="Api">Its value.</param>
/// <param name="Stage">The stage's name.</param>
/// <param name="Since">From when on its requests are forwarded.</param>
internal sealed record CountedStage(string ApiDimension, string Api, string Stage, DateTimeOffset Since)
{
    /// <summary>API Gateway leaves out what isn't ASCII, and takes the id where nothing is left.</summary>
    public static string NameOf(InventoriedStage stage)
    {
        if (!stage.IsRest)
            return stage.ApiId;
        var name = string.Concat(stage.ApiName.Where(char.IsAscii));
        return name.Length == 0 ? stage.ApiId : name;
    }
}
