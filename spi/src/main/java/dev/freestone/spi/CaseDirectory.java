package dev.freestone.spi;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.CompanyId;
import java.util.Optional;

/**
 * The cases of a host that keeps its own.
 *
 * <p><b>Purpose:</b> promo programs name cases, and interactions that are canceled when their condition no longer holds are
 * looked at again before they are sent. <b>Caller and thread:</b> the engine, on the caller's thread, perhaps several at once,
 * outside of transactions: before a program is written that names a case, and before a due interaction is claimed.
 * <b>Effect:</b> none, it only reads. <b>Time:</b> an answer is used for at most 60 s. <b>Retry:</b> an interaction whose case
 * cannot be read waits for the next look; a command on a program fails, and nothing was changed. <b>Errors:</b> any unchecked
 * exception. Without a directory the cases of the library are meant, and of other cases what was last reported. Source:
 * docs/spec/promo-programs.md 3; docs/spec/cases-and-notifications.md 11.
 */
@FunctionalInterface
public interface CaseDirectory {
    /**
     * How a case stands.
     *
     * @param company the owner; cases of others do not exist
     * @param id the case, such as {@code CS-11AA-22BB}
     * @return empty for an unknown or deleted case
     */
    Optional<CaseState> find(CompanyId company, CaseId id);
}
