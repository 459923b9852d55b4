package dev.freestone.engine;

import dev.freestone.contact.DueVerdict;
import dev.freestone.engine.dispatch.DueAnswers;
import dev.freestone.engine.dispatch.DueCheck;
import dev.freestone.engine.dispatch.DueContact;
import dev.freestone.engine.dispatch.DueSeen;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DueFacts;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A producer that says of each due contact what a test says, and remembers whom it was asked about. */
final class ScriptedCheck implements DueCheck<ScriptedCheck.Read> {
    /** Nothing but when it was read. */
    record Read(Instant readAt) implements DueFacts {}

    final List<List<IntentId>> asked = new ArrayList<>();
    final List<List<IntentId>> judged = new ArrayList<>();
    final Set<String> unknown = new HashSet<>();
    final Set<CompanyId> failing = new HashSet<>();
    DueVerdict verdict = DueVerdict.proceed();
    private final InstantSource clock;

    ScriptedCheck(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public DueAnswers<Read> ask(List<DueContact> contacts) {
        asked.add(contacts.stream().map(each -> each.plan().id()).toList());
        Read now = new Read(clock.instant());
        Map<IntentId, Read> known = new HashMap<>();
        contacts.stream()
                .filter(each -> !failing.contains(each.plan().company()))
                .filter(each -> !unknown.contains(each.person().value()))
                .forEach(each -> known.put(each.plan().id(), now));
        return new DueAnswers<>(known, failing);
    }

    @Override
    public Map<IntentId, DueVerdict> judge(Tx tx, List<DueSeen<Read>> due) {
        judged.add(due.stream().map(each -> each.plan().id()).toList());
        Map<IntentId, DueVerdict> verdicts = new HashMap<>();
        due.forEach(each -> verdicts.put(each.plan().id(), verdict));
        return verdicts;
    }
}
