using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
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
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject_id = table.Column<Guid>(type: "uuid", nullable: true),
                    subjects = table.Column<string>(type: "text", maxLength: -1, nullable: true),
                    change_id = table.Column<Guid>(type: "uuid", nullable: true),
                    change_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
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
                    change_id = table.Column<Guid>(type: "uuid", nullable: false)
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
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_subject_id_sequence",
                table: "audit_entries",
                columns: new[] { "subject_id", "sequence" });

            // Both tables only grow, whoever asks. The changes made so far are sealed as they are.
            migrationBuilder.Sql(
                """
                create function refuse_change() returns trigger language plpgsql as
                $$ begin raise exception 'The table % is append-only.', tg_table_name using errcode = 'insufficient_privilege'; end $$;
                create trigger audit_entries_append_only before update or delete or truncate on audit_entries
                    for each statement execute function refuse_change();
                create trigger history_append_only before update or delete or truncate on history
                    for each statement execute function refuse_change();
                insert into unsealed_changes (change_id) select id from history;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(
                """
                drop trigger history_append_only on history;
                drop trigger audit_entries_append_only on audit_entries;
                drop function refuse_change();
                """);

            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "unsealed_changes");
        }
    }
}
