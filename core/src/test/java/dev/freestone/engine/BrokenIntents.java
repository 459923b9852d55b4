package dev.freestone.engine;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PlanAnswer;
import dev.freestone.spi.ContactStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import dev.freestone.testkit.sim.ForwardingContactStore;
import dev.freestone.testkit.sim.ForwardingTx;
import dev.freestone.testkit.sim.NodeSetup;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Stores of intents that are broken on purpose. */
final class BrokenIntents {
    private BrokenIntents() {}

    private static UnaryOperator<Tx> seeing(Function<Tx, ContactStore> view) {
        return tx -> new ForwardingTx(tx) {
            @Override
            public ContactStore contacts() {
                return view.apply(tx);
            }
        };
    }

    /** What will be sent counts as sent. */
    static UnaryOperator<Tx> confirmedBeforeTheCall(NodeSetup setup) {
        return seeing(tx -> new ForwardingContactStore(tx.contacts()) {
            @Override
            public List<WriteResult> update(List<IntentRow> rows) {
                return super.update(rows.stream()
                        .map(row -> row.status().state() == IntentState.ATTEMPTED
                                ? row.with(in(row.status(), IntentState.CONFIRMED))
                                : row)
                        .toList());
            }
        });
    }

    /** Nobody's intents share a lane. */
    static UnaryOperator<Tx> withoutLanes(NodeSetup setup) {
        return seeing(tx -> new ForwardingContactStore(tx.contacts()) {
            @Override
            public List<PlanAnswer> plan(List<IntentRow> intents) {
                return super.plan(intents.stream().map(BrokenIntents::alone).toList());
            }
        });
    }

    private static IntentRow alone(IntentRow row) {
        IntentPlan is = row.plan();
        IntentPlan plan = new IntentPlan(
                is.id(),
                is.company(),
                is.key(),
                is.producer(),
                is.occurrence(),
                is.channel(),
                KeyedHash.of(is.person().value() + "0" + is.id().value().substring(3)),
                is.topic(),
                is.sender(),
                is.priority(),
                is.notBefore(),
                is.expiresAt(),
                is.holdLimit(),
                is.createdAt(),
                is.document());
        return new IntentRow(row.planSeq(), row.version(), plan, row.status());
    }

    /** Planning again begins again. */
    static UnaryOperator<Tx> overwrittenByDuplicates(NodeSetup setup) {
        return seeing(tx -> new ForwardingContactStore(tx.contacts()) {
            @Override
            public List<PlanAnswer> plan(List<IntentRow> intents) {
                List<PlanAnswer> answers = super.plan(intents);
                for (int i = 0; i < answers.size(); i++) {
                    IntentRow fresh = intents.get(i);
                    if (answers.get(i) instanceof PlanAnswer.Duplicate) {
                        lock(List.of(answers.get(i).id())).forEach(row -> update(List.of(row.with(fresh.status()))));
                    }
                }
                return answers;
            }
        });
    }

    /** Leases begin and end by the clock of the node. */
    static UnaryOperator<Tx> leasedByTheirClocks(NodeSetup setup) {
        return tx -> new ForwardingTx(tx) {
            @Override
            public Instant now() {
                return setup.clock().instant();
            }

            @Override
            public ContactStore contacts() {
                return new ForwardingContactStore(tx.contacts()) {
                    @Override
                    public List<IntentRow> overdue(IntentState state, int limit) {
                        return Stream.of("CP-0", "CP-1", "CP-2")
                                .flatMap(company ->
                                        page(CompanyId.of(company), IntentFilter.ALL.in(state), Long.MAX_VALUE, limit)
                                                .stream())
                                .filter(row -> row.status()
                                        .wakeAt()
                                        .filter(at -> !at.isAfter(setup.clock().instant()))
                                        .isPresent())
                                .toList();
                    }
                };
            }
        };
    }

    /** A node that has an answer writes it, whatever became of the intent meanwhile. */
    static UnaryOperator<Tx> overwritingWhatIsStored(NodeSetup setup) {
        Map<IntentId, IntentStatus> mine = new HashMap<>();
        return seeing(tx -> new ForwardingContactStore(tx.contacts()) {
            @Override
            public List<WriteResult> update(List<IntentRow> rows) {
                rows.forEach(row -> mine.remove(row.plan().id()));
                rows.stream()
                        .filter(row -> row.status().state() == IntentState.ATTEMPTED)
                        .forEach(row -> mine.put(row.plan().id(), row.status()));
                return super.update(rows);
            }

            @Override
            public List<IntentRow> lock(Collection<IntentId> ids) {
                return super.lock(ids).stream()
                        .map(row -> row.with(mine.getOrDefault(row.plan().id(), row.status())))
                        .toList();
            }
        });
    }

    static IntentStatus in(IntentStatus is, IntentState state) {
        return new IntentStatus(
                state,
                is.reason(),
                is.ruleId(),
                is.dueAt(),
                is.holdUntil(),
                is.lease(),
                is.attempt(),
                is.decision(),
                is.validUntil(),
                is.restrictionVersion(),
                is.slots(),
                is.providerMessageId(),
                is.delivery(),
                is.calledBack(),
                is.reconcileCount(),
                is.wakeAt(),
                is.updatedAt());
    }
}
