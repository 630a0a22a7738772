using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class Target : IShape
{
    public string? Arn { get; set; }

    public DeadLetterConfig? DeadLetterConfig { get; set; }

    public EcsParameters? EcsParameters { get; set; }

    public EventBridgeParameters? EventBridgeParameters { get; set; }

    public string? Input { get; set; }

    public KinesisParameters? KinesisParameters { get; set; }

    public RetryPolicy? RetryPolicy { get; set; }

    public string? RoleArn { get; set; }

    public SageMakerPipelineParameters? SageMakerPipelineParameters { get; set; }

    public SqsParameters? SqsParameters { get; set; }

    void IShape.Members(IMembers m)
    {
        Arn = m.Text("Arn", Arn);
        DeadLetterConfig = m.Structure("DeadLetterConfig", DeadLetterConfig);
        EcsParameters = m.Structure("EcsParameters", EcsParameters);
        EventBridgeParameters = m.Structure("EventBridgeParameters", EventBridgeParameters);
        Input = m.Text("Input", Input);
        KinesisParameters = m.Structure("KinesisParameters", KinesisParameters);
        RetryPolicy = m.Structure("RetryPolicy", RetryPolicy);
        RoleArn = m.Text("RoleArn", RoleArn);
        SageMakerPipelineParameters = m.Structure("SageMakerPipelineParameters", SageMakerPipelineParameters);
        SqsParameters = m.Structure("SqsParameters", SqsParameters);
    }
}
