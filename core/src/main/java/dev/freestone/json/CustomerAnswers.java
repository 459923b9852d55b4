package dev.freestone.json;

import dev.freestone.engagement.CustomerTag;
import dev.freestone.engagement.PointsBalance;
import dev.freestone.engagement.PointsChange;
import dev.freestone.json.text.CustomerDateText;
import dev.freestone.spi.CreativeCounts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What calls about one customer are answered on the wire, but for campaigns, events and offers. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 5, 9, 10.2.
 */
public final class CustomerAnswers {
    private CustomerAnswers() {}

    /**
     * The answer of a call that qualifies or disqualifies.
     *
     * @param qualified whether the campaign is for the customer now
     * @return {@code {status, qualified}}
     */
    public static WireAnswer qualified(boolean qualified) {
        return ok("qualified", qualified);
    }

    /**
     * The answer of a call about tags.
     *
     * @param tags the tags of the customer
     * @return {@code {status, tags}}, by name
     */
    public static WireAnswer tags(List<CustomerTag> tags) {
        return WireAnswer.ok(CustomerTagJson.body(tags));
    }

    /**
     * The answer of the points of a customer.
     *
     * @param balance the points
     * @return {@code {status, total_points, available_points}}
     */
    public static WireAnswer points(PointsBalance balance) {
        Map<String, @Nullable Object> out = ok();
        out.put("total_points", balance.earned());
        out.put("available_points", balance.available());
        return WireAnswer.ok(out);
    }

    /**
     * The answer of a change of points.
     *
     * @param change the change
     * @return {@code {status, points_change}}
     */
    public static WireAnswer pointsChange(PointsChange change) {
        return ok("points_change", toMap(change));
    }

    /**
     * The answer of a part of the changes of points.
     *
     * @param changes the changes, the latest first
     * @return {@code {status, points_changes}}
     */
    public static WireAnswer pointsChanges(List<PointsChange> changes) {
        return ok("points_changes", changes.stream().map(CustomerAnswers::toMap).toList());
    }

    /**
     * The answer of what a creative has come to.
     *
     * @param counts how often it was shown, seen and followed
     * @return {@code {status, counts}}
     */
    public static WireAnswer counts(CreativeCounts counts) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("presented", counts.presented());
        map.put("seen", counts.seen());
        map.put("clicked", counts.clicked());
        return ok("counts", map);
    }

    private static Map<String, @Nullable Object> toMap(PointsChange change) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("cause", change.cause());
        map.put("amount", change.amount());
        map.put("reason", change.reason());
        map.put("changed_at", CustomerDateText.of(change.at()));
        return map;
    }

    private static WireAnswer ok(String name, Object value) {
        Map<String, @Nullable Object> out = ok();
        out.put(name, value);
        return WireAnswer.ok(out);
    }

    private static Map<String, @Nullable Object> ok() {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("status", "ok");
        return out;
    }
}
