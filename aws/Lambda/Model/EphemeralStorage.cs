using CequenceApigw.Aws;

namespace Amazon.Lambda.Model;

public class EphemeralStorage : IShape
{
    public int? Size { get; set; }

    void IShape.Members(IMembers m)
    {
        Size = m.Integer("Size", Size);
    }
}
