package dev.freestone.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactIdentity;
import dev.freestone.model.contact.ContactTopic;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.NewIntent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What planning makes of a contact: identity, priority and times. Pure. Source: docs/spec/contact-ledger.md 2. */
public final class ContactPlans {
    private static final Duration LIFE = Duration.ofDays(7);
    private static final IntentId NO_INTENT = IntentId.of("EX-0000-0000");
    private static final Document NOTHING = Document.of("{}");

    private ContactPlans() {}

    /**
     * The identity of a contact.
     *
     * @param company the owner
     * @param intent the contact
     * @return what makes it the same contact as another
     */
    public static ContactIdentity identity(CompanyId company, NewIntent intent) {
        String reference = intent.references().stream().sorted().collect(Collectors.joining("+"));
        return new ContactIdentity(
                company,
                intent.producer().code(),
                intent.occurrence(),
                intent.person(),
                intent.channel(),
                intent.purpose().code() + "/" + intent.subject() + "/" + reference);
    }

    /**
     * The plan of a contact.
     *
     * @param id its new id
     * @param company the owner
     * @param intent the contact
     * @param person stands for the person
     * @param debts stand for the debts that it concerns
     * @param document the encrypted rest
     * @param now S, or the recorded instant of planning
     * @return the plan
     */
    public static IntentPlan plan(
            IntentId id,
            CompanyId company,
            NewIntent intent,
            KeyedHash person,
            List<KeyedHash> debts,
            Document document,
            Instant now) {
        Instant notBefore = intent.notBefore().orElse(now);
        Instant expiresAt = intent.expiresAt().orElse(notBefore.plus(LIFE));
        return new IntentPlan(
                id,
                company,
                IdempotencyKeys.of(identity(company, intent)),
                intent.producer(),
                intent.occurrence(),
                intent.channel(),
                person,
                new ContactTopic(intent.purpose(), intent.subject(), debts),
                intent.sender(),
                intent.priority().orElse(priority(intent.purpose())),
                notBefore,
                expiresAt,
                intent.holdLimit().orElse(expiresAt),
                now,
                document);
    }

    /**
     * What the policy is asked about a contact that is handed to a dialer. It is never sent by Freestone, so it has neither
     * sender nor content, and its id stands for nothing: the key tells which one it is.
     *
     * @param company the owner
     * @param contact the contact, with its normalised destination
     * @param person stands for the person
     * @param debts stand for the debts that it concerns
     * @param now the recorded instant
     * @return the plan
     */
    public static IntentPlan export(
            CompanyId company, NewIntent contact, KeyedHash person, List<KeyedHash> debts, Instant now) {
        String destination = contact.destination()
                .map(Destination::value)
                .orElseThrow(() -> new IllegalArgumentException("export: no destination, give the normalised one"));
        IntentPlan plan = plan(NO_INTENT, company, contact, person, debts, NOTHING, now);
        return new IntentPlan(
                plan.id(),
                plan.company(),
                IdempotencyKeys.ofExport(identity(company, contact), destination),
                plan.producer(),
                plan.occurrence(),
                plan.channel(),
                plan.person(),
                plan.topic(),
                plan.sender(),
                plan.priority(),
                plan.notBefore(),
                plan.expiresAt(),
                plan.holdLimit(),
                plan.createdAt(),
                plan.document());
    }

    private static int priority(Purpose purpose) {
        return switch (purpose) {
            case ACCOUNT_SECURITY -> 1;
            case REQUIRED_NOTICE -> 3;
            case SERVICING -> 4;
            case COLLECTION -> 5;
            case MARKETING -> 7;
        };
    }
}
