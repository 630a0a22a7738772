namespace CequenceApigw.Transactions.ExecutionLogs;

/// <summary>What counts as a name in a <see cref="LogMap"/>.</summary>
internal enum LogMapNames
{
    /// <summary>Header names are HTTP tokens.</summary>
    HttpTokens,

    /// <summary>Query parameter names hold anything but what separates them, such as <c>filter[name]</c>.</summary>
    QueryParameters,
}
