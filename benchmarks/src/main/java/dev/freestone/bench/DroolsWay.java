package dev.freestone.bench;

import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.NotificationType;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Drools: a rule a type, with equalities first, so that its network hashes them; a fact is put into a session that stays,
 * all rules are fired, and it is taken out again.
 */
final class DroolsWay implements TriggerWay {
    private final List<TriggerFact> changes = new ArrayList<>();
    private final List<Integer> fired = new ArrayList<>();
    private final KieSession session;

    DroolsWay(TriggerCatalog catalog) {
        catalog.changes().forEach(change -> changes.add(TriggerFact.of(change)));
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/triggers.drl", text(catalog.types()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Drools: " + builder.getResults());
        }
        session = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();
        session.setGlobal("fired", fired);
    }

    @Override
    public List<Integer> fire(int change) {
        fired.clear();
        FactHandle handle = session.insert(changes.get(change));
        session.fireAllRules();
        session.delete(handle);
        return fired;
    }

    private static String text(List<NotificationType> types) {
        StringBuilder out = new StringBuilder("import ")
                .append(TriggerFact.class.getName())
                .append("\nglobal java.util.List fired\n");
        for (NotificationType type : types) {
            out.append("rule \"type ").append(type.id()).append("\" when\n TriggerFact(caseType == \"");
            out.append(type.caseTypeIds().iterator().next()).append('"');
            type.trigger()
                    .onStatus()
                    .map(CaseStatus::code)
                    .ifPresent(code -> out.append(", status == \"").append(code).append('"'));
            type.trigger()
                    .onOutcome()
                    .map(CaseOutcome::code)
                    .ifPresent(
                            code -> out.append(", outcome == \"").append(code).append('"'));
            boolean status = type.trigger().onStatus().isPresent();
            boolean outcome = type.trigger().onOutcome().isPresent();
            out.append(", ").append(status ? "statusChanged" : "");
            out.append(status && outcome ? " || " : "").append(outcome ? "outcomeChanged" : "");
            for (Condition condition : type.trigger().onCondition()) {
                out.append(", ").append(condition.fieldName());
                out.append(
                        condition.value() instanceof Long least ? " > " + least : " == \"" + condition.value() + '"');
            }
            out.append(")\nthen\n fired.add(").append(type.id()).append(");\nend\n");
        }
        return out.toString();
    }
}
