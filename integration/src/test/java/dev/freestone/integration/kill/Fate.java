package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.util.Collection;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * What befalls one process, once, before or after the effect of a call of a port. Calls go by marks: {@code send}, {@code
 * lookup}, {@code people}, and for the storage what a transaction does, such as {@code claim_allow}. Of a process that has
 * ended every further call fails, so that nothing after the end is executed. Used by one thread.
 */
final class Fate {
    private final Side side;
    private final String mark;
    private final Runnable stroke;
    private boolean struck;
    private boolean ended;

    private Fate(Side side, String mark, Runnable stroke) {
        this.side = side;
        this.mark = mark;
        this.stroke = stroke;
    }

    /** It lives on. */
    static Fate none() {
        return new Fate(Side.BEFORE, "", () -> {});
    }

    /** It is killed. */
    static Fate ends(Side side, String mark) {
        return new Fate(side, mark, () -> {
            throw new Killed();
        });
    }

    /** It lives on and does not learn whether a transaction was committed. */
    static Fate losesAnswer(Side side, String mark) {
        return new Fate(side, mark, () -> {
            throw FreestoneException.of(ErrorCode.STORAGE_IN_DOUBT, "the answer is lost");
        });
    }

    /** It stands still while others do something, and goes on as if nothing had happened. */
    static Fate pauses(Side side, String mark, Runnable meanwhile) {
        return new Fate(side, mark, meanwhile);
    }

    /** Ends it wherever it is: the next call of any port finds nobody. */
    void end() {
        ended = true;
    }

    /** Before the call of a port whose effect is not known yet. */
    void live() {
        if (ended) {
            throw new Killed();
        }
    }

    void at(Side now, String call) {
        at(now, Set.of(call));
    }

    void at(Side now, Collection<String> marks) {
        live();
        if (struck || now != side || !marks.contains(mark)) {
            return;
        }
        struck = true;
        try {
            stroke.run();
        } catch (Killed e) {
            ended = true;
            throw e;
        }
    }

    /** Lets the process work until it ends. */
    void killing(ThrowingCallable work) {
        assertThat(catchThrowable(work)).as("%s %s", side, mark).isInstanceOf(Killed.class);
        struckOnce();
    }

    /** A scenario in which nothing befell the process shows nothing. */
    void struckOnce() {
        assertThat(struck || ended).as("%s %s came", side, mark).isTrue();
    }
}
