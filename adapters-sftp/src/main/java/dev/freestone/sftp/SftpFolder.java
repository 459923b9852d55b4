package dev.freestone.sftp;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.RemoteFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A folder, over a channel of its own in a connection that others use as well. */
final class SftpFolder implements RemoteFolder {
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int CREATE = 8;
    private static final int TRUNCATE = 16;
    private static final int EXCLUSIVE = 32;

    private final String server;
    private final SftpChannel channel;
    private final Runnable leave;
    private final String path;
    private boolean closed;

    private SftpFolder(String server, SftpChannel channel, Runnable leave, String path) {
        this.server = server;
        this.channel = channel;
        this.leave = leave;
        this.path = path;
    }

    static SftpFolder open(DeliveryTarget target, SftpChannel channel, Runnable leave) {
        String server = target.server();
        try {
            String path = channel.realPath(target.folder().orElse("."));
            if (channel.attributes(path).mayBeFolder()) {
                return new SftpFolder(server, channel, leave, path.endsWith("/") ? path : path + "/");
            }
        } catch (Status e) {
            if (e.number() != Status.NO_SUCH_FILE && e.number() != Status.NO_SUCH_PATH) {
                throw Failures.refused(server, "going to the folder", e.number());
            }
        }
        throw missing(server);
    }

    @Override
    public OptionalLong stat(String name) {
        String file = file(name);
        try {
            OptionalLong size = channel.attributes(file).size();
            if (size.isEmpty()) {
                throw channel.garbled();
            }
            return size;
        } catch (Status e) {
            if (e.number() == Status.NO_SUCH_FILE) {
                return OptionalLong.empty();
            }
            throw Failures.refused(server, "looking at a file", e.number());
        }
    }

    @Override
    public void write(String name, InputStream content) {
        Objects.requireNonNull(content, "content");
        String file = file(name);
        try {
            fill(channel.openFile(file, WRITE | CREATE | TRUNCATE), content);
        } catch (Status e) {
            throw notWritten(e);
        }
    }

    @Override
    public void createExclusive(String name, InputStream content) {
        Objects.requireNonNull(content, "content");
        String file = file(name);
        byte[] handle;
        try {
            handle = channel.openFile(file, WRITE | CREATE | EXCLUSIVE);
        } catch (Status e) {
            // OpenSSH has one status for an existing file and for a full disk.
            if (e.number() == Status.FILE_ALREADY_EXISTS
                    || (e.number() == Status.FAILURE && stat(name).isPresent())) {
                throw Failures.of(
                        ErrorCode.DELIVERY_FILE_EXISTS,
                        server,
                        "has a file of this name already, ask who put it there; nothing was overwritten");
            }
            throw notWritten(e);
        }
        try {
            fill(handle, content);
        } catch (Status e) {
            throw notWritten(e);
        }
    }

    @Override
    public Optional<String> digest(String name) {
        String file = file(name);
        try {
            byte[] handle = channel.openFile(file, READ);
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            boolean read = false;
            try {
                Download.run(channel, handle, digest);
                read = true;
            } finally {
                close(handle, read);
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (Status e) {
            return switch (e.number()) {
                case Status.PERMISSION_DENIED, Status.OP_UNSUPPORTED -> Optional.empty();
                case Status.NO_SUCH_FILE ->
                    throw Failures.of(
                            ErrorCode.DELIVERY_UNVERIFIED, server, "has no file to compare, look who takes files away");
                default ->
                    throw Failures.of(
                            ErrorCode.DELIVERY_UNVERIFIED,
                            server,
                            "failed at reading a file with status " + e.number() + ", look into its log");
            };
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void rename(String from, String to) {
        String old = file(from);
        String name = file(to);
        try {
            channel.rename(old, name);
        } catch (Status e) {
            throw Failures.of(
                    ErrorCode.DELIVERY_RENAME_REFUSED,
                    server,
                    "refused to rename a file with status " + e.number()
                            + ", ask the operator for the right to rename in this folder");
        }
    }

    @Override
    public void remove(String name) {
        String file = file(name);
        try {
            channel.remove(file);
        } catch (Status e) {
            if (e.number() != Status.NO_SUCH_FILE) {
                throw Failures.refused(server, "removing a file", e.number());
            }
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            channel.close();
            leave.run();
        }
    }

    /** Names are not paths: one that leads elsewhere is a mistake of the caller. */
    private String file(String name) {
        if (name.isEmpty()
                || name.equals(".")
                || name.equals("..")
                || name.indexOf('/') >= 0
                || name.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("name: no plain file name");
        }
        if (closed) {
            throw FreestoneException.of(ErrorCode.DELIVERY_UNREACHABLE, "the folder is closed, open it again");
        }
        return path + name;
    }

    private void fill(byte[] handle, InputStream content) throws Status {
        boolean written = false;
        try {
            Upload.run(channel, handle, content);
            written = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            close(handle, written);
        }
    }

    /** After a failure, that one is told and not what becomes of the handle. */
    private void close(byte[] handle, boolean sound) throws Status {
        try {
            channel.closeFile(handle);
        } catch (Status | FreestoneException e) {
            if (sound) {
                throw e;
            }
        }
    }

    private FreestoneException notWritten(Status e) {
        return switch (e.number()) {
            case Status.FAILURE, Status.NO_SPACE, Status.QUOTA_EXCEEDED ->
                Failures.of(
                        ErrorCode.DELIVERY_NO_SPACE,
                        server,
                        "takes no more with status " + e.number()
                                + ", look at its disk and at the quota of the account");
            case Status.NO_SUCH_FILE, Status.NO_SUCH_PATH -> missing(server);
            default -> Failures.refused(server, "writing a file", e.number());
        };
    }

    private static FreestoneException missing(String server) {
        return Failures.of(
                ErrorCode.DELIVERY_DIRECTORY_MISSING, server, "has no such folder, create it there or correct cdDir");
    }

    @Override
    public String toString() {
        return "SftpFolder[" + server + "]";
    }
}
