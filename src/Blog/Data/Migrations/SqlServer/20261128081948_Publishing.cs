using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Publishing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsPinned",
                table: "Posts",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Licence",
                table: "Posts",
                type: "nvarchar(24)",
                maxLength: 24,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Particulars",
                table: "Posts",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "PreviewKey",
                table: "Posts",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SeriesId",
                table: "Posts",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeriesPart",
                table: "Posts",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "SharedPicture",
                table: "Posts",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceAddress",
                table: "Posts",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SourceName",
                table: "Posts",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Series",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    NameZh = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    NameEn = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Series", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "UnsavedTexts",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Sheet = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Json = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    KeptAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsavedTexts", x => new { x.UserId, x.Sheet });
                    table.ForeignKey(
                        name: "FK_UnsavedTexts_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Posts_PreviewKey",
                table: "Posts",
                column: "PreviewKey",
                unique: true,
                filter: "[PreviewKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Posts_SeriesId",
                table: "Posts",
                column: "SeriesId");

            migrationBuilder.AddForeignKey(
                name: "FK_Posts_Series_SeriesId",
                table: "Posts",
                column: "SeriesId",
                principalTable: "Series",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Posts_Series_SeriesId",
                table: "Posts");

            migrationBuilder.DropTable(
                name: "Series");

            migrationBuilder.DropTable(
                name: "UnsavedTexts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_PreviewKey",
                table: "Posts");

            migrationBuilder.DropIndex(
                name: "IX_Posts_SeriesId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "IsPinned",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Licence",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "Particulars",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "PreviewKey",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "SeriesPart",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "SharedPicture",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "SourceAddress",
                table: "Posts");

            migrationBuilder.DropColumn(
                name: "SourceName",
                table: "Posts");
        }
    }
}
