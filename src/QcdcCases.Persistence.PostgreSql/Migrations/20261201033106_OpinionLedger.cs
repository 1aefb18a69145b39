using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QcdcCases.Persistence.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OpinionLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "conference_id",
                table: "opinions",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "carried_to_id",
                table: "opinions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact",
                table: "opinions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "entered_due_on",
                table: "opinions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "entered_unit_id",
                table: "opinions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "joined_to_id",
                table: "opinions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kind",
                table: "opinions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "opinions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "session_id",
                table: "opinions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "opinions",
                type: "character varying(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "taken_on_on",
                table: "opinions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "voiced_by",
                table: "opinions",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.Sql(
                """
                update opinions set
                    kind = 'opinion',
                    status = case when answered_on_spot or resolved_on is not null then 'resolved' else 'voiced' end,
                    origin = (
                        select case c.kind when 'voter-meeting' then 'voter-meeting' when 'workplace' then 'workplace' else 'dialogue' end
                        from conferences c where c.id = opinions.conference_id),
                    entered_unit_id = assigned_unit_id,
                    entered_due_on = due_on;
                """);

            migrationBuilder.CreateTable(
                name: "opinion_steps",
                columns: table => new
                {
                    opinion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false),
                    on = table.Column<DateOnly>(type: "date", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(60)", maxLength: 60, nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: true),
                    contact = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    answer = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    evidence = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    into_opinion_id = table.Column<Guid>(type: "uuid", nullable: true),
                    into_letter_id = table.Column<Guid>(type: "uuid", nullable: true),
                    into_conference_id = table.Column<Guid>(type: "uuid", nullable: true),
                    by_name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_opinion_steps", x => new { x.opinion_id, x.sequence });
                    table.CheckConstraint("ck_opinion_steps_sequence", "sequence >= 1");
                    table.ForeignKey(
                        name: "fk_opinion_steps_conferences_into_conference_id",
                        column: x => x.into_conference_id,
                        principalTable: "conferences",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_opinion_steps_letters_into_letter_id",
                        column: x => x.into_letter_id,
                        principalTable: "letters",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_opinion_steps_opinions_into_opinion_id",
                        column: x => x.into_opinion_id,
                        principalTable: "opinions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_opinion_steps_opinions_opinion_id",
                        column: x => x.opinion_id,
                        principalTable: "opinions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_opinion_steps_units_unit_id",
                        column: x => x.unit_id,
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_opinions_carried_to_id",
                table: "opinions",
                column: "carried_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinions_joined_to_id",
                table: "opinions",
                column: "joined_to_id");

            migrationBuilder.CreateIndex(
                name: "ix_opinions_session_id",
                table: "opinions",
                column: "session_id");

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_conferences_carried_to_id",
                table: "opinions",
                column: "carried_to_id",
                principalTable: "conferences",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_opinions_joined_to_id",
                table: "opinions",
                column: "joined_to_id",
                principalTable: "opinions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_sessions_session_id",
                table: "opinions",
                column: "session_id",
                principalTable: "sessions",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_opinions_units_entered_unit_id",
                table: "opinions",
                column: "entered_unit_id",
                principalTable: "units",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            // An import writes an opinion before the opinion, letter or conference into which it goes.
            migrationBuilder.Sql(
                """
                alter table opinions alter constraint fk_opinions_opinions_joined_to_id deferrable initially deferred;
                alter table opinions alter constraint fk_opinions_conferences_carried_to_id deferrable initially deferred;
                alter table opinion_steps alter constraint fk_opinion_steps_opinions_into_opinion_id deferrable initially deferred;
                alter table opinion_steps alter constraint fk_opinion_steps_letters_into_letter_id deferrable initially deferred;
                alter table opinion_steps alter constraint fk_opinion_steps_conferences_into_conference_id deferrable initially deferred;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_opinions_conferences_carried_to_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_opinions_joined_to_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_sessions_session_id",
                table: "opinions");

            migrationBuilder.DropForeignKey(
                name: "fk_opinions_units_entered_unit_id",
                table: "opinions");

            migrationBuilder.DropTable(
                name: "opinion_steps");

            migrationBuilder.DropIndex(
                name: "ix_opinions_carried_to_id",
                table: "opinions");

            migrationBuilder.DropIndex(
                name: "ix_opinions_joined_to_id",
                table: "opinions");

            migrationBuilder.DropIndex(
                name: "ix_opinions_session_id",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "carried_to_id",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "contact",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "entered_due_on",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "entered_unit_id",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "joined_to_id",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "kind",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "session_id",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "status",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "taken_on_on",
                table: "opinions");

            migrationBuilder.DropColumn(
                name: "voiced_by",
                table: "opinions");

            migrationBuilder.AlterColumn<Guid>(
                name: "conference_id",
                table: "opinions",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
