using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace CequenceApigw.Engine;

/// <summary>Turns what the clients throw into errors a person can act on, at the engine's border.</summary>
internal static class AwsErrors
{
    public static async Task<T> TranslatedAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception exception) when (Translate(exception) is { } translated)
        {
            throw translated;
        }
    }

    public static async IAsyncEnumerable<T> TranslatedAsync<T>(
        IAsyncEnumerable<T> rows, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var row = rows.GetAsyncEnumerator(ct);
        while (true)
        {
            try
            {
                if (!await row.MoveNextAsync())
                    yield break;
            }
            catch (Exception exception) when (Translate(exception) is { } translated)
            {
                throw translated;
            }
            yield return row.Current;
        }
    }

    public static bool IsAccessDenied(AmazonServiceException exception) =>
        exception.ErrorCode is "AccessDenied" or "AccessDeniedException" or "UnauthorizedOperation";

    /// <summary>Whether the organization, not the caller's own policies, refused it.</summary>
    public static bool IsDeniedByOrganization(AmazonServiceException exception) =>
        IsAccessDenied(exception) && exception.Message.Contains("service control policy", StringComparison.OrdinalIgnoreCase);

    /// <summary>Why one stack failed, where that says nothing about the others; null where the whole run has to end.</summary>
    public static string? ReasonOfOne(Exception exception) => exception switch
    {
        IntegrationException failed => failed.Message,
        _ => Translate(exception) is { ErrorId: IntegrationErrorId.AccessDenied or IntegrationErrorId.AwsRequestFailed } failed ? failed.Message : null,
    };

    private static IntegrationException? Translate(Exception exception) => exception switch
    {
        AmazonServiceException denied when IsDeniedByOrganization(denied) => new(
            IntegrationErrorId.AccessDenied,
            denied.Message,
            "A service control policy of the organization denies it: have it permit that, or leave the Region out, then run again.",
            denied),
        AmazonServiceException denied when IsAccessDenied(denied) => new(
            IntegrationErrorId.AccessDenied,
            denied.Message,
            "Give the caller the permission that the message names, then run again.",
            denied),
        AmazonServiceException { ErrorCode: "InvalidClientTokenId" or "UnrecognizedClientException" or "SignatureDoesNotMatch"
            or "InvalidSignatureException" or "ExpiredToken" or "ExpiredTokenException" } rejected => new(
            IntegrationErrorId.CredentialsRejected,
            $"AWS doesn't accept the credentials: {rejected.Message}",
            "Sign in again, or give other credentials.",
            rejected),
        AmazonServiceException { StatusCode: 0 } unreachable => Unreachable(unreachable),
        AmazonServiceException failed => new(
            IntegrationErrorId.AwsRequestFailed,
            $"AWS refused a request: {failed.Message} ({failed.ErrorCode}, request {failed.RequestId}).",
            "Remove the cause that the message names and run again; a run takes up what the last one left.",
            failed),
        // The last one: the SDK waited in vain for an answer.
        AmazonClientException or HttpRequestException or TimeoutException => Unreachable(exception),
        _ => null,
    };

    private static IntegrationException Unreachable(Exception cause) => new(
        IntegrationErrorId.AwsUnreachable,
        $"No connection to AWS: {cause.Message}",
        "Check the network, the proxy, the Region and the endpoint URL, then run again.",
        cause);
}
