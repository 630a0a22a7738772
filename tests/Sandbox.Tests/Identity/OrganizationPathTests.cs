using CequenceApigw.Sandbox.Core;
using CequenceApigw.Sandbox.Identity;

namespace CequenceApigw.Sandbox.Tests.Identity;

/// <summary>aws:PrincipalOrgPaths: where a principal's account lies.</summary>
public sealed class OrganizationPathTests
{
    private readonly OrganizationModel _organization = new(new SandboxOptions { Accounts = 1 });

    [Fact]
    public void The_root_and_every_unit_above_an_account_are_in_its_path()
    {
        var member = _organization.Accounts[1];
        _organization.Units = [.. _organization.Units, new("ou-cq01-nested01", "Nested", member.ParentId)];

        Assert.Equal("o-cqsandbox1/r-cq01/", _organization.PathOf(_organization.Management));
        Assert.Equal("o-cqsandbox1/r-cq01/ou-cq01-workload/", _organization.PathOf(member));
        Assert.Equal("o-cqsandbox1/r-cq01/ou-cq01-workload/ou-cq01-nested01/", _organization.PathOf(member with { ParentId = "ou-cq01-nested01" }));
    }
}
