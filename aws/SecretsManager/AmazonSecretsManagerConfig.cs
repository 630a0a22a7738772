using CequenceApigw.Aws;

namespace Amazon.SecretsManager;

public class AmazonSecretsManagerConfig() : ServiceConfig(SecretsManagerService.Model);
