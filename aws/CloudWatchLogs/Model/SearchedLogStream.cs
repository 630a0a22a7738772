using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class SearchedLogStream : IShape
{
    public string? LogStreamName { get; set; }

    public bool? SearchedCompletely { get; set; }

    void IShape.Members(IMembers m)
    {
        LogStreamName = m.Text("logStreamName", LogStreamName);
        SearchedCompletely = m.Boolean("searchedCompletely", SearchedCompletely);
    }
}
