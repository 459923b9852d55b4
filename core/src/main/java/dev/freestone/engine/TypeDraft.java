package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Trigger;
import java.util.List;
import java.util.Optional;

/** What drafts of both kinds of types have. Source: docs/spec/cases-and-notifications.md 4, 6. */
public sealed interface TypeDraft permits NotificationTypeDraft, DoNotInteractTypeDraft {
    /**
     * How it is called.
     *
     * @return empty for the name that a new type has by default, which is the empty text
     */
    Optional<String> name();

    /**
     * More about it.
     *
     * @return empty for that of a new type by default, which is the empty text
     */
    Optional<String> description();

    /**
     * Whether it is to be in force.
     *
     * @return empty for the status that a new version has by default, draft
     */
    Optional<TypeStatus> status();

    /**
     * What makes it fire.
     *
     * @return the trigger; one that nothing sets off is refused
     */
    Trigger trigger();

    /**
     * What could not be read from a request body.
     *
     * @return empty for a draft that was built
     */
    List<Violation> problems();
}
