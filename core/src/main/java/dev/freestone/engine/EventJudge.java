package dev.freestone.engine;

import dev.freestone.engagement.PostedEvent;
import dev.freestone.engagement.PostedEvents;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges a request with events: either all of it is right, or everything that is wrong is told. Static and thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.1, 2.4.
 */
final class EventJudge {
    private static final int MAX_EVENTS = 100;

    private EventJudge() {}

    /**
     * The request as it is to be stored.
     *
     * @throws FreestoneException {@code argument_error}, {@code missing_data} or {@code validation}, the first that is there, with
     *     all violations
     */
    static PostedEvents judge(EventRequest request, Instant now) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.pointing("", request.members(), problems);
        Optional<EngagementCampaignId> campaign = Optional.ofNullable(campaign(body));
        Optional<String> permalink = EventReader.given(body.text("permalink"));
        if (given(body, "campaign_id") && given(body, "permalink")) {
            body.problem(argument(
                    body.at("permalink"), ViolationCode.BOTH_GIVEN, "given beside campaign_id, give one of the two"));
        }
        boolean async = EventReader.given(body.truth("async")).orElse(false);
        body.end();
        problems.addAll(request.problems());
        if (request.entries().size() > MAX_EVENTS) {
            problems.add(Violation.of(
                    body.at(EventEntry.EVENTS),
                    ViolationCode.TOO_LARGE,
                    request.entries().size() + " events, give at most " + MAX_EVENTS));
        }
        List<PostedEvent> events = new ArrayList<>();
        for (EventEntry entry : request.entries()) {
            PostedEvent event = EventReader.read(entry, now, problems);
            if (event != null) {
                events.add(event);
            }
        }
        new Judgement().add(problems).refuse("event");
        return new PostedEvents(campaign, permalink, async, events);
    }

    static Violation argument(String path, ViolationCode code, String message) {
        return Violation.of(path, code, message).as(ErrorCode.ARGUMENT_ERROR);
    }

    private static boolean given(BodyReader body, String name) {
        return body.any(name) != null;
    }

    private static @Nullable EngagementCampaignId campaign(BodyReader body) {
        Object value = body.any("campaign_id");
        if (value instanceof Long id && id > 0) {
            return EngagementCampaignId.of(id);
        }
        if (value != null) {
            body.wrongType(body.at("campaign_id"), "the id of a campaign");
        }
        return null;
    }
}
