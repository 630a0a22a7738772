using CequenceApigw.Aws;

namespace Amazon.Scheduler;

public class AmazonSchedulerConfig() : ServiceConfig(SchedulerService.Model);
