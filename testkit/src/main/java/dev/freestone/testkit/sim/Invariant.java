package dev.freestone.testkit.sim;

/** What the oracle of the simulation watches. Source: docs/spec/contact-ledger.md 15. */
public enum Invariant {
    /** No key is delivered twice. */
    I1("no key is delivered twice"),
    /** A second call comes only after proof that every earlier one was not taken. */
    I2("a second call comes only after proof"),
    /** No call without a committed attempt. */
    I3("no call without a committed attempt"),
    /** Each identity is planned once, and answered so. */
    I4("each identity is planned once"),
    /** At rest every intent has ended, or is listed with a reason to wait. */
    I5("at rest every intent has ended or waits for a stated reason"),
    /** A terminal state never changes. */
    I6("a terminal state never changes"),
    /** Fences and attempts grow as they must. */
    I7("fences and attempts grow as they must"),
    /** At most one intent of a person is claimed or attempted. */
    I8("at most one intent of a person is claimed or attempted"),
    /** The stored slots are those that the entries give. */
    I9("the stored slots are those that the entries give"),
    /** No slot that is reserved takes a counter above its limit. */
    I10("no slot that is reserved takes a counter above its limit"),
    /** Every attempt has an allowing decision that holds at its time. */
    I11("every attempt has a decision that allows it"),
    /** No attempt is committed after a stop of its scope or person. */
    I12("no attempt is committed after a stop"),
    /** Only contacts that were proven not to be made have released slots. */
    I13("only contacts that were proven not to be made have released slots"),
    /** Calls stay below the rate. */
    I15("calls stay below the rate"),
    /** Every change of state has one journal entry, in its transaction. */
    I18("every change of state has one journal entry"),
    /** What was rolled back has left nothing. */
    I19("what was rolled back has left nothing"),
    /** Without faults all comes to rest in bounded time. */
    I22("without faults all comes to rest"),
    /** After a kill no call starts beyond the budget. */
    I23("after a kill no call starts beyond the budget"),
    /** A confirmed contact was accepted by its provider. Source: section 3. */
    ACCEPTED("what is confirmed was accepted"),
    /** Leases follow the time of the storage. Source: section 4.1. */
    LEASE("leases follow the time of the storage"),
    /** An answer changes nothing but the attempt that it answers. Source: section 4.3. */
    STRAY("an answer changes only the attempt that it answers"),
    /** A contact is attempted and made only in the hours of the places where its person is. Source: section 19. */
    PLACE("a contact is made only in the hours of its person"),
    /** The engine throws nothing but its documented errors. */
    ENGINE("the engine fails only in documented ways");

    private final String meaning;

    Invariant(String meaning) {
        this.meaning = meaning;
    }

    /**
     * What it says.
     *
     * @return one sentence
     */
    public String meaning() {
        return meaning;
    }
}
