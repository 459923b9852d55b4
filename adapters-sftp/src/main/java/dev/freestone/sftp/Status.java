package dev.freestone.sftp;

/** A refusal of the server, by its number alone: its text is none of ours. Numbers of SFTP, version 3 and later ones. */
final class Status extends Exception {
    static final int OK = 0;
    static final int NO_SUCH_FILE = 2;
    static final int PERMISSION_DENIED = 3;
    static final int FAILURE = 4;
    static final int OP_UNSUPPORTED = 8;
    static final int NO_SUCH_PATH = 10;
    static final int FILE_ALREADY_EXISTS = 11;
    static final int WRITE_PROTECT = 12;
    static final int NO_SPACE = 14;
    static final int QUOTA_EXCEEDED = 15;

    private static final long serialVersionUID = 1L;

    private final int number;

    Status(int number) {
        super("status " + number, null, false, false);
        this.number = number;
    }

    int number() {
        return number;
    }
}
