package dev.freestone.engine;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.EngagementNames;
import dev.freestone.engagement.UnitRules;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what messages are sent with from bodies of ad units. */
final class ContactBody {
    private static final List<String> NAMES = List.of("channel", "template_id", "purpose", "payload");
    private static final Set<Purpose> PURPOSES = EnumSet.of(Purpose.MARKETING, Purpose.SERVICING);

    private ContactBody() {}

    /** What a message is sent with; empty for display types, which have none, and when something is wrong. */
    static Optional<ContactTerms> read(
            BodyReader body, @Nullable AdType type, Set<Channel> served, Optional<ContactTerms> stored) {
        if (type != null && type.isDisplay()) {
            TileBody.refuse(body, NAMES, "only of push, inbox, in_app and external, leave it out");
            return Optional.empty();
        }
        @Nullable Channel channel = channel(body, type, stored.map(ContactTerms::channel));
        if (type != null && channel != null) {
            UnitRules.channelViolations(body.path(), type, channel, served).forEach(body::problem);
        }
        @Nullable
        String template =
                template(body, type, stored.map(ContactTerms::templateId).orElse(null));
        Purpose purpose = Wants.defaulted(
                Wants.code(
                        body, "purpose", text -> Purpose.parse(text).filter(PURPOSES::contains), "marketing servicing"),
                stored.map(ContactTerms::purpose),
                Purpose.MARKETING);
        Change<Map<String, ?>> payload = body.data("payload");
        Map<String, @Nullable Object> data = payload.fold(
                () -> stored.map(ContactTerms::payload).orElse(Map.of()),
                Map::of,
                given -> Wants.data(body, "payload", payload));
        return channel == null || template == null
                ? Optional.empty()
                : Optional.of(new ContactTerms(channel, template, purpose, data));
    }

    private static @Nullable Channel channel(BodyReader body, @Nullable AdType type, Optional<Channel> stored) {
        Change<Channel> change = Wants.code(body, "channel", Channel::parse, "voice email fax text chat mail push");
        if (type == null || type == AdType.EXTERNAL) {
            return type == null ? Changes.given(change) : Wants.required(body, "channel", change, stored.orElse(null));
        }
        return Wants.defaulted(change, stored, Channel.PUSH);
    }

    private static @Nullable String template(BodyReader body, @Nullable AdType type, @Nullable String stored) {
        Change<String> change = body.text("template_id");
        @Nullable String given = Changes.given(change);
        if (given != null && given.isBlank()) {
            body.problem(Violation.of(
                    body.at("template_id"), ViolationCode.OUT_OF_RANGE, "blank, give 1 to 255 characters"));
        } else if (given != null) {
            EngagementNames.lengthViolations(body.at("template_id"), given, EngagementNames.MAX)
                    .forEach(body::problem);
        }
        return type == null ? given : Wants.required(body, "template_id", change, stored);
    }
}
