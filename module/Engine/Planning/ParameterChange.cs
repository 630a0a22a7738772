namespace CequenceApigw.Engine.Planning;

/// <summary>A parameter of the account stacks that gets another value.</summary>
/// <param name="Name">The template's name of it.</param>
/// <param name="From">The value that stands; null where there is none yet.</param>
/// <param name="To">The wanted value; null where only the administration stack, still to be made, will tell it.</param>
public sealed record ParameterChange(string Name, string? From, string? To)
{
    // What CloudFormation shows of a parameter declared NoEcho.
    private const string Masked = "****";

    internal static IReadOnlyList<ParameterChange> Between(IReadOnlyDictionary<string, string> present, IReadOnlyDictionary<string, string?> wanted) =>
    [
        .. wanted
            .Where(parameter => parameter.Value is null || present.GetValueOrDefault(parameter.Key, "") != parameter.Value)
            .Select(parameter => (parameter.Key, From: present.GetValueOrDefault(parameter.Key), To: parameter.Value))
            .Select(change => new ParameterChange(change.Key, change.From, change.From == Masked ? Masked : change.To)),
    ];
}
