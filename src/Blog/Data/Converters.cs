using Blog.Localization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Blog.Data;

public class LanguageConverter() : ValueConverter<Language, string>(language => language.Tag, tag => Language.FromTag(tag));

/// <summary>Every time in the database is UTC; what is read says so.</summary>
public class UtcConverter() : ValueConverter<DateTime, DateTime>(time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
