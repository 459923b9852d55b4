package dev.freestone.contact;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule pack of a host, rule by rule: each binds every contact. Immutable. Source: docs/spec/contact-policy.md 7.
 *
 * @param name begins with {@code host-}
 * @param rules as JSON
 */
public record HostPack(String name, List<String> rules) {
    private static final String PACK = """
            {"pack":"%s","version":"2026.01.%d","title":"Rules of a test","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[%s]}""";

    private static final String RULE = """
            {"id":"%s","kind":"%s","force":"prohibition",
             "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
             "params":%s,"confidence":"A","source":"A rule of a test"}""";

    public static HostPack named(String name) {
        return new HostPack(name, List.of());
    }

    public HostPack rule(String id, String kind, String params) {
        List<String> all = new ArrayList<>(rules);
        all.add(RULE.formatted(id, kind, params));
        return new HostPack(name, List.copyOf(all));
    }

    /** So many contacts of a kind in so many hours, for each key, such as {@code "person","debt"}. */
    public HostPack counter(String id, String counted, String key, int limit, long hours) {
        return rule(id, "counter", """
                {"count":["%s"],"channels":["any"],"key":[%s],"limit":%d,"window":{"length":%d,"unit":"hours"}}""".formatted(counted, key, limit, hours));
    }

    /** Contacts are made between two times of day, where the person is. */
    public HostPack hours(String id, Object from, Object to) {
        return rule(id, "window", """
                {"hours":[{"days":"MON-SUN","from":"%s","to":"%s"}]}""".formatted(from, to));
    }

    /** Nothing but recorded stops and these rules. */
    public ContactPolicy policy() {
        return rules.isEmpty()
                ? ContactPolicy.none()
                : ContactPolicy.none().adding(PACK.formatted(name, version(), String.join(",", rules)));
    }

    /** Other rules are another version: what was published once never changes. */
    private int version() {
        return 1 + Math.floorMod(rules.hashCode(), 1_000_000);
    }
}
