using Amazon.Runtime;
using Amazon.Scheduler.Model;
using CequenceApigw.Aws;

namespace Amazon.Scheduler;

public class AmazonSchedulerClient : ServiceClient, IAmazonScheduler
{
    public AmazonSchedulerClient() : base(new AmazonSchedulerConfig())
    {
    }

    public AmazonSchedulerClient(RegionEndpoint region) : base(new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    public AmazonSchedulerClient(AmazonSchedulerConfig config) : base(config)
    {
    }

    public AmazonSchedulerClient(AWSCredentials credentials, RegionEndpoint region)
        : base(credentials, new AmazonSchedulerConfig { RegionEndpoint = region })
    {
    }

    public AmazonSchedulerClient(AWSCredentials credentials, AmazonSchedulerConfig config) : base(credentials, config)
    {
    }

    public Task<GetScheduleResponse> GetScheduleAsync(GetScheduleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<GetScheduleResponse>(request, cancellationToken);

    public Task<ListSchedulesResponse> ListSchedulesAsync(ListSchedulesRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<ListSchedulesResponse>(request, cancellationToken);

    public Task<UpdateScheduleResponse> UpdateScheduleAsync(UpdateScheduleRequest request, CancellationToken cancellationToken = default) =>
        SendAsync<UpdateScheduleResponse>(request, cancellationToken);
}
