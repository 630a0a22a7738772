using Amazon.Runtime;

namespace Amazon.Organizations.Model;

public class EnableAWSServiceAccessResponse : AmazonWebServiceResponse
{
}
