package dev.freestone.redash;

/** How often a call may still be made. Used by one thread. Source: docs/spec/outreach-campaigns.md 6.4. */
final class Tries {
    private static final int GET = 5;
    private static final int POST = 4;
    private static final int AFTER_500 = 3;

    private int left;
    private int leftAfter500 = AFTER_500;
    private int failed;

    private Tries(int left) {
        this.left = left;
    }

    static Tries ofGet() {
        return new Tries(GET);
    }

    static Tries ofPost() {
        return new Tries(POST);
    }

    /** Counts a try that failed; true when it was the last. */
    boolean spent(Answers.Step step) {
        failed++;
        left--;
        leftAfter500 -= step == Answers.Step.RETRY_TWICE ? 1 : 0;
        return step == Answers.Step.FAIL || left == 0 || leftAfter500 == 0;
    }

    /** How many have failed. */
    int failed() {
        return failed;
    }
}
