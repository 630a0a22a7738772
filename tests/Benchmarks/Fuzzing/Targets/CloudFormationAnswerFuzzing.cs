using System.Net;
using System.Text;
using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.Runtime;
using CequenceApigw.Chaos.Connections;

namespace CequenceApigw.Benchmarks.Fuzzing.Targets;

/// <summary>CloudFormation's answers: what they say, or an error of the SDK's.</summary>
internal sealed class CloudFormationAnswerFuzzing : IFuzzTarget
{
    private static readonly byte[] Stacks = Encoding.UTF8.GetBytes("""
        <DescribeStacksResponse xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><DescribeStacksResult><Stacks><member><StackName>s</StackName>
        <StackId>arn:aws:cloudformation:us-east-1:111122223333:stack/s/1</StackId><CreationTime>2031-01-01T00:00:00.000Z</CreationTime><StackStatus>CREATE_COMPLETE</StackStatus>
        <DisableRollback>false</DisableRollback><Parameters><member><ParameterKey>a</ParameterKey><ParameterValue>b</ParameterValue></member></Parameters><Outputs/>
        <Tags><member><Key>a</Key><Value>b</Value></member></Tags></member></Stacks></DescribeStacksResult><ResponseMetadata><RequestId>r</RequestId></ResponseMetadata></DescribeStacksResponse>
        """);

    private readonly Answers _answers = new();
    private readonly AmazonCloudFormationClient _client;

    public CloudFormationAnswerFuzzing() => _client = new AmazonCloudFormationClient(
        new BasicAWSCredentials("AKIAIOSFODNN7EXAMPLE", "secret"),
        new AmazonCloudFormationConfig
        {
            ServiceURL = "http://127.0.0.1:1", AuthenticationRegion = "us-east-1", HttpClientFactory = new ConnectionFactory(_answers), MaxErrorRetry = 0,
        });

    public string Name => "CloudFormation's answers";

    public long Accepted { get; private set; }

    public void Run(int seed)
    {
        var random = new Random(seed);
        _answers.Next = (random.Next(4) == 0 ? (HttpStatusCode)random.Next(400, 600) : HttpStatusCode.OK, new FuzzMutator(random).Mutate(Stacks));
        try
        {
            _client.DescribeStacksAsync(new DescribeStacksRequest { StackName = "s" }).GetAwaiter().GetResult();
            Accepted++;
        }
        catch (Exception exception) when (exception is AmazonServiceException or AmazonClientException)
        {
            // What the engine translates.
        }
    }

    private sealed class Answers : HttpMessageHandler
    {
        public (HttpStatusCode Status, byte[] Body) Next { get; set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(Next.Status) { RequestMessage = request, Content = new ByteArrayContent(Next.Body) });
    }
}
