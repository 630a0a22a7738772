using System.Collections.Specialized;

namespace CequenceApigw.Aws.Tests.Wire;

/// <summary>A request as it arrived; the target as it stood on the request line.</summary>
internal sealed record ReceivedRequest(string Method, string Target, NameValueCollection Headers, string Body)
{
    /// <summary>A form's parameters, decoded.</summary>
    public Dictionary<string, string> Form => Body.Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]));
}
