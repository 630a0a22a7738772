using CequenceApigw.Benchmarks.Fuzzing;
using CequenceApigw.Benchmarks.Fuzzing.Targets;

namespace CequenceApigw.Chaos.Tests.Fuzzing;

/// <summary>A short run of what <c>tests/Benchmarks fuzz</c> does at length; logs have theirs in Transactions.Tests.</summary>
public class FuzzTargetTests
{
    private const int Inputs = 2_000;

    [Fact]
    public void No_header_map_makes_it_fail() => Run(new HeaderMapFuzzing());

    [Fact]
    public void No_access_log_makes_it_fail() => Run(new AccessLogFuzzing());

    [Fact]
    public void No_api_config_makes_it_fail() => Run(new ApiConfigFuzzing());

    [Fact]
    public void No_answer_of_Edge_or_token_endpoint_makes_it_fail() => Run(new UapAnswerFuzzing());

    [Fact]
    public void No_custom_resource_request_makes_it_fail() => Run(new CustomResourceFuzzing());

    [Fact]
    public void No_answer_of_CloudFormation_makes_it_fail() => Run(new CloudFormationAnswerFuzzing());

    [Fact]
    public void No_env_file_makes_it_fail() => Run(new DotEnvFuzzing());

    private static void Run(IFuzzTarget target)
    {
        for (var seed = 1; seed <= Inputs; seed++)
            target.Run(seed);
        Assert.True(target.Accepted > Inputs / 10, $"Only {target.Accepted} accepted: the input is mostly refused at once.");
    }
}
