using System.Security.Claims;
using Blog.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Blog.Posts.Writing;

public static class EditablePosts
{
    extension(IQueryable<Post> posts)
    {
        /// <summary>An owner edits everything, an author what is theirs; anything else does not exist for them.</summary>
        public IQueryable<Post> EditableBy(ClaimsPrincipal user)
        {
            if (user.IsInRole(Roles.Owner)) return posts;
            var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? "";
            return posts.Where(p => p.AuthorId == id);
        }

        public Task<Post?> WithTexts(long id, CancellationToken stop) => posts
            .Include(p => p.Translations).ThenInclude(t => t.OldSlugs)
            .Include(p => p.Translations).ThenInclude(t => t.TermUses)
            .Include(p => p.Tags).ThenInclude(t => t.Texts)
            .AsSplitQuery().FirstOrDefaultAsync(p => p.Id == id, stop);
    }

    extension(IQueryable<Revision> revisions)
    {
        public Task<Revision?> Newest(long translationId, CancellationToken stop) => revisions
            .Where(r => r.TranslationId == translationId).OrderByDescending(r => r.Id).FirstOrDefaultAsync(stop);
    }
}
