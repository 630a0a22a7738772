using System.Collections.Concurrent;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Compute.Lambda;

/// <summary>The functions of every account and Region, by unqualified ARN.</summary>
internal sealed class FunctionStore : IInventory
{
    private readonly ConcurrentDictionary<string, LambdaFunction> _functions = new();

    public IEnumerable<string> Resources =>
        _functions.Values.Select(function => $"{function.AccountId} {function.Region} AWS::Lambda::Function {function.Name}");

    public LambdaFunction? Find(string arn) => _functions.GetValueOrDefault(arn);

    /// <summary>Throws ResourceNotFoundException where there is none.</summary>
    public LambdaFunction Get(string arn) =>
        Find(arn) ?? throw new AwsException("ResourceNotFoundException", $"Function not found: {arn}", 404);

    public IReadOnlyList<LambdaFunction> In(string accountId, string region) =>
        [.. _functions.Values.Where(function => function.AccountId == accountId && function.Region == region).OrderBy(function => function.Name)];

    /// <summary>Throws ResourceConflictException where the name is taken.</summary>
    public void Add(LambdaFunction function)
    {
        if (!_functions.TryAdd(function.Arn, function))
            throw new AwsException("ResourceConflictException", $"Function already exist: {function.Name}", 409);
    }

    public void Replace(LambdaFunction function) => _functions[function.Arn] = function;

    public void Remove(string arn) => _functions.TryRemove(arn, out _);
}
