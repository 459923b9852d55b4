package dev.freestone.engine.dispatch;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.RenderRequest;
import dev.freestone.spi.TemplateRenderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the messages of claimed intents, outside of any transaction. */
final class PrepareStep implements DispatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(PrepareStep.class);

    private final Dispatching to;
    private final List<Claimed> claimed;

    PrepareStep(Dispatching to, List<Claimed> claimed) {
        this.to = to;
        this.claimed = claimed;
    }

    @Override
    public String name() {
        return "prepare";
    }

    @Override
    public List<DispatchStep> run() {
        Map<Claimed, Candidate> contents = new LinkedHashMap<>();
        claimed.forEach(each -> contents.put(each, Candidate.open(to.parts(), each.plan())));
        Destinations destinations = Destinations.of(to.parts(), contents.values());
        Map<SenderId, List<Prepared>> ready = new LinkedHashMap<>();
        List<Claimed> moved = new ArrayList<>();
        Map<IntentReason, List<Claimed>> failed = new LinkedHashMap<>();
        contents.forEach((intent, contact) -> {
            Optional<Destination> where = destinations.find(contact);
            if (where.isEmpty()) {
                fail(failed, IntentReason.NO_DESTINATION, intent);
            } else if (!isDecided(intent, where.get())) {
                moved.add(intent);
            } else {
                render(intent, contact.content())
                        .ifPresentOrElse(
                                message -> ready.computeIfAbsent(intent.plan().sender(), none -> new ArrayList<>())
                                        .add(new Prepared(
                                                intent,
                                                where.get(),
                                                message,
                                                contact.content().adType())),
                                () -> fail(failed, IntentReason.RENDER_FAILED, intent));
            }
        });
        List<DispatchStep> next = new ArrayList<>();
        failed.forEach((reason, intents) -> next.add(ReleaseStep.unprepared(to, intents, reason)));
        if (!moved.isEmpty()) {
            next.add(ReleaseStep.moved(to, moved));
        }
        ready.forEach((sender, messages) -> next.addAll(attempts(sender, messages)));
        return next;
    }

    private static void fail(Map<IntentReason, List<Claimed>> failed, IntentReason why, Claimed intent) {
        failed.computeIfAbsent(why, none -> new ArrayList<>()).add(intent);
    }

    /** Whether a contact still goes where the policy was told that it goes. */
    private boolean isDecided(Claimed intent, Destination where) {
        return intent.destination()
                .filter(to.parts().hashes().destination(intent.plan().company(), where)::equals)
                .isPresent();
    }

    private List<DispatchStep> attempts(SenderId id, List<Prepared> messages) {
        RegisteredSender sender = to.parts().senders().get(id);
        if (sender == null) {
            return List.of();
        }
        List<DispatchStep> steps = new ArrayList<>();
        int size = sender.attemptBatch();
        for (int from = 0; from < messages.size(); from += size) {
            steps.add(new AttemptStep(to, sender, messages.subList(from, Math.min(messages.size(), from + size))));
        }
        return steps;
    }

    private Optional<MessageContent> render(Claimed intent, IntentContent content) {
        List<String> missing = intent.verdict().required().stream()
                .filter(name -> content.payload().get(name) == null)
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            LOG.warn("{} is not sent, its template needs the variables {}", intent.id(), missing);
            return Optional.empty();
        }
        Optional<String> template = intent.verdict().template().or(content::template);
        Optional<TemplateRenderer> renderer = to.parts().renderer();
        if (renderer.isEmpty()) {
            return Optional.of(MessageContent.template(template.orElse(content.subject()), content.payload()));
        }
        try {
            return renderer.get()
                    .render(new RenderRequest(
                            intent.plan().company(),
                            intent.plan().channel(),
                            content.subject(),
                            template,
                            content.payload()));
        } catch (RuntimeException e) {
            // Its message may hold what was to be rendered.
            LOG.warn("rendering of {} failed with {}", intent.id(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
