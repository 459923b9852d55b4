package dev.freestone.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.FactId;
import java.util.List;

/**
 * Makes the names of facts that others refer to by something of their own. Pure. Source: docs/spec/contact-policy.md 6.
 */
public final class FactIds {
    private static final String CASE = "fd1";
    private static final String RESULT = "fo1";
    private static final String MEANING = "fm1";

    private FactIds() {}

    /**
     * The name of a do-not-interact.
     *
     * @param company the owner
     * @param caseId the case, such as {@code CS-1A2B-0004}
     * @param number which one of the case, from 1 on: one after the other has ended
     * @return the same name for the same three, always
     */
    public static FactId ofCase(CompanyId company, String caseId, long number) {
        return FactId.of(IdempotencyKeys.text(CASE, List.of(company.value(), caseId, Long.toString(number))));
    }

    /**
     * The name of the opt-out that a provider told of.
     *
     * @param company the owner
     * @param attemptId the attempt that it refused
     * @return the same name for the same two, always
     */
    public static FactId ofRefusal(CompanyId company, String attemptId) {
        return FactId.of(IdempotencyKeys.text(RESULT, List.of(company.value(), attemptId)));
    }

    /**
     * The name of what a message meant.
     *
     * @param company the owner
     * @param report the name of the message
     * @return the same name for the same two, always
     */
    public static FactId ofMeaning(CompanyId company, String report) {
        return FactId.of(IdempotencyKeys.text(MEANING, List.of(company.value(), report)));
    }
}
