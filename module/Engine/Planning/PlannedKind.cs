namespace CequenceApigw.Engine.Planning;

/// <summary>The kinds of thing a rollout consists of, in the order in which they are made.</summary>
public enum PlannedKind
{
    /// <summary>The organization's permission for StackSets to act in its accounts.</summary>
    TrustedAccess,

    /// <summary>The stack of one Region in the management account.</summary>
    AdministrationStack,

    /// <summary>The function's code in one Region's bucket.</summary>
    Artifact,

    /// <summary>The list of APIs to enable in one Region's bucket, where they aren't discovered automatically.</summary>
    ApiConfig,

    /// <summary>The private authorities' certificates in one Region's bucket, where the Edge's is certified by one.</summary>
    PrivateCa,

    /// <summary>The account stacks' template in the home Region's bucket, where it is too large for a request.</summary>
    Template,

    /// <summary>The UAP client's credentials.</summary>
    ClientSecret,

    /// <summary>The StackSet itself: template, parameters, auto-deployment.</summary>
    StackSet,

    /// <summary>The stack of one account and Region.</summary>
    AccountStack,
}
