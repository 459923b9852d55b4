package dev.freestone.contact.policy;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactTerms;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which message or call of the person a contact answers, and which revocation it confirms; each may be done once, and soon.
 * Immutable. Source: docs/spec/contact-policy.md 4.
 */
final class Answering {
    /** What most contacts are: they come from the company alone. */
    private static final Answering NOTHING = new Answering(null, 0, null, 0);

    private static final long REPLY = 60 * 60 * ZoneDays.SECOND;

    private final @Nullable ContactFact repliedTo;
    private final long repliesUntil;
    private final @Nullable ContactFact confirmed;
    private final long confirmsUntil;

    private Answering(
            @Nullable ContactFact repliedTo, long repliesUntil, @Nullable ContactFact confirmed, long confirmsUntil) {
        this.repliedTo = repliedTo;
        this.repliesUntil = repliesUntil;
        this.confirmed = confirmed;
        this.confirmsUntil = confirmsUntil;
    }

    static Answering of(Situation situation) {
        var traits = situation.question.traits();
        if (traits.replyTo().isEmpty() && traits.confirmationOf().isEmpty()) {
            return NOTHING;
        }
        ContactFact repliedTo = repliedTo(situation);
        long repliesUntil = repliedTo == null ? 0 : ZoneDays.micros(repliedTo.from()) + REPLY;
        boolean replies = repliedTo != null
                && situation.at < repliesUntil
                && !wasDone(situation, EventMark.REPLY, ZoneDays.micros(repliedTo.from()));
        ContactFact confirmed = confirmed(situation);
        long confirmsUntil = confirmed == null
                ? 0
                : ZoneDays.micros(confirmed.from())
                        + situation.set.revocations().confirmWithin(situation)
                        + 1;
        boolean confirms = confirmed != null
                && situation.at < confirmsUntil
                && !wasDone(situation, EventMark.CONFIRMATION, ZoneDays.micros(confirmed.from()));
        return new Answering(replies ? repliedTo : null, repliesUntil, confirms ? confirmed : null, confirmsUntil);
    }

    private static @Nullable ContactFact repliedTo(Situation situation) {
        ContactQuestion question = situation.question;
        return question.traits().replyTo().isEmpty()
                ? null
                : fact(
                        situation.facts,
                        fact -> fact.id().equals(question.traits().replyTo().get())
                                && fact.terms() instanceof FactTerms.Inbound inbound
                                && inbound.channel().equals(question.channel()));
    }

    private static @Nullable ContactFact confirmed(Situation situation) {
        ContactQuestion question = situation.question;
        boolean may = question.traits().confirmationOf().isPresent()
                && question.channel().equals("text")
                && question.purpose() != Purpose.MARKETING;
        return may
                ? fact(
                        situation.facts,
                        fact -> fact.id()
                                        .equals(question.traits()
                                                .confirmationOf()
                                                .get())
                                && (fact.terms().kind() == FactKind.REVOCATION
                                        || fact.terms().kind() == FactKind.OPT_OUT))
                : null;
    }

    private static @Nullable ContactFact fact(PolicyFacts facts, Predicate<ContactFact> wanted) {
        for (ContactFact fact : facts.recorded()) {
            if (wanted.test(fact)) {
                return fact;
            }
        }
        return null;
    }

    private static boolean wasDone(Situation situation, EventMark mark, long since) {
        EventIndex events = situation.facts.index();
        for (int i = events.size - 1; i >= 0 && events.at[i] >= since; i--) {
            if (events.marks.get(i).contains(mark)
                    && events.person[i].equals(situation.question.person())
                    && events.channel[i].equals(situation.question.channel())) {
                return true;
            }
        }
        return false;
    }

    /** Answers a message or a call of the person, once, within an hour. */
    boolean replies() {
        return repliedTo != null;
    }

    /** Confirms a revocation, once, within minutes. */
    boolean confirms() {
        return confirmed != null;
    }

    /** Whether a fact is the revocation that this contact confirms. */
    boolean confirms(ContactFact fact) {
        return confirmed != null && fact.id().equals(confirmed.id());
    }

    /** The first instant at which this contact would no longer answer what it answers now. */
    long ends() {
        return Math.min(replies() ? repliesUntil : Situation.NEVER, confirms() ? confirmsUntil : Situation.NEVER);
    }
}
