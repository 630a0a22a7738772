using Amazon.Runtime;

namespace Amazon.CloudFormation;

public abstract class AmazonCloudFormationRequest : AmazonWebServiceRequest;
