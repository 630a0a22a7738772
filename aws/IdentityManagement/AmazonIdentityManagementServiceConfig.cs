using CequenceApigw.Aws;

namespace Amazon.IdentityManagement;

public class AmazonIdentityManagementServiceConfig() : ServiceConfig(IdentityManagementService.Model);
