using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class SageMakerPipelineParameters : IShape
{
    public List<SageMakerPipelineParameter>? PipelineParameterList { get; set; }

    void IShape.Members(IMembers m)
    {
        PipelineParameterList = m.List("PipelineParameterList", PipelineParameterList);
    }
}
