using CequenceApigw.Aws;

namespace Amazon.Account;

public class AmazonAccountConfig() : ServiceConfig(AccountService.Model);
