using Amazon.Scheduler.Model;
using CequenceApigw.Aws;

namespace Amazon.Scheduler;

internal static class SchedulerService
{
    public static ServiceModel Model { get; } = new(
        ServiceId: "Scheduler",
        SigningName: "scheduler",
        ApiVersion: "2021-06-30",
        Protocol: new RestJsonProtocol(Exceptions.Create),
        Endpoint: new EndpointRule("scheduler"));
}
