namespace Blog.Rendering.Maths;

/// <summary>Pages with a formula get its stylesheet; others do without.</summary>
public static class FormulaPages
{
    public static void DressFormulas(this HttpContext context, string html)
    {
        if (html.Contains("<math", StringComparison.Ordinal)) context.DressFormulas();
    }

    public static void DressFormulas(this HttpContext context) => context.Items[typeof(FormulaPages)] = true;

    public static bool HasFormulas(this HttpContext context) => context.Items.ContainsKey(typeof(FormulaPages));
}
