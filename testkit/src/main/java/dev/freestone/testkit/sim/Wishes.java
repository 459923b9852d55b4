package dev.freestone.testkit.sim;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.LaneKey;
import java.time.Duration;

/** What people say while the ledger works: that they want no more texts, and some of them later that they want them again. */
final class Wishes {
    private static final Duration LOOK = Duration.ofMillis(25);
    private static final int LOOKS = 200;

    private final World world;
    private final Desks desks;

    Wishes(World world, Desks desks) {
        this.world = world;
        this.desks = desks;
    }

    void schedule() {
        Xoshiro256 random = world.random.facts();
        int wishes = random.percent(60) ? random.between(1, 3) : 0;
        for (int i = 0; i < wishes; i++) {
            CompanyId company = Workload.company(random.below(world.setting.companies()));
            PersonId person = PersonId.of("BO-" + random.below(world.setting.persons()));
            int most = random.percent(70) ? 20 : (int) world.setting.length().toSeconds();
            Duration after = random.millis(1, most * 1_000);
            int looks = random.percent(70) ? LOOKS : 0;
            world.item(SimTime.START.plus(after), () -> optOut(company, person, looks));
            if (random.percent(40)) {
                Duration later = after.plus(random.seconds(10, 3_600));
                world.item(SimTime.START.plus(later), () -> agree(company, person));
            }
        }
    }

    /** Some wait for the worst moment: a text to them is claimed, and not attempted yet. */
    private void optOut(CompanyId company, PersonId person, int looks) {
        if (looks > 0 && !isClaimed(company, person)) {
            world.schedule.at(world.now().plus(LOOK), () -> optOut(company, person, looks - 1));
            return;
        }
        world.line("person", person + " of " + company + " wants no more texts");
        desks.with("opt out", company, ActorId.HOST, desk -> {
            known(desk, company, person);
            desk.optOut(Workload.destination(person));
        });
    }

    private boolean isClaimed(CompanyId company, PersonId person) {
        String lane = company.value() + '/' + person.value();
        return world.oracle.intents().stream()
                .anyMatch(seen ->
                        seen.state() == IntentState.CLAIMED && seen.lane().equals(lane));
    }

    private void agree(CompanyId company, PersonId person) {
        world.line("person", person + " of " + company + " agrees to texts");
        desks.with("agree", company, ActorId.HOST, desk -> {
            known(desk, company, person);
            desk.agree(person, Workload.destination(person), world.now());
        });
    }

    private void known(LedgerDesk desk, CompanyId company, PersonId person) {
        LaneKey destination = new LaneKey(company, desk.hash(Workload.destination(person)));
        world.oracle.optOuts().known(destination, person.value());
    }
}
