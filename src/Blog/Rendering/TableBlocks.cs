using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Rendering;

/// <summary>Tables in a frame that scrolls and can be focused; alignment by class, since CSP forbids style.</summary>
/// <param name="name">Names the n-th table for assistive technology.</param>
sealed class TableBlocks(Func<int, string> name) : HtmlObjectRenderer<Table>
{
    int count;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.Write("<div class=\"table\" tabindex=\"0\" role=\"region\" aria-label=\"").WriteEscape(name(++count)).WriteLine("\">");
        renderer.Write("<table").WriteAttributes(table).WriteLine('>');
        Write(renderer, table, "thead", "th", table.OfType<TableRow>().TakeWhile(row => row.IsHeader));
        Write(renderer, table, "tbody", "td", table.OfType<TableRow>().SkipWhile(row => row.IsHeader));
        renderer.WriteLine("</table>").WriteLine("</div>");
    }

    static void Write(HtmlRenderer renderer, Table table, string part, string cell, IEnumerable<TableRow> rows)
    {
        if (!rows.Any()) return;
        renderer.Write('<').Write(part).WriteLine('>');
        foreach (var row in rows) Write(renderer, table, cell, row);
        renderer.Write("</").Write(part).WriteLine('>');
    }

    static void Write(HtmlRenderer renderer, Table table, string tag, TableRow row)
    {
        renderer.WriteLine("<tr>");
        for (var column = 0; column < row.Count; column++)
        {
            var cell = (TableCell)row[column];
            if (Alignment(table, column) is { } alignment) cell.GetAttributes().AddClass(alignment);
            renderer.Write('<').Write(tag).WriteAttributes(cell).Write('>');
            WriteWords(renderer, cell);
            renderer.Write("</").Write(tag).WriteLine('>');
        }
        renderer.WriteLine("</tr>");
    }

    static void WriteWords(HtmlRenderer renderer, TableCell cell)
    {
        var outer = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.WriteChildren(cell);
        renderer.ImplicitParagraph = outer;
    }

    static string? Alignment(Table table, int column) => table.ColumnDefinitions.ElementAtOrDefault(column)?.Alignment switch
    {
        TableColumnAlign.Center => "align-center",
        TableColumnAlign.Right => "align-end",
        _ => null,
    };
}
