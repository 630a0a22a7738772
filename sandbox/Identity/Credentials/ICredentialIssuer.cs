namespace CequenceApigw.Sandbox.Identity.Credentials;

/// <summary>Opens role sessions: for STS, and for services that act with a role, as Lambda does for a function's process.</summary>
internal interface ICredentialIssuer
{
    /// <summary>Trust is not checked here: who asks has done so.</summary>
    /// <param name="roleArn">The role's ARN, with its path.</param>
    /// <param name="sessionName">Last part of the session's ARN; Lambda takes the function's name.</param>
    /// <param name="lifetime">Real time from now.</param>
    SessionCredentials Issue(string roleArn, string sessionName, TimeSpan lifetime);
}
