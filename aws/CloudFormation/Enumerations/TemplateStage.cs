using Amazon.Runtime;

namespace Amazon.CloudFormation;

public class TemplateStage(string value) : ConstantClass(value)
{
    public static readonly TemplateStage Original = new("Original");

    public static readonly TemplateStage Processed = new("Processed");

    public static TemplateStage? FindValue(string? value) => FindValue<TemplateStage>(value);

    public static implicit operator TemplateStage?(string? value) => FindValue(value);
}
