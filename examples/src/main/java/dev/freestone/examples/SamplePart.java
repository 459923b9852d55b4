package dev.freestone.examples;

/** A part of the demo data, which {@link SampleMonth} lets live for a month. */
interface SamplePart {
    /** At the very beginning. */
    void begin();

    /**
     * In the morning of each day whose morning is over.
     *
     * @param ago how many days ago, the first day first; 0 = today
     */
    void morning(int ago);

    /** At the end, when the time of the system is reached. */
    void now();
}
