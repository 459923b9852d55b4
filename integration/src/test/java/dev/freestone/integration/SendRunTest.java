package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.BulkSenderDraft;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.model.contact.RefusalCode;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that export and send over a real storage, worked on by two nodes in turn. */
class SendRunTest {
    private static final int PEOPLE = 1_500;

    private final Map<String, Integer> calls = Collections.synchronizedMap(new TreeMap<>());

    @ParameterizedTest
    @EnumSource
    void two_nodes_that_take_turns_send_each_message_once_and_account_for_every_row(StorageHouse house) {
        DataSource database = house.pooled();
        List<Freestone> nodes = List.of(node(database, "node-1"), node(database, "node-2"));
        Campaign campaign = campaign(nodes.get(0));

        CampaignRun started = nodes.get(0).campaigns().run(campaign.id());
        CampaignRun run = started;
        for (int turn = 0; run.isLive() && turn < 100; turn++) {
            nodes.get(turn % 2).tick();
            run = nodes.get(0).campaigns().getRun(started.id());
        }

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(counts(run))
                .isEqualTo(Map.of(
                        "contactExporter exported", (long) PEOPLE,
                        "contactExporter duplicate_person", 1L,
                        "contactExporter person_not_found", 1L,
                        "bulkSender sent", PEOPLE - PEOPLE / 10L,
                        "bulkSender bad_destination", PEOPLE / 10L,
                        "bulkSender duplicate_message", 1L,
                        "bulkSender person_not_found", 1L));
        assertThat(calls)
                .hasSize(PEOPLE)
                .allSatisfy((key, times) -> assertThat(times).isEqualTo(1));
        assertThat(StorageHouse.cells(database)).noneMatch(cell -> cell.startsWith("freestone_run_chunk"));
    }

    private static Map<String, Long> counts(CampaignRun run) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (BucketCount each : run.totals().buckets()) {
            counts.put(each.worker().code() + " " + each.reasonCode(), each.count());
        }
        return counts;
    }

    private Freestone node(DataSource database, String name) {
        JdbcStorage storage = JdbcStorage.over(database);
        return Freestone.builder()
                .storage(storage)
                .plainStorage()
                .runFiles(storage.runFiles())
                .node(NodeId.of(name))
                .people(people())
                .querySource("due", InMemoryQuerySource.of(List.of("borrowerId", "loanId"), () -> rows().stream()))
                .sender(Channel.TEXT, this::answer)
                .contactPolicy(ContactPolicy.none())
                .build();
    }

    private SendResult answer(SendRequest request) {
        calls.merge(request.idempotencyKey().value(), 1, Integer::sum);
        return request.destination().value().endsWith("0")
                ? new SendResult.Refused(request.idempotencyKey(), RefusalCode.BAD_DESTINATION, false)
                : new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
    }

    private static List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>(IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(number -> List.<Object>of((long) number, "LN-" + number))
                .toList());
        rows.add(List.of(7L, "LN-7"));
        rows.add(List.of(PEOPLE + 1L, "LN-0"));
        return rows;
    }

    private static InMemoryPersonDirectory people() {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        for (int number = 1; number <= PEOPLE; number++) {
            Contact phone = Contact.builder("C-" + number, ContactType.PHONE)
                    .status(ContactStatus.PRIMARY)
                    .affiliation("self")
                    .label("personal")
                    .receiveTextMessages(true)
                    .value("+1555%07d".formatted(number))
                    .build();
            Person person = Person.of(PersonId.of("BO-" + number), PersonName.of("Given", "Family"), List.of(phone));
            people.put(CompanyId.DEFAULT, person, PersonRef.number(number));
        }
        return people;
    }

    private static Campaign campaign(Freestone freestone) {
        ContactExporter dialer = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder().column("contact.value").build());
        BulkSender sender = freestone
                .bulkSenders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnableReminder")
                        .interactionChannel(Channel.TEXT)
                        .build());
        return freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:due")
                        .contactExporterId(dialer.id())
                        .bulkSenderId(sender.id())
                        .build());
    }
}
