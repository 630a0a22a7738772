using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class DescribeSecretResponse : AmazonWebServiceResponse, IShape
{
    public string? ARN { get; set; }

    public DateTime? CreatedDate { get; set; }

    public DateTime? DeletedDate { get; set; }

    public string? Description { get; set; }

    public string? KmsKeyId { get; set; }

    public DateTime? LastAccessedDate { get; set; }

    public DateTime? LastChangedDate { get; set; }

    public DateTime? LastRotatedDate { get; set; }

    public string? Name { get; set; }

    public DateTime? NextRotationDate { get; set; }

    public string? OwningService { get; set; }

    public string? PrimaryRegion { get; set; }

    public List<ReplicationStatusType>? ReplicationStatus { get; set; }

    public bool? RotationEnabled { get; set; }

    public string? RotationLambdaARN { get; set; }

    public RotationRulesType? RotationRules { get; set; }

    public List<Tag>? Tags { get; set; }

    public Dictionary<string, List<string>>? VersionIdsToStages { get; set; }

    void IShape.Members(IMembers m)
    {
        ARN = m.Text("ARN", ARN);
        CreatedDate = m.Timestamp("CreatedDate", CreatedDate);
        DeletedDate = m.Timestamp("DeletedDate", DeletedDate);
        Description = m.Text("Description", Description);
        KmsKeyId = m.Text("KmsKeyId", KmsKeyId);
        LastAccessedDate = m.Timestamp("LastAccessedDate", LastAccessedDate);
        LastChangedDate = m.Timestamp("LastChangedDate", LastChangedDate);
        LastRotatedDate = m.Timestamp("LastRotatedDate", LastRotatedDate);
        Name = m.Text("Name", Name);
        NextRotationDate = m.Timestamp("NextRotationDate", NextRotationDate);
        OwningService = m.Text("OwningService", OwningService);
        PrimaryRegion = m.Text("PrimaryRegion", PrimaryRegion);
        ReplicationStatus = m.List("ReplicationStatus", ReplicationStatus);
        RotationEnabled = m.Boolean("RotationEnabled", RotationEnabled);
        RotationLambdaARN = m.Text("RotationLambdaARN", RotationLambdaARN);
        RotationRules = m.Structure("RotationRules", RotationRules);
        Tags = m.List("Tags", Tags);
        VersionIdsToStages = m.MapOfLists("VersionIdsToStages", VersionIdsToStages);
    }
}
