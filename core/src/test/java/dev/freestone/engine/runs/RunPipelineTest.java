package dev.freestone.engine.runs;

import static dev.freestone.model.contact.ContactStatus.ADDITIONAL;
import static dev.freestone.model.contact.ContactStatus.ARCHIVED;
import static dev.freestone.model.contact.ContactStatus.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.LineEnding;
import dev.freestone.campaign.QueryOverride;
import dev.freestone.campaign.QuoteMode;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.campaign.RunStep;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunPipelineTest {
    @TempDir
    Path temporary;

    private RunHouse house;

    @BeforeEach
    void build() {
        house = new RunHouse(temporary);
    }

    @Test
    void turns_a_query_into_the_four_files() {
        house.person(1001, "BO-11AA-22BB", PRIMARY, ADDITIONAL, ARCHIVED)
                .person(1002, "BO-33CC-44DD")
                .rows(
                        List.of("id", "loanId", "note"),
                        row(1001L, "LN-7KX2-19AB", "a, b"),
                        row(1002L, null, null),
                        row(1001L, "LN-7KX2-19AC", null));

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(house.text(run, RunFileName.QUERY_RESULTS))
                .isEqualTo("id,loanId,note\r\n1001,LN-7KX2-19AB,\"a, b\"\r\n1002,,\r\n1001,LN-7KX2-19AC,\r\n");
        assertThat(house.text(run, RunFileName.CAMPAIGN_INPUT))
                .isEqualTo("[\n"
                        + "{\"id\":1001,\"loanId\":\"LN-7KX2-19AB\",\"note\":\"a, b\"},\n"
                        + "{\"id\":1002,\"loanId\":null,\"note\":null},\n"
                        + "{\"id\":1001,\"loanId\":\"LN-7KX2-19AC\",\"note\":null}\n"
                        + "]\n");
        assertThat(house.text(run, RunFileName.CONTACTS))
                .isEqualTo("person.id,contact.value,contact.status\r\n"
                        + "BO-11AA-22BB,+155510010,primary\r\n"
                        + "BO-11AA-22BB,+155510012,additional\r\n");
        assertThat(house.text(run, RunFileName.LOG))
                .isEqualTo("2024-05-01T09:28:03Z INFO run_started run=" + run.id()
                        + " campaign=CG-4T2K-9QXD trigger=manual occurrence=CG-4T2K-9QXD:run:" + run.id() + "\n"
                        + "2024-05-01T09:28:03Z INFO input_frozen rows=3\n"
                        + "2024-05-01T09:28:03Z WARN row worker=contactExporter row=2 person=BO-33CC-44DD"
                        + " bucket=no_matching_contact reason=no_matching_contact\n"
                        + "2024-05-01T09:28:03Z WARN row worker=contactExporter row=3 person=BO-11AA-22BB"
                        + " bucket=duplicate reason=duplicate_person\n"
                        + "2024-05-01T09:28:03Z INFO contacts_published lines=2\n"
                        + "2024-05-01T09:28:03Z INFO bucket worker=contactExporter bucket=exported reason=exported"
                        + " count=1\n"
                        + "2024-05-01T09:28:03Z INFO bucket worker=contactExporter bucket=duplicate"
                        + " reason=duplicate_person count=1\n"
                        + "2024-05-01T09:28:03Z INFO bucket worker=contactExporter bucket=no_matching_contact"
                        + " reason=no_matching_contact count=1\n"
                        + "2024-05-01T09:28:03Z INFO run_succeeded run=" + run.id() + "\n");
        assertThat(run.totals().rowCount()).hasValue(3);
        assertThat(run.totals().contactRowCount()).hasValue(2);
        assertThat(run.totals().exportedCount()).isEqualTo(1);
        assertThat(run.availableFiles(house.now)).containsExactly(RunFileName.values());
    }

    @Test
    void gives_every_row_its_reason_in_the_order_of_the_checks() {
        house.person(1, "BO-1111-1111", PRIMARY).person(2, "BO-2222-2222");
        house.rows(
                List.of("id"),
                row(1L),
                row("BO-1111-1111"),
                row(2L),
                row(2L),
                row(99L),
                row((Object) null),
                row("012"));

        CampaignRun run = house.runToEnd();

        assertThat(RunHouse.buckets(run))
                .containsExactly(
                        "exported/exported=1",
                        "duplicate/duplicate_person=2",
                        "unknown_person/person_not_found=1",
                        "no_matching_contact/no_matching_contact=1",
                        "row_error/missing_id=1",
                        "row_error/invalid_id=1");
        assertThat(run.totals().errorCount()).isEqualTo(3);
    }

    @Fact("OUT-50")
    @Test
    void succeeds_when_every_row_is_bad() {
        house.rows(List.of("id"), row("x"), row(new BigDecimal("0.5")), row(true), row((Object) null));

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(RunHouse.buckets(run)).containsExactly("row_error/missing_id=1", "row_error/invalid_id=3");
        assertThat(run.totals().errorCount()).isEqualTo(4);
    }

    @Test
    void writes_an_empty_input_when_the_query_has_columns_but_no_rows() {
        house.rows(List.of("id", "loanId"));

        CampaignRun run = house.runToEnd();

        assertThat(house.text(run, RunFileName.QUERY_RESULTS)).isEqualTo("id,loanId\r\n");
        assertThat(house.text(run, RunFileName.CAMPAIGN_INPUT)).isEqualTo("[]\n");
        assertThat(house.text(run, RunFileName.CONTACTS)).isEqualTo("person.id,contact.value,contact.status\r\n");
        assertThat(run.totals().rowCount()).hasValue(0);
    }

    @Test
    void writes_an_empty_input_when_the_query_has_no_columns() {
        house.rows(List.of());

        CampaignRun run = house.runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(house.text(run, RunFileName.QUERY_RESULTS)).isEmpty();
        assertThat(house.text(run, RunFileName.CAMPAIGN_INPUT)).isEqualTo("[]\n");
    }

    @Test
    void keeps_the_digits_and_kinds_of_cells_in_the_input() {
        house.person(1, "BO-1111-1111", PRIMARY);
        List<String> names = List.of("id", "int", "dec", "big", "bool", "date", "time", "at", "list", "map");
        house.exporter =
                RunHouse.exporter(names.stream().map(name -> "query." + name).toList(), ContactCriteria.ANY);
        house.rows(
                names,
                row(
                        1L,
                        -7L,
                        new BigDecimal("12.50"),
                        new BigDecimal("9223372036854775808"),
                        true,
                        LocalDate.of(2024, 5, 1),
                        LocalDateTime.of(2024, 5, 1, 9, 30),
                        Instant.parse("2024-05-01T09:28:03.5Z"),
                        List.of(1L, "x"),
                        Collections.singletonMap("k", null)));

        CampaignRun run = house.runToEnd();

        assertThat(house.text(run, RunFileName.CAMPAIGN_INPUT))
                .contains("{\"id\":1,\"int\":-7,\"dec\":12.50,\"big\":9223372036854775808,\"bool\":true,"
                        + "\"date\":\"2024-05-01\",\"time\":\"2024-05-01T09:30:00\",\"at\":\"2024-05-01T09:28:03.500000Z\","
                        + "\"list\":[1,\"x\"],\"map\":{\"k\":null}}");
        assertThat(house.text(run, RunFileName.CONTACTS).lines().skip(1))
                .containsExactly("1,-7,12.50,9223372036854775808,true,2024-05-01,2024-05-01T09:30:00,"
                        + "2024-05-01T09:28:03.500000Z,\"[1,\"\"x\"\"]\",\"{\"\"k\"\":null}\"");
    }

    @Test
    void writes_the_dialect_of_the_exporter() {
        house.person(1, "BO-1111-1111", PRIMARY).rows(List.of("id", "note"), row(1L, "=1+1;\"x\""));
        house.exporter = RunHouse.exporter(
                List.of("query.note", "person.externalId"),
                ContactCriteria.ANY,
                new CsvSettings(';', LineEnding.LF, QuoteMode.ALL, true, true, true));

        CampaignRun run = house.runToEnd();

        assertThat(house.text(run, RunFileName.CONTACTS))
                .isEqualTo("\uFEFF\"query.note\";\"person.externalId\"\n\"'=1+1;\"\"x\"\"\";\"\"\n");
    }

    @Fact("OUT-15")
    @Test
    void keeps_the_line_count_of_a_file_of_one_empty_column() {
        house.person(1, "BO-1111-1111", PRIMARY).person(2, "BO-2222-2222", PRIMARY);
        house.exporter = RunHouse.exporter(List.of("person.externalId"), ContactCriteria.ANY);
        house.rows(List.of("id"), row(1L), row(2L));

        CampaignRun run = house.runToEnd();

        assertThat(house.text(run, RunFileName.CONTACTS)).isEqualTo("person.externalId\r\n\"\"\r\n\"\"\r\n");
    }

    @Test
    void replaces_unpaired_surrogates_in_all_files() {
        house.person(1, "BO-1111-1111", PRIMARY).rows(List.of("id", "note"), row(1L, "a\uD800b"));
        house.exporter = RunHouse.exporter(List.of("query.note"), ContactCriteria.ANY);

        CampaignRun run = house.runToEnd();

        assertThat(house.text(run, RunFileName.QUERY_RESULTS)).contains("a\uFFFDb");
        assertThat(house.text(run, RunFileName.CAMPAIGN_INPUT)).contains("a\uFFFDb");
        assertThat(house.text(run, RunFileName.CONTACTS)).contains("a\uFFFDb");
    }

    @Fact("OUT-54")
    @Test
    void takes_the_rows_given_instead_of_the_query() {
        house.person(1, "BO-1111-1111", PRIMARY);
        house.query = (request, context) -> {
            throw new AssertionError("the query must not be executed");
        };
        CampaignRun started = house.start(Optional.of(QueryOverride.of(
                List.of(List.of("ID", "n"), List.of("1", new BigDecimal("2.50")), List.of(5L, true)))));

        house.tick();

        CampaignRun run = house.get(started.id());
        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(house.text(run, RunFileName.QUERY_RESULTS)).isEqualTo("ID,n\r\n1,2.50\r\n5,true\r\n");
        assertThat(RunHouse.buckets(run)).containsExactly("exported/exported=1", "unknown_person/person_not_found=1");
    }

    @Test
    void takes_no_rows_given_as_an_empty_input() {
        CampaignRun started = house.start(Optional.of(QueryOverride.of(List.of())));

        house.tick();

        assertThat(house.get(started.id()).totals().rowCount()).hasValue(0);
    }

    @Fact("OUT-52")
    @Test
    void finds_the_person_column_or_fails_the_run_naming_what_is_there() {
        house.person(1, "BO-1111-1111", PRIMARY);
        assertThat(RunHouse.buckets(
                        house.rows(List.of("ID", "id"), row("x", 1L)).runToEnd()))
                .containsExactly("exported/exported=1");
        assertThat(RunHouse.buckets(house.rows(List.of("ID"), row(1L)).runToEnd()))
                .containsExactly("exported/exported=1");

        CampaignRun ambiguous = house.rows(List.of("Id", "ID"), row(1L, 1L)).runToEnd();
        CampaignRun missing = house.rows(List.of("id::filter"), row(1L)).runToEnd();

        assertThat(ambiguous.failure().orElseThrow().code()).isEqualTo(ErrorCode.AMBIGUOUS_COLUMN);
        assertThat(missing.failure().orElseThrow().code()).isEqualTo(ErrorCode.MISSING_COLUMN);
        assertThat(missing.failure().orElseThrow().message()).contains("near: \"id::filter\"");
        assertThat(missing.availableFiles(house.now)).containsExactly(RunFileName.LOG);
        assertThat(house.text(missing, RunFileName.LOG))
                .contains("ERROR run_failed run=" + missing.id() + " code=missing_column");
    }

    @Test
    void fails_the_run_when_a_column_of_the_exporter_is_missing() {
        house.exporter = RunHouse.exporter(List.of("person.id", "query.loanId"), ContactCriteria.ANY);

        CampaignRun run = house.rows(List.of("id"), row(1L)).runToEnd();

        assertThat(run.failure().orElseThrow().code()).isEqualTo(ErrorCode.MISSING_COLUMN);
        assertThat(run.failure().orElseThrow().message()).contains("\"loanId\"");
    }

    @Test
    void counts_one_person_once_although_temporary_files_are_used() {
        house.personsInMemory = 2;
        @Nullable Object[][] rows = new Object[60][];
        for (int i = 0; i < 60; i++) {
            int person = i % 20 + 1;
            rows[i] = row((long) person);
            house.person(person, "BO-0000-%04d".formatted(person), PRIMARY);
        }

        CampaignRun run = house.rows(List.of("id"), rows).runToEnd();

        assertThat(RunHouse.buckets(run)).containsExactly("exported/exported=20", "duplicate/duplicate_person=40");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void tells_progress_of_query_and_export_and_ignores_a_listener_that_throws() {
        house.person(1, "BO-1111-1111", PRIMARY);
        var told = house.progress;
        house.listener = progress -> {
            told.add(progress);
            throw new IllegalStateException("a listener's own trouble");
        };

        CampaignRun run = house.rows(List.of("id"), row(1L), row(1L), row(1L)).runToEnd();

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(told)
                .extracting(p -> p.step() + " " + p.done())
                .containsExactly(
                        RunStep.QUERY + " 2", RunStep.QUERY + " 3", RunStep.EXPORT + " 2", RunStep.EXPORT + " 3");
        assertThat(told.get(0).total()).isEmpty();
        assertThat(told.get(3).total()).hasValue(3);
    }

    private static @Nullable Object[] row(@Nullable Object... cells) {
        return cells;
    }

    @Test
    void answers_at_once_and_works_in_the_tick() {
        CampaignRun run = house.start();

        assertThat(run.status()).isEqualTo(RunStatus.INITIALIZING);
        assertThat(Map.of("due", house.tick())).containsEntry("due", 1);
    }
}
