namespace CequenceApigw.Transactions.Tests.RoundTrips;

/// <summary>Which lines a request leaves.</summary>
public enum Course
{
    Integration,
    Authorizer,
    Mock,
    Failure,
    Untraced,
    Throttled,
}
