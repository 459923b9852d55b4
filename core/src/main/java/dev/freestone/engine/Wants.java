package dev.freestone.engine;

import dev.freestone.campaign.FreeData;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads attributes of engagement campaigns and their parts: from a body, else from what is stored, else from the defaults. What is
 * missing or unreadable is null and has been told. Messages never repeat a value.
 */
final class Wants {
    private Wants() {}

    /** An attribute that must be there; {@code current} is null at a creation. */
    static <T> @Nullable T required(BodyReader body, String name, Change<T> change, @Nullable T current) {
        boolean missing = current == null && change.fold(() -> !body.has(name), () -> true, value -> false);
        if (missing) {
            body.problem(missing(body.at(name)));
        } else if (change.fold(() -> false, () -> true, value -> false)) {
            body.problem(
                    Violation.of(body.at(name), ViolationCode.REQUIRED, "cannot be null, leave it out to keep it"));
        }
        return change.fold(() -> current, () -> current, value -> value);
    }

    /** An attribute that never changes. */
    static <T> @Nullable T fixed(BodyReader body, String name, Change<T> change, @Nullable T current) {
        T wanted = required(body, name, change, current);
        if (current != null && !current.equals(wanted)) {
            body.problem(readOnly(body.at(name)));
        }
        return wanted;
    }

    static <T> T defaulted(Change<T> change, Optional<T> current, T otherwise) {
        return change.applyTo(current).orElse(otherwise);
    }

    static OptionalLong number(Change<Long> change, OptionalLong current) {
        return change.fold(() -> current, OptionalLong::empty, OptionalLong::of);
    }

    static <T> Change<T> code(BodyReader body, String name, Function<String, Optional<T>> parse, String allowed) {
        return TypeBody.code(body, name, parse, allowed);
    }

    static Violation missing(String path) {
        return Violation.of(path, ViolationCode.REQUIRED, "missing, give it").as(ErrorCode.MISSING_DATA);
    }

    static Violation readOnly(String path) {
        return Violation.of(path, ViolationCode.READ_ONLY, "never changes, leave it out or repeat it");
    }

    static Violation unknown(String path, String what) {
        return Violation.of(
                        path, ViolationCode.NOT_FOUND, "the campaign has no such " + what + ", name one that it has")
                .as(ErrorCode.NOT_FOUND);
    }

    static Violation notWith(String path, String message) {
        return Violation.of(path, ViolationCode.NOT_ALLOWED_WITH, message);
    }

    /** A number between bounds, both allowed. */
    static void within(BodyReader body, String name, long value, long least, long most) {
        if (value < least || value > most) {
            body.problem(
                    Violation.of(body.at(name), ViolationCode.OUT_OF_RANGE, "give " + least + " or more" + upTo(most)));
        }
    }

    /** Data of the host, as it is read back from the storage. */
    static Map<String, @Nullable Object> data(BodyReader body, String name, Change<Map<String, ?>> change) {
        Map<String, ?> given = defaulted(change, Optional.empty(), Map.of());
        if (!FreeData.isKeepable(given, CampaignRules.MAX_METADATA_DEPTH)) {
            body.problem(Violation.of(
                    body.at(name),
                    ViolationCode.TOO_DEEP,
                    "give JSON that is nested at most " + CampaignRules.MAX_METADATA_DEPTH + " deep"));
            return Map.of();
        }
        int size = JsonText.write(given).getBytes(StandardCharsets.UTF_8).length;
        if (size > CampaignRules.MAX_METADATA) {
            body.problem(Violation.of(
                    body.at(name),
                    ViolationCode.TOO_LARGE,
                    size + " bytes of JSON, give at most " + CampaignRules.MAX_METADATA));
            return Map.of();
        }
        return FreeMaps.copy(FreeData.kept(given));
    }

    /** Lists of data of the host, as they are read back. */
    static List<@Nullable Object> list(List<?> given) {
        Object kept =
                Objects.requireNonNull(FreeData.kept(Map.of("list", given)).get("list"));
        return FreeMaps.copy((List<?>) kept);
    }

    private static String upTo(long most) {
        return most == Long.MAX_VALUE ? "" : ", at most " + most;
    }
}
