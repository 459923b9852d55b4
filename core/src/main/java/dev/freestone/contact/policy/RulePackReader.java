package dev.freestone.contact.policy;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads rule packs. Refuses what the published schema refuses, and also what the schema lets pass although such a rule
 * could never stop anything or says two things. Static and thread-safe. Source: docs/spec/contact-policy.md 7.
 */
public final class RulePackReader {
    /** Names of packs and rules. */
    static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final Pattern VERSION = Pattern.compile("[0-9]{4}\\.(0[1-9]|1[0-2])\\.[0-9]+");
    private static final Pattern ANY_TEXT = Pattern.compile("(?s).*");
    private static final int LONGEST_TITLE = 200;
    private static final String UNNAMED = "rule pack";

    private RulePackReader() {}

    /**
     * Reads a rule pack.
     *
     * @param text the JSON text of one pack, as in {@code freestone/policy/us-fl.json}
     * @return the pack
     * @throws FreestoneException {@code rule_pack_invalid} with every violation; its path names pack, rule and attribute,
     *     such as {@code us-fl/sales-window params.hours[0].from}
     */
    public static RulePack read(String text) {
        List<Violation> found = new ArrayList<>();
        Optional<RulePack> pack = pack(tree(text), found);
        if (!found.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.RULE_PACK_INVALID, found);
        }
        return pack.orElseThrow();
    }

    private static @Nullable Object tree(String text) {
        try {
            return JsonText.parse(text);
        } catch (FreestoneException e) {
            throw FreestoneException.listing(
                    ErrorCode.RULE_PACK_INVALID,
                    List.of(Violation.of(
                            UNNAMED, ViolationCode.BAD_FORMAT, e.getMessage() + ", give one JSON object")));
        }
    }

    private static Optional<RulePack> pack(@Nullable Object tree, List<Violation> found) {
        PackObject top = PackObject.of(UNNAMED, "", tree, found);
        if (!found.isEmpty()) {
            return Optional.empty();
        }
        String name = top.text("pack", NAME, "a name such as us-fl");
        PackObject pack = top.ownedBy(NAME.matcher(name).matches() ? name : UNNAMED)
                .only("pack", "version", "title", "jurisdiction", "legalReview", "rules");
        String version = pack.text("version", VERSION, "year, month and number, such as 2026.01.1");
        String title = title(pack);
        PackObject jurisdiction = pack.object("jurisdiction");
        Optional<String> state = state(jurisdiction);
        Optional<String> city = city(jurisdiction);
        Optional<Boolean> approved = pack.oneOf("legalReview", PackCodes.REVIEWS);
        List<PackRule> rules = rules(pack, jurisdiction);
        return Optional.of(new RulePack(name, version, title, state, city, approved.orElse(false), rules));
    }

    private static String title(PackObject pack) {
        String title = pack.text("title", ANY_TEXT, "a text");
        if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
            pack.refuse("title", ViolationCode.TOO_LONG, "give at most " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    private static Optional<String> state(PackObject jurisdiction) {
        jurisdiction.only("country", "state", "city").oneOf("country", PackCodes.COUNTRIES);
        Optional<String> state = jurisdiction.optionalText("state");
        state.filter(code -> !UsStates.known(code))
                .ifPresent(code -> jurisdiction.refuse(
                        "state",
                        ViolationCode.UNKNOWN_VALUE,
                        "found " + PackObject.quoted(code) + ", give a state of the US, such as FL"));
        return state;
    }

    private static Optional<String> city(PackObject jurisdiction) {
        Optional<String> city = jurisdiction.optionalText("city");
        if (city.filter(String::isBlank).isPresent()) {
            jurisdiction.refuse("city", ViolationCode.REQUIRED, "blank, give the city or leave it out");
        }
        if (city.isPresent() && !jurisdiction.has("state")) {
            jurisdiction.refuse("state", ViolationCode.REQUIRED, "absent beside a city, give the state of the city");
        }
        return city;
    }

    private static List<PackRule> rules(PackObject pack, PackObject jurisdiction) {
        List<PackRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (PackObject numbered : pack.objects("rules")) {
            PackObject rule = named(numbered, pack.owner());
            if (rule.raw("id") instanceof String id && !ids.add(id)) {
                rule.refuse("id", ViolationCode.DUPLICATE_NAME, "another rule has this id, give each rule its own");
            }
            RuleReader.read(rule, jurisdiction.has("state"), jurisdiction.has("city"))
                    .ifPresent(rules::add);
        }
        return rules;
    }

    /** Messages name a rule by its id, or by its place while it has none. */
    private static PackObject named(PackObject rule, String pack) {
        return rule.raw("id") instanceof String id && NAME.matcher(id).matches() ? rule.ownedBy(pack + "/" + id) : rule;
    }
}
