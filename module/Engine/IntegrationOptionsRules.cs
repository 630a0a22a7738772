using System.Text.RegularExpressions;

namespace CequenceApigw.Engine;

/// <summary>What can be said about options without asking AWS or UAP.</summary>
public static partial class IntegrationOptionsRules
{
    /// <summary>The retention periods of the product guide, in days.</summary>
    public static IReadOnlyList<int> RetentionDays { get; } = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365];

    /// <summary>Throws for the first option that can't be right.</summary>
    /// <exception cref="IntegrationException"><c>OptionInvalid</c>, naming the option and what it takes.</exception>
    internal static void Check(IntegrationOptions options)
    {
        CheckName(options.IntegrationName);
        Require(
            options.HasOrganization || options is
            {
                OrganizationalUnitIds.Count: 0, AccountIds.Count: 0, ExcludedAccountIds.Count: 0, Canary: null, IncludeManagementAccount: false,
            },
            "Without an organization there are no units and no other accounts to choose from.",
            "Leave out units, accounts, canary and management account, or integrate the organization.");
        Require(
            !options.HasOrganization || options.OrganizationalUnitIds.Count > 0 || options.AccountIds.Count > 0,
            "OrganizationalUnitIds is empty.",
            "Name at least one organizational unit (ou-…) or the root (r-…).");
        Require(
            options.AccountIds.Count == 0 || options.ExcludedAccountIds.Count == 0,
            "AccountIds and ExcludedAccountIds are both given.",
            "Name either the accounts that are wanted, or those that aren't.");
        var malformed = options.AccountIds.Concat(options.ExcludedAccountIds).FirstOrDefault(id => !AccountId().IsMatch(id));
        Require(malformed is null, $"'{malformed}' isn't an account id.", "An account id has 12 digits.");
        Require(options.Regions.Count > 0, "Regions is empty.", "Name at least one Region.");
        Require(
            options.Pace is { MaxConcurrentPercentage: >= 1 and <= 100, FailureTolerancePercentage: >= 0 and <= 100 },
            $"Pace {options.Pace.MaxConcurrentPercentage} % at a time, {options.Pace.FailureTolerancePercentage} % tolerated isn't possible.",
            "Use 1 to 100 % at a time and 0 to 100 % tolerated.");
        Require(
            !options.NoWait || options.Canary is null,
            "NoWait and Canary are both given.",
            "Leave one of them out: whether the rest follows depends on how the canary's stacks end.");
        Require(
            options.RestApiEnabled || options.HttpApiEnabled,
            "Neither REST nor HTTP APIs are enabled.",
            "Enable at least one API type, or disable the integration.");
        Require(
            RetentionDays.Contains(options.LogRetentionDays),
            $"LogRetentionDays {options.LogRetentionDays} isn't a retention period.",
            $"Use one of {string.Join(", ", RetentionDays)}.");
        Require(
            LogGroupPrefix().IsMatch(options.HttpAccessLogGroupPrefix),
            $"HttpAccessLogGroupPrefix '{options.HttpAccessLogGroupPrefix}' can't be what a log group's name begins with.",
            "Use letters, digits and the characters _ / . # -; no wildcard is needed, e.g. /aws/vendedlogs/.");
        Require(
            options.DiscoveryMinutes is >= 2 and <= 1440,
            $"DiscoveryMinutes {options.DiscoveryMinutes} is out of range.",
            "Use 2 to 1440 minutes.");
        Require(
            RolePath().IsMatch(options.RolePath),
            $"RolePath '{options.RolePath}' isn't an IAM path.",
            "Use letters, digits and hyphens between slashes, e.g. /cequence-apigw/.");
        Require(
            options.PermissionsBoundaryName is not { } boundary || PolicyName().IsMatch(boundary),
            $"PermissionsBoundaryName '{options.PermissionsBoundaryName}' isn't the name of a managed policy.",
            "Give the name that the policy has in every account, not an ARN; with its path, if it has one, e.g. security/Boundary.");
        RedactionRules.Check(options.RedactedHeaders, options.RedactedJsonMembers);
        NetworkRules.Check(options);
        // What a caller at PowerShell's prompt leaves out is null, whatever the type says.
        Require(options.EdgeEndpoint is not null, "EdgeEndpoint is missing.", "Give the URL of the Cequence Edge or Bridge.");
        CheckEndpoint(nameof(options.EdgeEndpoint), options.EdgeEndpoint!);
        if (!options.AuthEnabled)
            return;
        Require(
            options.AuthEndpoint is not null,
            "AuthEndpoint is missing.",
            "Give the OAuth 2.0 token endpoint, or switch authentication off.");
        CheckEndpoint(nameof(options.AuthEndpoint), options.AuthEndpoint!);
        Require(
            !string.IsNullOrWhiteSpace(options.ClientId) && !string.IsNullOrWhiteSpace(options.ClientSecret),
            "The UAP client's id or secret is missing.",
            "Give both as ClientCredential; UAP shows them under General Settings > User Management > Clients.");
    }

    /// <summary>Throws unless the name can be a StackSet's and the start of role and bucket names.</summary>
    internal static void CheckName(string integrationName) => Require(
        IntegrationName().IsMatch(integrationName),
        $"IntegrationName '{integrationName}' can't name a StackSet.",
        "Start with a letter, go on with letters, digits and hyphens, 32 characters at most.");

    private static void CheckEndpoint(string name, Uri endpoint)
    {
        Require(IsSecure(endpoint), $"{name} '{endpoint.OriginalString}' isn't an https URL.", "Give an absolute https:// URL.");
        // It becomes a parameter, which anybody reads who may describe the stack.
        Require(endpoint.UserInfo.Length == 0, $"{name} has credentials in it.", "Give the URL without them.");
        Require(!endpoint.OriginalString.Any(char.IsControl), $"{name} has a control character in it.", "Give the URL as UAP shows it.");
        Require(
            Endpoint().IsMatch(endpoint.OriginalString),
            $"{name} '{endpoint.OriginalString}' isn't written as a URL should be.",
            "Give it as UAP shows it: https:// in small letters, the host, no blanks.");
    }

    /// <summary>Credentials and traffic travel there: only loopback, a rehearsal's address, does without TLS.</summary>
    internal static bool IsSecure(Uri endpoint) =>
        endpoint.IsAbsoluteUri && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));

    internal static void Require(bool holds, string message, string remedy)
    {
        if (!holds)
            throw new IntegrationException(IntegrationErrorId.OptionInvalid, message, remedy);
    }

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9-]{0,31}\z")]
    private static partial Regex IntegrationName();

    [GeneratedRegex(@"\A[0-9]{12}\z")]
    private static partial Regex AccountId();

    // As templates/account.yaml has these two: CloudFormation refuses all else, but only when much is there already.
    [GeneratedRegex(@"\A(https://[^/@\s]+(/\S*)?|http://(localhost|127\.[0-9.]+|\[::1\])(:[0-9]+)?(/\S*)?)\z")]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"\A[A-Za-z0-9_/.#-]{1,511}\z")]
    private static partial Regex LogGroupPrefix();

    [GeneratedRegex(@"\A/([A-Za-z0-9-]+/)+\z")]
    private static partial Regex RolePath();

    [GeneratedRegex(@"\A([A-Za-z0-9+=,.@_-]+/)*[A-Za-z0-9+=,.@_-]+\z")]
    private static partial Regex PolicyName();
}
