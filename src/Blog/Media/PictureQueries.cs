using Blog.Data;
using Blog.Posts;
using Blog.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media;

public static class PictureQueries
{
    extension(BlogDbContext db)
    {
        /// <summary>Notes which pictures a text shows now; saved with the text.</summary>
        public async Task NotePictures(Translation text, CancellationToken stop)
        {
            var keys = OwnPicture.KeysIn(text.Markdown);
            var noted = text.Id == 0 ? [] : await db.PictureUses.Include(u => u.Picture).Where(u => u.TranslationId == text.Id).ToListAsync(stop);
            db.PictureUses.RemoveRange(noted.Where(use => !keys.Contains(use.Picture.Key)));
            var missing = keys.Except(noted.Select(use => use.Picture.Key)).ToList();
            if (missing.Count == 0) return;
            foreach (var picture in await db.Pictures.Where(p => missing.Contains(p.Key)).ToListAsync(stop))
                db.PictureUses.Add(new PictureUse { Picture = picture, Translation = text });
        }
    }
}
