using Amazon.Runtime;

namespace Amazon.Scheduler;

public class PropagateTags(string value) : ConstantClass(value)
{
    public static readonly PropagateTags TASK_DEFINITION = new("TASK_DEFINITION");

    public static PropagateTags? FindValue(string? value) => FindValue<PropagateTags>(value);

    public static implicit operator PropagateTags?(string? value) => FindValue(value);
}
