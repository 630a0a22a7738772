using CequenceApigw.Engine.Rollout;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.CloudFormation.StackSets;

namespace CequenceApigw.Chaos.Truth;

/// <summary>What Get-CqApiGwRollout says against what stands in the organization.</summary>
internal static class StatusTruth
{
    /// <summary>In words, where the two differ.</summary>
    public static IEnumerable<string> Differences(IReadOnlyList<RolloutStatus> rows, StackSet? set, StackStore stacks)
    {
        var said = rows.ToDictionary(row => (row.AccountId, row.Region));
        var instances = set?.Instances ?? [];
        foreach (var missing in instances.Where(instance => !said.ContainsKey((instance.AccountId, instance.Region))))
            yield return $"Status doesn't tell of the stack instance in {missing.AccountId} {missing.Region}.";
        foreach (var row in rows)
        {
            if (!instances.Any(instance => (instance.AccountId, instance.Region) == (row.AccountId, row.Region)))
                yield return $"Status tells of {row.AccountId} {row.Region}, where no stack instance is.";
            else if (row.IsCurrent && Defect(row, set!, stacks) is { } defect)
                yield return $"Status says that {row.AccountId} {row.Region} is current, but {defect}.";
        }
    }

    private static string? Defect(RolloutStatus row, StackSet set, StackStore stacks)
    {
        var stack = row.StackId is null ? null : stacks.Find(row.AccountId, row.Region, row.StackId);
        if (stack is not { Status.IsDeleted: false })
            return "there is no stack";
        if (stack.Status.Name is not ("CREATE_COMPLETE" or "UPDATE_COMPLETE"))
            return $"the stack is {stack.Status.Name}";
        var wrong = set.Definition.Parameters.Where(parameter => stack.Definition.Parameters.GetValueOrDefault(parameter.Key) != parameter.Value).ToList();
        return wrong.Count == 0 ? null : $"its parameters differ: {string.Join(", ", wrong.Select(parameter => parameter.Key))}";
    }
}
