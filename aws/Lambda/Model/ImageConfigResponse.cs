using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class ImageConfigResponse : IShape
{
    public ImageConfigError? Error { get; set; }

    public ImageConfig? ImageConfig { get; set; }

    void IShape.Members(IMembers m)
    {
        Error = m.Structure("Error", Error);
        ImageConfig = m.Structure("ImageConfig", ImageConfig);
    }
}
