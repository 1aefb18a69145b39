using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AddAudit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    sequence = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    actor_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false, collation: "Latin1_General_100_BIN2"),
                    action = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<byte[]>(type: "binary(16)", nullable: false),
                    subject_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    subjects = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: true, collation: "Latin1_General_100_BIN2"),
                    change_id = table.Column<byte[]>(type: "binary(16)", nullable: true),
                    change_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true, collation: "Latin1_General_100_BIN2"),
                    hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.sequence);
                    table.ForeignKey(
                        name: "fk_audit_entries_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unsealed_changes",
                columns: table => new
                {
                    change_id = table.Column<byte[]>(type: "binary(16)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unsealed_changes", x => x.change_id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id_sequence",
                table: "audit_entries",
                columns: new[] { "actor_id", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_change_id",
                table: "audit_entries",
                column: "change_id",
                unique: true,
                filter: "[change_id] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject_id_sequence",
                table: "audit_entries",
                columns: new[] { "subject_id", "sequence" });

            // Both tables only grow, whoever asks. The changes made so far are sealed as they are.
            migrationBuilder.Sql(
                """
                exec (N'create trigger audit_entries_append_only on audit_entries instead of update, delete as
                    throw 51000, ''The table audit_entries is append-only.'', 1;');
                exec (N'create trigger history_append_only on history instead of update, delete as
                    throw 51000, ''The table history is append-only.'', 1;');
                exec (N'insert into unsealed_changes (change_id) select id from history;');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger history_append_only;
                drop trigger audit_entries_append_only;
                """);

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "unsealed_changes");
        }
    }
}
