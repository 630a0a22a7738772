using CequenceApigw.Aws;

namespace Amazon.Organizations;

public class AmazonOrganizationsConfig() : ServiceConfig(OrganizationsService.Model);
