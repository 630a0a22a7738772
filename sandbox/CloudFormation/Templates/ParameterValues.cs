namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>Takes each parameter's value from the request, from the former values or from its default.</summary>
internal static class ParameterValues
{
    public const string Masked = "****";

    /// <summary>Values by name; throws ValidationError where one is missing, unknown or breaks its declaration.</summary>
    public static IReadOnlyDictionary<string, string> Resolve(
        Template template, IReadOnlyList<ParameterInput> inputs, IReadOnlyDictionary<string, string>? previous = null)
    {
        Refuse(inputs.Select(input => input.Key).Where(key => !template.Parameters.ContainsKey(key)), "do not exist in the template");
        if (inputs.GroupBy(input => input.Key).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw ValidationError.Of($"Duplicate parameter keys: [{twice.Key}]");
        var values = new Dictionary<string, string>();
        foreach (var input in inputs) values[input.Key] = Value(input, previous);
        foreach (var parameter in template.Parameters.Values)
        {
            if (parameter.Default is { } byDefault) values.TryAdd(parameter.Name, byDefault);
        }

        Refuse(template.Parameters.Keys.Where(name => !values.ContainsKey(name)), "must have values");
        foreach (var (name, value) in values) template.Parameters[name].Typed(value);
        return values;
    }

    private static string Value(ParameterInput input, IReadOnlyDictionary<string, string>? previous)
    {
        if (!input.UsePreviousValue) return input.Value ?? "";
        if (input.Value is not null)
            throw ValidationError.Of($"Invalid input for parameter key {input.Key}. Cannot specify usePreviousValue as true and non empty value for a parameter");
        return previous?.GetValueOrDefault(input.Key) ?? throw ValidationError.Of(
            $"Invalid input for parameter key {input.Key}. Cannot specify usePreviousValue as true for a parameter key not in the previous template");
    }

    private static void Refuse(IEnumerable<string> names, string reason)
    {
        var list = names.ToArray();
        if (list.Length > 0) throw ValidationError.Of($"Parameters: [{string.Join(", ", list)}] {reason}");
    }
}
