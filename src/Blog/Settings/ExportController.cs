using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Blog.Accounts;
using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Settings;

/// <summary>All settings and rules in one file. Keys and passwords are in the configuration, and so not in it.</summary>
[Authorize(Policies.Own), Route("admin/settings/export")]
public class ExportController(BlogDbContext db, TimeProvider clock) : Controller
{
    static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var pages = await db.Settings.AsNoTracking().OrderBy(s => s.Name).ToListAsync(stop);
        var rules = await db.FilterRules.AsNoTracking().OrderBy(r => r.Id).ToListAsync(stop);
        var all = new
        {
            MadeAt = clock.GetUtcNow().UtcDateTime, Settings = pages.ToDictionary(page => page.Name, page => JsonNode.Parse(page.Json)),
            Rules = rules.Select(rule => new { rule.Allow, Kind = $"{rule.Kind}", rule.Value, Language = rule.Language?.Tag, rule.ExpiresAt }),
        };
        return File(JsonSerializer.SerializeToUtf8Bytes(all, Readable), "application/json", "liangyu-settings.json");
    }
}
