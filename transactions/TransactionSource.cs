namespace CequenceApigw.Transactions;

/// <summary>Where transactions come from: the member <c>source_info</c> of each.</summary>
/// <param name="Version">This product's version.</param>
/// <param name="AccountId">The account that owns the API.</param>
/// <param name="Region">The API's Region.</param>
/// <param name="ApiId">The REST API's id; for HTTP APIs it stands in each access-log line, and this is empty.</param>
/// <param name="Stage">The REST API's stage; for HTTP APIs it stands in each access-log line, and this is empty.</param>
public sealed record TransactionSource(string Version, string AccountId, string Region, string ApiId = "", string Stage = "");
