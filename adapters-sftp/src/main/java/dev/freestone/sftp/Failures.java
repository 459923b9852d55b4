package dev.freestone.sftp;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What is told when a server fails: the server and a remedy, never an account or a word of the server. */
final class Failures {
    private Failures() {}

    /** The cause comes from the socket, which knows the address and nothing else. */
    static FreestoneException unreachable(String server, Optional<IOException> cause) {
        String message = server + " cannot be reached, check host, port and network";
        return cause.map(each -> FreestoneException.from(ErrorCode.DELIVERY_UNREACHABLE, message, each))
                .orElseGet(() -> FreestoneException.of(ErrorCode.DELIVERY_UNREACHABLE, message));
    }

    static FreestoneException lost(String server) {
        return FreestoneException.of(
                ErrorCode.DELIVERY_UNREACHABLE,
                "the connection to " + server + " was lost, look whether the server runs");
    }

    static FreestoneException silent(String server, Duration limit) {
        return FreestoneException.of(
                ErrorCode.DELIVERY_UNREACHABLE,
                server + " did not answer within " + limit.toMillis()
                        + " ms, look whether it hangs or give more time by callTimeout");
    }

    static FreestoneException garbled(String server) {
        return FreestoneException.of(
                ErrorCode.DELIVERY_UNREACHABLE,
                server + " answered what SFTP does not know, look whether an SFTP server listens there");
    }

    static FreestoneException noSubsystem(String server) {
        return FreestoneException.of(
                ErrorCode.DELIVERY_UNREACHABLE,
                server + " opens no SFTP channel, ask the operator to enable SFTP for the account or lower"
                        + " foldersPerConnection");
    }

    static FreestoneException authFailed(String server, String remedy) {
        return FreestoneException.of(
                ErrorCode.DELIVERY_AUTH_FAILED, "the account is not accepted by " + server + ": " + remedy);
    }

    /** What every call may answer beside what is its own. */
    static FreestoneException refused(String server, String what, int status) {
        return switch (status) {
            case Status.PERMISSION_DENIED, Status.WRITE_PROTECT ->
                FreestoneException.of(
                        ErrorCode.DELIVERY_PERMISSION_DENIED,
                        server + " denies " + what + ", ask the operator for the right to do it in this folder");
            default ->
                FreestoneException.of(
                        ErrorCode.DELIVERY_UNREACHABLE,
                        server + " failed at " + what + " with status " + status + ", look into its log");
        };
    }

    static FreestoneException of(ErrorCode code, String server, String problem) {
        return FreestoneException.of(code, server + " " + problem);
    }
}
