using Blog.Data;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Blog.Accounts;

[Authorize(Policies.Own), Route("admin/people")]
public class PeopleController(BlogDbContext db) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Index(CancellationToken stop) => View(await People.Load(db, new GrantForm(null, null), stop));
}

public record GrantForm(string? Email, string? Role);

/// <summary>Everybody with a role; accounts without one, commenters, can be given one by their address.</summary>
public record People(IReadOnlyList<Membership> Memberships, GrantForm Form)
{
    public static async Task<People> Load(BlogDbContext db, GrantForm form, CancellationToken stop) =>
        new(await db.Memberships.ToListAsync(stop), form);
}
