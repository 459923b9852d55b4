package dev.freestone.testkit.sim;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.model.contact.Producer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What producers plan, some of it again and again. Used by one thread. */
final class Workload {
    private final World world;
    private final Desks desks;
    private final Map<String, String> answered = new HashMap<>();
    private final Set<String> planned = new HashSet<>();

    Workload(World world, Desks desks) {
        this.world = world;
        this.desks = desks;
    }

    /** The person of an occurrence: the workload gives each identity an occurrence of its own. */
    static String person(String occurrence) {
        return occurrence.substring(occurrence.indexOf('@') + 1);
    }

    /** Each person has a number. */
    static Destination destination(PersonId person) {
        int number = Integer.parseInt(person.value().substring("BO-".length()));
        return Destination.of(String.format(Locale.ROOT, "+1555010%04d", number));
    }

    static CompanyId company(int number) {
        return CompanyId.of("CP-" + number);
    }

    static Producer producer(int number) {
        return new Producer(number % 2 == 0 ? "outreach" : "promo", "CG-" + number);
    }

    void schedule() {
        Xoshiro256 random = world.random.data();
        int left = world.setting.intents();
        int number = 0;
        while (left > 0) {
            int size = Math.min(left, random.between(1, 4));
            CompanyId company = company(random.below(world.setting.companies()));
            List<NewIntent> intents = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                number++;
                intents.add(intent(random, number));
            }
            left -= size;
            int times = random.percent(65) ? 1 : random.between(2, 3);
            for (int i = 0; i < times; i++) {
                Duration after = after(random);
                world.item(SimTime.START.plus(after), () -> plan(company, intents));
            }
        }
        scheduleExports(number);
    }

    /** Where a policy counts, some of what it counts is handed to dialers. */
    private void scheduleExports(int first) {
        Xoshiro256 random = world.random.exports();
        int files = world.setting.cap().isPresent() && random.percent(50) ? random.between(1, 3) : 0;
        int number = first;
        for (int file = 0; file < files; file++) {
            CompanyId company = company(random.below(world.setting.companies()));
            List<NewIntent> contacts = new ArrayList<>();
            for (int i = random.between(1, 3); i > 0; i--) {
                number++;
                contacts.add(exported(random, number));
            }
            world.item(SimTime.START.plus(random.seconds(0, 60)), () -> handOver(company, contacts));
        }
    }

    private void handOver(CompanyId company, List<NewIntent> contacts) {
        world.line("producer", "hands over " + contacts.size() + " of " + company);
        desks.with("hand over", company, ActorId.HOST, desk -> desk.handOver(contacts, world.oracle.slots()::asked));
    }

    private NewIntent exported(Xoshiro256 random, int number) {
        String person = "BO-" + random.below(world.setting.persons());
        return NewIntent.builder(producer(0), "o" + number + "@" + person, PersonId.of(person))
                .channel("text")
                .sender(world.providers.get(0).id)
                .about(Purpose.COLLECTION, "export")
                .references("LN-" + number)
                .debts("LN-" + random.below(Math.max(1, world.setting.debts())))
                .destination(destination(PersonId.of(person)))
                .build();
    }

    /** In a crowd nearly everything comes at once, so that it waits for room. */
    private Duration after(Xoshiro256 random) {
        boolean crowded = world.setting.kind().isCrowded();
        return random.percent(crowded ? 95 : 50)
                ? random.seconds(0, crowded ? 2 : 20)
                : random.seconds(0, (int) (world.setting.length().toSeconds() * 3 / 4));
    }

    private void plan(CompanyId company, List<NewIntent> intents) {
        world.line("producer", "plans " + intents.size() + " of " + company);
        desks.with("plan", company, ActorId.HOST, desk -> check(company, intents, desk.plan(intents)));
    }

    private void check(CompanyId company, List<NewIntent> intents, List<PlanAnswer> answers) {
        for (int i = 0; i < answers.size(); i++) {
            String identity = company.value() + '/' + intents.get(i).occurrence();
            String id = answers.get(i).id().value();
            String earlier = answered.putIfAbsent(identity, id);
            world.oracle.require(
                    earlier == null || earlier.equals(id),
                    Invariant.I4,
                    identity + " is planned as " + id + " and as " + earlier);
            world.oracle.require(
                    answers.get(i) instanceof PlanAnswer.Duplicate || planned.add(identity),
                    Invariant.I4,
                    identity + " is answered PLANNED twice");
        }
    }

    /** One or two, so that people share debts, and contacts need room for each. */
    private List<String> debts() {
        int debts = world.setting.debts();
        Xoshiro256 random = world.random.policy();
        if (debts == 0 || random.percent(20)) {
            return List.of();
        }
        String first = "LN-" + random.below(debts);
        return random.percent(75) ? List.of(first) : List.of(first, "LN-" + random.below(debts));
    }

    private NewIntent intent(Xoshiro256 random, int number) {
        String person = "BO-" + random.below(world.setting.persons());
        Instant now = SimTime.START;
        Optional<Instant> notBefore =
                random.percent(75) ? Optional.empty() : Optional.of(now.plus(random.seconds(0, 5_400)));
        Optional<Instant> expiresAt = random.percent(70)
                ? Optional.empty()
                : Optional.of(now.plus(random.seconds(300, random.percent(50) ? 7_200 : 200_000)));
        if (world.setting.placed()) {
            // What is held for want of a place is looked at every hour, for as long as it may be sent.
            expiresAt = Optional.of(now.plus(world.random.places().seconds(300, 90_000)));
        }
        return new NewIntent(
                producer(random.below(3)),
                "o" + number + "@" + person,
                PersonId.of(person),
                random.percent(90) ? "text" : "email",
                world.providers.get(random.below(world.providers.size())).id,
                random.one(Purpose.SERVICING, Purpose.MARKETING, Purpose.COLLECTION),
                Optional.empty(),
                "reminder",
                List.of("LN-" + number),
                debts(),
                Optional.empty(),
                Map.of(),
                random.percent(97) ? Optional.of(destination(PersonId.of(person))) : Optional.empty(),
                random.percent(60) ? OptionalInt.empty() : OptionalInt.of(random.below(10)),
                notBefore,
                expiresAt,
                Optional.empty(),
                ContactTraits.PLAIN,
                Optional.empty());
    }
}
