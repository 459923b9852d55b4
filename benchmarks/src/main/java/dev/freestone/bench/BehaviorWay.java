package dev.freestone.bench;

/** One way to count the events of one customer. Of one thread. */
interface BehaviorWay {
    /** Takes the event of a number, which comes after all before it; each completion is added to a sum that differs by behavior. */
    long take(int event);

    /** Forgets all progress. */
    void restart();
}
