using CequenceApigw.Aws;

namespace Amazon.APIGateway.Model;

public class RestApi : IShape
{
    public ApiKeySourceType? ApiKeySource { get; set; }

    public List<string>? BinaryMediaTypes { get; set; }

    public DateTime? CreatedDate { get; set; }

    public string? Description { get; set; }

    public bool? DisableExecuteApiEndpoint { get; set; }

    public EndpointConfiguration? EndpointConfiguration { get; set; }

    public string? Id { get; set; }

    public int? MinimumCompressionSize { get; set; }

    public string? Name { get; set; }

    public string? Policy { get; set; }

    public string? RootResourceId { get; set; }

    public Dictionary<string, string>? Tags { get; set; }

    public string? Version { get; set; }

    public List<string>? Warnings { get; set; }

    void IShape.Members(IMembers m)
    {
        ApiKeySource = m.Text("apiKeySource", ApiKeySource);
        BinaryMediaTypes = m.List("binaryMediaTypes", BinaryMediaTypes);
        CreatedDate = m.Timestamp("createdDate", CreatedDate);
        Description = m.Text("description", Description);
        DisableExecuteApiEndpoint = m.Boolean("disableExecuteApiEndpoint", DisableExecuteApiEndpoint);
        EndpointConfiguration = m.Structure("endpointConfiguration", EndpointConfiguration);
        Id = m.Text("id", Id);
        MinimumCompressionSize = m.Integer("minimumCompressionSize", MinimumCompressionSize);
        Name = m.Text("name", Name);
        Policy = m.Text("policy", Policy);
        RootResourceId = m.Text("rootResourceId", RootResourceId);
        Tags = m.Map("tags", Tags);
        Version = m.Text("version", Version);
        Warnings = m.List("warnings", Warnings);
    }
}
