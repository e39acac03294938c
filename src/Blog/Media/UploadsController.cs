using Blog.Accounts;
using Blog.Data;
using Blog.Localization;
using Blog.Settings;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Blog.Media;

/// <summary>Files that are to become pictures, several at once; each stands or falls alone.</summary>
[Authorize(Policies.Write), Route(LibraryController.Address)]
[RequestSizeLimit(MostBytes), RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
public class UploadsController(BlogDbContext db, Accession accession, IStringLocalizer<Text> texts) : Controller
{
    const int MostBytes = 8 * Accession.MostBytes;

    [HttpPost]
    public async Task<IActionResult> Create(IReadOnlyList<IFormFile>? files, CancellationToken stop)
    {
        var (taken, refused) = await Take(files ?? [], stop);
        if (taken.Count == 0 && refused.Count == 0) refused.Add(("", PictureFault.NoPicture));
        if (refused.Count > 0) return this.Refuse("/Media/Library/Index.cshtml", await LibraryPage.Load(db, new(), stop) with { Refused = refused });
        TempData["Done"] = taken.Count == 1 ? "Media.Taken" : "Media.TakenMany";
        return Redirect(taken.Count == 1 ? $"{LibraryController.Address}/{taken[0].Id}" : LibraryController.Address);
    }

    /// <summary>For the module that shows how far an upload is: one file a call.</summary>
    [HttpPost("file")]
    public async Task<IActionResult> File(IFormFile? file, Language lang, CancellationToken stop)
    {
        var (taken, refused) = await Take(file is null ? [] : [file], stop);
        if (taken is not [var picture]) return UnprocessableEntity(new { fault = texts.Of(refused is [var (_, fault)] ? fault : PictureFault.NoPicture) });
        return Json(new { address = $"{LibraryController.Address}/{picture.Id}", thumbnail = picture.Files.Thumbnail, markdown = picture.MarkdownIn(lang) });
    }

    async Task<(List<Picture> Taken, List<(string, PictureFault)> Refused)> Take(IReadOnlyList<IFormFile> files, CancellationToken stop)
    {
        var (taken, refused) = (new List<Picture>(), new List<(string, PictureFault)>());
        foreach (var file in files)
        {
            try
            {
                taken.Add(await accession.Take(file, User.DisplayName, stop));
            }
            catch (UnfitPictureException unfit)
            {
                refused.Add((file.FileName, unfit.Fault));
            }
        }
        return (taken, refused);
    }
}
