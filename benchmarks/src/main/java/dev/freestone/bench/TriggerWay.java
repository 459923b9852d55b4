package dev.freestone.bench;

import java.util.List;

/** A way of telling which types a change of a case makes fire. Used by one thread. */
interface TriggerWay {
    /** The ids of the types that a change makes fire, by its number; the list is good until the next call. */
    List<Integer> fire(int change);
}
