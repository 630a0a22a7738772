using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class RouteSettings : IShape
{
    public bool? DataTraceEnabled { get; set; }

    public bool? DetailedMetricsEnabled { get; set; }

    public LoggingLevel? LoggingLevel { get; set; }

    public int? ThrottlingBurstLimit { get; set; }

    public double? ThrottlingRateLimit { get; set; }

    void IShape.Members(IMembers m)
    {
        DataTraceEnabled = m.Boolean("dataTraceEnabled", DataTraceEnabled);
        DetailedMetricsEnabled = m.Boolean("detailedMetricsEnabled", DetailedMetricsEnabled);
        LoggingLevel = m.Text("loggingLevel", LoggingLevel);
        ThrottlingBurstLimit = m.Integer("throttlingBurstLimit", ThrottlingBurstLimit);
        ThrottlingRateLimit = m.Double("throttlingRateLimit", ThrottlingRateLimit);
    }
}
