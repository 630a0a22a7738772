using Amazon.Runtime;
using CequenceApigw.Aws;

namespace Amazon.CloudWatchLogs.Model;

public class FilterLogEventsResponse : AmazonWebServiceResponse, IShape
{
    public List<FilteredLogEvent>? Events { get; set; }

    public string? NextToken { get; set; }

    public List<SearchedLogStream>? SearchedLogStreams { get; set; }

    void IShape.Members(IMembers m)
    {
        Events = m.List("events", Events);
        NextToken = m.Text("nextToken", NextToken);
        SearchedLogStreams = m.List("searchedLogStreams", SearchedLogStreams);
    }
}
