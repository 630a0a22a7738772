using CequenceApigw.Aws;

namespace Amazon.ApiGatewayV2.Model;

public class Cors : IShape
{
    public bool? AllowCredentials { get; set; }

    public List<string>? AllowHeaders { get; set; }

    public List<string>? AllowMethods { get; set; }

    public List<string>? AllowOrigins { get; set; }

    public List<string>? ExposeHeaders { get; set; }

    public int? MaxAge { get; set; }

    void IShape.Members(IMembers m)
    {
        AllowCredentials = m.Boolean("allowCredentials", AllowCredentials);
        AllowHeaders = m.List("allowHeaders", AllowHeaders);
        AllowMethods = m.List("allowMethods", AllowMethods);
        AllowOrigins = m.List("allowOrigins", AllowOrigins);
        ExposeHeaders = m.List("exposeHeaders", ExposeHeaders);
        MaxAge = m.Integer("maxAge", MaxAge);
    }
}
