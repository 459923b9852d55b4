package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.SharedCap;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ComplianceDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.FreestoneBuilder;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.memory.InMemoryRunFiles;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.RunFileDraft;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.StoredFile;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that hand contacts to a dialer over a real storage. */
class ScreenedExportTest {
    private static final int PEOPLE = 800;
    private static final int DEBTS = PEOPLE / 2;

    private final HikariDataSource pool = new HikariDataSource();
    private final RunFiles files = InMemoryRunFiles.create();

    private JdbcStorage open(StorageHouse house) {
        pool.setDataSource(house.open());
        pool.setMaximumPoolSize(6);
        return JdbcStorage.over(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource
    void two_files_that_are_written_at_once_about_the_same_debts_have_each_debt_once(StorageHouse house)
            throws Exception {
        JdbcStorage storage = open(house);
        List<Freestone> nodes = List.of(
                node(storage, "node-1", SharedCap.policy(1)).build(),
                node(storage, "node-2", SharedCap.policy(1)).build());
        List<CampaignRun> started =
                List.of(start(nodes.get(0), "query:upwards"), start(nodes.get(0), "query:downwards"));

        tickAtOnce(nodes);

        List<CampaignRun> runs = started.stream()
                .map(run -> nodes.get(0).campaigns().getRun(run.id()))
                .toList();
        assertThat(runs).extracting(CampaignRun::status).containsOnly(RunStatus.SUCCESS);
        assertThat(runs.stream()
                        .mapToLong(run -> run.totals().contactRowCount().orElseThrow())
                        .sum())
                .isEqualTo(DEBTS);
        List<ExportRow> entries = new ArrayList<>();
        runs.forEach(run -> entries.addAll(storage.write(tx -> tx.exports().page(run.id(), 0, PEOPLE))));
        assertThat(entries).hasSize(DEBTS).extracting(ExportRow::state).containsOnly(ExportState.OPEN);
        List<ContactEvent> slots = storage.read(
                tx -> tx.events().of(entries.stream().map(ExportRow::source).toList()));
        assertThat(slots)
                .hasSize(DEBTS)
                .extracting(slot -> slot.debt().orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(StorageHouse.cells(pool)).noneMatch(cell -> cell.startsWith("freestone_run_chunk"));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_stored_before_the_file_is_written_shows_nobody(StorageHouse house) {
        JdbcStorage storage = open(house);
        Watched watched = new Watched(files, new ArrayList<>(), this::cells);
        Freestone freestone = Freestone.builder()
                .storage(storage)
                .keys(KeySource.of(DataKey.of("2026", new byte[DataKey.LENGTH])))
                .runFiles(watched)
                .people(people())
                .querySource("upwards", InMemoryQuerySource.of(List.of("id", "loanId"), () -> rows().stream()))
                .contactPolicy(ContactPolicy.none())
                .build();

        CampaignRun run = start(freestone, "query:upwards");
        freestone.tick();

        assertThat(freestone.campaigns().getRun(run.id()).status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(watched.seen())
                .anyMatch(cell -> cell.startsWith("freestone_run_chunk"))
                .anyMatch(cell -> cell.startsWith("freestone_export"))
                .anyMatch(cell -> cell.startsWith("freestone_contact_event"))
                .noneMatch(cell -> cell.contains("+1555") || cell.contains("BORROWER-") || cell.contains("LOAN-"));
    }

    private List<String> cells() {
        return StorageHouse.cells(pool);
    }

    /** A file store that notes what the database holds when contacts are about to be written. */
    private record Watched(RunFiles files, List<String> seen, Callable<List<String>> look) implements RunFiles {
        @Override
        public RunFileDraft create(CompanyId company, RunFileId id, String name) {
            if (name.equals(RunFileName.CONTACTS.code())) {
                try {
                    seen.addAll(look.call());
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            }
            return files.create(company, id, name);
        }

        @Override
        public Optional<StoredFile> find(CompanyId company, RunFileId id) {
            return files.find(company, id);
        }

        @Override
        public InputStream open(CompanyId company, RunFileId id) {
            return files.open(company, id);
        }

        @Override
        public void delete(CompanyId company, RunFileId id) {
            files.delete(company, id);
        }
    }

    private static void tickAtOnce(List<Freestone> nodes) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        try {
            List<Callable<Object>> ticks = new ArrayList<>();
            nodes.forEach(node -> ticks.add(node::tick));
            for (var tick : threads.invokeAll(ticks)) {
                tick.get();
            }
        } finally {
            threads.shutdownNow();
        }
        nodes.get(0).tick();
    }

    private FreestoneBuilder node(JdbcStorage storage, String name, ContactPolicy policy) {
        List<List<Object>> downwards = new ArrayList<>();
        rows().forEach(row -> downwards.add(0, row));
        return Freestone.builder()
                .storage(storage)
                .plainStorage()
                .runFiles(files)
                .node(NodeId.of(name))
                .batchSize(100)
                .people(people())
                .querySource("upwards", InMemoryQuerySource.of(List.of("id", "loanId"), () -> rows().stream()))
                .querySource("downwards", InMemoryQuerySource.of(List.of("id", "loanId"), downwards::stream))
                .contactPolicy(policy);
    }

    /** Two borrowers a debt. */
    private static List<List<Object>> rows() {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> List.<Object>of((long) number, "LOAN-" + number % DEBTS))
                .toList();
    }

    private static InMemoryPersonDirectory people() {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        for (int number = 1; number <= PEOPLE; number++) {
            Contact phone = Contact.builder("C-" + number, ContactType.PHONE)
                    .value("+1555%07d".formatted(number))
                    .build();
            Person person =
                    Person.of(PersonId.of("BORROWER-" + number), PersonName.of("Given", "Family"), List.of(phone));
            people.put(CompanyId.DEFAULT, person, PersonRef.number(number));
        }
        return people;
    }

    private static CampaignRun start(Freestone freestone, String query) {
        ContactExporter dialer = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("contact.value")
                        .column("query.loanId")
                        .checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT))
                        .build());
        Campaign campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl(query)
                        .contactExporterId(dialer.id())
                        .build());
        return freestone.campaigns().run(campaign.id());
    }
}
