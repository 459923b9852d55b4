package dev.freestone.engine.dispatch;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
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
        Map<Claimed, IntentContent> contents = new LinkedHashMap<>();
        for (Claimed each : claimed) {
            CompanyId company = each.plan().company();
            contents.put(
                    each,
                    IntentContent.open(
                            to.parts().seals().of(company),
                            company,
                            each.id(),
                            each.plan().document()));
        }
        Destinations destinations = Destinations.of(to.parts(), contents);
        Map<SenderId, List<Prepared>> ready = new LinkedHashMap<>();
        List<DispatchStep> next = new ArrayList<>();
        Map<IntentReason, List<Claimed>> failed = new LinkedHashMap<>();
        contents.forEach((intent, content) -> {
            Optional<Prepared> prepared = destinations
                    .find(intent)
                    .flatMap(where -> render(intent, content).map(message -> new Prepared(intent, where, message)));
            prepared.ifPresentOrElse(
                    message -> ready.computeIfAbsent(intent.plan().sender(), none -> new ArrayList<>())
                            .add(message),
                    () -> failed.computeIfAbsent(
                                    destinations.find(intent).isPresent()
                                            ? IntentReason.RENDER_FAILED
                                            : IntentReason.NO_DESTINATION,
                                    none -> new ArrayList<>())
                            .add(intent));
        });
        failed.forEach((reason, intents) -> next.add(new UnpreparedStep(to, intents, reason)));
        ready.forEach((sender, messages) -> next.addAll(attempts(sender, messages)));
        return next;
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
        Optional<TemplateRenderer> renderer = to.parts().renderer();
        if (renderer.isEmpty()) {
            return Optional.of(
                    MessageContent.template(content.template().orElse(content.subject()), content.payload()));
        }
        try {
            return renderer.get()
                    .render(new RenderRequest(
                            intent.plan().company(),
                            intent.plan().channel(),
                            content.subject(),
                            content.template(),
                            content.payload()));
        } catch (RuntimeException e) {
            // Its message may hold what was to be rendered.
            LOG.warn("rendering of {} failed with {}", intent.id(), e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
