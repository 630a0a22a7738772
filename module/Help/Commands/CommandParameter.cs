namespace CequenceApigw.Help.Commands;

/// <summary>A parameter as one parameter set has it.</summary>
internal sealed record CommandParameter
{
    /// <summary>Name of the parameter set; null stands for every one.</summary>
    public required string? ParameterSet { get; init; }

    public required string Name { get; init; }

    /// <summary>Its type as PowerShell writes it, e.g. <c>String[]</c>.</summary>
    public required string Type { get; init; }

    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>What a ValidateSet or an enumeration allows.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    public required bool IsMandatory { get; init; }

    /// <summary>Null for a named one.</summary>
    public required int? Position { get; init; }

    /// <summary>How the pipeline gives it, in PowerShell's words.</summary>
    public required string PipelineInput { get; init; }

    public bool IsSwitch => Type == "SwitchParameter";
}
