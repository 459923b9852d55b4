package dev.freestone.engine.cases;

import dev.freestone.model.contact.DueFacts;
import dev.freestone.notification.CaseLook;
import dev.freestone.notification.TemplateLook;
import dev.freestone.spi.CaseInteractionRow;
import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a due interaction before it is claimed. Immutable.
 *
 * @param readAt the instant before the first port was asked
 * @param row what its case keeps of it; empty = the host has planned it, and no case is behind it
 * @param directory how the host's directory says that the case stands; empty = it was not asked, since it is not the host's case,
 *     or there is no directory
 * @param template what the host's directory says of the template; empty = there is no directory
 */
record InteractionFacts(
        Instant readAt, Optional<CaseInteractionRow> row, Optional<CaseLook> directory, Optional<TemplateLook> template)
        implements DueFacts {}
