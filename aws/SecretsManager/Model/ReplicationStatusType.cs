using CequenceApigw.Aws;

namespace Amazon.SecretsManager.Model;

public class ReplicationStatusType : IShape
{
    public string? KmsKeyId { get; set; }

    public DateTime? LastAccessedDate { get; set; }

    public string? Region { get; set; }

    public StatusType? Status { get; set; }

    public string? StatusMessage { get; set; }

    void IShape.Members(IMembers m)
    {
        KmsKeyId = m.Text("KmsKeyId", KmsKeyId);
        LastAccessedDate = m.Timestamp("LastAccessedDate", LastAccessedDate);
        Region = m.Text("Region", Region);
        Status = m.Text("Status", Status);
        StatusMessage = m.Text("StatusMessage", StatusMessage);
    }
}
