using System.Xml.Linq;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Protocols;

namespace CequenceApigw.Sandbox.CloudFormation.Templates;

/// <summary>ValidateTemplate and GetTemplateSummary.</summary>
internal sealed class TemplateQueries(TemplateSource templates, StackStore stacks)
{
    public XElement[] Validate(AwsCall call, QueryInput input)
    {
        call.Authorize("cloudformation:ValidateTemplate", "*");
        var template = templates.Read(call, input);
        return QueryXml.Present(
        [
            QueryXml.List("Parameters", template.Parameters.Values, Common),
            .. Described(template),
        ]);
    }

    public XElement[] Summarize(AwsCall call, QueryInput input)
    {
        call.Authorize("cloudformation:GetTemplateSummary", "*");
        var template = input["StackName"] is { } stack ? stacks.Get(call, stack).Definition.Template : templates.Read(call, input);
        return QueryXml.Present(
        [
            QueryXml.List("Parameters", template.Parameters.Values, parameter =>
            [
                .. Common(parameter),
                new XElement("ParameterType", parameter.Type),
                new XElement("ParameterConstraints", QueryXml.Strings("AllowedValues", parameter.AllowedValues)),
            ]),
            .. Described(template),
            QueryXml.Strings("ResourceTypes", template.Resources.Values.Select(resource => resource.Type).Distinct()),
            QueryXml.Text("Version", template.Version),
        ]);
    }

    private static IEnumerable<XElement?> Common(TemplateParameter parameter) =>
    [
        new("ParameterKey", parameter.Name),
        QueryXml.Text("DefaultValue", parameter.Default),
        QueryXml.Flag("NoEcho", parameter.NoEcho),
        QueryXml.Text("Description", parameter.Description),
    ];

    private static IEnumerable<XElement?> Described(Template template) =>
    [
        QueryXml.Text("Description", template.Description),
        QueryXml.Strings("Capabilities", Capabilities.NeededBy(template) is { } needed ? [needed] : []),
        QueryXml.Text("CapabilitiesReason", Capabilities.Reason(template)),
        QueryXml.Strings("DeclaredTransforms", template.Transforms),
    ];
}
