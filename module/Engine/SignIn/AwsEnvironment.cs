namespace CequenceApigw.Engine.SignIn;

/// <summary>The environment variables of all AWS tools that say who the caller is and where.</summary>
internal static class AwsEnvironment
{
    public static string? Profile => Value("AWS_PROFILE");

    public static bool HasKeys => Value("AWS_ACCESS_KEY_ID") is not null && Value("AWS_SECRET_ACCESS_KEY") is not null;

    public static bool HasWebIdentity => Value("AWS_WEB_IDENTITY_TOKEN_FILE") is not null && Value("AWS_ROLE_ARN") is not null;

    public static string? Region => Value("AWS_REGION");

    public static string? DefaultRegion => Value("AWS_DEFAULT_REGION");

    private static string? Value(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
