using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>A template whose structure is sound: sections, declarations and references; values are bound later.</summary>
internal sealed class Template
{
    private static readonly string[] Sections =
        ["AWSTemplateFormatVersion", "Description", "Metadata", "Parameters", "Mappings", "Conditions", "Rules", "Transform", "Resources", "Outputs"];

    private readonly JsonObject _root;

    private Template(string body)
    {
        Body = body;
        _root = TemplateText.Parse(body);
        if (_root.Select(section => section.Key).Except(Sections).ToArray() is { Length: > 0 } unknown)
            throw ValidationError.Of($"Invalid template property or properties [{string.Join(", ", unknown)}]");
        Parameters = Declarations("Parameters", (name, declaration) => new TemplateParameter(name, declaration));
        Resources = Declarations("Resources", (name, declaration) => new TemplateResource(name, declaration));
        Outputs = Declarations("Outputs", (name, declaration) => new TemplateOutput(name, declaration));
        TemplateStructure.Check(this);
    }

    /// <summary>The text as it was given.</summary>
    public string Body { get; }

    public string? Description => ScalarText.Of(_root["Description"]);

    public string? Version => ScalarText.Of(_root["AWSTemplateFormatVersion"]);

    public JsonObject Conditions => _root["Conditions"] as JsonObject ?? [];

    public JsonObject Mappings => _root["Mappings"] as JsonObject ?? [];

    /// <summary>Macros the template asks for; the sandbox runs none.</summary>
    public IReadOnlyList<string> Transforms => _root["Transform"] switch
    {
        JsonArray list => [.. list.Select(name => ScalarText.Of(name) ?? name!.ToJsonString())],
        { } name => [ScalarText.Of(name) ?? name.ToJsonString()],
        null => [],
    };

    public IReadOnlyDictionary<string, TemplateParameter> Parameters { get; }

    public IReadOnlyDictionary<string, TemplateResource> Resources { get; }

    public IReadOnlyDictionary<string, TemplateOutput> Outputs { get; }

    /// <summary>Throws ValidationError, in AWS's words, where the structure is not sound.</summary>
    public static Template Parse(string body) => new(body);

    private Dictionary<string, TDeclaration> Declarations<TDeclaration>(string section, Func<string, JsonObject, TDeclaration> create)
    {
        var members = _root[section] as JsonObject ?? [];
        return members.ToDictionary(
            member => member.Key,
            member => create(
                member.Key,
                member.Value as JsonObject ?? throw ValidationError.Of($"Template format error: Every {section} member must be an object.")));
    }
}
