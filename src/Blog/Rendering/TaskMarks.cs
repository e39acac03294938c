using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Blog.Rendering;

/// <summary>A ticked box as a character: a real checkbox would need a label and could not be ticked.</summary>
sealed class TaskMarks : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList task) => renderer.Write(task.Checked ? "☑" : "☐");
}
