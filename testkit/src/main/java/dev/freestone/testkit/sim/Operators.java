package dev.freestone.testkit.sim;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.IntentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** What people do to the ledger while it works. Used by one thread. */
final class Operators {
    private static final ActorId OPERATOR = ActorId.of("user:7");

    private final World world;
    private final Desks desks;

    Operators(World world, Desks desks) {
        this.world = world;
        this.desks = desks;
    }

    void schedule() {
        Xoshiro256 random = world.random.data();
        for (int i = 0; i < world.setting.commands(); i++) {
            int kind = random.below(100);
            int pick = random.below(1 << 20);
            Duration lasting = random.seconds(5, random.percent(world.setting.patient() ? 60 : 10) ? 300_000 : 1_800);
            int most = random.percent(50) ? 90 : (int) world.setting.length().toSeconds();
            world.item(SimTime.START.plus(random.seconds(1, most)), () -> command(kind, pick, lasting));
        }
    }

    private void command(int kind, int pick, Duration lasting) {
        if (kind < 25) {
            one(
                    pick,
                    "cancel",
                    seen -> true,
                    (desk, seen) -> desk.cancel(seen.row.plan().id()));
        } else if (kind < 35) {
            hold(pick, lasting);
        } else if (kind < 45) {
            one(pick, "settle", this::canSettle, this::settle);
        } else if (kind < 52) {
            restrict(pick);
        } else if (kind < 76) {
            ContactScope scope = scope(pick);
            order("pause", desk -> desk.pause(scope));
            world.schedule.at(world.now().plus(lasting), () -> order("resume", desk -> desk.resume(scope)));
        } else if (kind < 92) {
            ContactScope scope = scope(pick);
            order("kill", desk -> desk.kill(scope));
            world.schedule.at(world.now().plus(lasting), () -> order("lift", desk -> desk.lift(scope)));
        } else {
            ContactScope scope = scope(pick);
            order("kill", desk -> desk.kill(scope));
            order("pause", desk -> desk.pause(scope));
            order("resume", desk -> desk.resume(scope));
            world.schedule.at(world.now().plus(lasting), () -> order("lift", desk -> desk.lift(scope)));
        }
    }

    private void hold(int pick, Duration lasting) {
        one(pick, "hold", seen -> seen.state() != IntentState.UNKNOWN, (desk, seen) -> {
            desk.hold(seen.row.plan().id());
            world.schedule.at(
                    world.now().plus(lasting),
                    () -> desks.with(
                            "release",
                            seen.row.plan().company(),
                            OPERATOR,
                            each -> each.release(seen.row.plan().id())));
        });
    }

    /** An operator attests only what is true and stays true. */
    private boolean canSettle(Seen seen) {
        return seen.state() == IntentState.UNKNOWN
                && world.providers.stream()
                        .noneMatch(each -> each.mayArrive(seen.row.plan().key()));
    }

    private void settle(LedgerDesk desk, Seen seen) {
        boolean delivered = world.providers.stream()
                .anyMatch(each -> each.hasTaken(seen.row.plan().key()));
        desk.settle(seen.row.plan().id(), delivered, "list of the provider");
    }

    /** A stop of a person, as registries of consents write it. */
    private void restrict(int pick) {
        one(pick, "restrict", seen -> true, (desk, seen) -> desk.restrict(seen.row.plan()));
    }

    private void one(int pick, String command, Predicate<Seen> fits, BiConsumer<LedgerDesk, Seen> order) {
        List<Seen> fitting = world.oracle.intents().stream().filter(fits).toList();
        if (!fitting.isEmpty()) {
            Seen seen = fitting.get(pick % fitting.size());
            world.line("operator", command + " " + seen.row.plan().id());
            desks.with(command, seen.row.plan().company(), OPERATOR, desk -> order.accept(desk, seen));
        }
    }

    private void order(String command, java.util.function.Consumer<LedgerDesk> order) {
        desks.with(command, Workload.company(0), OPERATOR, order);
    }

    private ContactScope scope(int pick) {
        CompanyId company = Workload.company(pick % world.setting.companies());
        return switch (pick % 7) {
            case 0 -> ContactScope.EVERYTHING;
            case 1 -> ContactScope.company(company);
            case 2 -> ContactScope.producerKind(company, "outreach");
            case 3 -> ContactScope.producer(company, Workload.producer(pick % 3));
            case 4 -> ContactScope.channel(company, "text");
            default -> ContactScope.sender(world.providers.get(pick % world.providers.size()).id);
        };
    }

    /** Lets everything go on, what the engine paused by itself too. */
    void liftEverything() {
        List<ControlRow> rows =
                new ArrayList<>(world.ledger.storage().read(tx -> tx.controls().all()));
        rows.sort((one, other) -> StoppedScopes.text(one.scope()).compareTo(StoppedScopes.text(other.scope())));
        for (ControlRow row : rows) {
            String command = row.killed() ? "lift" : "resume";
            order(command, desk -> {
                if (row.killed()) {
                    desk.lift(row.scope());
                } else {
                    desk.resume(row.scope());
                }
            });
        }
    }
}
