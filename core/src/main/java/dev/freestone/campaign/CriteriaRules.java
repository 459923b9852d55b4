package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** The rules of matching criteria. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4. */
public final class CriteriaRules {
    private static final String PATH = "contactMatchingCriteria.";

    private CriteriaRules() {}

    /**
     * What is wrong with criteria: a value that stands twice in one list.
     *
     * @param criteria the criteria
     * @return every violation, one a list
     */
    public static List<Violation> violations(ContactCriteria criteria) {
        List<Violation> found = new ArrayList<>();
        distinct(found, "contactType", criteria.contactType());
        distinct(found, "status", criteria.status());
        distinct(found, "label", criteria.label());
        distinct(found, "affiliation", criteria.affiliation());
        return found;
    }

    private static void distinct(List<Violation> found, String name, List<?> values) {
        if (new HashSet<>(values).size() < values.size()) {
            found.add(Violation.of(
                    PATH + name, ViolationCode.DUPLICATE_NAME, "names a value twice, name each value once"));
        }
    }
}
