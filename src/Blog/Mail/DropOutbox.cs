using MimeKit;

namespace Blog.Mail;

/// <summary>Puts letters into a folder, for development: any mail program opens them.</summary>
public sealed class DropOutbox(string folder, TimeProvider clock) : IOutbox
{
    public async Task<MailAnswer> Send(MimeMessage letter, CancellationToken stop)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var file = Path.Combine(folder, $"{clock.GetUtcNow():yyyyMMdd-HHmmss-fff}-{Guid.NewGuid():N}.eml");
            await letter.WriteToAsync($"{file}.part", stop);
            File.Move($"{file}.part", file);   // whoever looks into the folder finds whole letters only
            return MailAnswer.Sent;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new(MailAnswerKind.Disk, fault.GetType().Name);
        }
    }
}
