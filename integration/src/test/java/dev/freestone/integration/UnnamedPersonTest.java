package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.CallField;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.ReportedCall;
import dev.freestone.doctor.Finding;
import dev.freestone.engine.ConsentDraft;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.DoNotInteractDraft;
import dev.freestone.engine.FactSubject;
import dev.freestone.engine.Freestone;
import dev.freestone.memory.InMemoryMetrics;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactsRequest;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.spi.MetricSeries;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever Freestone says of a contact tells no name, number, address or text of the person. A person of whom everything is told
 * goes through the full rules of a third-party collector, while the ports of the host fail with messages that quote the person.
 * Read are: every line that any logger says at any level, the drivers' included; the rows of the journal and the history of each
 * contact; decisions and explanations; refusals of what a host asks wrongly; the texts of values that a host may log; and the tags
 * of metrics and the events that its listener hears.
 */
class UnnamedPersonTest {
    private static final String QUOTE = "cannot reach Given Secret at +14045557391, 1 Secret Street: Secret words";

    private final ManualClock clock = ManualClock.at(PlantedPerson.NOW);
    private final List<String> asked = new ArrayList<>();
    private final InMemoryMetrics metrics = InMemoryMetrics.create();
    private final List<String> events = new ArrayList<>();
    private int looks;
    private boolean misconfigured;

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Fact({"POL-60", "OBS-6", "DOC-11"})
    void decisions_logs_metrics_journal_and_refusals_tell_nothing_of_the_person(StorageHouse house) {
        DataSource database = house.open();
        List<String> logged;
        try (RecordedLogs logs = RecordedLogs.listen()) {
            Freestone freestone = engine(database);
            PlantedPerson.tellEverything(freestone);
            fail(freestone);
            ContactLedger contacts = freestone.contacts();

            unnamed("decisions", decisions(contacts));
            unnamed("histories", histories(contacts));
            unnamed("refusals", refusals(contacts));
            unnamed("findings", findings(freestone));
            unnamed("texts of values", values(contacts));
            contacts.erasePerson(PlantedPerson.ID);
            logged = logs.lines();
        }

        unnamed("logs", logged);
        unnamed("metrics", metrics.series().stream().map(MetricSeries::toString).toList());
        unnamed("events", events);
        assertThat(logged)
                .as("the failures of the ports were told")
                .anyMatch(line -> line.contains("the facts of"))
                .anyMatch(line -> line.contains("sender text failed with"))
                .anyMatch(line -> line.contains("sender text could not be asked"))
                .anyMatch(line -> line.contains("rendering of"));
        unnamed(
                "journal",
                StorageHouse.cells(database).stream()
                        .filter(row -> row.startsWith("freestone_journal"))
                        .toList());
    }

    private Freestone engine(DataSource database) {
        return PlantedPerson.engine(database, clock, this::answer)
                .contactFacts((company, requests) -> {
                    requests.stream().map(FactsRequest::toString).forEach(asked::add);
                    looks++;
                    if (looks > 1 && looks < 6) {
                        throw new IllegalStateException(QUOTE);
                    }
                    return requests.stream()
                            .map(request -> PlantedPerson.facts(clock.instant()))
                            .peek(facts -> asked.add(facts.toString()))
                            .toList();
                })
                .templates(request -> {
                    asked.add(request.toString());
                    if (request.template().isPresent()) {
                        throw new IllegalStateException(QUOTE);
                    }
                    return Optional.of(MessageContent.text("Given Secret, you owe"));
                })
                .reconciler(PlantedPerson.TEXT, attempts -> {
                    asked.add(attempts.toString());
                    throw new IllegalStateException(QUOTE);
                })
                .metrics(metrics)
                .listener(event -> events.add(event.code() + event.attributes()))
                .build();
    }

    private SendResult answer(SendRequest request) {
        asked.add(request.toString());
        if (misconfigured) {
            return new SendResult.RetryLater(request.idempotencyKey(), Duration.ZERO, SendResult.Scope.CONFIGURATION);
        }
        if (asked.stream().filter(each -> each.startsWith("SendRequest")).count() > 1) {
            throw new IllegalStateException(QUOTE);
        }
        return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
    }

    /** Contacts whose rendering, sending and reconciliation fail, after the host's facts could not be read. */
    private void fail(Freestone freestone) {
        freestone.contacts().plan(List.of(neighbour("failing").build()));
        freestone
                .contacts()
                .plan(List.of(neighbour("rendered")
                        .template("reminder", Map.of("name", "Given Secret"))
                        .build()));
        for (int tick = 0; tick < 8; tick++) {
            clock.advance(Duration.ofMinutes(2));
            freestone.tick();
        }
        misconfigured = true;
        freestone.contacts().plan(List.of(neighbour("misconfigured").build()));
        for (int tick = 0; tick < 3; tick++) {
            clock.advance(Duration.ofMinutes(2));
            freestone.tick();
        }
    }

