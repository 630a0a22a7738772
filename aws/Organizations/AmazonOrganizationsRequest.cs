using Amazon.Runtime;

namespace Amazon.Organizations;

public abstract class AmazonOrganizationsRequest : AmazonWebServiceRequest;
