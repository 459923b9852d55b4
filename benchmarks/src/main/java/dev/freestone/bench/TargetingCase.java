package dev.freestone.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A targeting in both languages, and the customers it is asked about.
 *
 * @param query in the language of targeting, which is also that of the MongoDB matcher
 * @param rule the same for JsonLogic
 * @param customers as documents
 */
record TargetingCase(String query, String rule, List<Map<String, Object>> customers) {
    /** A power of two: the walk wraps around by a mask. */
    static final int CUSTOMERS = 64;

    private static final int SEED = 20_261_127;

    private static final String PUBLISHED_QUERY = """
            {"$and":[{"user.tags":{"$in":["a"]}},{"user.tags":{"$not":{"$in":["b"]}}}]}""";

    private static final String PUBLISHED_RULE = """
            {"and":[{"in":["a",{"var":"user.tags"}]},{"!":[{"in":["b",{"var":"user.tags"}]}]}]}""";

    private static final String THIRTY_QUERY = """
            {"$and":[
              {"user.tags":{"$in":["spring","summer"]}},
              {"user.tags":{"$not":{"$in":["churned","blocked"]}}},
              {"$or":[
                {"user.country":"US"},
                {"user.country":"CA","user.state":{"$in":["ON","QC","BC"]}},
                {"$and":[{"user.country":"MX"},{"user.locale":"es"}]}]},
              {"user.points":{"$gte":100,"$lt":10000}},
              {"$nor":[{"user.city":"Nowhere"},{"user.zip":{"$in":["00000","99999"]}},{"user.tier":"none"}]},
              {"$or":[
                {"user.tier":{"$in":["gold","platinum"]}},
                {"user.tier":"silver","user.points":{"$gt":500}},
                {"user.audiences":{"$in":["vip","press"]}}]},
              {"user.gender":{"$ne":"x"}},
              {"user.custom.level":{"$gte":3}},
              {"user.custom.visits":{"$gt":10,"$lte":500}},
              {"user.custom.newsletter":true},
              {"$or":[{"user.custom.device":"phone"},{"user.custom.device":"tablet"}]}]}""";

    private static final String THIRTY_RULE = """
            {"and":[
              {"or":[{"in":["spring",{"var":"user.tags"}]},{"in":["summer",{"var":"user.tags"}]}]},
              {"!":[{"or":[{"in":["churned",{"var":"user.tags"}]},{"in":["blocked",{"var":"user.tags"}]}]}]},
              {"or":[
                {"===":[{"var":"user.country"},"US"]},
                {"and":[{"===":[{"var":"user.country"},"CA"]},{"in":[{"var":"user.state"},["ON","QC","BC"]]}]},
                {"and":[{"===":[{"var":"user.country"},"MX"]},{"===":[{"var":"user.locale"},"es"]}]}]},
              {">=":[{"var":"user.points"},100]},
              {"<":[{"var":"user.points"},10000]},
              {"!":[{"or":[
                {"===":[{"var":"user.city"},"Nowhere"]},
                {"in":[{"var":"user.zip"},["00000","99999"]]},
                {"===":[{"var":"user.tier"},"none"]}]}]},
              {"or":[
                {"in":[{"var":"user.tier"},["gold","platinum"]]},
                {"and":[{"===":[{"var":"user.tier"},"silver"]},{">":[{"var":"user.points"},500]}]},
                {"in":["vip",{"var":"user.audiences"}]},
                {"in":["press",{"var":"user.audiences"}]}]},
              {"!==":[{"var":"user.gender"},"x"]},
              {">=":[{"var":"user.custom.level"},3]},
              {">":[{"var":"user.custom.visits"},10]},
              {"<=":[{"var":"user.custom.visits"},500]},
              {"===":[{"var":"user.custom.newsletter"},true]},
              {"or":[{"===":[{"var":"user.custom.device"},"phone"]},{"===":[{"var":"user.custom.device"},"tablet"]}]}]}""";

    /** The example that the specification publishes, on customers of whom a quarter matches. */
    static TargetingCase published() {
        Random random = new Random(SEED);
        List<Map<String, Object>> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            List<String> tags = new ArrayList<>(List.of("c", "d"));
            if ((i & 1) == 0) {
                tags.add(random.nextInt(tags.size() + 1), "a");
            }
            if ((i & 2) == 0) {
                tags.add(random.nextInt(tags.size() + 1), "b");
            }
            customers.add(Map.of("user", new HashMap<>(Map.of("tags", tags))));
        }
        return new TargetingCase(PUBLISHED_QUERY, PUBLISHED_RULE, customers);
    }

    /** A tree of thirty nodes, on customers of whom a half matches; the others fail somewhere in it. */
    static TargetingCase thirty() {
        Random random = new Random(SEED);
        List<Map<String, Object>> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Map<String, Object> user = matching(random);
            if ((i & 1) == 0) {
                spoil(random, user);
            }
            customers.add(Map.of("user", user));
        }
        return new TargetingCase(THIRTY_QUERY, THIRTY_RULE, customers);
    }

    /** One $and of 29 conditions that all hold, so that an evaluation visits each. It has no rule: it is for nobody else. */
    static TargetingCase straight() {
        Random random = new Random(SEED);
        List<String> conditions = new ArrayList<>();
        List<String> each = List.of(
                "{\"user.tags\":{\"$in\":[\"spring\",\"summer\"]}}",
                "{\"user.tags\":{\"$nin\":[\"churned\",\"blocked\"]}}",
                "{\"user.points\":{\"$gte\":100}}",
                "{\"user.city\":{\"$ne\":\"Nowhere\"}}",
                "{\"user.custom.newsletter\":true}");
        for (int i = 0; i < 29; i++) {
            conditions.add(each.get(i % each.size()));
        }
        List<Map<String, Object>> customers = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            customers.add(Map.of("user", matching(random)));
        }
        return new TargetingCase("{\"$and\":[" + String.join(",", conditions) + "]}", "", customers);
    }

    private static Map<String, Object> matching(Random random) {
        Map<String, Object> user = new HashMap<>();
        user.put("tags", new ArrayList<>(List.of("newsletter", random.nextBoolean() ? "spring" : "summer", "app")));
        user.put("audiences", new ArrayList<>(List.of("all", "vip")));
        user.put("country", pick(random, "US", "CA", "MX"));
        user.put("state", "QC");
        user.put("locale", "es");
        user.put("points", 501L + random.nextInt(9_000));
        user.put("city", pick(random, "Here", "There"));
        user.put("zip", "12345");
        user.put("tier", pick(random, "gold", "silver", "bronze"));
        user.put("gender", pick(random, "f", "m"));
        user.put(
                "custom",
                new HashMap<>(Map.of(
                        "level",
                        3L + random.nextInt(5),
                        "visits",
                        11L + random.nextInt(400),
                        "newsletter",
                        true,
                        "device",
                        pick(random, "phone", "tablet"))));
        return user;
    }

    private static void spoil(Random random, Map<String, Object> user) {
        switch (random.nextInt(6)) {
            case 0 -> user.put("tags", new ArrayList<>(List.of("newsletter", "app")));
            case 1 -> user.put("tags", new ArrayList<>(List.of("spring", "churned")));
            case 2 -> user.put("country", "FR");
            case 3 -> user.put("points", 99L);
            case 4 -> user.put("zip", "00000");
            default ->
                user.put(
                        "custom",
                        new HashMap<>(Map.of("level", 3L, "visits", 11L, "newsletter", true, "device", "desktop")));
        }
    }

    private static String pick(Random random, String... texts) {
        return texts[random.nextInt(texts.length)];
    }
}
