using CequenceApigw.Aws;

namespace Amazon.CloudFormation.Model;

public class TemplateSummaryConfig : IShape
{
    public bool? TreatUnrecognizedResourceTypesAsWarnings { get; set; }

    void IShape.Members(IMembers m)
    {
        TreatUnrecognizedResourceTypesAsWarnings =
            m.Boolean("TreatUnrecognizedResourceTypesAsWarnings", TreatUnrecognizedResourceTypesAsWarnings);
    }
}