    private static NewIntent.Builder neighbour(String occasion) {
        return NewIntent.builder(PlantedPerson.CAMPAIGN, occasion, PlantedPerson.NEIGHBOUR)
                .sender(PlantedPerson.TEXT)
                .about(Purpose.SERVICING, "paymentDueDateReminder")
                .payload(Map.of("name", "Given Secret"))
                .destination(PlantedPerson.HOME);
    }

    private static List<String> decisions(ContactLedger contacts) {
        List<String> said = new ArrayList<>();
        for (PersonId person : List.of(PlantedPerson.ID, PlantedPerson.NEIGHBOUR)) {
            PlantedPerson.questions(person).values().forEach(question -> {
                said.add(contacts.checkNow(question).toString());
                said.add(contacts.explain(question).toString());
                said.add(contacts.explain(question).sentence());
                said.add(question.toString());
            });
        }
        contacts.evidence(
                PlantedPerson.ID,
                PlantedPerson.NOW.minus(Duration.ofDays(1)),
                PlantedPerson.NOW.plus(Duration.ofDays(1)),
                record -> said.add(record.toString()));
        return said;
    }

    private static List<String> histories(ContactLedger contacts) {
        return contacts.list(IntentFilter.ALL, Optional.empty(), 100).stream()
                .flatMap(intent -> Stream.concat(
                        Stream.of(intent.toString()),
                        contacts.explain(intent.id()).stream()
                                .flatMap(entry -> Stream.of(
                                        entry.toString(), entry.details().toString()))))
                .toList();
    }

    /** After a year in which nobody did anything. */
    private List<String> findings(Freestone freestone) {
        clock.advance(Duration.ofDays(365));
        return freestone.doctor().examine(100).stream().map(Finding::toString).toList();
    }

    private static List<String> refusals(ContactLedger contacts) {
        String file = String.join(",", CallField.HEADER)
                + "\r\ncall-91,,BO-7391-SECRET,,secret number,,never,,,,,\r\n\"Secret";
        return Stream.<ThrowingCallable>of(
                        () -> contacts.facts().consent(ConsentDraft.of(ConsentKind.TEXT, PlantedPerson.ID)),
                        () -> contacts.facts()
                                .doNotInteract(new DoNotInteractDraft(
                                        "CS-1", PlantedPerson.ID, Set.of(), Set.of(), Optional.empty())),
                        () -> contacts.facts().optOut(FactSubject.at(PlantedPerson.HOME), "", Set.of()),
                        () -> contacts.facts().inconvenient(PlantedPerson.ID, List.of()),
                        () -> contacts.plan(List.of(
                                neighbour("unsent").sender(SenderId.of("fax")).build())),
                        () -> Destination.of("Given Secret".repeat(1_000)),
                        () -> new InboundMessage(
                                "",
                                PlantedPerson.ID,
                                "text",
                                Optional.of(PlantedPerson.HOME),
                                PlantedPerson.NOW,
                                "Secret words"),
                        () -> {
                            throw new AssertionError(contacts.imports()
                                    .calls("dialer-7", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)))
                                    .toString());
                        })
                .map(Assertions::catchThrowable)
                .map(UnnamedPersonTest::trace)
                .toList();
    }

    private static String trace(Throwable refused) {
        assertThat(refused).isNotNull();
        StringWriter text = new StringWriter();
        refused.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private List<String> values(ContactLedger contacts) {
        List<String> said = new ArrayList<>(asked);
        contacts.facts().of(PlantedPerson.ID).stream()
                .map(ContactFact::toString)
                .forEach(said::add);
        contacts.export(PlantedPerson.ID, record -> said.add(record.toString()));
        said.add(PlantedPerson.intent("shown").build().toString());
        said.add(ConsentDraft.of(ConsentKind.TEXT, PlantedPerson.ID)
                .evidence("given-secret.pdf")
                .toString());
        said.add(FactSubject.at(PlantedPerson.HOME).toString());
        said.add(FactSubject.of(PlantedPerson.ID).toString());
        said.add(PlantedPerson.HOME.toString());
        said.add(ReportedCall.outbound("call-9", PlantedPerson.ID, PlantedPerson.NOW)
                .number(PlantedPerson.HOME)
                .disposition("SECRET")
                .build()
                .toString());
        said.add(contacts.unknowns(Optional.empty(), 10).toString());
        assertThat(contacts.unknowns(Optional.empty(), 10))
                .allMatch(intent -> intent.state() == IntentState.UNKNOWN)
                .isNotEmpty();
        return said;
    }

    private static void unnamed(String what, List<String> said) {
        assertThat(said)
                .as(what)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.toUpperCase(Locale.ROOT)).doesNotContain(PlantedPerson.WORDS));
    }
}
