using System.Text.Json;
using Amazon.Runtime;

namespace CequenceApigw.Engine.Members;

/// <summary>Which failures are one member's own and go into its row.</summary>
internal static class MemberErrors
{
    public static bool IsOfOneMember(Exception exception) => exception switch
    {
        // The caller's own credentials have ended: every further row would say the same.
        AmazonServiceException service => service.ErrorCode is not ("ExpiredToken" or "ExpiredTokenException"),
        // The last one: a line of anybody's with half of a surrogate pair.
        _ => exception is AmazonClientException or HttpRequestException or TimeoutException or JsonException or FormatException or InvalidOperationException,
    };
}
