using System.Text.Json.Nodes;

namespace CequenceApigw.Sandbox.CloudFormation.Handlers;

/// <summary>
/// What CloudFormation asks of the services in the name of who operates a stack, after the permissions that the handlers declare in AWS's
/// resource schemas (<c>handlers</c> of the CloudFormation registry), as far as the properties in use need them.
/// </summary>
internal static class HandlerCalls
{
    public static IEnumerable<HandlerCall> Of(HandlerStep step, HandledResource resource) => resource.Type switch
    {
        "AWS::CloudWatch::Alarm" => Each(resource.OwnArn, step switch
        {
            HandlerStep.Delete => ["cloudwatch:DeleteAlarms", "cloudwatch:DescribeAlarms"],
            _ => ["cloudwatch:PutMetricAlarm", "cloudwatch:DescribeAlarms", "cloudwatch:TagResource"],
        }),
        "AWS::DynamoDB::Table" => Each(resource.OwnArn, step switch
        {
            HandlerStep.Create =>
            [
                "dynamodb:CreateTable", "dynamodb:DescribeTable", "dynamodb:DescribeContinuousBackups", "dynamodb:DescribeContributorInsights",
                "dynamodb:DescribeKinesisStreamingDestination", "dynamodb:DescribeTimeToLive", "dynamodb:ListTagsOfResource", "dynamodb:TagResource",
            ],
            HandlerStep.Update => ["dynamodb:UpdateTable", "dynamodb:DescribeTable"],
            _ => ["dynamodb:DeleteTable", "dynamodb:DescribeTable"],
        }),
        "AWS::IAM::Role" => Each(resource.OwnArn, RoleActions(step, resource), BoundaryOf(resource)).Concat(Attachments(step, resource)),
        // A key is made only for who may change its policy afterwards.
        "AWS::KMS::Key" => step == HandlerStep.Create
            ? [new HandlerCall("kms:CreateKey", "*"), .. Each(resource.OwnArn, ["kms:DescribeKey", "kms:EnableKeyRotation", "kms:PutKeyPolicy", "kms:TagResource"])]
            : Each(resource.OwnArn, step == HandlerStep.Update ? ["kms:DescribeKey", "kms:PutKeyPolicy"] : ["kms:DescribeKey", "kms:ScheduleKeyDeletion"]),
        "AWS::Lambda::Function" => Each(resource.OwnArn, step switch
        {
            HandlerStep.Create => ["lambda:CreateFunction", "lambda:GetFunction", "lambda:TagResource"],
            HandlerStep.Update => ["lambda:GetFunction", "lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration"],
            _ => ["lambda:DeleteFunction", "lambda:GetFunction"],
        }).Concat(Passing(step, resource.Properties["Role"], "lambda.amazonaws.com")),
        "AWS::Logs::LogGroup" =>
        [
            new HandlerCall("logs:DescribeLogGroups", "*"),
            .. Each($"{resource.OwnArn}:log-stream:", step switch
            {
                HandlerStep.Create => ["logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:TagResource"],
                HandlerStep.Update => ["logs:PutRetentionPolicy"],
                _ => ["logs:DeleteLogGroup"],
            }),
        ],
        "AWS::S3::Bucket" => Each($"arn:aws:s3:::{resource.State.PhysicalId}", step switch
        {
            HandlerStep.Create => ["s3:CreateBucket", .. BucketSettings.Where(each => resource.Has(each.Property)).Select(each => each.Action), "s3:PutBucketTagging"],
            HandlerStep.Update => BucketSettings.Where(each => resource.Changes(each.Property)).Select(each => each.Action),
            _ => ["s3:DeleteBucket"],
        }),
        "AWS::S3::BucketPolicy" => Each(
            $"arn:aws:s3:::{(string)resource.Properties["Bucket"]!}",
            ["s3:GetBucketPolicy", step == HandlerStep.Delete ? "s3:DeleteBucketPolicy" : "s3:PutBucketPolicy"]),
        "AWS::Scheduler::Schedule" => Each(resource.OwnArn, step switch
        {
            HandlerStep.Create => ["scheduler:CreateSchedule", "scheduler:GetSchedule"],
            HandlerStep.Update => ["scheduler:GetSchedule", "scheduler:UpdateSchedule"],
            _ => ["scheduler:DeleteSchedule", "scheduler:GetSchedule"],
        }).Concat(Passing(step, resource.Properties["Target"]?["RoleArn"], "scheduler.amazonaws.com")),
        "AWS::Scheduler::ScheduleGroup" => step switch
        {
            HandlerStep.Create => Each(
                resource.OwnArn, ["scheduler:CreateScheduleGroup", "scheduler:GetScheduleGroup", "scheduler:ListTagsForResource", "scheduler:TagResource"]),
            HandlerStep.Update => Each(
                resource.OwnArn, ["scheduler:GetScheduleGroup", "scheduler:ListTagsForResource", "scheduler:TagResource", "scheduler:UntagResource"]),
            // The group's schedules go with it.
            _ => Each(resource.OwnArn, ["scheduler:DeleteScheduleGroup", "scheduler:GetScheduleGroup"])
                .Append(new HandlerCall("scheduler:DeleteSchedule", $"{resource.OwnArn.Replace(":schedule-group/", ":schedule/", StringComparison.Ordinal)}/*")),
        },
        "AWS::SecretsManager::Secret" => Each(resource.State.PhysicalId, step switch
        {
            HandlerStep.Create => ["secretsmanager:CreateSecret", "secretsmanager:DescribeSecret", "secretsmanager:TagResource"],
            HandlerStep.Update => ["secretsmanager:DescribeSecret", "secretsmanager:UpdateSecret"],
            _ => ["secretsmanager:DeleteSecret", "secretsmanager:DescribeSecret"],
        }),
        "AWS::SecretsManager::ResourcePolicy" => Each(
            resource.State.PhysicalId, [step == HandlerStep.Delete ? "secretsmanager:DeleteResourcePolicy" : "secretsmanager:PutResourcePolicy"]),
        // A custom resource is asked by invoking its function.
        _ => Each((string?)resource.Properties["ServiceToken"] ?? "*", ["lambda:InvokeFunction"]),
    };

