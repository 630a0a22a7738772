using System.Net;

namespace CequenceApigw.Function.Forwarder.Delivery;

/// <summary>What the Edge says to a batch: it takes it, or refuses it with a 4xx.</summary>
/// <param name="Status">The status.</param>
/// <param name="IsWebPage">It comes with HTML: whatever the status says, no Edge has taken the batch.</param>
/// <param name="IsRepeated">It isn't the first attempt's. Those before may have been given up, and still be on their way.</param>
internal readonly record struct EdgeAnswer(HttpStatusCode Status, bool IsWebPage, bool IsRepeated = false)
{
    /// <summary>All of the batch is acknowledged.</summary>
    public bool IsAccepted => !IsWebPage && Status is >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices;

    /// <summary>
    /// The refusal is about what the body holds. Other refusals may be, too (a firewall in front of the Edge answers 403), or
    /// tell that the address or the permission is wrong; so may a web page, which is a proxy's.
    /// </summary>
    public bool IsAboutContent => !IsWebPage &&
        Status is HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge or HttpStatusCode.UnprocessableEntity;

    /// <summary>Neither: nothing is known about the batch.</summary>
    public bool IsFailure => !IsAccepted && (
        Status is < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError
        || Status is HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests);
}
