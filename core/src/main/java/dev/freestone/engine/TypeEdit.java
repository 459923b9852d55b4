package dev.freestone.engine;

import dev.freestone.error.Violation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What changes of both kinds of types have. Source: docs/spec/cases-and-notifications.md 5. */
public sealed interface TypeEdit permits NotificationTypeChange, DoNotInteractTypeChange {
    /**
     * Attributes of a request body that no update can change; accepted when they equal the stored ones.
     *
     * @return their values in the body, empty for a change that was built
     */
    Map<String, @Nullable Object> echoed();

    /**
     * What could not be read from a request body.
     *
     * @return empty for a change that was built
     */
    List<Violation> problems();

    /**
     * Whether it asks for the version to be put in force.
     *
     * @return true when it sets the status to active
     */
    boolean activates();
}
