using System.Text.Json;

namespace Moderation.Tests;

public class FindingTests
{
    [Fact]
    public void A_finding_survives_being_stored()
    {
        var finding = new Finding("links", 1.4, "3", "发票") { Variant = "BbCode", Holds = true, Advisory = true };

        var stored = JsonSerializer.Deserialize<Finding>(JsonSerializer.Serialize(finding))!;

        Assert.Equal(finding.Evidence, stored.Evidence);
        Assert.Equal(finding with { Evidence = stored.Evidence }, stored);
    }

    [Fact]
    public void A_submission_shows_nothing_personal_in_a_log()
    {
        var comment = A.Comment("secret words") with { Email = "li@a.example" };

        Assert.Equal("comment of 12 characters", comment.ToString());
    }
}
