using System.Reflection;
using Amazon.Runtime;

namespace CequenceApigw.Engine.SignIn;

/// <summary>
/// A credentials object of another AWSSDK.Core in the session, taken by its shape. It is asked each time, so it renews itself when its
/// time is up.
/// </summary>
internal sealed class ForeignCredentials : AWSCredentials
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    // AWS.Tools' own wrapper holds the SDK's object; an answer of STS holds a wrapper's.
    private const int Wrappings = 3;

    private readonly object _credentials;
    private readonly MethodInfo _get;

    private ForeignCredentials(object credentials, MethodInfo get) => (_credentials, _get) = (credentials, get);

    /// <summary>The credentials that an object is, or holds as its <c>Credentials</c>; null if it doesn't.</summary>
    public static ForeignCredentials? Of(object given)
    {
        object? each = given;
        for (var depth = 0; each is not null && depth < Wrappings; depth++)
        {
            if ((Method(each, nameof(GetCredentialsAsync)) ?? Method(each, nameof(GetCredentials))) is { } get)
                return new ForeignCredentials(each, get);
            each = each.GetType().GetProperty("Credentials", Any)?.GetValue(each);
        }
        return null;
    }

    /// <inheritdoc/>
    public override ImmutableCredentials GetCredentials() => Task.Run(GetCredentialsAsync).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public override async Task<ImmutableCredentials> GetCredentialsAsync()
    {
        try
        {
            var answer = _get.Invoke(_credentials, BindingFlags.DoNotWrapExceptions, binder: null, parameters: null, culture: null);
            if (answer is Task running)
            {
                await running;
                answer = Property(running, "Result");
            }
            return new ImmutableCredentials((string)Property(answer!, "AccessKey")!, (string)Property(answer!, "SecretKey")!, (string?)Property(answer!, "Token"));
        }
        catch (Exception exception) when (exception is not IntegrationException)
        {
            // Of a type that this SDK doesn't know.
            throw new IntegrationException(
                IntegrationErrorId.CredentialsNotUsable,
                $"The session's AWS credentials object gives no credentials: {exception.Message}",
                "Sign in again (Set-AWSCredential), or give other credentials.",
                exception);
        }
    }

    private static MethodInfo? Method(object target, string name) => target.GetType().GetMethod(name, BindingFlags.Instance | BindingFlags.Public, []);

    private static object? Property(object target, string name) => target.GetType().GetProperty(name)!.GetValue(target);
}
