using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity.Policies;
using CequenceApigw.Sandbox.Storage.Keys;

namespace CequenceApigw.Sandbox.Storage.Secrets;

/// <summary>Secrets Manager uses a secret's key in the caller's name: whoever may not use the key does not get the value.</summary>
internal sealed class SecretKeys(KeyStore keys, PolicyEvaluator evaluator)
{
    /// <summary>Throws unless the caller may do each of the KMS actions with the secret's key, through Secrets Manager.</summary>
    public void Check(AwsCall call, Secret secret, params string[] actions)
    {
        if (secret.KmsKeyId is not { } keyId)
        {
            if (secret.AccountId == call.AccountId) return;
            throw new AwsException(
                "InvalidRequestException",
                "You can't access a secret from a different AWS account if you encrypt the secret with the default KMS service key.");
        }

        var key = keys.Get(secret.AccountId, secret.Region, keyId);
        if (key.DeletionDate is not null) throw new AwsException("DecryptionFailure", $"{key.Arn} is pending deletion.");
        var context = new Dictionary<string, string>
        {
            ["kms:ViaService"] = $"secretsmanager.{secret.Region}.amazonaws.com",
            ["kms:EncryptionContext:SecretARN"] = secret.Arn,
        };
        if (actions.Any(action => !evaluator.Decide(call.Principal, secret.Region, action, key.Arn, context).IsAllowed))
            throw new AwsException("AccessDeniedException", "Access to KMS is not allowed");
    }
}
