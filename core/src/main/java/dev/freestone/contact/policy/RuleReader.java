package dev.freestone.contact.policy;

import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Purpose;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads one rule of a pack. Static and thread-safe. Source: docs/spec/contact-policy.md 7. */
final class RuleReader {
    private static final Pattern SOURCE = Pattern.compile("(?s).{5,}");
    private static final Pattern FILLED = Pattern.compile("(?s).*\\S.*");
    private static final Pattern RELATION = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

    private RuleReader() {}

    /** The rule, or nothing when its kind is not known, without which its parameters say nothing. */
    static Optional<PackRule> read(PackObject rule, boolean ofState, boolean ofCity) {
        rule.only(
                "id",
                "kind",
                "force",
                "scope",
                "basis",
                "from",
                "to",
                "when",
                "unless",
                "params",
                "confidence",
                "source",
                "note");
        String id = rule.text("id", RulePackReader.NAME, "an id such as calls-7-in-7");
        Optional<RuleKind> kind = rule.oneOf("kind", PackCodes.KINDS);
        RuleForce force = rule.oneOf("force", PackCodes.FORCES).orElse(RuleForce.PROHIBITION);
        RuleScope scope = scope(rule.object("scope"));
        Set<RuleBasis> basis = basis(rule, ofState, ofCity);
        Optional<LocalDate> from = PackDates.date(rule, "from");
        Optional<LocalDate> to = PackDates.date(rule, "to");
        if (from.isPresent() && to.isPresent() && !to.get().isAfter(from.get())) {
            rule.refuse("to", ViolationCode.OUT_OF_RANGE, "found " + to.get() + ", give a date after " + from.get());
        }
        List<RuleCondition> when = rule.has("when") ? ConditionReader.read(rule.object("when")) : List.of();
        List<RuleExemption> unless = unless(rule);
        PackObject params = rule.object("params");
        Optional<RuleParams> read = kind.map(known -> ParamsReader.read(known, params));
        Confidence confidence = rule.oneOf("confidence", PackCodes.CONFIDENCES).orElse(Confidence.K);
        String source = rule.text("source", SOURCE, "where the rule comes from, such as 12 CFR 1006.6(c)");
        Optional<String> note = rule.optionalText("note");
        return read.map(
                each -> new PackRule(id, force, scope, basis, from, to, when, unless, each, confidence, source, note));
    }

    private static RuleScope scope(PackObject scope) {
        scope.only("roles", "purposes", "channels");
        Set<PolicyRole> roles = scope.anyOf("roles", PackCodes.ROLES);
        Set<Purpose> purposes = scope.anyOf("purposes", PackCodes.PURPOSES);
        return new RuleScope(roles, purposes, scope.anyOf("channels", PackCodes.CHANNELS));
    }

    private static Set<RuleBasis> basis(PackObject rule, boolean ofState, boolean ofCity) {
        if (!rule.has("basis")) {
            return Set.of();
        }
        Set<RuleBasis> basis = rule.setOf("basis", PackCodes.BASES);
        if (basis.contains(RuleBasis.CITY) && !ofCity) {
            rule.refuse(
                    "basis", ViolationCode.NOT_ALLOWED_WITH, "found city in a pack without jurisdiction.city, give it");
        } else if (!basis.isEmpty() && !ofState) {
            rule.refuse(
                    "basis",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "found in a pack without jurisdiction.state, give it, or leave the basis out");
        }
        return basis;
    }

    private static List<RuleExemption> unless(PackObject rule) {
        List<RuleExemption> unless = new ArrayList<>();
        if (!rule.has("unless") || (rule.raw("unless") instanceof List<?> none && none.isEmpty())) {
            return unless;
        }
        for (PackObject each : rule.objects("unless")) {
            exemption(each).ifPresent(unless::add);
        }
        return unless;
    }

    private static Optional<RuleExemption> exemption(PackObject exempt) {
        exempt.only("consent", "subjectIn", "recipientIn", "fact");
        if (exempt.names().size() != 1) {
            exempt.refuse(
                    "",
                    exempt.names().isEmpty() ? ViolationCode.NEITHER_GIVEN : ViolationCode.BOTH_GIVEN,
                    "found " + exempt.names().size()
                            + " attributes, give one of consent, subjectIn, recipientIn, fact");
            return Optional.empty();
        }
        if (exempt.has("consent")) {
            return exempt.oneOf("consent", PackCodes.CONSENTS).map(RuleExemption.ByConsent::new);
        }
        if (exempt.has("subjectIn")) {
            return Optional.of(new RuleExemption.BySubject(
                    Set.copyOf(exempt.texts("subjectIn", FILLED, "a subject such as electronicConsentRequest"))));
        }
        if (exempt.has("recipientIn")) {
            return Optional.of(new RuleExemption.ByRecipient(exempt.setOf("recipientIn", PackCodes.RECIPIENTS)));
        }
        return exempt.has("fact")
                ? Optional.of(new RuleExemption.ByRelation(
                        exempt.text("fact", RELATION, "a relation such as established_business_relationship")))
                : Optional.empty();
    }
}
