package dev.freestone.engagement;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The rules of how tiles look and of what messages are sent with. Messages never repeat a text. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 3.2.
 */
public final class UnitRules {
    /** The greatest length of a text of a message in code points. */
    public static final int MAX_TEXT = 4_096;

    /** The members of a message that are texts. */
    public static final List<String> MESSAGE_TEXTS = List.of(
            "header",
            "subheader",
            "description",
            "icon_url",
            "app_icon_alt_text",
            "image_url",
            "image_alt_text",
            "call_to_action",
            "layout",
            "video_url");

    /** The types of actions, and whether an action of the type needs an address. */
    public static final Map<String, Boolean> ACTIONS =
            Map.of("open_ad", true, "deep_link", true, "external_link", true, "campaign", false);

    private static final Set<Channel> PASSIVE = EnumSet.of(Channel.GUI, Channel.DOCUMENT);

    private UnitRules() {}

    /**
     * What is wrong with the look of a tile.
     *
     * @param path where the unit stands, such as {@code /ad_unit}
     * @param tile the look
     * @return every violation
     */
    public static List<Violation> tileViolations(String path, TileLook tile) {
        List<Violation> found = new ArrayList<>();
        tile.message()
                .forEach((name, text) ->
                        found.addAll(EngagementNames.lengthViolations(path + "/message/" + name, text, MAX_TEXT)));
        if (tile.points() < 0) {
            found.add(Violation.of(path + "/message/points", ViolationCode.OUT_OF_RANGE, "give 0 or more"));
        }
        tile.action().ifPresent(action -> action(found, path + "/action", action));
        tile.tag()
                .ifPresent(tag ->
                        found.addAll(EngagementNames.lengthViolations(path + "/tile_tag", tag, EngagementNames.MAX)));
        tile.cap().ifPresent(cap -> {
            atLeastOne(found, path + "/frequency_cap/count", cap.count());
            atLeastOne(found, path + "/frequency_cap/period", cap.period());
        });
        return found;
    }

    /**
     * What is wrong with the channel of a message.
     *
     * @param path where the unit stands, such as {@code /ad_unit}
     * @param type a contact type
     * @param channel the channel
     * @param served the channels for which there is a sender
     * @return at most one violation
     */
    public static List<Violation> channelViolations(String path, AdType type, Channel channel, Set<Channel> served) {
        String at = path + "/channel";
        if (type != AdType.EXTERNAL && channel != Channel.PUSH) {
            return List.of(Violation.of(
                    at, ViolationCode.NOT_ALLOWED_WITH, type.code() + " takes push, give it or leave it out"));
        }
        if (PASSIVE.contains(channel)) {
            return List.of(Violation.of(
                    at,
                    ViolationCode.UNKNOWN_VALUE,
                    "a channel that reaches nobody, take one of voice email fax text chat mail push"));
        }
        return served.contains(channel)
                ? List.of()
                : List.of(Violation.of(
                        at,
                        ViolationCode.NO_SENDER,
                        "no sender is registered for " + channel.code() + ", register one at the builder"));
    }

    private static void action(List<Violation> found, String path, TileAction action) {
        if (action.url().isEmpty() && Boolean.TRUE.equals(ACTIONS.get(action.type()))) {
            found.add(Violation.of(path + "/url", ViolationCode.REQUIRED, "missing, give it for " + action.type())
                    .as(ErrorCode.MISSING_DATA));
        }
        action.url().ifPresent(url -> found.addAll(EngagementNames.lengthViolations(path + "/url", url, MAX_TEXT)));
        action.section()
                .ifPresent(text -> found.addAll(EngagementNames.lengthViolations(path + "/section", text, MAX_TEXT)));
    }

    private static void atLeastOne(List<Violation> found, String path, long value) {
        if (value < 1) {
            found.add(Violation.of(path, ViolationCode.OUT_OF_RANGE, "give 1 or more"));
        }
    }
}
