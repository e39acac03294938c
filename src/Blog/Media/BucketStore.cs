using System.Net;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Blog.Rendering;

namespace Blog.Media;

/// <summary>Files of the library in a bucket. Readers get them from us all the same: nobody else learns who reads.</summary>
public sealed class BucketStore(BucketSettings settings) : IMediaStore, IDisposable
{
    readonly AmazonS3Client s3 = new(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), ConfigOf(settings));

    /// <remarks>An object is there when all of it has arrived, never before.</remarks>
    public async Task Keep(Developed developed, CancellationToken stop)
    {
        foreach (var (name, bytes) in developed.Files)
            await Ask(() => s3.PutObjectAsync(new PutObjectRequest
            {
                BucketName = settings.Bucket, Key = KeyOf(developed.Picture, name), InputStream = new MemoryStream(bytes), ContentType = MediaSetup.TypeOf(name),
                UseChunkEncoding = false,   // AWS's own; few others read it
            }, stop), stop);
    }

    public async Task<StoredFile?> Open(string name, bool withContent, CancellationToken stop)
    {
        if (OwnPicture.At(OwnPicture.Folder + name) is not { } picture) return null;
        try
        {
            return await Ask(() => Get(KeyOf(picture, name), withContent, stop), stop);
        }
        catch (StoreAwayException missing) when (missing.InnerException is AmazonS3Exception { StatusCode: HttpStatusCode.NotFound, ErrorCode: not "NoSuchBucket" })
        {
            return null;
        }
    }

    async Task<StoredFile> Get(string key, bool withContent, CancellationToken stop)
    {
        if (!withContent)
        {
            var told = await s3.GetObjectMetadataAsync(settings.Bucket, key, stop);
            return new(Stream.Null, told.ContentLength, Time(told.LastModified));
        }
        var answer = await s3.GetObjectAsync(settings.Bucket, key, stop);
        return new(answer.ResponseStream, answer.ContentLength, Time(answer.LastModified));
    }

    public async Task Remove(OwnPicture picture, CancellationToken stop)
    {
        foreach (var name in picture.FileNames)
            await Ask(() => s3.DeleteObjectAsync(settings.Bucket, KeyOf(picture, name), stop), stop);
    }

    static async Task<T> Ask<T>(Func<Task<T>> call, CancellationToken stop)
    {
        try
        {
            return await call();
        }
        catch (Exception fault) when (!stop.IsCancellationRequested)   // stores that almost speak S3 make the client stumble in many ways
        {
            throw new StoreAwayException(fault);
        }
    }

    static string KeyOf(OwnPicture picture, string name) => $"media/{StorePath.Of(picture.Key, name)}";

    static DateTimeOffset Time(DateTime? utc) => utc is { } time ? new(time.ToUniversalTime()) : DateTimeOffset.UnixEpoch;

    // Checksums in trailers are AWS's own as well: every call is signed with the hash of its content, which guards it no less.
    static AmazonS3Config ConfigOf(BucketSettings settings)
    {
        var config = new AmazonS3Config
        {
            AuthenticationRegion = settings.Region, ForcePathStyle = settings.PathStyle, Timeout = settings.Timeout, MaxErrorRetry = 1,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED, ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        };
        if (settings.Endpoint.Length > 0) config.ServiceURL = settings.Endpoint;
        else config.RegionEndpoint = Amazon.RegionEndpoint.GetBySystemName(settings.Region);
        return config;
    }

    public void Dispose() => s3.Dispose();
}
