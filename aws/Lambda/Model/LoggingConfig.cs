using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class LoggingConfig : IShape
{
    public ApplicationLogLevel? ApplicationLogLevel { get; set; }

    public LogFormat? LogFormat { get; set; }

    public string? LogGroup { get; set; }

    public SystemLogLevel? SystemLogLevel { get; set; }

    void IShape.Members(IMembers m)
    {
        ApplicationLogLevel = m.Text("ApplicationLogLevel", ApplicationLogLevel);
        LogFormat = m.Text("LogFormat", LogFormat);
        LogGroup = m.Text("LogGroup", LogGroup);
        SystemLogLevel = m.Text("SystemLogLevel", SystemLogLevel);
    }
}
