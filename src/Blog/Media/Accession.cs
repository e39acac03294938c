using System.Security.Cryptography;
using Blog.Data;
using Blog.Rendering;
using Blog.Web;
using Microsoft.EntityFrameworkCore;

namespace Blog.Media;

/// <summary>Takes a file into the library.</summary>
public sealed partial class Accession(BlogDbContext db, Darkroom darkroom, IMediaStore store, Disposal disposal, TimeProvider clock, ILogger<Accession> log)
{
    public const int MostBytes = 25 << 20;

    /// <returns>The picture, which is an old one when the same file was there already.</returns>
    /// <exception cref="UnfitPictureException">The library does not take it; nothing of it is kept.</exception>
    public async Task<Picture> Take(IFormFile file, string by, CancellationToken stop)
    {
        if (file.Length > MostBytes) throw new UnfitPictureException(PictureFault.TooHeavy);
        var upload = await Read(file, stop);
        var hash = Convert.ToHexStringLower(SHA256.HashData(upload));
        if (await db.Pictures.FirstOrDefaultAsync(p => p.Hash == hash, stop) is { } known) return known;

        var developed = await darkroom.Develop(upload, RandomNumberGenerator.GetString(OwnPicture.Letters, Picture.KeyLength), stop);
        await Keep(developed, stop);
        return await Enter(developed, NameOf(file), hash, by, stop);
    }

    static async Task<byte[]> Read(IFormFile file, CancellationToken stop)
    {
        var upload = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(upload, stop);
        return upload;
    }

    async Task Keep(Developed developed, CancellationToken stop)
    {
        try
        {
            await store.Keep(developed, stop);
        }
        catch (Exception fault)
        {
            await disposal.Discard(developed.Picture);
            if (fault is StoreAwayException) Away(log, fault);
            if (fault is IOException or StoreAwayException) throw new UnfitPictureException(fault is IOException ? PictureFault.NoSpace : PictureFault.StoreAway, fault);
            throw;
        }
    }

    async Task<Picture> Enter(Developed developed, string name, string hash, string by, CancellationToken stop)
    {
        var (files, size) = (developed.Picture, developed.Files.Values.Sum(bytes => (long)bytes.Length));
        var picture = new Picture
        {
            Key = files.Key, Hash = hash, Name = name, Width = files.Width, Height = files.Height, Moves = files.Moves, Size = size,
            UploadedBy = by, UploadedAt = clock.GetUtcNow().UtcDateTime,
        };
        try
        {
            db.Add(picture);
            await db.SaveChangesAsync(stop);
            return picture;
        }
        catch (Exception fault) when (fault is DbUpdateException || DatabaseTrouble.IsTrouble(fault))   // the same file came twice at once, or the database is full or away
        {
            db.Entry(picture).State = EntityState.Detached;
            var known = await db.Pictures.FirstOrDefaultAsync(p => p.Hash == hash, stop);
            if (known?.Key != files.Key) await disposal.Discard(files);
            if (known is not null) return known;
            throw;
        }
    }

    // Browsers send the name alone; others may send a path, and anything else.
    static string NameOf(IFormFile file)
    {
        var name = Typed.Line(file.FileName.Split('/', '\\')[^1]);
        return name.Length <= Picture.LongestName ? name : name[..Picture.LongestName];
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A picture was not kept: the store does not answer as it should")]
    static partial void Away(ILogger log, Exception fault);
}
