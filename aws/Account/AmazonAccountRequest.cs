using Amazon.Runtime;

namespace Amazon.Account;

public abstract class AmazonAccountRequest : AmazonWebServiceRequest;
