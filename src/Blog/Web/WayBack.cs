using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Blog.Web;

public static class WayBack
{
    extension(Controller controller)
    {
        /// <summary>To the page that somebody came from, when it is one of ours and its address can stand in a header.</summary>
        public LocalRedirectResult Return(string? wanted, string otherwise) =>
            controller.LocalRedirect(wanted is not null && Ascii.IsValid(wanted) && controller.Url.IsLocalUrl(wanted) ? wanted : otherwise);
    }
}
