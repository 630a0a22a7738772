namespace CequenceApigw.Aws;

/// <summary>A response whose body is one member's bytes.</summary>
internal interface IPayloadOutput : IShape;
