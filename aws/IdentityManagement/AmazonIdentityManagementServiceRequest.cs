using Amazon.Runtime;

namespace Amazon.IdentityManagement;

public abstract class AmazonIdentityManagementServiceRequest : AmazonWebServiceRequest;
