package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Promo programs as JSON. The document of a storage is the wire form without its computed amounts, and what is stored beside
 * it. Static and thread-safe. Source: docs/spec/promo-programs.md 3, 15.
 */
public final class PromoProgramJson {
    private PromoProgramJson() {}

    /**
     * The wire form as plain data.
     *
     * @param program the program
     * @param amounts its computed amounts
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(PromoProgram program, PromoAmounts amounts) {
        Map<String, @Nullable Object> out = attributes(program);
        out.put("remainingAmountToExercise", amounts.remainingToExercise().orElse(null));
        out.put("totalDeferredInterestAmount", amounts.deferredInterest().orElse(null));
        out.put("metaData", program.settings().metaData().orElse(null));
        out.put("caseId", program.settings().caseId().orElse(null));
        out.put("timestamps", times(program.times()));
        return out;
    }

    /**
     * The document of a storage.
     *
     * @param program the program
     * @return the document, read back by {@link #read}
     */
    public static Document document(PromoProgram program) {
        Map<String, @Nullable Object> out = attributes(program);
        out.put("metaData", program.settings().metaData().orElse(null));
        out.put("caseId", program.settings().caseId().orElse(null));
        out.put("timestamps", times(program.times()));
        out.put("lengthBasis", program.dates().basis().code());
        out.put(
                "canceledByEvaluator",
                program.cancellation().map(PromoCancellation::byEvaluator).orElse(false));
        out.put("track", track(program.track()));
        return Document.of(JsonText.write(out));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @return an equal program
     * @throws IllegalStateException if the document is not one of a promo program
     */
    public static PromoProgram read(Document document) {
        StoredObject in = new StoredObject("promo program", JsonText.parseObject(document.json()));
        StoredObject times = in.object("timestamps");
        return new PromoProgram(
                PromoProgramId.of(in.text("id")),
                CompanyId.of(in.text("companyId")),
                PersonId.of(in.text("personId")),
                LoanId.of(in.text("loanId")),
                new PromoOffer(
                        PromoProgramTypeId.of(in.text("promoTypeId")),
                        in.code("promoType", PromoType::parse),
                        in.text("displayName"),
                        in.optionalText("description")),
                in.code("status", PromoStatus::parse),
                new PromoDates(
                        in.optionalDate("promoStartDate"),
                        in.optionalDate("promoEndDate"),
                        in.optionalInt("promoDurationDays"),
                        in.optionalInt("promoGracePeriodDays").orElse(0),
                        in.code("lengthBasis", LengthBasis::parse)),
                new PromoProgram.Settings(
                        in.optionalInt("sacDisqualifyOverdueDays"),
                        in.optionalText("externalId").map(ExternalId::of),
                        in.optionalMap("metaData"),
                        in.optionalText("caseId")),
                in.optionalCode("promoCancelReason", PromoCancelReason::parse)
                        .map(reason -> new PromoCancellation(
                                reason, by(in.object("promoCanceledBy")), in.truth("canceledByEvaluator"))),
                in.optionalText("sacExcercisedRateId"),
                new PromoTimes(
                        times.instant("createdAt"),
                        times.optionalInstant("updatedAt"),
                        times.optionalInstant("activatedAt"),
                        times.optionalInstant("reactivatedAt"),
                        times.optionalInstant("canceledAt"),
                        times.optionalInstant("exercisedAt")),
                track(in.object("track")));
    }

    private static Map<String, @Nullable Object> attributes(PromoProgram program) {
        PromoDates dates = program.dates();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", program.id().value());
        out.put("companyId", program.companyId().value());
        out.put("personId", program.personId().value());
        out.put("loanId", program.loanId().value());
        out.put("promoTypeId", program.offer().typeId().value());
        out.put("promoType", program.offer().promoType().code());
        out.put("displayName", program.offer().displayName());
        out.put("description", program.offer().description().orElse(null));
        out.put(
                "externalId",
                program.settings().externalId().map(ExternalId::value).orElse(null));
        out.put("status", program.status().code());
        out.put("promoStartDate", text(dates.start()));
        out.put("promoEndDate", text(dates.end()));
        out.put("promoDurationDays", number(dates.durationDays()));
        out.put("promoGracePeriodDays", (long) dates.graceDays());
        out.put("promoEffectiveEndDate", text(dates.effectiveEnd()));
        out.put("sacDisqualifyOverdueDays", number(program.settings().disqualifyOverdueDays()));
        out.put(
                "promoCancelReason",
                program.cancellation().map(why -> why.reason().code()).orElse(null));
        out.put(
                "promoCanceledBy",
                program.cancellation().map(why -> by(why.by())).orElse(null));
        out.put("sacExcercisedRateId", program.exercisedRateId().orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> by(PromoCanceledBy by) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", by.id().orElse(null));
        out.put("name", by.name().orElse(null));
        out.put("userType", by.userType().code());
        out.put("descriptor", by.descriptor().orElse(null));
        return out;
    }

    private static PromoCanceledBy by(StoredObject in) {
        return new PromoCanceledBy(
                in.optionalText("id"),
                in.optionalText("name"),
                in.code("userType", PromoUserType::parse),
                in.optionalText("descriptor"));
    }

    private static Map<String, @Nullable Object> times(PromoTimes times) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("createdAt", InstantText.of(times.createdAt()));
        out.put("updatedAt", instant(times.updatedAt()));
        out.put("activatedAt", instant(times.activatedAt()));
        out.put("reactivatedAt", instant(times.reactivatedAt()));
        out.put("canceledAt", instant(times.canceledAt()));
        out.put("exercisedAt", instant(times.exercisedAt()));
        return out;
    }

    private static Map<String, @Nullable Object> track(PromoTrack track) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("origin", track.origin().code());
        out.put("activateWithLoan", track.activateWithLoan());
        out.put("activatedOn", text(track.activatedOn()));
        out.put("overdueCountedFrom", text(track.overdueCountedFrom()));
        out.put("decidedOn", text(track.decidedOn()));
        out.put("transitionNo", track.transitionNo());
        out.put(
                "correctionState",
                track.correction().map(verdict -> verdict.state().code()).orElse(null));
        out.put("correctionDecidedOn", text(track.correction().flatMap(PromoVerdict::decidedOn)));
        return out;
    }

    private static PromoTrack track(StoredObject in) {
        return new PromoTrack(
                in.code("origin", PromoOrigin::parse),
                in.truth("activateWithLoan"),
                in.optionalDate("activatedOn"),
                in.optionalDate("overdueCountedFrom"),
                in.optionalDate("decidedOn"),
                in.number("transitionNo"),
                in.optionalCode("correctionState", PromoState::parse)
                        .map(state -> new PromoVerdict(state, in.optionalDate("correctionDecidedOn"))));
    }

    private static @Nullable String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }

    private static @Nullable String instant(Optional<Instant> at) {
        return at.map(InstantText::of).orElse(null);
    }

    private static @Nullable Long number(OptionalInt value) {
        return value.isPresent() ? (Long) (long) value.getAsInt() : null;
    }
}
