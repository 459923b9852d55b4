package dev.freestone.engine;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReplayMode;
import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayResult;
import dev.freestone.contact.ReplayedDecision;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.engine.policy.FactDocuments;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import dev.freestone.spi.KeySource;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A ledger whose decisions are made once more. People live in Georgia unless a test says otherwise. */
final class ReplayHouse {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    static final PersonHashes HASHES = PersonHashes.plain();

    final LedgerHouse ledger = new LedgerHouse();
    final List<ReplayedDecision> replayed = new ArrayList<>();
    Function<String, PersonFacts> known = person -> plain().build();
    private final Map<ContactPolicy, ContactLedger> contacts = new HashMap<>();
    private int occasions;
    private int facts;

    ReplayHouse(ContactPolicy policy) {
        ledger.policy = policy;
        ledger.facts = Optional.of((company, requests) -> requests.stream()
                .map(request -> known.apply(request.person().value()))
                .toList());
        // 10:00 in New York.
        ledger.clock.advance(Duration.ofHours(5));
    }

    /** One and the same as long as the policy is the same: it takes a while to compile. */
    ContactLedger contacts() {
        return contacts.computeIfAbsent(ledger.policy, policy -> ledger.contacts());
    }

    /** Goes on with processes that have these keys. */
    void under(KeySource keys) {
        ledger.under(keys);
        contacts.clear();
    }

    PersonFactsBuilder plain() {
        LocalDate today = LocalDate.ofInstant(ledger.clock.instant(), ZoneOffset.UTC);
        return PersonFacts.readAt(ledger.clock.instant())
                .residence("GA")
                .zone(NEW_YORK)
                .content("opt_out_notice")
                .check("text_number", today.withDayOfMonth(1));
    }

    IntentId plan(String person, String channel, Purpose purpose, String... debts) {
        occasions++;
        NewIntent intent = NewIntent.builder(
                        LedgerHouse.CAMPAIGN, "CG-4T2K-9QXD:run:CR-" + occasions, PersonId.of(person))
                .sender(LedgerHouse.TEXT)
                .channel(channel)
                .about(purpose, "paymentDueDateReminder")
                .debts(debts)
                .destination(Destination.of(channel.equals("email") ? person + "@example.com" : number(person)))
                .build();
        return contacts().plan(List.of(intent)).get(0).id();
    }

    IntentId call(String person, String... debts) {
        return plan(person, "voice", Purpose.COLLECTION, debts);
    }

    static String number(String person) {
        return "+1404555" + "%04d".formatted(Integer.parseInt(person.substring(3)));
    }

    /** Records a fact as it is recorded elsewhere: under the lane of its person, or alone for a destination. */
    FactRow record(FactTerms terms, String person, boolean ofDestination, Optional<Instant> until) {
        facts++;
        FactId id = FactId.of("LE-0000-%04d".formatted(facts));
        KeyedHash hash = HASHES.of(CompanyId.DEFAULT, PersonId.of(person));
        KeyedHash where = HASHES.destination(CompanyId.DEFAULT, Destination.of(number(person)));
        return ledger.storage.write(tx -> {
            if (ofDestination) {
                tx.controls().alone();
            }
            lane(tx, hash);
            Instant now = tx.now();
            FactRow row = new FactRow(
                    id,
                    CompanyId.DEFAULT,
                    terms.kind(),
                    ofDestination ? Optional.empty() : Optional.of(hash),
                    ofDestination ? Optional.of(where) : Optional.empty(),
                    Optional.empty(),
                    FactDocuments.write(terms, Optional.empty()),
                    now,
                    until,
                    Optional.empty(),
                    now,
                    Optional.empty());
            tx.facts().add(List.of(row));
            return row;
        });
    }

    void end(FactRow row) {
        ledger.storage.write(tx -> {
            tx.controls().alone();
            row.person().ifPresent(hash -> lane(tx, hash));
            return tx.facts().end(row.ended(tx.now(), tx.now()));
        });
    }

    private static void lane(Tx tx, KeyedHash person) {
        LaneKey lane = new LaneKey(CompanyId.DEFAULT, person);
        tx.contacts().lanes(Set.of(lane));
        tx.contacts().restrict(Set.of(lane));
    }

    PolicySet set() {
        return contacts().replay().set();
    }

    ReplayReport replay(PolicySet candidate, ReplayMode mode) {
        replayed.clear();
        Instant end = ledger.clock.instant().plusSeconds(1);
        return contacts().replay().run(LedgerHouse.START, end, candidate, mode, replayed::add);
    }

    List<IntentId> that(ReplayResult result) {
        return replayed.stream()
                .filter(each -> each.result() == result)
                .map(ReplayedDecision::intent)
                .toList();
    }
}
