namespace Blog.Web;

public static class HeadRequests
{
    /// <summary>What answers GET answers HEAD; the server leaves the body out.</summary>
    public static T AnswerHead<T>(this T endpoints) where T : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint =>
        {
            var methods = endpoint.Metadata.OfType<HttpMethodMetadata>().LastOrDefault()?.HttpMethods ?? [];
            if (methods.Contains(HttpMethods.Get)) endpoint.Metadata.Add(new HttpMethodMetadata([.. methods, HttpMethods.Head]));
        });
        return endpoints;
    }
}
