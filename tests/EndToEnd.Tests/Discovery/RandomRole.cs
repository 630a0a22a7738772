using CequenceApigw.Sandbox.ApiGateway.Model;

namespace CequenceApigw.EndToEnd.Tests.Discovery;

/// <summary>What an owner has set as API Gateway's role for CloudWatch Logs.</summary>
internal static class RandomRole
{
    /// <summary>A role that was deleted in IAM.</summary>
    public static string Deleted(string accountId) => $"arn:aws:iam::{accountId}:role/service-role/deleted";

    /// <param name="gateway">The account and Region.</param>
    /// <param name="number">0 for none, 1 for one that was deleted, else a live one.</param>
    /// <param name="customer">Makes the live one.</param>
    public static string? Of(GatewayRegion gateway, int number, CustomerLogging customer)
    {
        customer.CreateRole(gateway.AccountId);
        return number switch
        {
            0 => null,
            1 => Deleted(gateway.AccountId),
            _ => CustomerLogging.RoleArn(gateway.AccountId),
        };
    }
}
