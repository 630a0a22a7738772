using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util.Internal;

namespace CequenceApigw.Aws;

/// <summary>The settings every client has; defaults, profiles and environment variables are read as AWSSDK.Core reads them.</summary>
public abstract class ServiceConfig : ClientConfig
{
    internal ServiceConfig(ServiceModel service) : base(new DefaultConfigurationProvider(DefaultsModes.All))
    {
        Service = service;
        ServiceId = service.ServiceId;
        AuthenticationServiceName = service.SigningName;
        EndpointProvider = new EndpointProvider(service.Endpoint);
        // A redirect would take the session's token and the request to another host; no AWS API makes one.
        AllowAutoRedirect = false;
    }

    /// <inheritdoc/>
    public override string RegionEndpointServiceName => Service.Endpoint.Prefix;

    /// <inheritdoc/>
    public override string ServiceVersion => Service.ApiVersion;

    /// <inheritdoc/>
    public override string UserAgent => InternalSDKUtils.BuildUserAgentString(Service.ServiceId.Replace(' ', '_'), "4.0");

    internal ServiceModel Service { get; }

    /// <inheritdoc/>
    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        EndpointProvider.ResolveEndpoint(new ServiceEndpointParameters(this, parameters.AlternateEndpoint));
}
