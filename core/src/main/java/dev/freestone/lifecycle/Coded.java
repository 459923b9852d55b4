package dev.freestone.lifecycle;

/**
 * An event or a guard of a {@link LifeCycle}: an enum constant with a stable code. States are not asked to implement
 * this, since most of them are vocabulary of ports. Implementations are immutable.
 */
public interface Coded {
    /**
     * The stable code.
     *
     * @return lower snake case, such as {@code input_frozen}
     */
    String code();

    /**
     * What it stands for, for the page of the life cycle.
     *
     * @return one phrase in English, such as {@code the engine holds a valid lease and its fence}
     */
    String meaning();
}
