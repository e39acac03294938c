using Blog.Data;
using Blog.Glossary;
using Blog.Localization;
using Blog.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Blog.Tests.Glossary;

public class KnownTermsTests(BlogApp app) : IClassFixture<BlogApp>
{
    [Fact]
    public async Task A_term_is_known_from_either_side_as_soon_as_it_is_saved()
    {
        Assert.Null(await TwinOf("原子更新"));
        await app.With<BlogDbContext>(db =>
        {
            var term = new Term();
            term.Write(new("Atomic Upgrade", "原子更新"), "林晚", DateTime.UtcNow);
            db.Add(term);
            return db.SaveChangesAsync();
        });

        Assert.Equal(new TermTwin("Atomic Upgrade", Fold.Of("Atomic Upgrade"), Language.English), await TwinOf("原子更新"));
        Assert.Equal("原子更新", (await TwinOf("ＡＴＯＭＩＣ upgrade"))?.Name);
        Assert.Null(await TwinOf("atomic"));
    }

    Task<TermTwin?> TwinOf(string typed) => app.Db(async db =>
        (await app.Services.GetRequiredService<KnownTerms>().Read(db, default)).TwinOf(Fold.Of(typed)));
}
