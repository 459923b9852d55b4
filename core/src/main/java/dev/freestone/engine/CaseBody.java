package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads request bodies of cases. */
final class CaseBody {
    private static final List<String> SYSTEM = List.of("id", "companyId", "version", "timestamps");
    private static final List<String> FIXED = List.of("id", "companyId", "caseTypeId", "version", "timestamps");
    private static final String ID = "an id of 1 to 100 characters";

    private CaseBody() {}

    static CaseDraft draft(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        CaseDraft.Builder draft = attributes(body).build().applyTo(new CaseDraft.Builder());
        draft.caseTypeId = Changes.given(body.text("caseTypeId"));
        var echoed = body.echoed(SYSTEM);
        body.end();
        draft.problems = ReadOnly.refused(problems, echoed);
        return draft.build();
    }

    static CaseUpdate update(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        CaseUpdate.Builder update = attributes(body);
        update.echoed = body.echoed(FIXED);
        body.end();
        update.problems = problems;
        return update.build();
    }

    private static CaseUpdate.Builder attributes(BodyReader body) {
        return CaseUpdate.builder()
                .externalId(body.text("externalId"))
                .name(body.text("name"))
                .borrowerIds(ids(body, "borrowerIds", PersonId::of))
                .loanIds(ids(body, "loanIds", LoanId::of))
                .status(status(body))
                .outcome(outcome(body))
                .fields(body.data("fields"));
    }

    static Change<CaseStatus> status(BodyReader body) {
        return body.code(
                "status",
                text -> CaseStatus.parse(text).orElse(null),
                (at, text) -> Violation.of(
                        at,
                        ViolationCode.UNKNOWN_VALUE,
                        "no such status, take one of initiated processing completed canceled reopened"));
    }

    static Change<CaseOutcome> outcome(BodyReader body) {
        return body.code(
                "outcome",
                text -> CaseOutcome.parse(text).orElse(null),
                (at, text) -> Violation.of(
                        at,
                        ViolationCode.UNKNOWN_VALUE,
                        "no such outcome, take one of approved denied falsePositive noOutcome"));
    }

    /** Ids of the host. The message of the id itself is not passed on: it may tell of a value. */
    static <T> Change<List<T>> ids(BodyReader body, String name, Function<String, T> of) {
        return body.list(name, (at, value) -> {
            T id = value instanceof String text ? id(text, of) : null;
            if (id == null) {
                body.wrongType(at, ID);
            }
            return id;
        });
    }

    private static <T> @Nullable T id(String text, Function<String, T> of) {
        try {
            return of.apply(text);
        } catch (IllegalArgumentException refused) {
            return null;
        }
    }
}
