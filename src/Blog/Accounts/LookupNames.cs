using Blog.Rendering;
using Microsoft.AspNetCore.Identity;

namespace Blog.Accounts;

/// <summary>Names and addresses as they are looked up. Identity's own way fails on what cannot be normalised.</summary>
public sealed class LookupNames : ILookupNormalizer
{
    public string? NormalizeName(string? name) => name is null ? null : Wellformed.Normal(name).ToUpperInvariant();

    public string? NormalizeEmail(string? email) => NormalizeName(email);
}
