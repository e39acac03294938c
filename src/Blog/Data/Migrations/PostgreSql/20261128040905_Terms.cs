using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Blog.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Terms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "TermsHtml",
                table: "Translations",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DismissedPairs",
                columns: table => new
                {
                    EnglishKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ChineseKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DismissedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    DismissedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DismissedPairs", x => new { x.EnglishKey, x.ChineseKey });
                });

            migrationBuilder.CreateTable(
                name: "Terms",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    English = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    Chinese = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    EnglishNote = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ChineseNote = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EnglishKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ChineseKey = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SavedBy = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    SetUpTo = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terms", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TermUses",
                columns: table => new
                {
                    TranslationId = table.Column<long>(type: "bigint", nullable: false),
                    TermId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TermUses", x => new { x.TranslationId, x.TermId });
                    table.ForeignKey(
                        name: "FK_TermUses_Translations_TranslationId",
                        column: x => x.TranslationId,
                        principalTable: "Translations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Terms_ChineseKey",
                table: "Terms",
                column: "ChineseKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Terms_EnglishKey",
                table: "Terms",
                column: "EnglishKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Terms_SetUpTo",
                table: "Terms",
                column: "SetUpTo");

            migrationBuilder.CreateIndex(
                name: "IX_TermUses_TermId",
                table: "TermUses",
                column: "TermId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DismissedPairs");

            migrationBuilder.DropTable(
                name: "Terms");

            migrationBuilder.DropTable(
                name: "TermUses");

            migrationBuilder.DropColumn(
                name: "TermsHtml",
                table: "Translations");
        }
    }
}
