package dev.freestone.engine;

import dev.freestone.cases.CaseChange;
import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.InMemoryTemplateDirectory;
import dev.freestone.memory.RandomIdSource;
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
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.NotificationType;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * An engine whose host has cases of its own, with people who can be reached and one case type. Its clock begins on Wednesday,
 * 2025-03-12 at 10:00 in New York.
 */
final class NoticeHouse {
    static final String PERSON = "BO-1A2B-0001";
    static final String OTHER_PERSON = "BO-1A2B-0002";
    static final CaseId CASE = CaseId.of("BK-2025-0007");
    static final int TEMPLATE = 4711;
    static final ZoneId ZONE = ZoneId.of("America/New_York");
    static final Instant START = Instant.parse("2025-03-12T14:00:00Z");

    final ManualClock clock = ManualClock.at(START);
    final InMemoryTemplateDirectory templates = InMemoryTemplateDirectory.create();
    final InMemoryPersonDirectory people = InMemoryPersonDirectory.of(person(PERSON), person(OTHER_PERSON));
    final Script email = new Script();
    Storage storage = InMemoryStorage.shared(clock);
    ContactPolicy policy = ContactPolicy.none();
    CompanyProfile company = new CompanyProfile(ZONE);
    UnaryOperator<FreestoneBuilder> also = builder -> builder;
    private final Map<String, Freestone> nodes = new HashMap<>();
    private int events;

    NoticeHouse() {
        template(TEMPLATE);
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

    NoticeHouse template(int id) {
        return template(id, Channel.EMAIL);
    }

    NoticeHouse template(int id, Channel channel) {
        templates.put(CompanyId.DEFAULT, key(id, channel), new Template("template-" + id, "caseNotice", Set.of()));
        return this;
    }

    static TemplateKey key(int id, Channel channel) {
        return new TemplateKey(Integer.toString(id), channel.code(), Optional.empty(), Optional.empty());
    }

    Freestone freestone() {
        return node("node-1");
    }

    /** A process of that name, made with the settings as they are when it is first asked for. */
    Freestone node(String name) {
        return nodes.computeIfAbsent(
                name,
                none -> also.apply(Freestone.builder()
                                .storage(storage)
                                .clock(clock)
                                .node(NodeId.of(name))
                                .ids(RandomIdSource.over(new Random(7 + nodes.size())))
                                .companies(
                                        id -> id.equals(ObjectHouse.UNKNOWN) ? Optional.empty() : Optional.of(company))
                                .templateDirectory(templates)
                                .people(people)
                                .sender(Channel.EMAIL, email)
                                .contactPolicy(policy))
                        .build());
    }

    NotificationTypes types() {
        return freestone().notificationTypes();
    }

    CaseTypeId caseType() {
        return freestone()
                .caseTypes()
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

    /** An active type of a case type. */
    TypeId active(NotificationTypeDraft.Builder draft, CaseTypeId caseType) {
        NotificationType made =
                types().create(draft.status(TypeStatus.ACTIVE).build()).type();
        types().associate(made.id(), caseType.value());
        return made.id();
    }

    /** A new change of the case of the house. */
    CaseChange.Builder change(CaseTypeId caseType) {
        events++;
        return CaseChange.builder("event-" + events, CASE, caseType).borrowers(PERSON);
    }

    /** The case is created in a status. */
    CaseChange created(CaseTypeId caseType, CaseStatus status) {
        return change(caseType).after(CaseState.of(status)).build();
    }

    CaseEventResult happens(CaseChange change) {
        return freestone().cases().caseChanged(change);
    }

    List<ContactIntent> intents() {
        return freestone().contacts().list(IntentFilter.ALL, Optional.empty(), 1_000);
    }

    /** What the sender was given so far. */
    int sent() {
        return email.requests.size();
    }

    void at(String instant) {
        clock.set(Instant.parse(instant));
        freestone().tick();
    }
}
