package dev.freestone.bench;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ComplianceDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Rows a second of a screened export beside those of an unscreened one, on one PostgreSQL, from the query to the published file.
 * Each row has one phone and one loan, and the policy has no rules, so that both must write the same bytes; the screened one must also
 * leave an entry and a slot for each line. Arguments: rows, rounds.
 */
public final class ScreenComparison {
    private static final double NANOS = 1e9;

    private ScreenComparison() {}

    /**
     * Runs and prints.
     *
     * @param args rows and rounds, both optional
     * @throws Exception when it cannot run
     */
    public static void main(String[] args) throws Exception {
        int rows = args.length > 0 ? Integer.parseInt(args[0]) : 50_000;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        InMemoryPersonDirectory people = people(rows);
        List<Double> unscreened = new ArrayList<>();
        List<Double> screened = new ArrayList<>();
        // The first round warms up.
        for (int round = 0; round <= rounds; round++) {
            Path folder = Files.createTempDirectory("freestone-screen");
            try (StorageServer server = new StorageServer(4, "on")) {
                Way way = new Way(server, people, folder, rows);
                Export plain = way.export(false);
                Export checked = way.export(true);
                requireSame(plain, checked);
                requireEntries(server, rows);
                if (round > 0) {
                    unscreened.add(rows / plain.seconds());
                    screened.add(rows / checked.seconds());
                }
                System.out.printf(
                        "round %d: unscreened %.2f s, screened %.2f s%n", round, plain.seconds(), checked.seconds());
            } finally {
                Folders.delete(folder);
            }
        }
        double plain = median(unscreened);
        double checked = median(screened);
        System.out.printf(
                "%,d rows, rows a second, the median of %d: unscreened %,.0f %s, screened %,.0f %s, ratio %.2f%n",
                rows,
                rounds,
                plain,
                unscreened.stream().map(Math::round).toList(),
                checked,
                screened.stream().map(Math::round).toList(),
                checked / plain);
    }

    private record Export(double seconds, Path contacts) {}

    private record Way(StorageServer server, InMemoryPersonDirectory people, Path folder, int rows) {
        Export export(boolean screening) {
            FolderRunFiles files = FolderRunFiles.under(folder);
            try (Freestone freestone = Freestone.builder()
                    .storage(JdbcStorage.over(server.dataSource()))
                    .plainStorage()
                    .runFiles(files)
                    .temporaryFolder(folder)
                    .people(people)
                    .querySource(
                            "due",
                            InMemoryQuerySource.of(
                                    List.of("id", "loanId"),
                                    () -> LongStream.rangeClosed(1, rows)
                                            .mapToObj(number -> List.of(number, "LN-" + number))))
                    .contactPolicy(ContactPolicy.none())
                    .build()) {
                Campaign campaign = campaign(freestone, screening);
                long start = System.nanoTime();
                CampaignRun started = freestone.campaigns().run(campaign.id());
                freestone.tick();
                double seconds = (System.nanoTime() - start) / NANOS;
                CampaignRun run = freestone.campaigns().getRun(started.id());
                if (run.status() != RunStatus.SUCCESS || run.totals().exportedCount() != rows) {
                    throw new IllegalStateException("the run failed: " + run.failure() + ", " + run.totals());
                }
                return new Export(
                        seconds,
                        files.locate(
                                        CompanyId.DEFAULT,
                                        run.files().id(RunFileName.CONTACTS).orElseThrow())
                                .orElseThrow());
            }
        }

        private static Campaign campaign(Freestone freestone, boolean screening) {
            ContactExporterDraft.Builder draft = ContactExporterDraft.builder()
                    .column("person.id")
                    .column("person.name.full")
                    .column("contact.value")
                    .column("query.loanId");
            if (screening) {
                draft.checkCompliance(ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT));
            }
            ContactExporter exporter = freestone.contactExporters().create(draft.build());
            return freestone
                    .campaigns()
                    .create(CampaignDraft.builder()
                            .redashQueryUrl("query:due")
                            .contactExporterId(exporter.id())
                            .build());
        }
    }

    private static InMemoryPersonDirectory people(int rows) {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        for (int number = 1; number <= rows; number++) {
            Contact phone = Contact.builder("C-" + number, ContactType.PHONE)
                    .value("+1555%07d".formatted(number))
                    .build();
            people.put(
                    CompanyId.DEFAULT,
                    Person.of(PersonId.of("BO-" + number), PersonName.of("Given", "Family"), List.of(phone)),
                    PersonRef.number(number));
        }
        return people;
    }

    private static void requireSame(Export plain, Export checked) throws Exception {
        if (Files.mismatch(plain.contacts(), checked.contacts()) != -1) {
            throw new IllegalStateException("the contacts differ: " + plain.contacts() + ", " + checked.contacts());
        }
    }

    private static void requireEntries(StorageServer server, int rows) throws Exception {
        long entries = server.number("SELECT COUNT(*) FROM freestone_export WHERE state = 'open'");
        long slots = server.number("SELECT COUNT(*) FROM freestone_contact_event WHERE state = 'reserved'");
        if (entries != rows || slots != rows) {
            throw new IllegalStateException(entries + " entries and " + slots + " slots for " + rows + " lines");
        }
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
