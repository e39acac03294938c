using Blog.Data;
using Blog.Posts;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media;

public static class PictureQueries
{
    extension(BlogDbContext db)
    {
        /// <summary>Notes which pictures the texts of a post show now, or stand for it; saved with the post.</summary>
        public async Task NotePictures(Post post, CancellationToken stop)
        {
            foreach (var text in post.Translations) await db.NotePictures(text, OwnPicture.KeysIn($"{text.Markdown}\n{post.SharedPicture}"), stop);
        }

        async Task NotePictures(Translation text, IReadOnlySet<string> keys, CancellationToken stop)
        {
            var noted = text.Id == 0 ? [] : await db.PictureUses.Include(u => u.Picture).Where(u => u.TranslationId == text.Id).ToListAsync(stop);
            db.PictureUses.RemoveRange(noted.Where(use => !keys.Contains(use.Picture.Key)));
            var missing = keys.Except(noted.Select(use => use.Picture.Key)).ToList();
            if (missing.Count == 0) return;
            foreach (var picture in await db.Pictures.Where(p => missing.Contains(p.Key)).ToListAsync(stop))
                db.PictureUses.Add(new PictureUse { Picture = picture, Translation = text });
        }
    }
}
