using Blog.Comments;
using Microsoft.Extensions.Localization;

namespace Blog.ReviewQueue;

public static class EventText
{
    extension(IStringLocalizer text)
    {
        /// <summary>What happened, in words: the special sentence of its note where there is one.</summary>
        public string Say(CommentEvent happened)
        {
            var special = text[$"Queue.Event.{happened.Kind}.{happened.Note}"];
            return special.ResourceNotFound ? text[$"Queue.Event.{happened.Kind}"] : special;
        }
    }
}
