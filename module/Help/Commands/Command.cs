namespace CequenceApigw.Help.Commands;

/// <summary>A cmdlet as its assembly describes it.</summary>
/// <param name="Verb">E.g. <c>Get</c>.</param>
/// <param name="Noun">E.g. <c>CqApiGwRollout</c>.</param>
/// <param name="Parameters">Each once for every parameter set that it has an attribute for.</param>
/// <param name="ParameterSets">Names of the parameter sets; one empty name where there are none.</param>
/// <param name="OutputTypes">Simple names.</param>
internal sealed record Command(
    string Verb, string Noun, IReadOnlyList<CommandParameter> Parameters, IReadOnlyList<string> ParameterSets, IReadOnlyList<string> OutputTypes)
{
    public string Name => $"{Verb}-{Noun}";

    /// <summary>Each parameter once, in order of position and name.</summary>
    public IEnumerable<CommandParameter> DistinctParameters =>
        Ordered(Parameters.GroupBy(parameter => parameter.Name).Select(group => group.First()));

    /// <summary>The parameters of one set.</summary>
    public IEnumerable<CommandParameter> Of(string parameterSet) =>
        Ordered(Parameters.Where(parameter => parameter.ParameterSet is null || parameter.ParameterSet == parameterSet));

    private static IEnumerable<CommandParameter> Ordered(IEnumerable<CommandParameter> parameters) => parameters
        .OrderBy(parameter => parameter.Position ?? int.MaxValue).ThenByDescending(parameter => parameter.IsMandatory).ThenBy(parameter => parameter.Name, StringComparer.Ordinal);
}
