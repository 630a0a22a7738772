using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class FunctionConfiguration : IShape
{
    public List<string>? Architectures { get; set; }

    public string? CodeSha256 { get; set; }

    public long? CodeSize { get; set; }

    public DeadLetterConfig? DeadLetterConfig { get; set; }

    public string? Description { get; set; }

    public EnvironmentResponse? Environment { get; set; }

    public EphemeralStorage? EphemeralStorage { get; set; }

    public List<FileSystemConfig>? FileSystemConfigs { get; set; }

    public string? FunctionArn { get; set; }

    public string? FunctionName { get; set; }

    public string? Handler { get; set; }

    public ImageConfigResponse? ImageConfigResponse { get; set; }

    public string? KMSKeyArn { get; set; }

    public string? LastModified { get; set; }

    public LastUpdateStatus? LastUpdateStatus { get; set; }

    public string? LastUpdateStatusReason { get; set; }

    public LastUpdateStatusReasonCode? LastUpdateStatusReasonCode { get; set; }

    public List<Layer>? Layers { get; set; }

    public LoggingConfig? LoggingConfig { get; set; }

    public string? MasterArn { get; set; }

    public int? MemorySize { get; set; }

    public PackageType? PackageType { get; set; }

    public string? RevisionId { get; set; }

    public string? Role { get; set; }

    public Runtime? Runtime { get; set; }

    public RuntimeVersionConfig? RuntimeVersionConfig { get; set; }

    public string? SigningJobArn { get; set; }

    public string? SigningProfileVersionArn { get; set; }

    public SnapStartResponse? SnapStart { get; set; }

    public State? State { get; set; }

    public string? StateReason { get; set; }

    public StateReasonCode? StateReasonCode { get; set; }

    public int? Timeout { get; set; }

    public TracingConfigResponse? TracingConfig { get; set; }

    public string? Version { get; set; }

    public VpcConfigResponse? VpcConfig { get; set; }

    void IShape.Members(IMembers m)
    {
        Architectures = m.List("Architectures", Architectures);
        CodeSha256 = m.Text("CodeSha256", CodeSha256);
        CodeSize = m.Long("CodeSize", CodeSize);
        DeadLetterConfig = m.Structure("DeadLetterConfig", DeadLetterConfig);
        Description = m.Text("Description", Description);
        Environment = m.Structure("Environment", Environment);
        EphemeralStorage = m.Structure("EphemeralStorage", EphemeralStorage);
        FileSystemConfigs = m.List("FileSystemConfigs", FileSystemConfigs);
        FunctionArn = m.Text("FunctionArn", FunctionArn);
        FunctionName = m.Text("FunctionName", FunctionName);
        Handler = m.Text("Handler", Handler);
        ImageConfigResponse = m.Structure("ImageConfigResponse", ImageConfigResponse);
        KMSKeyArn = m.Text("KMSKeyArn", KMSKeyArn);
        LastModified = m.Text("LastModified", LastModified);
        LastUpdateStatus = m.Text("LastUpdateStatus", LastUpdateStatus);
        LastUpdateStatusReason = m.Text("LastUpdateStatusReason", LastUpdateStatusReason);
        LastUpdateStatusReasonCode = m.Text("LastUpdateStatusReasonCode", LastUpdateStatusReasonCode);
        Layers = m.List("Layers", Layers);
        LoggingConfig = m.Structure("LoggingConfig", LoggingConfig);
        MasterArn = m.Text("MasterArn", MasterArn);
        MemorySize = m.Integer("MemorySize", MemorySize);
        PackageType = m.Text("PackageType", PackageType);
        RevisionId = m.Text("RevisionId", RevisionId);
        Role = m.Text("Role", Role);
        Runtime = m.Text("Runtime", Runtime);
        RuntimeVersionConfig = m.Structure("RuntimeVersionConfig", RuntimeVersionConfig);
        SigningJobArn = m.Text("SigningJobArn", SigningJobArn);
        SigningProfileVersionArn = m.Text("SigningProfileVersionArn", SigningProfileVersionArn);
        SnapStart = m.Structure("SnapStart", SnapStart);
        State = m.Text("State", State);
        StateReason = m.Text("StateReason", StateReason);
        StateReasonCode = m.Text("StateReasonCode", StateReasonCode);
        Timeout = m.Integer("Timeout", Timeout);
        TracingConfig = m.Structure("TracingConfig", TracingConfig);
        Version = m.Text("Version", Version);
        VpcConfig = m.Structure("VpcConfig", VpcConfig);
    }
}
