using Amazon.Runtime;

namespace Amazon.Scheduler;

public abstract class AmazonSchedulerRequest : AmazonWebServiceRequest;
