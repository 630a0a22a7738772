using Amazon.CloudFormation;
using Amazon.CloudFormation.Model;
using Amazon.CloudWatch;
using Amazon.CloudWatch.Model;

namespace CequenceApigw.Aws.Tests.Wire;

public sealed class QueryProtocolTests
{
    [Fact]
    public async Task An_operation_is_a_form_with_numbered_lists()
    {
        using var service = new LoopbackService(Answer.Ok(Result("UpdateStackSet", "<OperationId>op-1</OperationId>")));
        using var client = service.Client<AmazonCloudFormationClient>();

        var response = await client.UpdateStackSetAsync(new()
        {
            StackSetName = "uap api gateway",
            OperationId = "op-1",
            UsePreviousTemplate = true,
            Regions = ["eu-west-1", "us-east-1"],
            Parameters =
            [
                new() { ParameterKey = "RestApiEnabled", ParameterValue = "true" },
                new() { ParameterKey = "HttpApiEnabled", UsePreviousValue = true },
            ],
            DeploymentTargets = new() { OrganizationalUnitIds = ["ou-a1b2-11111111"] },
            OperationPreferences = new() { RegionConcurrencyType = RegionConcurrencyType.PARALLEL, MaxConcurrentPercentage = 50 },
            PermissionModel = PermissionModels.SERVICE_MANAGED,
        });

        var request = Assert.Single(service.Received);
        Assert.Equal(("POST", "/"), (request.Method, request.Target));
        Assert.StartsWith("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "UpdateStackSet",
                ["Version"] = "2010-05-15",
                ["StackSetName"] = "uap api gateway",
                ["OperationId"] = "op-1",
                ["UsePreviousTemplate"] = "true",
                ["Regions.member.1"] = "eu-west-1",
                ["Regions.member.2"] = "us-east-1",
                ["Parameters.member.1.ParameterKey"] = "RestApiEnabled",
                ["Parameters.member.1.ParameterValue"] = "true",
                ["Parameters.member.2.ParameterKey"] = "HttpApiEnabled",
                ["Parameters.member.2.UsePreviousValue"] = "true",
                ["DeploymentTargets.OrganizationalUnitIds.member.1"] = "ou-a1b2-11111111",
                ["OperationPreferences.RegionConcurrencyType"] = "PARALLEL",
                ["OperationPreferences.MaxConcurrentPercentage"] = "50",
                ["PermissionModel"] = "SERVICE_MANAGED",
            },
            request.Form);
        Assert.Equal(("op-1", "b9b4b068"), (response.OperationId, response.ResponseMetadata.RequestId));
    }

    [Fact]
    public async Task An_empty_list_is_sent_empty_and_an_absent_one_not_at_all()
    {
        using var service = new LoopbackService(Answer.Ok(Result("CreateStackSet", "")), Answer.Ok(Result("CreateStackSet", "")));
        using var client = service.Client<AmazonCloudFormationClient>();

        await client.CreateStackSetAsync(new() { StackSetName = "s", Tags = [] });
        await client.CreateStackSetAsync(new() { StackSetName = "s" });

        Assert.Equal("", service.Received[0].Form["Tags"]);
        Assert.DoesNotContain("Tags", service.Received[1].Form.Keys);
    }

    [Fact]
    public async Task An_operation_gets_an_id_of_its_own_and_the_request_stays_reusable()
    {
        var answer = Answer.Ok(Result("DeleteStackInstances", ""));
        using var service = new LoopbackService(answer, answer);
        using var client = service.Client<AmazonCloudFormationClient>();
        var request = new DeleteStackInstancesRequest { StackSetName = "s", RetainStacks = false, Regions = ["eu-west-1"] };

        await client.DeleteStackInstancesAsync(request);
        await client.DeleteStackInstancesAsync(request);

        var ids = service.Received.Select(received => received.Form["OperationId"]).ToList();
        Assert.NotEqual(ids[0], ids[1]);
        Assert.All(ids, id => Assert.True(Guid.TryParse(id, out _)));
        Assert.Null(request.OperationId);
        Assert.Equal("false", service.Received[0].Form["RetainStacks"]);
    }

    [Fact]
    public async Task An_answer_is_read_with_its_lists_structures_and_times()
    {
        using var service = new LoopbackService(Answer.Ok(Result("DescribeStacks",
            """
            <Stacks><member>
              <StackName>uap</StackName><StackStatus>UPDATE_COMPLETE</StackStatus><CreationTime>2025-11-24T16:00:00.123Z</CreationTime>
              <DisableRollback>false</DisableRollback><Capabilities><member>CAPABILITY_NAMED_IAM</member></Capabilities>
              <Outputs><member><OutputKey>Key</OutputKey><OutputValue>a &amp; b</OutputValue></member></Outputs><Tags/>
            </member></Stacks>
            """)));
        using var client = service.Client<AmazonCloudFormationClient>();

        var stack = Assert.Single((await client.DescribeStacksAsync(new() { StackName = "uap" })).Stacks!);

        Assert.Same(StackStatus.UPDATE_COMPLETE, stack.StackStatus);
        Assert.Equal(new DateTime(2025, 11, 24, 16, 0, 0, 123, DateTimeKind.Utc), stack.CreationTime);
        Assert.Equal(DateTimeKind.Utc, stack.CreationTime!.Value.Kind);
        Assert.False(stack.DisableRollback);
        Assert.Equal(["CAPABILITY_NAMED_IAM"], stack.Capabilities!);
        Assert.Equal(("Key", "a & b"), (stack.Outputs![0].OutputKey, stack.Outputs[0].OutputValue));
        Assert.Empty(stack.Tags!);
        Assert.Null(stack.Parameters);
    }

    [Fact]
    public async Task Lists_of_structures_nest_and_times_are_sent_as_UTC()
    {
        using var service = new LoopbackService(Answer.Ok(Result("GetMetricData", "<MetricDataResults/>")));
        using var client = service.Client<AmazonCloudWatchClient>();

        await client.GetMetricDataAsync(new()
        {
            StartTime = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc),
            EndTime = new DateTime(2026, 11, 24, 10, 5, 0, DateTimeKind.Utc),
            ScanBy = ScanBy.TimestampAscending,
            MetricDataQueries =
            [
                new()
                {
                    Id = "m0",
                    ReturnData = true,
                    MetricStat = new()
                    {
                        Metric = new()
                        {
                            Namespace = "AWS/Logs",
                            MetricName = "IncomingLogEvents",
                            Dimensions = [new() { Name = "LogGroupName", Value = "API-Gateway-Execution-Logs_a1/dev" }],
                        },
                        Period = 60,
                        Stat = "Sum",
                        Unit = StandardUnit.None,
                    },
                },
            ],
        });

        Assert.Equal(
            new Dictionary<string, string>
            {
                ["Action"] = "GetMetricData",
                ["Version"] = "2010-08-01",
                ["StartTime"] = "2026-11-24T10:00:00.000Z",
                ["EndTime"] = "2026-11-24T10:05:00.000Z",
                ["ScanBy"] = "TimestampAscending",
                ["MetricDataQueries.member.1.Id"] = "m0",
                ["MetricDataQueries.member.1.ReturnData"] = "true",
                ["MetricDataQueries.member.1.MetricStat.Metric.Namespace"] = "AWS/Logs",
                ["MetricDataQueries.member.1.MetricStat.Metric.MetricName"] = "IncomingLogEvents",
                ["MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Name"] = "LogGroupName",
                ["MetricDataQueries.member.1.MetricStat.Metric.Dimensions.member.1.Value"] = "API-Gateway-Execution-Logs_a1/dev",
                ["MetricDataQueries.member.1.MetricStat.Period"] = "60",
                ["MetricDataQueries.member.1.MetricStat.Stat"] = "Sum",
                ["MetricDataQueries.member.1.MetricStat.Unit"] = "None",
            },
            Assert.Single(service.Received).Form);
    }

    [Fact]
    public async Task Lists_of_numbers_and_times_are_read()
    {
        using var service = new LoopbackService(Answer.Ok(Result("GetMetricData",
            """
            <NextToken>more</NextToken>
            <MetricDataResults>
              <member>
                <Id>m0</Id><Label>IncomingLogEvents</Label><StatusCode>PartialData</StatusCode>
                <Timestamps><member>2026-11-24T10:01:00Z</member><member>2026-11-24T10:00:00Z</member></Timestamps>
                <Values><member>1500.0</member><member>1.5E7</member></Values>
                <Messages><member><Code>ArithmeticError</Code><Value>One value is not a number</Value></member></Messages>
              </member>
              <member><Id>m1</Id><Timestamps/><Values/></member>
            </MetricDataResults>
            """)));
        using var client = service.Client<AmazonCloudWatchClient>();

        var response = await client.GetMetricDataAsync(new());

        Assert.Equal("more", response.NextToken);
        var (read, empty) = (response.MetricDataResults![0], response.MetricDataResults[1]);
        Assert.Equal(("m0", "IncomingLogEvents", StatusCode.PartialData), (read.Id, read.Label, read.StatusCode));
        var minute = new DateTime(2026, 11, 24, 10, 0, 0, DateTimeKind.Utc);
        Assert.Equal([minute.AddMinutes(1), minute], read.Timestamps!);
        Assert.All(read.Timestamps!, time => Assert.Equal(DateTimeKind.Utc, time.Kind));
        Assert.Equal([1500, 15_000_000], read.Values!);
        Assert.Equal("ArithmeticError", Assert.Single(read.Messages!).Code);
        Assert.Empty(empty.Timestamps!);
        Assert.Empty(empty.Values!);
    }

    [Theory]
    [InlineData("InvalidNextToken", typeof(InvalidNextTokenException))]
    [InlineData("InternalServiceError", typeof(InternalServiceException))]
    [InlineData("InvalidParameterCombination", typeof(InvalidParameterCombinationException))]
    [InlineData("InvalidParameterValue", typeof(InvalidParameterValueException))]
    [InlineData("MissingParameter", typeof(MissingRequiredParameterException))]
    [InlineData("ValidationError", typeof(AmazonCloudWatchException))]
    public async Task An_error_code_may_differ_from_its_exceptions_name(string code, Type type)
    {
        using var service = new LoopbackService(new Answer(400, $"<ErrorResponse><Error><Code>{code}</Code></Error></ErrorResponse>"));
        using var client = service.Client<AmazonCloudWatchClient>();

        var error = await Assert.ThrowsAnyAsync<AmazonCloudWatchException>(() => client.GetMetricDataAsync(new()));

        Assert.Equal((type, code), (error.GetType(), error.ErrorCode));
    }

    private static string Result(string operation, string members) =>
        $"""
        <{operation}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">
          <{operation}Result>{members}</{operation}Result>
          <ResponseMetadata><RequestId>b9b4b068</RequestId></ResponseMetadata>
        </{operation}Response>
        """;
}
