package dev.freestone.integration;

import dev.freestone.cases.CaseChange;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.engine.DoNotInteractTypeDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.StorageTime;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryTemplateDirectory;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

/** A host that reports changes of its cases to nodes over one database. Its clock stands still until a test moves it. */
final class CaseHost {
    static final String FIRST = "BO-1A2B-0001";
    static final String SECOND = "BO-1A2B-0002";
    static final CaseId CASE = CaseId.of("BK-2025-0007");
    private static final int TEMPLATE = 4711;

    final ManualClock clock = ManualClock.at(Instant.parse("2025-03-12T14:00:00Z"));
    final List<SendRequest> sent = new CopyOnWriteArrayList<>();
    CompanyProfile company = new CompanyProfile(ZoneId.of("America/New_York"));
    private final InMemoryTemplateDirectory templates = InMemoryTemplateDirectory.create();

    CaseHost() {
        templates.put(
                CompanyId.DEFAULT,
                new TemplateKey(Integer.toString(TEMPLATE), Channel.EMAIL.code(), Optional.empty(), Optional.empty()),
                new Template("case-notice", "caseNotice", Set.of()));
    }

    JdbcStorage storage(DataSource database) {
        return JdbcStorage.over(database, StorageTime.injected(clock));
    }

    Freestone node(String name, DataSource database) {
        return node(name, storage(database));
    }

    Freestone node(String name, JdbcStorage storage) {
        return Freestone.builder()
                .storage(storage)
                .plainStorage()
                .clock(clock)
                .node(NodeId.of(name))
                .companies(id -> Optional.of(company))
                .templateDirectory(templates)
                .people(InMemoryPersonDirectory.of(person(FIRST), person(SECOND)))
                .sender(Channel.EMAIL, request -> {
                    sent.add(request);
                    return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
                })
                .contactPolicy(ContactPolicy.none())
                .build();
    }

    private static Person person(String id) {
        return Person.of(
                PersonId.of(id),
                PersonName.EMPTY,
                List.of(Contact.builder("email-1", ContactType.EMAIL)
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .value(id.toLowerCase(Locale.ROOT) + "@example.org")
                        .build()));
    }

    static CaseTypeId caseType(Freestone node) {
        return node.caseTypes()
                .create(CaseTypeDraft.builder().name("Bankruptcy").build())
                .id();
    }

    /** A draft that only needs a trigger. */
    static NotificationTypeDraft.Builder notice() {
        return NotificationTypeDraft.builder()
                .name("Bankruptcy documents")
                .channel(Channel.EMAIL)
                .theme(InteractionTheme.OPS_SERVICING)
                .templateId(TEMPLATE);
    }

    static TypeId active(Freestone node, CaseTypeId caseType, NotificationTypeDraft.Builder draft) {
        TypeId id = node.notificationTypes()
                .create(draft.status(TypeStatus.ACTIVE).build())
                .type()
                .id();
        node.notificationTypes().associate(id, caseType.value());
        return id;
    }

    /** An active type that forbids calls for good. */
    static void stops(Freestone node, CaseTypeId caseType, CaseStatus onStatus) {
        TypeId id = node.doNotInteractTypes()
                .create(DoNotInteractTypeDraft.builder()
                        .status(TypeStatus.ACTIVE)
                        .onStatus(onStatus)
                        .channel(StoppedChannel.VOICE)
                        .theme(StoppedTheme.ALL)
                        .build())
                .type()
                .id();
        node.doNotInteractTypes().associate(id, caseType.value());
    }

    static CaseChange created(String eventId, CaseTypeId caseType) {
        return CaseChange.builder(eventId, CASE, caseType)
                .borrowers(FIRST, SECOND)
                .after(CaseState.of(CaseStatus.INITIATED))
                .build();
    }

    static CaseChange moved(String eventId, CaseTypeId caseType, CaseStatus before, CaseStatus after) {
        return CaseChange.builder(eventId, CASE, caseType)
                .borrowers(FIRST, SECOND)
                .before(CaseState.of(before))
                .after(CaseState.of(after))
                .build();
    }
}
