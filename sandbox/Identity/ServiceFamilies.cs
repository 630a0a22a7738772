namespace CequenceApigw.Sandbox.Identity;

/// <summary>The family of a service by its signing name.</summary>
internal static class ServiceFamilies
{
    public static ServiceFamily Of(string service) => service switch
    {
        "s3" => ServiceFamily.S3,
        "ec2" => ServiceFamily.Ec2,
        "sts" or "iam" or "cloudformation" or "monitoring" => ServiceFamily.Query,
        "account" or "apigateway" or "lambda" or "scheduler" => ServiceFamily.RestJson,
        _ => ServiceFamily.Json,
    };
}
