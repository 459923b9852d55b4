package dev.freestone.contact;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.Destination;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A call that somebody else made or took, as it is reported. Shows neither person, number nor loans. Equal when it says the
 * same. Immutable. Source: docs/spec/contact-ledger.md 12, "Result import".
 *
 * @param externalCallId the reporter's id of the call, 1 to 200 characters
 * @param run the run whose file led to it
 * @param person the person
 * @param loans the loans that it was about, sorted, each once, at most 100; empty = every open debt of the person
 * @param number the number of the person
 * @param direction who called whom
 * @param startedAt when it began, in microseconds, from 1970 on
 * @param connected whether it connected to the number; empty counts as yes
 * @param conversation whether there was a conversation; empty = the dispositions tell, else yes if it connected
 * @param endedAt when it ended, in microseconds
 * @param disposition how it ended in the words of the reporter, 1 to 200 characters
 * @param consentCode the {@code extra_calls} consent under which it was made, 1 to 100 characters
 */
public record ReportedCall(
        String externalCallId,
        Optional<RunId> run,
        PersonId person,
        List<String> loans,
        Optional<Destination> number,
        CallDirection direction,
        Instant startedAt,
        Optional<Boolean> connected,
        Optional<Boolean> conversation,
        Optional<Instant> endedAt,
        Optional<String> disposition,
        Optional<String> consentCode) {
    static final int MAX_ID = 200;
    static final int MAX_LOANS = 100;
    static final int MAX_LOAN = 100;
    static final int MAX_DISPOSITION = 200;
    static final int MAX_CONSENT = 100;

    /**
     * Checks, sorts and cuts the components.
     *
     * @param externalCallId the reporter's id of the call, 1 to 200 characters
     * @param run the run whose file led to it
     * @param person the person
     * @param loans the loans that it was about, sorted, each once, at most 100; empty = every open debt of the person
     * @param number the number of the person
     * @param direction who called whom
     * @param startedAt when it began, in microseconds, from 1970 on
     * @param connected whether it connected to the number; empty counts as yes
     * @param conversation whether there was a conversation; empty = the dispositions tell, else yes if it connected
     * @param endedAt when it ended, in microseconds
     * @param disposition how it ended in the words of the reporter, 1 to 200 characters
     * @param consentCode the {@code extra_calls} consent under which it was made, 1 to 100 characters
     */
    public ReportedCall {
        Texts.require("externalCallId", externalCallId, 1, MAX_ID);
        loans.forEach(loan -> Texts.require("loans", loan, 1, MAX_LOAN));
        disposition.ifPresent(text -> Texts.require("disposition", text, 1, MAX_DISPOSITION));
        consentCode.ifPresent(text -> Texts.require("consentCode", text, 1, MAX_CONSENT));
        loans = loans.stream().distinct().sorted().toList();
        if (loans.size() > MAX_LOANS) {
            throw new IllegalArgumentException("loans: " + loans.size() + ", give at most " + MAX_LOANS);
        }
        startedAt = moment("startedAt", startedAt);
        endedAt = endedAt.map(at -> moment("endedAt", at));
    }

    private static Instant moment(String name, Instant at) {
        if (at.isBefore(Instant.EPOCH)) {
            throw new IllegalArgumentException(name + ": before 1970, give the time of the call");
        }
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Begins a call to a person.
     *
     * @param externalCallId the reporter's id of the call
     * @param person the person
     * @param startedAt when it began
     * @return a builder without anything that may be left out
     */
    public static Builder outbound(String externalCallId, PersonId person, Instant startedAt) {
        return new Builder(externalCallId, person, startedAt, CallDirection.OUTBOUND);
    }

    /**
     * Begins a call of a person.
     *
     * @param externalCallId the reporter's id of the call
     * @param person the person
     * @param startedAt when it began
     * @return a builder without anything that may be left out
     */
    public static Builder inbound(String externalCallId, PersonId person, Instant startedAt) {
        return new Builder(externalCallId, person, startedAt, CallDirection.INBOUND);
    }

    /**
     * The same call of another person.
     *
     * @param known the person as the host's directory names it
     * @return another call
     */
    public ReportedCall of(PersonId known) {
        return known.equals(person)
                ? this
                : new ReportedCall(
                        externalCallId,
                        run,
                        known,
                        loans,
                        number,
                        direction,
                        startedAt,
                        connected,
                        conversation,
                        endedAt,
                        disposition,
                        consentCode);
    }

    @Override
    public String toString() {
        return "ReportedCall[" + direction.code() + " " + startedAt + "]";
    }

    /** Collects what is reported of a call. Used by one thread. */
    public static final class Builder {
        private final String externalCallId;
        private final PersonId person;
        private final Instant startedAt;
        private final CallDirection direction;
        private Optional<RunId> run = Optional.empty();
        private List<String> loans = List.of();
        private Optional<Destination> number = Optional.empty();
        private Optional<Boolean> connected = Optional.empty();
        private Optional<Boolean> conversation = Optional.empty();
        private Optional<Instant> endedAt = Optional.empty();
        private Optional<String> disposition = Optional.empty();
        private Optional<String> consentCode = Optional.empty();

        private Builder(String externalCallId, PersonId person, Instant startedAt, CallDirection direction) {
            this.externalCallId = externalCallId;
            this.person = person;
            this.startedAt = startedAt;
            this.direction = direction;
        }

        /**
         * The run whose file led to the call.
         *
         * @param id such as {@code CR-5F0Q-77TL}
         * @return this
         */
        public Builder run(RunId id) {
            this.run = Optional.of(id);
            return this;
        }

        /**
         * The loans that the call was about. Without them it counts for every open debt of the person.
         *
         * @param ids loan ids, such as {@code LN-5}
         * @return this
         */
        public Builder loans(String... ids) {
            this.loans = List.of(ids);
            return this;
        }

        /**
         * The number of the person.
         *
         * @param e164 such as {@code +15550100001}
         * @return this
         */
        public Builder number(Destination e164) {
            this.number = Optional.of(e164);
            return this;
        }

        /**
         * Whether the call connected to the number. Without it, it did.
         *
         * @param yes false for one that did not
         * @return this
         */
        public Builder connected(boolean yes) {
            this.connected = Optional.of(yes);
            return this;
        }

        /**
         * Whether there was a conversation. Without it the dispositions tell.
         *
         * @param yes true for a two-way talk
         * @return this
         */
        public Builder conversation(boolean yes) {
            this.conversation = Optional.of(yes);
            return this;
        }

        /**
         * When the call ended.
         *
         * @param at the instant
         * @return this
         */
        public Builder endedAt(Instant at) {
            this.endedAt = Optional.of(at);
            return this;
        }

        /**
         * How the call ended in the words of the reporter.
         *
         * @param text such as {@code VOICEMAIL}
         * @return this
         */
        public Builder disposition(String text) {
            this.disposition = Optional.of(text);
            return this;
        }

        /**
         * The consent to extra calls under which the call was made.
         *
         * @param code its code
         * @return this
         */
        public Builder consentCode(String code) {
            this.consentCode = Optional.of(code);
            return this;
        }

        /**
         * The call.
         *
         * @return what was collected
         * @throws IllegalArgumentException when a text is too long or holds a control character, or a time lies before 1970
         */
        public ReportedCall build() {
            return new ReportedCall(
                    externalCallId,
                    run,
                    person,
                    loans,
                    number,
                    direction,
                    startedAt,
                    connected,
                    conversation,
                    endedAt,
                    disposition,
                    consentCode);
        }
    }
}
