package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.EventKind;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rules that bind a company, compiled once for many decisions: profile, packs, rules of the host, without those that are
 * switched off. Immutable and thread-safe. Source: docs/spec/contact-policy.md 1, 3.
 */
public final class PolicySet {
    private static final List<String> CHANNELS =
            List.of("voice", "text", "email", "mail", "push", "chat", "gui", "document", "fax");
    private static final String OTHER = "";
    private static final int ID_LENGTH = 16;

    private final PolicyProfile profile;
    private final List<RulePack> shipped;
    private final List<RulePack> host;
    private final List<DisabledRule> disabled;
    private final AreaCodes areaCodes;
    private final Map<Purpose, Map<String, StateRules>> rules = new EnumMap<>(Purpose.class);
    private final Revocations revocations;
    private final List<String> packs;
    private final Set<String> states = new TreeSet<>();
    private final Optional<Duration> looksBack;
    private final String id;

    private PolicySet(
            PolicyProfile profile,
            List<RulePack> shipped,
            List<RulePack> host,
            List<DisabledRule> disabled,
            AreaCodes areaCodes) {
        this.profile = profile;
        this.shipped = shipped.stream().filter(pack -> profile.has(pack.name())).toList();
        this.host = List.copyOf(host);
        this.disabled = List.copyOf(disabled);
        this.areaCodes = areaCodes;
        Set<String> off = new TreeSet<>();
        disabled.forEach(each -> off.add(each.ruleId()));
        RuleOrder order = RuleOrder.of(profile, this.shipped, this.host, off);
        for (Purpose purpose : Purpose.values()) {
            Map<String, StateRules> byChannel = new HashMap<>();
            CHANNELS.forEach(channel -> byChannel.put(channel, new StateRules(order.rules(purpose, channel))));
            byChannel.put(OTHER, new StateRules(order.rules(purpose, OTHER)));
            rules.put(purpose, byChannel);
        }
        this.revocations = Revocations.of(order);
        this.packs = order.packs();
        this.shipped.forEach(pack -> pack.state().ifPresent(states::add));
        this.looksBack = order.looksBack();
        this.id = digest(text());
    }

    /**
     * Compiles rules.
     *
     * @param profile what the company is
     * @param shipped the packs that are shipped; those that the profile has not are left out
     * @param host packs of the host, whose names begin with {@code host-}
     * @param disabled shipped rules that are switched off
     * @param areaCodes which area code belongs where
     * @return the set
     */
    public static PolicySet of(
            PolicyProfile profile,
            List<RulePack> shipped,
            List<RulePack> host,
            List<DisabledRule> disabled,
            AreaCodes areaCodes) {
        return new PolicySet(profile, shipped, host, disabled, areaCodes);
    }

    /**
     * The same set without a shipped rule. This is the one way to switch one off; each decision tells of it.
     *
     * @param ruleId {@code pack/rule}, such as {@code us-tcpa/national-dnc}
     * @param reason why
     * @return another set
     */
    public PolicySet without(String ruleId, String reason) {
        List<DisabledRule> all = new ArrayList<>(disabled);
        all.add(new DisabledRule(ruleId, reason));
        return new PolicySet(profile, shipped, host, all, areaCodes);
    }

    /**
     * The same set with other packs in place of those of the same names.
     *
     * @param candidates packs, shipped ones or those of the host
     * @return another set
     */
    public PolicySet with(List<RulePack> candidates) {
        return new PolicySet(
                profile, replaced(shipped, candidates, false), replaced(host, candidates, true), disabled, areaCodes);
    }

    private static List<RulePack> replaced(List<RulePack> packs, List<RulePack> candidates, boolean ofHost) {
        Map<String, RulePack> byName = new LinkedHashMap<>();
        packs.forEach(pack -> byName.put(pack.name(), pack));
        candidates.stream()
                .filter(pack -> RuleOrder.isOfHost(pack.name()) == ofHost)
                .forEach(pack -> byName.put(pack.name(), pack));
        return List.copyOf(byName.values());
    }

    /**
     * What the company is.
     *
     * @return the profile
     */
    public PolicyProfile profile() {
        return profile;
    }

    /**
     * The packs whose rules are used.
     *
     * @return shipped ones first
     */
    public List<RulePack> packs() {
        List<RulePack> all = new ArrayList<>(shipped);
        all.addAll(host);
        return List.copyOf(all);
    }

    /**
     * The names and versions of the packs.
     *
     * @return such as {@code us-tcpa 2026.01.1}
     */
    public List<String> packVersions() {
        return packs;
    }

    /**
     * The shipped rules that are switched off.
     *
     * @return with their reasons
     */
    public List<DisabledRule> disabled() {
        return disabled;
    }

    /**
     * Which area code belongs where.
     *
     * @return the table
     */
    public AreaCodes areaCodes() {
        return areaCodes;
    }

    /**
     * How far back it looks at contact events.
     *
     * @return the length before S; empty = it counts nothing
     */
    public Optional<Duration> looksBack() {
        return looksBack;
    }

    /**
     * Stands for what is in the set.
     *
     * @return 16 hexadecimal digits, the same for the same profile, packs, versions and switched-off rules
     */
    public String id() {
        return id;
    }

    /**
     * The messages that take a consent back.
     *
     * @param at when the message came
     * @return words of all revocation rules that are in force that day anywhere, in lower case
     */
    public Set<String> revocationWords(Instant at) {
        return revocations.words(at);
    }

    Revocations revocations() {
        return revocations;
    }

    /** The rules that can apply to a contact with somebody who is at a place. */
    LiveRule[] rules(ContactQuestion question, Place place, PolicyFacts facts) {
        Map<String, StateRules> byChannel = rules.getOrDefault(question.purpose(), Map.of());
        StateRules found = byChannel.get(question.channel());
        return (found == null ? byChannel.getOrDefault(OTHER, StateRules.NONE) : found)
                .at(place, !facts.recorded().isEmpty());
    }

    /** What a contact on a channel is to counters; null = nothing. */
    @Nullable
    EventKind kind(String channel) {
        return switch (channel) {
            case "gui", "document" -> null;
            case "voice" -> EventKind.CALL;
            default -> EventKind.MESSAGE;
        };
    }

    /** Whether a contact needs a consent. */
    boolean needsConsent(Situation situation) {
        boolean byMachine = situation.question.traits().autodialed()
                || situation.question.traits().prerecorded();
        return byMachine
                || Arrays.stream(situation.rules).anyMatch(rule -> rule.asksConsent() && rule.applies(situation));
    }

    /** Whether a rule that applies needs to know what time it is where the person is. */
    boolean needsPlace(Situation situation) {
        for (LiveRule rule : situation.rules) {
            if (rule.stops() && rule.needsPlace() && rule.applies(situation)) {
                return true;
            }
        }
        return false;
    }

    boolean hasPackOf(String state) {
        return states.contains(state);
    }

    private String text() {
        List<String> lines = new ArrayList<>();
        lines.add(profile.name());
        profile.roles().stream().map(PolicyRole::code).sorted().forEach(lines::add);
        profile.adopted().stream().sorted().forEach(lines::add);
        packs().forEach(pack -> lines.add(pack.nameAndVersion()));
        disabled.stream().map(DisabledRule::ruleId).sorted().forEach(each -> lines.add("-" + each));
        lines.add(areaCodes.version());
        return String.join("\n", lines);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java runtime", e);
        }
    }

    @Override
    public String toString() {
        return "PolicySet[" + profile.name() + ", " + packs + "]";
    }
}
