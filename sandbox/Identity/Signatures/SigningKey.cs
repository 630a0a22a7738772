using System.Security.Cryptography;
using System.Text;
using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Identity.Signatures;

/// <summary>AWS Signature Version 4: the key derived for a day, Region and service, and the signature made with it.</summary>
internal static class SigningKey
{
    public static string Sign(string secret, CredentialScope scope, string time, string canonicalRequest)
    {
        var key = Encoding.UTF8.GetBytes("AWS4" + secret);
        foreach (var part in (string[])[scope.Date, scope.Region, scope.Service, "aws4_request"]) key = Hmac(key, part);
        var stringToSign = string.Join(
            '\n',
            "AWS4-HMAC-SHA256",
            time,
            $"{scope.Date}/{scope.Region}/{scope.Service}/aws4_request",
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonicalRequest))));
        return Convert.ToHexStringLower(Hmac(key, stringToSign));
    }

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));
}
