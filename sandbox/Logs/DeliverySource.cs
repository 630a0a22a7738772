namespace CequenceApigw.Sandbox.Logs;

/// <summary>What CloudWatch Logs takes logs from to deliver them elsewhere.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ResourceArn">What writes the logs.</param>
/// <param name="LogType">E.g. <c>EXECUTION_LOGS</c>.</param>
internal sealed record DeliverySource(string Name, string ResourceArn, string LogType);
