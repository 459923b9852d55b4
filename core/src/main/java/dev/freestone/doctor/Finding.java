package dev.freestone.doctor;

import dev.freestone.model.common.CompanyId;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something that silently does not happen. Holds ids of configured things, codes, numbers and instants; nothing of a person.
 * Immutable. Source: docs/spec/doctor.md.
 *
 * @param code what was found, with its severity and its remedy
 * @param company the owner of the object; empty where the object belongs to all companies
 * @param objectId the object, of the kind that the code says, such as {@code CG-4T2K-9QXD}
 * @param details what more is known, such as {@code {slot=2026-03-09T10:28:00Z}}, sorted, unmodifiable
 */
public record Finding(
        FindingCode code, Optional<CompanyId> company, String objectId, SortedMap<String, String> details) {
    /**
     * Checks and copies the components.
     *
     * @param code what was found, with its severity and its remedy
     * @param company the owner of the object; empty where the object belongs to all companies
     * @param objectId the object, of the kind that the code says, such as {@code CG-4T2K-9QXD}
     * @param details what more is known, such as {@code {slot=2026-03-09T10:28:00Z}}
     */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(company, "company");
        Objects.requireNonNull(objectId, "objectId");
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /**
     * A finding about an object of a company.
     *
     * @param code what was found
     * @param company the owner
     * @param objectId the object
     * @param details what more is known
     * @return the finding
     */
    public static Finding of(FindingCode code, CompanyId company, String objectId, Map<String, String> details) {
        return new Finding(code, Optional.of(company), objectId, new TreeMap<>(details));
    }

    /**
     * A finding about an object that belongs to all companies.
     *
     * @param code what was found
     * @param objectId the object
     * @param details what more is known
     * @return the finding
     */
    public static Finding ofAll(FindingCode code, String objectId, Map<String, String> details) {
        return new Finding(code, Optional.empty(), objectId, new TreeMap<>(details));
    }

    /**
     * How much it matters.
     *
     * @return that of its code
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * What to do.
     *
     * @return that of its code
     */
    public String remedy() {
        return code.remedy();
    }

    /** A line for a log. */
    @Override
    public String toString() {
        return severity().code() + " " + code.code() + " "
                + company.map(owner -> owner + " ").orElse("") + code.object().code() + " " + objectId + " " + details
                + ": " + code.remedy();
    }
}
