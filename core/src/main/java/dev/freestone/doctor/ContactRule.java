package dev.freestone.doctor;

import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.SenderRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What is to be found about contacts that wait. Static, pure, total. Source: docs/spec/doctor.md 2. */
public final class ContactRule {
    /** The work of the ledger that looks at contacts by itself. */
    static final String LEDGER = "contacts";

    /** How often in a row a breaker must have opened: the fifth pause lasts a quarter of an hour. */
    static final int OPENINGS = 5;

    /** The reasons of pauses that the engine makes. Source: docs/spec/contact-ledger.md 7. */
    private static final Set<String> BY_ENGINE = Set.of("sender_misconfigured", "sender_unknown_outcomes");

    private ContactRule() {}

    /**
     * What is to be found about a scope that is stopped.
     *
     * @param stop the stop
     * @param queues how many queues with planned contacts lie in it
     * @param settings from when on something counts
     * @param now S
     * @return one finding or none
     */
    public static List<Finding> stopped(ControlRow stop, long queues, DoctorSettings settings, Instant now) {
        String since = stop.since().toString();
        if (!stop.killed() && stop.scope().kind() == ContactScope.Kind.SENDER && BY_ENGINE.contains(stop.reason())) {
            return List.of(new Finding(
                    FindingCode.SENDER_PAUSED_BY_ENGINE,
                    stop.scope().company(),
                    stop.scope().value(),
                    new TreeMap<>(Map.of("reason", stop.reason(), "since", since))));
        }
        boolean counts =
                stop.killed() || stop.since().plus(settings.pausedFor()).isBefore(now);
        return queues > 0 && counts
                ? List.of(new Finding(
                        stop.killed() ? FindingCode.CONTACTS_KILLED : FindingCode.CONTACTS_PAUSED,
                        stop.scope().company(),
                        name(stop.scope()),
                        new TreeMap<>(Map.of("queues", Long.toString(queues), "since", since))))
                : List.of();
    }

    /**
     * What is to be found about the breaker of a sender.
     *
     * @param sender how it has been doing
     * @return one finding or none
     */
    public static List<Finding> failing(SenderRow sender) {
        return sender.openings() >= OPENINGS
                ? List.of(ofSender(
                        FindingCode.SENDER_FAILING,
                        sender.sender(),
                        Map.of("openings", Integer.toString(sender.openings()))))
                : List.of();
    }

    /**
     * Contacts wait for a sender that this node has not.
     *
     * @param sender the sender
     * @param queues how many queues wait
     * @return the finding
     */
    public static Finding missing(SenderId sender, long queues) {
        return ofSender(FindingCode.SENDER_MISSING, sender, Map.of("queues", Long.toString(queues)));
    }

    /**
     * What is to be found about the looks that the ledger takes by itself.
     *
     * @param wakeAt when it is to look next; empty when there is nothing to look at
     * @param settings from when on it counts
     * @param now S
     * @return one finding or none
     */
    public static List<Finding> looks(Optional<Instant> wakeAt, DoctorSettings settings, Instant now) {
        return wakeAt
                .filter(at -> at.plus(settings.stuckFor()).isBefore(now))
                .map(at -> Finding.ofAll(FindingCode.CONTACTS_NOT_LOOKED_AT, LEDGER, Map.of("since", at.toString())))
                .stream()
                .toList();
    }

    private static Finding ofSender(FindingCode code, SenderId sender, Map<String, String> details) {
        return Finding.ofAll(code, sender.value(), details);
    }

    /** Such as {@code channel:sms}; its company is that of the finding. */
    private static String name(ContactScope scope) {
        return scope.value().isEmpty() ? scope.kind().code() : scope.kind().code() + ":" + scope.value();
    }
}
