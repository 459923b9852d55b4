package dev.freestone.targeting;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A place in a query, written as a JSON pointer only when someone asks. Immutable. */
final class Pointer {
    static final Pointer ROOT = new Pointer(null, "", 0);

    private final @Nullable Pointer parent;
    private final String token;
    private final int depth;

    private Pointer(@Nullable Pointer parent, String token, int depth) {
        this.parent = parent;
        this.token = token;
        this.depth = depth;
    }

    Pointer to(String member) {
        return new Pointer(this, member, depth + 1);
    }

    Pointer to(int index) {
        return new Pointer(this, Integer.toString(index), depth + 1);
    }

    /** How many objects and arrays hold what stands here. */
    int depth() {
        return depth;
    }

    @Override
    public String toString() {
        Deque<String> tokens = new ArrayDeque<>();
        for (Pointer at = this; at.parent != null; at = at.parent) {
            tokens.push(at.token);
        }
        StringBuilder text = new StringBuilder();
        for (String each : tokens) {
            text.append('/').append(each.replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
