package dev.freestone.engine;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.ExternalId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Keeps external ids unique among objects that are not deleted. Source: docs/spec/conventions.md 3. */
final class ExternalIds {
    private ExternalIds() {}

    /**
     * Refuses an external id that another object has.
     *
     * @param externalId the id, when there is one
     * @param self the object itself
     * @param holder finds the id of the object that has an external id
     */
    static void requireFree(Optional<ExternalId> externalId, String self, Function<AnyId, Optional<String>> holder) {
        externalId
                .flatMap(id -> holder.apply(new AnyId(AnyId.Form.EXTERNAL, id.value())))
                .filter(other -> !other.equals(self))
                .ifPresent(other -> {
                    throw FreestoneException.of(
                            ErrorCode.EXTERNAL_ID_TAKEN,
                            "externalId is taken by " + other + ", give another or free it there",
                            Map.of("id", other));
                });
    }
}
