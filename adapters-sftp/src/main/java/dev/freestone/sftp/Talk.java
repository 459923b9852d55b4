package dev.freestone.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.ChannelSubsystem;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.SftpException;
import dev.freestone.error.FreestoneException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Questions to a server, each answered or given up within the time of a call. A refusal is a {@link Status}; a lost or silent
 * connection is {@code delivery_unreachable}, after which nothing goes. Used by one thread.
 */
final class Talk implements AutoCloseable {
    /** So many blocks of a file are under way at once. */
    private static final int UNDER_WAY = 64;

    /** What every server takes in one packet. */
    private static final int BLOCK = 32 * 1024;

    private final Session session;
    private final Wire wire;
    private final String server;
    private final Duration limit;
    private @Nullable ChannelSftp channel;
    private volatile boolean silent;

    Talk(Session session, Wire wire, String server, Duration limit) {
        this.session = session;
        this.wire = wire;
        this.server = server;
        this.limit = limit;
    }

    /** Asks something by the client. */
    @FunctionalInterface
    interface Question<T extends @Nullable Object> {
        T ask(ChannelSftp sftp, Watch watch) throws SftpException;
    }

    /** What is asked beside the client. */
    @FunctionalInterface
    interface Exchange<T> {
        T ask(ChannelSubsystem sftp) throws IOException, JSchException, Status;
    }

    String server() {
        return server;
    }

    /** Asks one thing, which has one answer. */
    <T extends @Nullable Object> T ask(Question<T> question) throws Status {
        return ask(question, false);
    }

    /** Sends a file. */
    <T> T sending(Question<T> question) throws Status {
        return ask(question, true);
    }

    /**
     * Asks for a file. Of a small one no block is asked for ahead: its end would be told twice, and the second time is held back by
     * servers until the first is acknowledged, 40 ms later.
     */
    <T> T reading(long length, Question<T> question) throws Status {
        return ask(
                (sftp, watch) -> {
                    underWay(sftp, length <= BLOCK ? 1 : UNDER_WAY);
                    try {
                        return question.ask(sftp, watch);
                    } finally {
                        underWay(sftp, UNDER_WAY);
                    }
                },
                true);
    }

    /** After a question with many answers has failed some are on their way, so that the next one is asked on another channel. */
    private <T extends @Nullable Object> T ask(Question<T> question, boolean manyAnswers) throws Status {
        try (Watch watch = watch()) {
            return question.ask(channel(), watch);
        } catch (SftpException e) {
            if (manyAnswers || e.getCause() != null) {
                drop();
            }
            throw failure(e);
        } catch (RuntimeException e) {
            drop();
            // The client trips over packets that are none; what it says then may quote them.
            throw e instanceof FreestoneException known ? known : garbled();
        }
    }

    private static void underWay(ChannelSftp sftp, int blocks) throws SftpException {
        try {
            sftp.setBulkRequests(blocks);
        } catch (JSchException e) {
            throw new SftpException(Status.FAILURE, "no number of blocks", e);
        }
    }

    <T> T exchange(Exchange<T> exchange) throws Status {
        ChannelSubsystem second = null;
        try (Watch watch = watch()) {
            second = (ChannelSubsystem) session.openChannel("subsystem");
            second.setSubsystem("sftp");
            second.setWantReply(true);
            T answer = exchange.ask(second);
            watch.progress();
            return answer;
        } catch (JSchException e) {
            throw isLost() ? lost() : Failures.noSubsystem(server);
        } catch (IOException e) {
            interruptAgain(e);
            throw isLost() ? lost() : garbled();
        } catch (RuntimeException e) {
            throw e instanceof FreestoneException known ? known : garbled();
        } finally {
            if (second != null) {
                second.disconnect();
            }
        }
    }

    FreestoneException garbled() {
        wire.close();
        return Failures.garbled(server);
    }

    @Override
    public void close() {
        drop();
    }

    private Watch watch() {
        return Watch.start(limit, this::giveUp);
    }

    /** Ends a connection that is silent. Waits for nothing. */
    private void giveUp() {
        silent = true;
        wire.close();
    }

    private ChannelSftp channel() {
        ChannelSftp open = channel;
        if (open != null) {
            return open;
        }
        try {
            ChannelSftp next = (ChannelSftp) session.openChannel("sftp");
            next.setBulkRequests(UNDER_WAY);
            next.connect(Math.toIntExact(limit.toMillis()));
            channel = next;
            return next;
        } catch (JSchException e) {
            throw isLost() ? lost() : Failures.noSubsystem(server);
        }
    }

    private void drop() {
        ChannelSftp open = channel;
        channel = null;
        if (open != null) {
            open.disconnect();
        }
    }

    private Status failure(SftpException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            interruptAgain(cause);
        }
        if (isLost() || e.getCause() instanceof IOException) {
            wire.close();
            throw lost();
        }
        return new Status(e.id);
    }

    private static void interruptAgain(Throwable cause) {
        if (cause instanceof InterruptedException
                || (cause instanceof InterruptedIOException && !(cause instanceof java.net.SocketTimeoutException))) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isLost() {
        return wire.lost() || !session.isConnected();
    }

    private FreestoneException lost() {
        return silent ? Failures.silent(server, limit) : Failures.lost(server);
    }
}
