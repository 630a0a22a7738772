using CequenceApigw.Aws;

namespace Amazon.Scheduler.Model;

public class EcsParameters : IShape
{
    public List<CapacityProviderStrategyItem>? CapacityProviderStrategy { get; set; }

    public bool? EnableECSManagedTags { get; set; }

    public bool? EnableExecuteCommand { get; set; }

    public string? Group { get; set; }

    public LaunchType? LaunchType { get; set; }

    public NetworkConfiguration? NetworkConfiguration { get; set; }

    public List<PlacementConstraint>? PlacementConstraints { get; set; }

    public List<PlacementStrategy>? PlacementStrategy { get; set; }

    public string? PlatformVersion { get; set; }

    public PropagateTags? PropagateTags { get; set; }

    public string? ReferenceId { get; set; }

    public List<Dictionary<string, string>>? Tags { get; set; }

    public int? TaskCount { get; set; }

    public string? TaskDefinitionArn { get; set; }

    void IShape.Members(IMembers m)
    {
        CapacityProviderStrategy = m.List("CapacityProviderStrategy", CapacityProviderStrategy);
        EnableECSManagedTags = m.Boolean("EnableECSManagedTags", EnableECSManagedTags);
        EnableExecuteCommand = m.Boolean("EnableExecuteCommand", EnableExecuteCommand);
        Group = m.Text("Group", Group);
        LaunchType = m.Text("LaunchType", LaunchType);
        NetworkConfiguration = m.Structure("NetworkConfiguration", NetworkConfiguration);
        PlacementConstraints = m.List("PlacementConstraints", PlacementConstraints);
        PlacementStrategy = m.List("PlacementStrategy", PlacementStrategy);
        PlatformVersion = m.Text("PlatformVersion", PlatformVersion);
        PropagateTags = m.Text("PropagateTags", PropagateTags);
        ReferenceId = m.Text("ReferenceId", ReferenceId);
        Tags = m.ListOfMaps("Tags", Tags);
        TaskCount = m.Integer("TaskCount", TaskCount);
        TaskDefinitionArn = m.Text("TaskDefinitionArn", TaskDefinitionArn);
    }
}
