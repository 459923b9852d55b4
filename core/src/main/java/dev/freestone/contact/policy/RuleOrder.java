package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which rules are evaluated: by stage; inside of it core, federal, state, city, host; then the name of the pack,
 * then the order of its rules. Source: docs/spec/contact-policy.md 4.
 */
final class RuleOrder {
    private static final int STOPS = 1;
    private static final int DESTINATION = 2;
    private static final int TIME = 3;
    private static final int COUNTS = 4;
    private static final int CONTENT = 5;
    private static final int HOST = 6;
    private static final int HOURS = 24;
    /** Days of the calendar can be 26 hours apart, and events may be stamped a little ahead. */
    private static final int SPARE_DAYS = 2;

    record Bound(RulePack pack, PackRule rule) {}

    private final PolicyProfile profile;
    private final List<Bound> bound;
    private final List<String> packs;

    private RuleOrder(PolicyProfile profile, List<Bound> bound, List<String> packs) {
        this.profile = profile;
        this.bound = bound;
        this.packs = packs;
    }

    static RuleOrder of(PolicyProfile profile, List<RulePack> shipped, List<RulePack> host, Set<String> disabled) {
        List<RulePack> all = new ArrayList<>(shipped);
        all.addAll(host);
        all.sort(Comparator.comparingInt(RuleOrder::level).thenComparing(RulePack::name));
        List<Bound> bound = new ArrayList<>();
        for (RulePack pack : all) {
            for (PackRule rule : pack.rules()) {
                if (profile.binds(pack, rule) && !disabled.contains(pack.name() + "/" + rule.id())) {
                    bound.add(new Bound(pack, rule));
                }
            }
        }
        return new RuleOrder(
                profile, bound, all.stream().map(RulePack::nameAndVersion).toList());
    }

    static boolean isOfHost(String pack) {
        return pack.startsWith("host-");
    }

    private static int level(RulePack pack) {
        if (isOfHost(pack.name())) {
            return HOST;
        }
        return pack.state().isEmpty() ? 1 : pack.city().isEmpty() ? 2 : 3;
    }

    List<Bound> bound() {
        return bound;
    }

    List<String> packs() {
        return packs;
    }

    /** The greatest window of any counter or wait; empty = nothing is counted. */
    Optional<Duration> looksBack() {
        return bound.stream()
                .flatMap(each -> window(each.rule().params()).stream())
                .map(window -> window.days()
                        ? Duration.ofDays(window.length() + SPARE_DAYS)
                        : Duration.ofHours(window.length() + HOURS))
                .max(Comparator.naturalOrder());
    }

    private static Optional<RuleParams.Length> window(RuleParams params) {
        if (params instanceof RuleParams.Counter counter) {
            return Optional.of(counter.window());
        }
        return params instanceof RuleParams.Wait wait && wait.afterConversation()
                ? Optional.of(wait.window())
                : Optional.empty();
    }

    LiveRule[] rules(Purpose purpose, String channel) {
        List<LiveRule> all = new ArrayList<>();
        if (profile.isNone()) {
            all.addAll(CoreRules.recordedStops());
            all.add(CoreRules.possibleRevocation());
            List<LiveRule> host = stage(HOST, HOST, purpose, channel);
            if (host.stream().anyMatch(LiveRule::needsPlace)) {
                all.add(CoreRules.zoneUnknown());
            }
            all.addAll(host);
            return all.toArray(LiveRule[]::new);
        }
        all.add(CoreRules.purposeNotCovered(profile.purposes()));
        List<LiveRule> recorded = CoreRules.recordedStops();
        all.add(recorded.get(0));
        all.addAll(CoreRules.flags());
        all.addAll(recorded.subList(1, recorded.size()));
        all.addAll(stage(STOPS, STOPS, purpose, channel));
        all.add(CoreRules.possibleRevocation());
        all.add(CoreRules.destinationInvalid());
        all.addAll(stage(DESTINATION, DESTINATION, purpose, channel));
        all.add(CoreRules.zoneUnknown());
        all.add(new InconvenientRule());
        all.add(CoreRules.inconvenientPlace());
        if (CoreRules.isQuiet(purpose, channel)) {
            all.add(new WindowRule("core/quiet-hours", Binding.ALWAYS, CoreRules.WAKING_HOURS));
        }
        all.addAll(stage(TIME, HOST, purpose, channel));
        return all.toArray(LiveRule[]::new);
    }

    private List<LiveRule> stage(int from, int to, Purpose purpose, String channel) {
        List<LiveRule> rules = new ArrayList<>();
        for (int stage = from; stage <= to; stage++) {
            for (Bound each : bound) {
                if (stage(each) == stage && isMeant(each.rule(), purpose, channel)) {
                    live(each).ifPresent(rules::add);
                }
            }
        }
        return rules;
    }

    /** Account security is bound only by rules that name it. */
    private static boolean isMeant(PackRule rule, Purpose purpose, String channel) {
        boolean named =
                purpose != Purpose.ACCOUNT_SECURITY || rule.scope().purposes().contains(purpose);
        return named && rule.scope().covers(purpose, channel);
    }

    private static int stage(Bound bound) {
        if (isOfHost(bound.pack().name())) {
            return HOST;
        }
        return switch (bound.rule().kind()) {
            case FLAG -> STOPS;
            case CONSENT, CHECK -> DESTINATION;
            case WINDOW -> TIME;
            case COUNTER, WAIT -> COUNTS;
            case CONTENT -> CONTENT;
            case REVOCATION, RETENTION -> 0;
        };
    }

    private static Optional<LiveRule> live(Bound bound) {
        String id = bound.pack().name() + "/" + bound.rule().id();
        Binding binding = Binding.of(bound.pack(), bound.rule());
        RuleParams params = bound.rule().params();
        if (params instanceof RuleParams.Window window) {
            return Optional.of(new WindowRule(id, binding, window.hours()));
        }
        if (params instanceof RuleParams.Counter counter) {
            return Optional.of(
                    new CounterRule(id, binding, counter, bound.rule().scope().purposes()));
        }
        if (params instanceof RuleParams.Wait wait) {
            return Optional.of(new WaitRule(id, binding, wait));
        }
        if (params instanceof RuleParams.Flag flag) {
            return Optional.of(DenyRule.of(id, binding, flag));
        }
        if (params instanceof RuleParams.ConsentNeeded consent) {
            return Optional.of(DenyRule.of(id, binding, consent));
        }
        if (params instanceof RuleParams.Check check) {
            return Optional.of(DenyRule.of(id, binding, check));
        }
        return params instanceof RuleParams.Content content
                ? Optional.of(DenyRule.of(id, binding, content))
                : Optional.empty();
    }
}
