using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class Api : IShape
{
    public string? ApiEndpoint { get; set; }

    public bool? ApiGatewayManaged { get; set; }

    public string? ApiId { get; set; }

    public string? ApiKeySelectionExpression { get; set; }

    public Cors? CorsConfiguration { get; set; }

    public DateTime? CreatedDate { get; set; }

    public string? Description { get; set; }

    public bool? DisableExecuteApiEndpoint { get; set; }

    public bool? DisableSchemaValidation { get; set; }

    public List<string>? ImportInfo { get; set; }

    public string? Name { get; set; }

    public ProtocolType? ProtocolType { get; set; }

    public string? RouteSelectionExpression { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    public string? Version { get; set; }

    public List<string>? Warnings { get; set; }

    void IShape.Members(IMembers m)
    {
        ApiEndpoint = m.Text("apiEndpoint", ApiEndpoint);
        ApiGatewayManaged = m.Boolean("apiGatewayManaged", ApiGatewayManaged);
        ApiId = m.Text("apiId", ApiId);
        ApiKeySelectionExpression = m.Text("apiKeySelectionExpression", ApiKeySelectionExpression);
        CorsConfiguration = m.Structure("corsConfiguration", CorsConfiguration);
        CreatedDate = m.Timestamp("createdDate", CreatedDate);
        Description = m.Text("description", Description);
        DisableExecuteApiEndpoint = m.Boolean("disableExecuteApiEndpoint", DisableExecuteApiEndpoint);
        DisableSchemaValidation = m.Boolean("disableSchemaValidation", DisableSchemaValidation);
        ImportInfo = m.List("importInfo", ImportInfo);
        Name = m.Text("name", Name);
        ProtocolType = m.Text("protocolType", ProtocolType);
        RouteSelectionExpression = m.Text("routeSelectionExpression", RouteSelectionExpression);
        Tags = m.Map("tags", Tags);
        Version = m.Text("version", Version);
        Warnings = m.List("warnings", Warnings);
    }
}
