package dev.freestone.contact;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.NewIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a planned contact, or a stop, must keep to. A contact whose time is over is none of it: a producer that plans again
 * what it planned before must hear that it is a duplicate. Pure. Source: docs/spec/contact-ledger.md 1, 2, 10.
 */
public final class PlanRules {
    private static final int OCCURRENCE = 200;
    private static final int CHANNEL = 50;
    private static final int SUBJECT = 100;
    private static final int REASON = 200;
    private static final int SOURCE = 50;
    private static final int DEBT = 200;
    private static final int DEBTS = 100;
    private static final int AD_TYPE = 50;

    private PlanRules() {}

    /**
     * What is wrong with a contact.
     *
     * @param path where it stands, such as {@code intents[3]}
     * @param intent the contact
     * @return every violation
     */
    public static List<Violation> violations(String path, NewIntent intent) {
        List<Violation> found = new ArrayList<>();
        text(path + ".occurrence", intent.occurrence(), OCCURRENCE).ifPresent(found::add);
        text(path + ".channel", intent.channel(), CHANNEL).ifPresent(found::add);
        text(path + ".subject", intent.subject(), SUBJECT).ifPresent(found::add);
        intent.adType().flatMap(code -> text(path + ".adType", code, AD_TYPE)).ifPresent(found::add);
        found.addAll(debts(path + ".debts", intent.debts()));
        if (intent.priority().isPresent()
                && (intent.priority().getAsInt() < 0 || intent.priority().getAsInt() > 9)) {
            found.add(Violation.of(
                    path + ".priority",
                    ViolationCode.OUT_OF_RANGE,
                    intent.priority().getAsInt() + ", give 0 to 9"));
        }
        return found;
    }

    /**
     * What is wrong with the reason of a stop.
     *
     * @param reason the reason
     * @return every violation
     */
    public static List<Violation> reasonViolations(String reason) {
        return text("reason", reason, REASON).stream().toList();
    }

    /**
     * What is wrong with the name of somebody who reports contacts.
     *
     * @param source the name
     * @return every violation
     */
    public static List<Violation> sourceViolations(String source) {
        return text("source", source, SOURCE).stream().toList();
    }

    /**
     * What is wrong with a reason for calling contacts back.
     *
     * @param reason the reason
     * @return every violation
     */
    public static List<Violation> cancelViolations(IntentReason reason) {
        return CommandRule.cancels(reason)
                ? List.of()
                : List.of(Violation.of(
                        "reason",
                        ViolationCode.UNKNOWN_VALUE,
                        reason.code() + " is no reason of a canceled contact, give one such as "
                                + IntentReason.CANCELED_BY_USER.code()));
    }

    private static List<Violation> debts(String path, List<String> debts) {
        List<Violation> found = new ArrayList<>();
        if (debts.size() > DEBTS) {
            found.add(Violation.of(path, ViolationCode.OUT_OF_RANGE, debts.size() + " debts, give at most " + DEBTS));
        }
        for (int i = 0; i < debts.size(); i++) {
            text(path + "[" + i + "]", debts.get(i), DEBT).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Violation> text(String path, String text, int most) {
        int length = Texts.length(text);
        if (length < 1) {
            return Optional.of(
                    Violation.of(path, ViolationCode.REQUIRED, "is empty, give 1 to " + most + " characters"));
        }
        if (length > most) {
            return Optional.of(
                    Violation.of(path, ViolationCode.TOO_LONG, length + " characters, give at most " + most));
        }
        return Texts.hasControl(text)
                ? Optional.of(Violation.of(path, ViolationCode.BAD_FORMAT, "holds a control character, remove it"))
                : Optional.empty();
    }
}
