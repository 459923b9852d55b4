package dev.freestone.examples;

import dev.freestone.engine.Freestone;
import dev.freestone.engine.PromoCancel;
import dev.freestone.engine.PromoProgramDraft;
import dev.freestone.engine.PromoProgramTypeDraft;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import java.time.LocalDate;
import java.util.List;

/** Promo programs on all roads: near the cliff, in grace, at risk, disqualified, canceled, exercised, expired, to come. */
final class SamplePrograms implements SamplePart {
    private static final int TO_COME = 14;
    private static final int CANCELED = 11;
    private static final int CANCELED_AGO = 12;
    private static final int THRESHOLD = 30;

    /** Their people are 4 to 15. */
    static final List<SampleProgram> ALL = List.of(
            SampleProgram.onTrack(4, 87, 90, 0), // 3 days left
            SampleProgram.onTrack(5, 80, 90, 0), // 10
            SampleProgram.onTrack(6, 75, 90, 10), // 25, ten of them of grace
            SampleProgram.onTrack(7, 40, 180, 10),
            SampleProgram.overdue(8, 25), // disqualified in 5 days
            SampleProgram.overdue(9, 28),
            SampleProgram.overdue(10, 36), // disqualified 6 days ago
            SampleProgram.onTrack(CANCELED, 50, 90, 0),
            SampleProgram.onTrack(12, 60, 90, 0).paidOff(4),
            SampleProgram.onTrack(13, 100, 90, 5), // expired 4 days ago
            SampleProgram.onTrack(TO_COME, -6, 90, 0),
            SampleProgram.onTrack(15, 93, 90, 10)); // in its grace

    private final Freestone freestone;
    private String type = "";

    SamplePrograms(Freestone freestone) {
        this.freestone = freestone;
    }

    @Override
    public void begin() {
        type = freestone
                .promoProgramTypes()
                .create(PromoProgramTypeDraft.builder()
                        .promoType(PromoType.SAME_AS_CASH)
                        .status(PromoTypeStatus.ACTIVE)
                        .displayName("90 days same as cash")
                        .build())
                .id()
                .value();
        LocalDate today = freestone.promoPrograms().today().plusDays(SampleMonth.DAYS);
        ALL.forEach(program -> create(
                program.number(),
                program.startAgo() > 0 ? PromoStatus.ACTIVE : PromoStatus.PENDING,
                terms().promoStartDate(today.minusDays(program.startAgo()))
                        .promoDurationDays(program.days())
                        .promoGracePeriodDays(program.grace())));
    }

    @Override
    public void morning(int ago) {
        if (ago == CANCELED_AGO) {
            String person = SamplePeople.person(CANCELED);
            String loan = SamplePeople.loan(CANCELED);
            String program = freestone
                    .promoPrograms()
                    .list(person, loan)
                    .get(0)
                    .program()
                    .id()
                    .value();
            var unused = freestone
                    .promoPrograms()
                    .cancel(person, loan, program, PromoCancel.builder().build());
        }
    }

    @Override
    public void now() {
        create(1, PromoStatus.ACTIVE, terms().promoDurationDays(90).promoGracePeriodDays(10));
    }

    private PromoProgramDraft.Builder terms() {
        return PromoProgramDraft.builder().promoTypeId(type).sacDisqualifyOverdueDays(THRESHOLD);
    }

    private void create(int number, PromoStatus status, PromoProgramDraft.Builder terms) {
        var unused = freestone
                .promoPrograms()
                .create(
                        SamplePeople.person(number),
                        SamplePeople.loan(number),
                        terms.status(status).build());
    }
}
