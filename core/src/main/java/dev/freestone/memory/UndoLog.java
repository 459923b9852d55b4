package dev.freestone.memory;

import java.util.ArrayDeque;
import java.util.Deque;

/** The inverse of each change of one transaction, undone newest first. */
final class UndoLog {
    private final Deque<Runnable> inverses = new ArrayDeque<>();

    void add(Runnable inverse) {
        inverses.push(inverse);
    }

    void undo() {
        while (!inverses.isEmpty()) {
            inverses.pop().run();
        }
    }
}
