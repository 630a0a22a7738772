namespace CequenceApigw.Function.Forwarder.Reading;

/// <summary>Calls of FilterLogEvents a second, account and Region, which can't be raised (CloudWatch Logs quotas).</summary>
internal static class FilterLogEventsQuota
{
    /// <summary>How many calls a second the forwarder makes at most.</summary>
    public static double CallsPerSecond(string region) => region switch
    {
        "us-east-1" => 25,
        "ap-northeast-3" or "ap-southeast-3" or "ca-west-1" or "eu-central-1" or "il-central-1" => 5,
        _ => 10,
    };
}
