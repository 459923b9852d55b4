package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.LengthBasis;
import dev.freestone.promo.PromoAmounts;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoCanceledBy;
import dev.freestone.promo.PromoCancellation;
import dev.freestone.promo.PromoDates;
import dev.freestone.promo.PromoOffer;
import dev.freestone.promo.PromoOrigin;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoState;
import dev.freestone.promo.PromoTimes;
import dev.freestone.promo.PromoTrack;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoUserType;
import dev.freestone.promo.PromoVerdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A program is stored and read again as it was. The seed is part of every message. */
class PromoProgramJsonTest {
    private static final long SEED = Long.getLong("freestone.seed", 20_251_127L);

    private final Random random = new Random(SEED);

    @Test
    void a_program_is_read_as_it_was_written() {
        for (int i = 0; i < 5_000; i++) {
            PromoProgram program = program();

            assertThat(PromoProgramJson.read(PromoProgramJson.document(program)))
                    .as("seed %s program %s", SEED, i)
                    .isEqualTo(program);
        }
    }

    @Test
    void an_answer_has_all_attributes_in_every_status_nulls_included() {
        for (int i = 0; i < 200; i++) {
            assertThat(PromoProgramJson.toMap(program(), new PromoAmounts(Optional.empty(), Optional.empty()))
                            .keySet())
                    .containsExactly(
                            "id",
                            "companyId",
                            "personId",
                            "loanId",
                            "promoTypeId",
                            "promoType",
                            "displayName",
                            "description",
                            "externalId",
                            "status",
                            "promoStartDate",
                            "promoEndDate",
                            "promoDurationDays",
                            "promoGracePeriodDays",
                            "promoEffectiveEndDate",
                            "sacDisqualifyOverdueDays",
                            "promoCancelReason",
                            "promoCanceledBy",
                            "sacExcercisedRateId",
                            "remainingAmountToExercise",
                            "totalDeferredInterestAmount",
                            "metaData",
                            "caseId",
                            "timestamps");
        }
    }

    @Test
    void an_answer_shows_nothing_that_is_only_stored() {
        String told = JsonText.write(PromoProgramJson.toMap(
                program(),
                new PromoAmounts(Optional.of(new BigDecimal("700.00")), Optional.of(new BigDecimal("37.22")))));

        assertThat(told)
                .contains("\"remainingAmountToExercise\":700.00", "\"totalDeferredInterestAmount\":37.22")
                .doesNotContain(
                        "disqualifyOverdueDays\"",
                        "lengthBasis",
                        "origin",
                        "track",
                        "version",
                        "canceledByEvaluator",
                        "transitionNo");
    }

    private PromoProgram program() {
        PromoDates dates = dates();
        return new PromoProgram(
                PromoProgramId.of("PP-1A2B-" + (1000 + random.nextInt(9000))),
                CompanyId.of("CP-2"),
                PersonId.of("BO-1A2B-0001"),
                LoanId.of("LN-1A2B-0001"),
                new PromoOffer(
                        PromoProgramTypeId.of("PT-1A2B-C3D4"),
                        PromoType.SAME_AS_CASH,
                        "90 \"days\"",
                        maybe(() -> "é\n")),
                one(PromoStatus.values()),
                dates,
                new PromoProgram.Settings(
                        maybeInt(), maybe(() -> ExternalId.of("A")), maybe(this::metaData), maybe(() -> "CS-1")),
                maybe(() -> new PromoCancellation(
                        one(PromoCancelReason.values()),
                        new PromoCanceledBy(
                                maybe(() -> "u-1"),
                                maybe(() -> "clerk"),
                                one(PromoUserType.values()),
                                maybe(() -> "portal")),
                        random.nextBoolean())),
                maybe(() -> "r-1"),
                new PromoTimes(
                        instant(),
                        maybe(this::instant),
                        maybe(this::instant),
                        maybe(this::instant),
                        maybe(this::instant),
                        maybe(this::instant)),
                new PromoTrack(
                        one(PromoOrigin.values()),
                        random.nextBoolean(),
                        maybe(this::day),
                        maybe(this::day),
                        maybe(this::day),
                        1 + random.nextInt(9),
                        maybe(() -> new PromoVerdict(one(PromoState.values()), maybe(this::day)))));
    }

    private PromoDates dates() {
        return new PromoDates(
                maybe(this::day), maybe(this::day), maybeInt(), random.nextInt(3_651), one(LengthBasis.values()));
    }

    private Map<String, ?> metaData() {
        return random.nextBoolean()
                ? Map.of()
                : Map.of("a", List.of(1L, new BigDecimal("2.50"), true), "b", Map.of("c", "d"));
    }

    private Instant instant() {
        return Instant.ofEpochSecond(1_700_000_000L + random.nextInt(100_000_000), 1_000L * random.nextInt(1_000_000));
    }

    private LocalDate day() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    }

    private OptionalInt maybeInt() {
        return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt(36_501));
    }

    private <T> Optional<T> maybe(Supplier<T> made) {
        return random.nextBoolean() ? Optional.of(made.get()) : Optional.empty();
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
