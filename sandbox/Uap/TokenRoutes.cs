using CequenceApigw.Sandbox.Core;

namespace CequenceApigw.Sandbox.Uap;

/// <summary>The OAuth 2.0 token endpoint, answering as Keycloak does.</summary>
internal sealed class TokenRoutes(TokenStore tokens, UapAddress uap) : IRoutes
{
    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(UapAddress.TokenPath, AnswerAsync);

    private async Task AnswerAsync(HttpContext context)
    {
        if (tokens.Outage is { } fault)
        {
            await fault.AnswerAsync(context);
            return;
        }

        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync() : FormCollection.Empty;
        if (form["grant_type"] != "client_credentials")
        {
            await RefuseAsync(context, 400, "unsupported_grant_type", "Unsupported grant_type");
            return;
        }

        if (form["client_id"] != uap.ClientId || form["client_secret"] != uap.ClientSecret)
        {
            await RefuseAsync(context, 401, "unauthorized_client", "Invalid client or Invalid client credentials");
            return;
        }

        await context.Response.WriteAsJsonAsync(new
        {
            access_token = tokens.Issue(),
            expires_in = (int)tokens.Lifespan.TotalSeconds,
            token_type = "Bearer",
            scope = "profile email",
        });
    }

    private static Task RefuseAsync(HttpContext context, int status, string error, string description)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error, error_description = description });
    }
}
