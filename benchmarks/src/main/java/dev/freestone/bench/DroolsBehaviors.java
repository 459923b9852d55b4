package dev.freestone.bench;

import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools, executable model: a rule a behavior, whose consequence calls the counters; each event is put into a session that stays. */
final class DroolsBehaviors implements BehaviorWay {
    private final List<EventFact> events;
    private final HandCounters counters = new HandCounters();
    private final KieSession session;

    DroolsBehaviors(BehaviorCatalog catalog) {
        events = catalog.events().stream().map(EventFact::of).toList();
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/behaviors.drl", text(catalog.campaigns().size()));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException("Drools: " + builder.getResults());
        }
        session = services.newKieContainer(services.getRepository().getDefaultReleaseId())
                .newKieSession();
        session.setGlobal("counters", counters);
    }

    @Override
    public long take(int number) {
        FactHandle handle = session.insert(events.get(number));
        session.fireAllRules();
        session.delete(handle);
        return counters.taken();
    }

    @Override
    public void restart() {
        counters.restart();
    }

    private static String text(int groups) {
        StringBuilder out = new StringBuilder("import ")
                .append(EventFact.class.getName())
                .append("\nglobal ")
                .append(HandCounters.class.getName())
                .append(" counters\n");
        for (int group = 0; group < groups; group++) {
            long first = 1 + (long) group * BehaviorCatalog.OF_GROUP;
            rule(out, group, first, "", "every");
            String conditions = ", channel == \"app\", amount >= " + BehaviorCatalog.least(group);
            rule(out, group, first + 1, conditions, "withAmount");
            rule(out, group, first + 2, "", "shop");
        }
        return out.toString();
    }

    private static void rule(StringBuilder out, int group, long behavior, String conditions, String counter) {
        out.append("rule \"").append(behavior).append("\" when\n e : EventFact(name == \"");
        out.append(BehaviorCatalog.eventName(group)).append('"').append(conditions);
        out.append(")\nthen\n counters.")
                .append(counter)
                .append('(')
                .append(behavior)
                .append("L, e);\nend\n");
    }
}
