using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Blog.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AkismetFlow : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Deliveries_Comments_CommentId",
                table: "Deliveries");

            migrationBuilder.AddColumn<DateTime>(
                name: "LeasedUntil",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Payload",
                table: "Deliveries",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "Deliveries",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RemoteLabel",
                table: "Comments",
                type: "TEXT",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Note",
                table: "CommentEvents",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.Sql("""UPDATE "Deliveries" SET "Payload" = (SELECT "Snapshot" FROM "Comments" WHERE "Comments"."Id" = "Deliveries"."CommentId")""");

            migrationBuilder.CreateTable(
                name: "FilterStates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    KeyHash = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    FailureText = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    FailedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AlertCode = table.Column<string>(type: "TEXT", maxLength: 16, nullable: true),
                    AlertMessage = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    AlertAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Used = table.Column<long>(type: "INTEGER", nullable: true),
                    Limit = table.Column<long>(type: "INTEGER", nullable: true),
                    Discarded = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FilterStates", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "FilterStates",
                columns: new[] { "Id", "AlertAt", "AlertCode", "AlertMessage", "AnsweredAt", "CheckedAt", "Discarded", "FailedAt", "Failure", "FailureText", "KeyHash", "Limit", "State", "Used" },
                values: new object[] { 1, null, null, null, null, null, 0L, null, null, null, "", null, "Unknown", null });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FilterStates");

            migrationBuilder.DropColumn(
                name: "LeasedUntil",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Payload",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "Deliveries");

            migrationBuilder.DropColumn(
                name: "RemoteLabel",
                table: "Comments");

            migrationBuilder.DropColumn(
                name: "Note",
                table: "CommentEvents");

            migrationBuilder.AddForeignKey(
                name: "FK_Deliveries_Comments_CommentId",
                table: "Deliveries",
                column: "CommentId",
                principalTable: "Comments",
                principalColumn: "Id",
                onDelete: ReferentialAction.Cascade);
        }
    }
}