    private static readonly (string Property, string Action)[] BucketSettings =
    [
        ("BucketEncryption", "s3:PutEncryptionConfiguration"),
        ("OwnershipControls", "s3:PutBucketOwnershipControls"),
        ("PublicAccessBlockConfiguration", "s3:PutBucketPublicAccessBlock"),
    ];

    private static IEnumerable<string> RoleActions(HandlerStep step, HandledResource role)
    {
        if (step == HandlerStep.Delete)
            return ["iam:DeleteRole", "iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", .. If(role.Has("Policies"), "iam:DeleteRolePolicy")];
        IEnumerable<string> policies = If(role.Changes("Policies"), "iam:PutRolePolicy");
        if (step == HandlerStep.Create) return ["iam:CreateRole", "iam:GetRole", "iam:TagRole", .. policies];
        var boundary = role.Has("PermissionsBoundary") ? "iam:PutRolePermissionsBoundary" : "iam:DeleteRolePermissionsBoundary";
        return
        [
            "iam:GetRole",
            .. If(role.Changes("AssumeRolePolicyDocument"), "iam:UpdateAssumeRolePolicy"),
            .. If(role.Changes("PermissionsBoundary"), boundary),
            .. policies,
        ];
    }

    private static IEnumerable<HandlerCall> Attachments(HandlerStep step, HandledResource role)
    {
        if (step == HandlerStep.Update && !role.Changes("ManagedPolicyArns")) return [];
        var action = step == HandlerStep.Delete ? "iam:DetachRolePolicy" : "iam:AttachRolePolicy";
        return (role.Properties["ManagedPolicyArns"] as JsonArray ?? []).Select(policy => new HandlerCall(action, role.OwnArn)
        {
            Context = new Dictionary<string, string> { ["iam:PolicyARN"] = (string)policy! },
        });
    }

    /// <summary>Administrators that may make roles within a boundary alone tell it by this key.</summary>
    private static Dictionary<string, string>? BoundaryOf(HandledResource role) =>
        (string?)role.Properties["PermissionsBoundary"] is { } boundary ? new() { ["iam:PermissionsBoundary"] = boundary } : null;

    private static IEnumerable<HandlerCall> Passing(HandlerStep step, JsonNode? role, string service) => step == HandlerStep.Delete
        ? []
        : [new HandlerCall("iam:PassRole", (string)role!) { Context = new Dictionary<string, string> { ["iam:PassedToService"] = service } }];

    private static IEnumerable<string> If(bool holds, string action) => holds ? [action] : [];

    private static IEnumerable<HandlerCall> Each(string resource, IEnumerable<string> actions, IReadOnlyDictionary<string, string>? context = null) =>
        actions.Select(action => new HandlerCall(action, resource) { Context = context });
}
