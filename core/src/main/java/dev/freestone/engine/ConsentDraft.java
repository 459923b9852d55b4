package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.Destination;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A consent that is about to be recorded. Without a destination it is meant for all of the person, without a debt for all, without
 * a channel or purposes for each. Used by one thread. Source: docs/spec/contact-policy.md 6, "Consent".
 */
public final class ConsentDraft {
    private static final int MAX_TEXT = 500;

    final ConsentKind kind;
    final PersonId person;
    Optional<Destination> destination = Optional.empty();
    Optional<String> debt = Optional.empty();
    Optional<String> channel = Optional.empty();
    Set<Purpose> purposes = Set.of();
    Optional<Instant> grantedAt = Optional.empty();
    Optional<Instant> expiresAt = Optional.empty();
    String source = "";
    String evidence = "";

    private ConsentDraft(ConsentKind kind, PersonId person) {
        this.kind = kind;
        this.person = person;
    }

    /**
     * A consent of a person.
     *
     * @param kind what the person agrees to
     * @param person the person
     * @return a draft that still needs source and evidence
     */
    public static ConsentDraft of(ConsentKind kind, PersonId person) {
        return new ConsentDraft(kind, person);
    }

    /**
     * Means one destination only.
     *
     * @param only such as {@code +15550100001}
     * @return this draft
     */
    public ConsentDraft destination(Destination only) {
        this.destination = Optional.of(only);
        return this;
    }

    /**
     * Means one debt only.
     *
     * @param only a loan id, or the account number that several loans share
     * @return this draft
     */
    public ConsentDraft debt(String only) {
        this.debt = Optional.of(only);
        return this;
    }

    /**
     * Means one channel only.
     *
     * @param only its code, such as {@code text}
     * @return this draft
     */
    public ConsentDraft channel(String only) {
        this.channel = Optional.of(only);
        return this;
    }

    /**
     * Means some purposes only.
     *
     * @param only the purposes; none = every one
     * @return this draft
     */
    public ConsentDraft purposes(Set<Purpose> only) {
        this.purposes = Set.copyOf(only);
        return this;
    }

    /**
     * When it was given; without it, when it is recorded.
     *
     * @param at the instant, cut to microseconds
     * @return this draft
     */
    public ConsentDraft grantedAt(Instant at) {
        this.grantedAt = Optional.of(at.truncatedTo(ChronoUnit.MICROS));
        return this;
    }

    /**
     * Until when it was given; without it, until it is withdrawn.
     *
     * @param at the instant (exclusive), cut to microseconds
     * @return this draft
     */
    public ConsentDraft expiresAt(Instant at) {
        this.expiresAt = Optional.of(at.truncatedTo(ChronoUnit.MICROS));
        return this;
    }

    /**
     * How it was given. It is sealed.
     *
     * @param text 1 to 500 characters, such as {@code web form}
     * @return this draft
     */
    public ConsentDraft source(String text) {
        this.source = text;
        return this;
    }

    /**
     * Where its proof is kept. It is sealed.
     *
     * @param reference 1 to 500 characters, such as {@code scans/2026/0042.pdf}
     * @return this draft
     */
    public ConsentDraft evidence(String reference) {
        this.evidence = reference;
        return this;
    }

    List<Violation> violations() {
        List<Violation> problems = new ArrayList<>();
        text("source", source, problems);
        text("evidence", evidence, problems);
        if (grantedAt.isPresent()
                && expiresAt.filter(end -> end.isAfter(grantedAt.get())).isEmpty()
                && expiresAt.isPresent()) {
            problems.add(Violation.of(
                    "expiresAt", ViolationCode.OUT_OF_RANGE, "is not after grantedAt, give a later instant"));
        }
        return problems;
    }

    private static void text(String path, String text, List<Violation> problems) {
        if (text.isBlank()) {
            problems.add(Violation.of(path, ViolationCode.REQUIRED, "is missing, say where the consent comes from"));
        } else if (text.length() > MAX_TEXT) {
            problems.add(Violation.of(
                    path, ViolationCode.TOO_LONG, text.length() + " characters, give at most " + MAX_TEXT));
        }
    }

    @Override
    public String toString() {
        return "ConsentDraft[" + kind.code() + "]";
    }
}
