package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.ExternalId;
import java.util.List;
import java.util.Optional;

/** The rules of a campaign's own texts. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.2. */
public final class CampaignRules {
    private CampaignRules() {}

    /**
     * What is wrong with the form of the query's address.
     *
     * @param address any text
     * @return at most one violation
     */
    public static List<Violation> addressViolations(String address) {
        return violation("redashQueryUrl", ViolationCode.BAD_FORMAT, QueryAddress.problem(address));
    }

    /**
     * Whether a stored key would be sent to another place than before. A key without an address has no place yet.
     *
     * @param before the address while the key was given
     * @param after the new address, well-formed
     * @return true when scheme, host or port differ
     */
    public static boolean movesKey(Optional<String> before, String after) {
        return !before.map(QueryAddress::origin).equals(Optional.of(QueryAddress.origin(after)));
    }

    /**
     * What is wrong with an external id.
     *
     * @param text any text
     * @return at most one violation
     */
    public static List<Violation> externalIdViolations(String text) {
        return violation("externalId", ViolationCode.BAD_FORMAT, ExternalId.problem(text));
    }

    private static List<Violation> violation(String path, ViolationCode code, String problem) {
        return problem.isEmpty() ? List.of() : List.of(Violation.of(path, code, problem));
    }
}
