package dev.freestone.contact;

/** So many contacts about a debt in seven days, whoever of its borrowers they reach. Source: docs/spec/contact-policy.md 5. */
public final class SharedCap {
    public static final String RULE = "host-shared/cap";

    private static final String PACK = """
            {"pack":"host-shared","version":"2026.01.1","title":"Shared cap","jurisdiction":{"country":"US"},
             "legalReview":"required","rules":[{"id":"cap","kind":"counter","force":"prohibition",
             "scope":{"roles":["any"],"purposes":["any"],"channels":["any"]},
             "params":{"count":["call","message"],"channels":["any"],"key":["debt"],"limit":%d,
             "window":{"length":168,"unit":"hours"}},"confidence":"A","source":"A rule of a test"}]}""";

    private SharedCap() {}

    public static ContactPolicy policy(int limit) {
        return ContactPolicy.none().adding(PACK.formatted(limit));
    }
}
