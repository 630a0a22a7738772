namespace CequenceApigw.Function.Discovery.ControlPlane;

/// <summary>The way to API Gateway's control plane: paced, and patient when throttled.</summary>
internal static class ControlPlaneConnection
{
    /// <summary>The retries of the SDK for whatever else goes wrong: a stage left out has to wait for the next run.</summary>
    public const int Retries = 8;

    public static HttpMessageHandler Over(HttpMessageHandler inner, TimeProvider time) =>
        new ThrottlingHandler(new PacingHandler(inner, time), time);
}
