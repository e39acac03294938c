using Blog.Data;
using Blog.Localization;
using Microsoft.Extensions.Localization;

namespace Blog.SiteKeys;

/// <summary>site-key URL: makes a key for that site and prints it, this once and alone on its line.</summary>
public static class SiteKeyCommands
{
    public const string Usage = "site-key URL";

    public static async Task<int> Make(CommandCall call)
    {
        if (call.Arguments is not [var typed, ..] || typed.StartsWith('-')) return call.Misused();
        if (SiteKeyForm.Address(typed) is not { } url) return Refuse(call);

        var (key, secret) = SiteKey.Make(url, "", DateTime.UtcNow);
        var db = call.Services.GetRequiredService<BlogDbContext>();
        db.Add(key);
        await db.SaveChangesAsync();
        call.Output.WriteLine(secret);
        return CommandLine.Done;
    }

    static int Refuse(CommandCall call)
    {
        call.Error.WriteLine(call.Services.GetRequiredService<IStringLocalizer<Text>>()["SiteKeys.Error.Url"]);
        return CommandLine.Refused;
    }
}
