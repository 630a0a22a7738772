using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using CequenceApigw.Sandbox.CloudFormation.Stacks;
using CequenceApigw.Sandbox.Identity.Roles;

namespace CequenceApigw.Sandbox.Tests.CloudFormation;

/// <summary>Who operates a stack needs the rights to what is in it.</summary>
public sealed class HandlerTests(LocalOrganizationFixture fixture) : IClassFixture<LocalOrganizationFixture>
{
    private const string Account = "111111111111";
    private const string Stacks = """{ "Effect": "Allow", "Action": "cloudformation:*", "Resource": "*" }""";

    [Fact]
    public async Task Without_them_the_stack_fails_and_nothing_is_left()
    {
        var reason = await CreateAsync("without", Stacks);

        Assert.Contains("is not authorized to perform: iam:CreateRole", reason, StringComparison.Ordinal);
        Assert.Null(fixture.Get<RoleStore>().Find(Account, "made-without"));
    }

    [Fact]
    public async Task A_right_through_CloudFormation_alone_is_enough()
    {
        const string rights = """
            {
              "Effect": "Allow", "Action": ["iam:CreateRole", "iam:GetRole", "iam:TagRole"], "Resource": "arn:aws:iam::111111111111:role/made-*",
              "Condition": { "StringEquals": { "aws:CalledViaFirst": "cloudformation.amazonaws.com" } }
            }
            """;

        Assert.Null(await CreateAsync("through", $"{Stacks}, {rights}"));
        Assert.NotNull(fixture.Get<RoleStore>().Find(Account, "made-through"));
    }

    /// <summary>Why the stack failed; null if it didn't.</summary>
    private async Task<string?> CreateAsync(string name, string statements)
    {
        var caller = await fixture.SessionOfRoleAsync(Account, "/", $"operator-{name}", $$"""{ "Statement": [{{statements}}] }""");
        using var client = new AmazonCloudFormationClient(caller, fixture.At(new AmazonCloudFormationConfig()));
        var created = await client.CreateStackAsync(new CreateStackRequest
        {
            StackName = name,
            TemplateBody = $$"""
                Resources:
                  Role:
                    Type: AWS::IAM::Role
                    Properties:
                      RoleName: made-{{name}}
                      AssumeRolePolicyDocument:
                        Version: '2012-10-17'
                        Statement: [{ Effect: Allow, Principal: { Service: lambda.amazonaws.com }, Action: sts:AssumeRole }]
                """,
            Capabilities = ["CAPABILITY_NAMED_IAM"],
        });
        var stack = fixture.Get<StackStore>().Find(Account, LocalOrganizationFixture.Home, created.StackId!)!;
        await stack.Settled;
        return stack.Events.FirstOrDefault(each => each.Status.Name == "CREATE_FAILED")?.Status.Reason;
    }
}
