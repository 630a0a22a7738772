using System.Security.Cryptography;

namespace CequenceApigw.Sandbox.Identity.Roles;

/// <summary>Unique ids of roles; a role made anew under an old name has another one.</summary>
internal static class RoleId
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    public static string Next() => "AROA" + RandomNumberGenerator.GetString(Alphabet, 17);
}
