using Amazon.APIGateway.Model;
using CequenceApigw.Function.Discovery.Rest;
using static CequenceApigw.Function.Tests.Discovery.RestGateway;

namespace CequenceApigw.Function.Tests.Discovery.Rest;

public class PlanTests
{
    [Fact]
    public void A_stage_without_settings_gets_both_fields_for_all_methods()
    {
        var plan = EnablePlan.For(Settings(), remembered: null);

        Assert.Equal(["replace /*/*/logging/loglevel INFO", "replace /*/*/logging/dataTrace true"], Text(plan.Patches));
        Assert.Null(plan.Memory.Prior["*/*"]);
    }

    [Fact]
    public void Every_override_is_patched_because_it_is_a_frozen_copy()
    {
        var plan = EnablePlan.For(Settings(("*/*", Entry("INFO", true)), ("~1/GET", Entry("ERROR", true)), ("pets/{id}/PUT", Entry(null, false))), null);

        Assert.Equal(
            ["replace /~1/GET/logging/loglevel INFO", "replace /pets~1{id}/PUT/logging/loglevel INFO", "replace /pets~1{id}/PUT/logging/dataTrace true"],
            Text(plan.Patches));
        Assert.Equal(new MethodLogging("ERROR", true), plan.Memory.Prior["~1/GET"]);
        Assert.Equal(MethodLogging.None, plan.Memory.Prior["pets/{id}/PUT"]);
        Assert.DoesNotContain("*/*", plan.Memory.Applied.Keys);
    }

    [Fact]
    public void A_stage_that_logs_as_needed_is_left_alone()
    {
        var plan = EnablePlan.For(Settings(("*/*", Entry("INFO", true))), remembered: null);

        Assert.Empty(plan.Patches);
        Assert.Empty(plan.Memory.Applied);
    }

    [Fact]
    public void A_second_run_keeps_what_the_first_remembered()
    {
        var first = EnablePlan.For(Settings(("*/*", Entry("ERROR", false))), remembered: null).Memory;

        var second = EnablePlan.For(Settings(("*/*", Entry("INFO", true))), first);

        Assert.Empty(second.Patches);
        Assert.Equal(new MethodLogging("ERROR", false), second.Memory.Prior["*/*"]);
    }

    [Fact]
    public void What_others_changed_between_two_runs_is_what_is_put_back_field_by_field()
    {
        var first = EnablePlan.For(Settings(("*/*", Entry("OFF", false))), remembered: null).Memory;

        var second = EnablePlan.For(Settings(("*/*", Entry("ERROR", true))), first);

        Assert.Equal(new MethodLogging("ERROR", false), second.Memory.Prior["*/*"]);
    }

    [Fact]
    public void An_override_copied_from_ours_goes_back_to_what_all_methods_had()
    {
        var memory = EnablePlan.For(Settings(("*/*", Entry("ERROR", false))), remembered: null).Memory;

        var plan = RestorePlan.For(Settings(("*/*", Entry("INFO", true)), ("pets/GET", Entry("INFO", true, burst: 7))), memory);

        Assert.Equal(
            ["replace /*/*/logging/loglevel ERROR", "replace /*/*/logging/dataTrace false",
             "replace /pets/GET/logging/loglevel ERROR", "replace /pets/GET/logging/dataTrace false"],
            Text(plan.Patches));
    }

    [Fact]
    public void An_entry_that_was_absent_is_removed_again()
    {
        var memory = EnablePlan.For(Settings(), remembered: null).Memory;

        Assert.Equal(["remove /*/* "], Text(RestorePlan.For(Settings(("*/*", Entry("INFO", true))), memory).Patches));
    }

    [Fact]
    public void An_entry_in_which_others_keep_settings_is_not_removed()
    {
        var memory = EnablePlan.For(Settings(), null).Memory.Completed(Settings(), Settings(("*/*", Entry("INFO", true))))!;

        var plan = RestorePlan.For(Settings(("*/*", Entry("INFO", true, burst: 7))), memory);

        Assert.Equal(["replace /*/*/logging/loglevel OFF", "replace /*/*/logging/dataTrace false"], Text(plan.Patches));
    }

    [Fact]
    public void Others_changes_stand()
    {
        var memory = EnablePlan.For(Settings(("*/*", Entry("OFF", false)), ("a/GET", Entry("OFF", false))), remembered: null).Memory;

        var plan = RestorePlan.For(Settings(("*/*", Entry("ERROR", false)), ("a/GET", Entry("ERROR", true))), memory);

        Assert.Equal(["replace /a/GET/logging/dataTrace false"], Text(plan.Patches));
        Assert.True(plan.ChangedByOthers);
    }

    [Fact]
    public void What_was_stored_but_never_changed_needs_nothing()
    {
        var entries = Settings(("*/*", Entry("ERROR", false)), ("a/GET", Entry(null, false)));

        var plan = RestorePlan.For(entries, EnablePlan.For(entries, remembered: null).Memory);

        Assert.Empty(plan.Patches);
        Assert.False(plan.ChangedByOthers);
    }

    private static Dictionary<string, MethodSetting> Settings(params (string Key, MethodSetting Entry)[] entries) =>
        entries.ToDictionary(entry => entry.Key, entry => entry.Entry);

    private static IEnumerable<string> Text(IEnumerable<PatchOperation> patches) =>
        patches.Select(patch => $"{patch.Op} {patch.Path} {patch.Value}");
}
