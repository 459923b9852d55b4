package dev.freestone.engine.policy;

import dev.freestone.contact.policy.RulePack;
import dev.freestone.contact.policy.RulePackReader;
import dev.freestone.error.FreestoneException;
import java.util.List;

/**
 * The rule packs that are shipped. They are read anew with each call, so a builder reads them once. Static and thread-safe.
 * Source: docs/spec/contact-policy.md 8.
 */
public final class ShippedPacks {
    private static final List<String> NAMES = List.of(
            "us-federal-reg-f",
            "us-tcpa",
            "us-can-spam",
            "us-fl",
            "us-ok",
            "us-wa",
            "us-ma",
            "us-ny-nyc",
            "us-dc",
            "us-wv",
            "us-tx",
            "us-va");

    private ShippedPacks() {}

    /**
     * The names of the packs.
     *
     * @return such as {@code us-fl}, in the order of the specification
     */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * Every pack.
     *
     * @return the packs, in the order of {@link #names()}
     */
    public static List<RulePack> all() {
        return NAMES.stream().map(ShippedPacks::pack).toList();
    }

    /**
     * One pack.
     *
     * @param name one of {@link #names()}
     * @return the pack
     * @throws IllegalArgumentException when no pack of that name is shipped
     * @throws FreestoneException {@code rule_pack_invalid} when the file was changed and is none any more
     */
    public static RulePack pack(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(
                    "pack: none is shipped with the name " + name + ", take one of " + NAMES);
        }
        return RulePackReader.read(PolicyResource.text(name + ".json"));
    }
}
