using Blog.ReviewQueue;
using Moderation.Learning;

namespace Blog.Tests.ReviewQueue;

public class OutlookTests
{
    static readonly string[] Texts = ["谢谢分享，请问在哪里可以买到？", "写得真好", "Nice post", "Where can I buy one?", "昨天又读了一遍", "I visited your site", "关注一下", "See you there"];

    [Fact]
    public void Words_that_outweigh_each_other_are_drawn_no_longer_than_they_count()
    {
        var classifier = new Classifier();
        var (text, outlook) = Texts.Select(text => (text, Outlook: Outlook.Of(Said(text), classifier))).First(one => one.Outlook.Finding is null && one.Outlook.Phrases.Count > 0);

        Assert.Equal("Queue.Outlook.Even", outlook.Silence);
        Assert.Equal(classifier.Explain(Said(text), 6), outlook.Phrases);
        Assert.Equal("Queue.Outlook.Nothing", new Outlook(null, []).Silence);
    }

    static Example Said(string text) => new("", "", text);
}
