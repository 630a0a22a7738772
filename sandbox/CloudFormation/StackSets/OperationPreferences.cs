using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.StackSets;

/// <summary>How many instances an operation changes at once, and how many may fail in a Region.</summary>
internal sealed record OperationPreferences
{
    public int? FailureToleranceCount { get; init; }

    public int? FailureTolerancePercentage { get; init; }

    public int? MaxConcurrentCount { get; init; }

    public int? MaxConcurrentPercentage { get; init; }

    public bool IsSoft { get; init; }

    public bool IsParallel { get; init; }

    public IReadOnlyList<string> RegionOrder { get; init; } = [];

    /// <summary>Automatic deployments know no preferences: everything at once, whatever fails.</summary>
    public static OperationPreferences Unlimited { get; } =
        new() { FailureTolerancePercentage = 100, MaxConcurrentPercentage = 100, IsSoft = true, IsParallel = true };

    public static OperationPreferences Of(QueryInput request, IReadOnlyList<string> regions)
    {
        var input = request.Structure("OperationPreferences");
        var preferences = new OperationPreferences
        {
            FailureToleranceCount = Between(input, "FailureToleranceCount", 0, int.MaxValue),
            FailureTolerancePercentage = Between(input, "FailureTolerancePercentage", 0, 100),
            MaxConcurrentCount = Between(input, "MaxConcurrentCount", 1, int.MaxValue),
            MaxConcurrentPercentage = Between(input, "MaxConcurrentPercentage", 1, 100),
            IsSoft = OneOf(input, "ConcurrencyMode", "STRICT_FAILURE_TOLERANCE", "SOFT_FAILURE_TOLERANCE"),
            IsParallel = OneOf(input, "RegionConcurrencyType", "SEQUENTIAL", "PARALLEL"),
            RegionOrder = input.Strings("RegionOrder"),
        };
        if (preferences is { FailureToleranceCount: not null, FailureTolerancePercentage: not null })
            throw ValidationError.Of("Only one of FailureToleranceCount and FailureTolerancePercentage can be specified");
        if (preferences is { MaxConcurrentCount: not null, MaxConcurrentPercentage: not null })
            throw ValidationError.Of("Only one of MaxConcurrentCount and MaxConcurrentPercentage can be specified");
        if (preferences.RegionOrder.Count > 0 && !preferences.RegionOrder.ToHashSet().SetEquals(regions))
            throw ValidationError.Of("RegionOrder must name each Region of the operation");
        return preferences;
    }

    /// <summary>Failures a Region may have; a percentage rounds down: 25 % of 3 is 0.</summary>
    public int Tolerance(int instances) => FailureToleranceCount ?? (FailureTolerancePercentage ?? 0) * instances / 100;

    /// <summary>Instances that may be under way at once. STRICT never risks more failures than are tolerated, plus one.</summary>
    public int Concurrency(int instances, int failures)
    {
        var most = MaxConcurrentCount ?? Math.Max(1, (MaxConcurrentPercentage ?? 0) * instances / 100);
        return IsSoft ? most : Math.Min(most, Tolerance(instances) + 1 - failures);
    }

    public IEnumerable<string> InOrder(IReadOnlyList<string> regions) => RegionOrder.Count > 0 ? RegionOrder : regions;

    private static int? Between(QueryInput input, string member, int least, int most) => input.Int(member) switch
    {
        null => null,
        { } value when value >= least && value <= most => value,
        { } value => throw ValidationError.Constraint(
            $"{value}", "operationPreferences", $"have value between {least} and {most} for {member}"),
    };

    private static bool OneOf(QueryInput input, string member, string standard, string other) => (input[member] ?? standard) switch
    {
        var value when value == standard => false,
        var value when value == other => true,
        var value => throw ValidationError.Constraint(value, "operationPreferences", $"satisfy enum value set: [{standard}, {other}] for {member}"),
    };
}
