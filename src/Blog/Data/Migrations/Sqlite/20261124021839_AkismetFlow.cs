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
            // By hand: the framework's own rebuild of a table cannot be part of the transaction.
            migrationBuilder.Sql("""
                CREATE TABLE "DeliveriesAnew" (
                    "Id" INTEGER NOT NULL CONSTRAINT "PK_Deliveries" PRIMARY KEY AUTOINCREMENT, "Kind" TEXT NOT NULL, "CommentId" INTEGER NOT NULL,
                    "CreatedAt" TEXT NOT NULL, "DueAt" TEXT NOT NULL, "Attempts" INTEGER NOT NULL, "LastError" TEXT NULL,
                    "LeasedUntil" TEXT NULL, "Payload" TEXT NULL, "Reason" TEXT NULL);
                INSERT INTO "DeliveriesAnew" ("Id", "Kind", "CommentId", "CreatedAt", "DueAt", "Attempts", "LastError", "Payload")
                    SELECT d."Id", d."Kind", d."CommentId", d."CreatedAt", d."DueAt", d."Attempts", d."LastError", c."Snapshot"
                    FROM "Deliveries" d JOIN "Comments" c ON c."Id" = d."CommentId";
                DROP TABLE "Deliveries";
                ALTER TABLE "DeliveriesAnew" RENAME TO "Deliveries";
                CREATE INDEX "IX_Deliveries_CommentId" ON "Deliveries" ("CommentId");
                CREATE INDEX "IX_Deliveries_DueAt" ON "Deliveries" ("DueAt");
                """);

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
