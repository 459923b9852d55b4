package dev.freestone.engine.secrets;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What became of texts that were to be sealed under another key. Counted for each transaction alone and added up after its
 * commit, so that what was undone counts for nothing. Used by one thread.
 */
public final class ResealCounts {
    private final NavigableSet<String> missingKeys = new TreeSet<>();
    private final List<FreestoneException> damaged = new ArrayList<>();
    private long changed;
    private long missing;

    /** Counts nothing yet. */
    public ResealCounts() {}

    /**
     * Seals one object anew and counts what became of it. An object whose key is gone, or that was damaged, stays as it is.
     *
     * @param <T> what it is
     * @param keyId the key under which it is sealed, where that is known
     * @param anew opens and seals it
     * @return what it became; empty when it stays as it is
     * @throws FreestoneException what has to do with neither key nor damage
     */
    public <T> Optional<T> anew(Optional<String> keyId, Supplier<T> anew) {
        try {
            T made = anew.get();
            changed++;
            return Optional.of(made);
        } catch (FreestoneException e) {
            left(keyId, e);
            return Optional.empty();
        }
    }

    /**
     * Counts an object that stays as it is.
     *
     * @param keyId the key under which it is sealed, where that is known
     * @param why what opening it has thrown
     * @throws FreestoneException the same, when it has to do with neither key nor damage
     */
    public void left(Optional<String> keyId, FreestoneException why) {
        switch (why.code()) {
            case SECRET_KEY_MISSING -> {
                missing++;
                keyId.ifPresent(missingKeys::add);
            }
            case INTERNAL_SERVER_ERROR -> damaged.add(why);
            default -> throw why;
        }
    }

    /** Counts an object that was sealed anew. */
    public void changed() {
        changed++;
    }

    /**
     * Adds what another transaction has counted.
     *
     * @param other the counts of that one
     */
    public void add(ResealCounts other) {
        changed += other.changed;
        missing += other.missing;
        missingKeys.addAll(other.missingKeys);
        damaged.addAll(other.damaged);
    }

    /**
     * Tells what was left as it is.
     *
     * @return how many were changed, when none was left
     * @throws FreestoneException {@code secret_key_missing} with the keys, {@code internal_server_error}
     */
    public long report() {
        if (missing > 0) {
            String keys = String.join(", ", missingKeys);
            throw FreestoneException.of(
                    ErrorCode.SECRET_KEY_MISSING,
                    "left as they are: " + missing + ", changed: " + changed + ". The key source has not the keys "
                            + keys + ", give them to it and repeat",
                    Map.of("count", Long.toString(missing), "changed", Long.toString(changed), "keys", keys));
        }
        if (!damaged.isEmpty()) {
            throw damaged.get(0);
        }
        return changed;
    }

    @Override
    public String toString() {
        return "ResealCounts[" + changed + " changed, " + missing + " missing]";
    }
}
