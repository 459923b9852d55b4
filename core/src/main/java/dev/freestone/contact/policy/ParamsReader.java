package dev.freestone.contact.policy;

import dev.freestone.contact.policy.RuleParams.Check;
import dev.freestone.contact.policy.RuleParams.ConsentNeeded;
import dev.freestone.contact.policy.RuleParams.Content;
import dev.freestone.contact.policy.RuleParams.Flag;
import dev.freestone.contact.policy.RuleParams.Length;
import dev.freestone.contact.policy.RuleParams.Reach;
import dev.freestone.contact.policy.RuleParams.Retention;
import dev.freestone.contact.policy.RuleParams.Revocation;
import dev.freestone.contact.policy.RuleParams.Wait;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.StopFlag;
import java.time.Duration;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a rule demands, by its kind. Static and thread-safe. Source: docs/spec/contact-policy.md 7. */
final class ParamsReader {
    /** The flag of a rule that stops whenever it applies. */
    static final String ALWAYS = "always";

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(_[a-z0-9]+)*");

    /** What remains of a message when case, punctuation and blanks around it are taken away; others would never match. */
    private static final Pattern WORDS =
            Pattern.compile("[\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+( [\\p{Ll}\\p{Lm}\\p{Lo}\\p{M}\\p{N}]+)*");

    private static final int LONGEST = 366;
    private static final int MOST_DAYS = 366;

    private ParamsReader() {}

    static RuleParams read(RuleKind kind, PackObject params) {
        return switch (kind) {
            case WINDOW -> WindowReader.read(params);
            case COUNTER -> CounterReader.read(params);
            case WAIT -> waiting(params);
            case FLAG -> flag(params);
            case CONSENT -> consent(params);
            case CHECK -> check(params);
            case CONTENT -> content(params);
            case REVOCATION -> revocation(params);
            case RETENTION -> retention(params);
        };
    }

    static Length length(PackObject window) {
        window.only("length", "unit");
        int length = window.whole("length", 1, LONGEST);
        return new Length(length, window.oneOf("unit", PackCodes.UNITS).orElse(true));
    }

    private static RuleParams waiting(PackObject params) {
        params.only("after", "key", "window");
        boolean conversation = params.oneOf("after", PackCodes.WAITS).orElse(true);
        Set<RuleParams.Key> key = params.someOf("key", PackCodes.KEYS);
        Length window = length(params.object("window"));
        if (!window.days()) {
            params.refuse("window.unit", ViolationCode.NOT_ALLOWED_WITH, "found hours, a wait is a number of days");
        }
        return new Wait(conversation, key, window);
    }

    private static RuleParams flag(PackObject params) {
        params.only("flag");
        Map<String, Optional<StopFlag>> flags = new LinkedHashMap<>();
        PackCodes.FLAGS.forEach((code, flag) -> flags.put(code, Optional.of(flag)));
        flags.put(ALWAYS, Optional.empty());
        return new Flag(params.oneOf("flag", flags).orElse(Optional.empty()));
    }

    private static RuleParams consent(PackObject params) {
        params.only("kind");
        return new ConsentNeeded(params.oneOf("kind", PackCodes.CONSENTS).orElse(ConsentKind.TEXT));
    }

    private static RuleParams check(PackObject params) {
        params.only("check", "maxAge", "orConsentWithin");
        String check = params.text("check", NAME, "the name of a check, such as text_number");
        Optional<Period> age = PackDates.period(params, "maxAge");
        return new Check(check, age, PackDates.period(params, "orConsentWithin"));
    }

    private static RuleParams content(PackObject params) {
        params.only("requires", "linkValid");
        params.atLeastOne("requires");
        List<String> requires = params.texts("requires", NAME, "what must be there, such as opt_out_notice");
        return new Content(requires, PackDates.period(params, "linkValid"));
    }

    private static RuleParams revocation(PackObject params) {
        params.only("engine", "words", "honorWithinBusinessDays", "graceDays", "confirmWithin", "retain", "reach");
        params.oneOf("engine", PackCodes.ENGINES);
        Set<String> words = Set.copyOf(params.texts(
                "words", WORDS, "words in lower case with one blank between them and no punctuation, such as opt out"));
        OptionalInt honor = params.optionalWhole("honorWithinBusinessDays", 0, MOST_DAYS);
        OptionalInt grace = params.optionalWhole("graceDays", 0, MOST_DAYS);
        Optional<Duration> confirm = PackDates.duration(params, "confirmWithin");
        Optional<Period> retain = PackDates.period(params, "retain");
        Reach reach = params.has("reach")
                ? params.oneOf("reach", PackCodes.REACHES).orElse(Reach.ALL_UNRELATED)
                : Reach.DESTINATION_CHANNEL;
        return new Revocation(words, honor, grace, confirm, retain, reach);
    }

    private static RuleParams retention(PackObject params) {
        params.only("keep", "after");
        if (!params.has("keep")) {
            params.text("keep");
        }
        Period keep = PackDates.period(params, "keep").orElse(Period.ZERO);
        return new Retention(keep, params.oneOf("after", PackCodes.RETENTIONS).orElse(true));
    }
}
