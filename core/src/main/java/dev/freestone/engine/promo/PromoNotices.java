package dev.freestone.engine.promo;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.promo.LoanCourse;
import dev.freestone.promo.PromoAmounts;
import dev.freestone.promo.PromoCancellation;
import dev.freestone.promo.PromoDecision;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoScene;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the contacts of notices. Used by one thread. Source: docs/spec/promo-programs.md 13. */
final class PromoNotices {
    /** How long a notice may wait for its turn. */
    static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Map<Channel, SenderId> senders;
    private final NoticeTemplates templates;

    PromoNotices(EngineParts parts, NoticeTemplates templates) {
        this.senders = parts.sending().senders();
        this.templates = templates;
    }

    /**
     * The contacts of one notice, or why there is none.
     *
     * @param intents one for each channel that has a template and a sender
     * @param skipped {@code no_template}, {@code no_sender} or {@code effective_end_passed}; empty when there are contacts
     */
    record Made(List<NewIntent> intents, Optional<String> skipped) {}

    boolean knows(PersonId person) {
        return templates.knows(person);
    }

    static Producer producer(PromoProgram program) {
        return new Producer("promo", program.id().value());
    }

    Made make(PromoProgram program, PromoNotice notice, PromoScene scene) {
        if (!notice.subject().equals(PromoNotice.CANCELED) && !scene.now().isBefore(over(program, scene))) {
            return new Made(List.of(), Optional.of("effective_end_passed"));
        }
        Map<Channel, String> found = templates.of(program.personId(), notice.subject());
        if (found.isEmpty()) {
            return new Made(List.of(), Optional.of("no_template"));
        }
        Map<String, @Nullable Object> variables = variables(program, scene);
        List<NewIntent> intents = new ArrayList<>();
        found.forEach((channel, template) -> {
            SenderId sender = senders.get(channel);
            if (sender != null) {
                intents.add(intent(program, notice, scene, channel, sender, template, variables));
            }
        });
        return new Made(intents, intents.isEmpty() ? Optional.of("no_sender") : Optional.empty());
    }

    private static NewIntent intent(
            PromoProgram program,
            PromoNotice notice,
            PromoScene scene,
            Channel channel,
            SenderId sender,
            String template,
            Map<String, @Nullable Object> variables) {
        Instant from = notice.waits()
                ? LocalDate.ofInstant(scene.now(), scene.productZone())
                        .plusDays(1)
                        .atStartOfDay(scene.productZone())
                        .toInstant()
                : scene.now();
        String loan = program.loanId().value();
        return NewIntent.builder(
                        producer(program), notice.occurrence(program.id().value()), program.personId())
                .channel(channel.code())
                .sender(sender)
                .about(notice.purpose(), notice.subject())
                .theme(Theme.OPS_SERVICING)
                .references(loan)
                .debts(loan)
                .template(template, variables)
                .between(from, until(program, notice, scene, from))
                .build();
    }

    /** A reminder is of no use after the last good day. */
    private static Instant until(PromoProgram program, PromoNotice notice, PromoScene scene, Instant from) {
        Instant end = from.plus(GOOD_FOR);
        Instant over = notice.subject().equals(PromoNotice.CANCELED) ? end : over(program, scene);
        return over.isBefore(end) ? over : end;
    }

    private static Instant over(PromoProgram program, PromoScene scene) {
        return program.dates()
                .effectiveEnd()
                .orElseThrow()
                .plusDays(1)
                .atStartOfDay(scene.productZone())
                .toInstant();
    }

    /** What a template can name. */
    private static Map<String, @Nullable Object> variables(PromoProgram program, PromoScene scene) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("promoProgramId", program.id().value());
        out.put("loanId", program.loanId().value());
        out.put("displayName", program.offer().displayName());
        out.put("promoStartDate", text(program.dates().start()));
        out.put("promoEndDate", text(program.dates().end()));
        out.put("promoEffectiveEndDate", text(program.dates().effectiveEnd()));
        out.put(
                "promoCancelReason",
                program.cancellation()
                        .map(PromoCancellation::reason)
                        .map(reason -> reason.code())
                        .orElse(null));
        out.put("decidedOn", text(program.track().decidedOn()));
        program.terms().ifPresent(terms -> {
            PromoDecision decision = scene.evaluate(terms);
            out.put("daysLeft", (long) decision.daysLeft());
            out.put("daysOverdue", (long) decision.daysOverdue());
            out.put("remainingAmountToExercise", decision.remaining());
            PromoAmounts amounts = PromoAmounts.of(
                    program.status(),
                    program.track().decidedOn().orElse(scene.today()),
                    LoanCourse.of(scene.facts()),
                    scene.today(),
                    scene.interest());
            out.put("totalDeferredInterestAmount", amounts.deferredInterest().orElse(null));
        });
        return out;
    }

    private static @Nullable String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
