using System.Text.Json.Nodes;
using CequenceApigw.Sandbox.CloudFormation.Templates;

namespace CequenceApigw.Sandbox.CloudFormation.Stacks;

/// <summary>A resource as the stack has it.</summary>
internal sealed record StackResource(string LogicalId, string Type)
{
    /// <summary>Null until something exists.</summary>
    public ResourceState? State { get; init; }

    /// <summary>The evaluated properties of the last creation or update.</summary>
    public JsonObject Properties { get; init; } = [];

    /// <summary>Logical ids it must be deleted before.</summary>
    public required IReadOnlyList<string> DependsOn { get; init; }

    public required string DeletionPolicy { get; init; }

    public required string UpdateReplacePolicy { get; init; }

    public string? Metadata { get; init; }

    public StackStatus Status { get; init; } = new("CREATE_IN_PROGRESS", null);

    public DateTimeOffset Timestamp { get; init; }

    public static StackResource Of(TemplateResource declaration, BoundTemplate template) => new(declaration.LogicalId, declaration.Type)
    {
        DependsOn = template.DependenciesOf(declaration),
        DeletionPolicy = declaration.DeletionPolicy,
        UpdateReplacePolicy = declaration.UpdateReplacePolicy,
        Metadata = declaration.Metadata?.ToJsonString(),
    };

    /// <summary>The same resource with what the declaration says besides its properties.</summary>
    public StackResource DeclaredBy(TemplateResource declaration, BoundTemplate template) =>
        Of(declaration, template) with { State = State, Properties = Properties, Status = Status, Timestamp = Timestamp };

    /// <summary>Whether anything but the properties is declared otherwise.</summary>
    public bool DiffersFrom(TemplateResource declaration) =>
        DeletionPolicy != declaration.DeletionPolicy
        || UpdateReplacePolicy != declaration.UpdateReplacePolicy
        || Metadata != declaration.Metadata?.ToJsonString();
}
