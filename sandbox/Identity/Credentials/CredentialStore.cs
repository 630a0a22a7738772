using System.Collections.Concurrent;
using System.Security.Cryptography;
using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Identity.Credentials;

/// <summary>Every key the sandbox accepts: the administrator's, which is fixed, and those of open role sessions.</summary>
internal sealed class CredentialStore : ICredentialIssuer
{
    /// <summary>Key of the user <c>administrator</c> of the management account; known to everyone, as the sandbox listens on loopback only.</summary>
    public const string AdministratorAccessKeyId = "AKIACQSANDBOXADMIN01";

    public const string AdministratorSecretAccessKey = "sandboxAdministratorSecretAccessKey00001";

    private const string KeyAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly ConcurrentDictionary<string, AccessKey> _keys = new();
    private readonly ConcurrentQueue<AccessKey> _issued = new();

    public CredentialStore(OrganizationModel organization)
    {
        var account = organization.Management.Id;
        Administrator = new Principal(account, $"arn:aws:iam::{account}:user/administrator");
        _keys[AdministratorAccessKeyId] = new AccessKey(AdministratorAccessKeyId, AdministratorSecretAccessKey, Administrator);
    }

    public Principal Administrator { get; }

    public AccessKey? Find(string accessKeyId) => _keys.GetValueOrDefault(accessKeyId);

    public SessionCredentials Issue(string roleArn, string sessionName, TimeSpan lifetime)
    {
        ForgetExpired();
        var credentials = new SessionCredentials(
            "ASIA" + RandomNumberGenerator.GetString(KeyAlphabet, 16),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)),
            Convert.ToBase64String(RandomNumberGenerator.GetBytes(192)),
            DateTimeOffset.UtcNow + lifetime);
        var key = new AccessKey(credentials.AccessKeyId, credentials.SecretAccessKey, Session(roleArn, sessionName))
        {
            SessionToken = credentials.SessionToken,
            Expiration = credentials.Expiration,
        };
        _keys[key.Id] = key;
        _issued.Enqueue(key);
        return credentials;
    }

    /// <summary>The principal of a role session; its ARN drops the role's path, as AWS's does.</summary>
    public static Principal Session(string roleArn, string sessionName)
    {
        var role = RoleArn.Parse(roleArn);
        return new Principal(role.AccountId, $"arn:aws:sts::{role.AccountId}:assumed-role/{role.Name}/{sessionName}", roleArn);
    }

    /// <summary>Kept for a day, so that a late caller hears that its token expired rather than that it never was.</summary>
    private void ForgetExpired()
    {
        // Sessions last twelve hours at most: one that holds those behind it up, holds them for as long.
        while (_issued.TryPeek(out var oldest) && oldest.Expiration < DateTimeOffset.UtcNow.AddDays(-1))
        {
            if (_issued.TryDequeue(out var key)) _keys.TryRemove(key.Id, out _);
        }
    }
}
