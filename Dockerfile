FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Blog -c Release -o /app

# The plain image carries ICU, which Chinese needs; the chiselled ones do not.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
# The fonts are for pictures that are made of titles.
RUN apt-get update && apt-get install -y --no-install-recommends curl fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
RUN mkdir /data && chown app /data
USER app
ENV ASPNETCORE_URLS=http://+:8080 DataFolder=/data
EXPOSE 8080
VOLUME /data
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s CMD curl -fsS http://localhost:8080/readyz || exit 1
ENTRYPOINT ["dotnet", "Blog.dll"]
