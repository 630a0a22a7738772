namespace CequenceApigw.Aws;

/// <summary>A request: its operation and its members.</summary>
internal interface IOperationInput : IShape
{
    Operation Operation { get; }
}
