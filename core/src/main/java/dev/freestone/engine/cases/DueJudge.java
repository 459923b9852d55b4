package dev.freestone.engine.cases;

import dev.freestone.contact.DueVerdict;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.json.CaseJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.notification.CaseLook;
import dev.freestone.notification.DueRule;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.TemplateLook;
import dev.freestone.notification.TriggerLevel;
import dev.freestone.spi.CaseInteractionRow;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.Tx;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges the due interactions of one company by what the storage and the ports say. What the storage says is read under the locks
 * of the contacts, which every change of a case needs to call them back: so either it is seen here, or it calls back what is
 * claimed here. Used by one thread.
 */
final class DueJudge {
    private final EngineParts parts;
    private final Tx tx;
    private final CompanyId company;
    private final Map<CaseId, CaseLook> cases;

    private DueJudge(EngineParts parts, Tx tx, CompanyId company, Map<CaseId, CaseLook> cases) {
        this.parts = parts;
        this.tx = tx;
        this.company = company;
        this.cases = cases;
    }

    static DueJudge of(EngineParts parts, Tx tx, CompanyId company, List<InteractionFacts> due) {
        Map<CaseId, CaseLook> cases = new HashMap<>();
        for (InteractionFacts each : due) {
            each.row().ifPresent(row -> cases.put(row.caseId(), each.directory().orElse(CaseLook.GONE)));
        }
        SecretSeal seal = parts.seals().of(company);
        List<CaseId> unanswered = unanswered(due);
        Map<CaseId, CaseLook> own = new HashMap<>();
        NotificationDue.inParts(unanswered, part -> tx.cases().find(company, part))
                .forEach(row -> own.put(row.id(), look(row, seal)));
        List<CaseId> reported =
                unanswered.stream().filter(id -> !own.containsKey(id)).toList();
        // Where there is no directory, a case of the host stands as it was last reported.
        NotificationDue.inParts(reported, part -> tx.caseEvents().watches(company, part))
                .forEach(row -> cases.put(row.id(), look(CaseWatch.read(row, seal))));
        cases.putAll(own);
        return new DueJudge(parts, tx, company, cases);
    }

    private static List<CaseId> unanswered(List<InteractionFacts> due) {
        return due.stream()
                .filter(each -> each.directory().isEmpty())
                .flatMap(each -> each.row().stream())
                .map(CaseInteractionRow::caseId)
                .distinct()
                .toList();
    }

    private static CaseLook look(CaseRow row, SecretSeal seal) {
        return row.columns().deletedAt().isPresent()
                ? CaseLook.GONE
                : CaseLook.at(CaseJson.read(row.document(), row.version(), seal).state());
    }

    private static CaseLook look(CaseWatch watch) {
        return watch.after().filter(state -> !watch.deleted()).map(CaseLook::at).orElse(CaseLook.GONE);
    }

    DueVerdict verdict(InteractionFacts facts) {
        // What the host has planned on its own is not about a case, and goes on.
        return facts.row().map(row -> verdict(row, facts)).orElse(DueVerdict.proceed());
    }

    private DueVerdict verdict(CaseInteractionRow row, InteractionFacts facts) {
        Optional<PinnedTypes.Pinned> version = parts.casework().pinned().find(tx, company, row.type(), row.version());
        Optional<TriggerLevel> level = version.filter(pinned -> row.watched()).map(PinnedTypes.Pinned::level);
        return DueRule.judge(
                cases.getOrDefault(row.caseId(), CaseLook.GONE),
                level,
                facts.template().orElseGet(() -> TemplateLook.planned(required(version))));
    }

    private static Set<String> required(Optional<PinnedTypes.Pinned> version) {
        return version.flatMap(pinned -> pinned.type().notice().template())
                .map(NoticeTemplate::required)
                .orElse(Set.of());
    }
}
