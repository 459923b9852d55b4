package dev.freestone.sftp;

import com.jcraft.jsch.ChannelSftp;
import com.jcraft.jsch.SftpATTRS;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.spi.RemoteFolder;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/** A folder, over a channel of its own in a connection that others use as well. */
final class SftpFolder implements RemoteFolder {
    private final String server;
    private final Talk talk;
    private final Runnable leave;
    private final String path;
    private boolean closed;

    /** The file that was looked at last, and its length. */
    private Map.Entry<String, Long> lastSeen = Map.entry("", 0L);

    private SftpFolder(Talk talk, Runnable leave, String path) {
        this.server = talk.server();
        this.talk = talk;
        this.leave = leave;
        this.path = path;
    }

    static SftpFolder open(DeliveryTarget target, Talk talk, Runnable leave) {
        try {
            String path =
                    talk.ask((sftp, watch) -> sftp.realpath(target.folder().orElse(".")));
            if (talk.ask((sftp, watch) -> sftp.stat(literally(path))).isDir()) {
                return new SftpFolder(talk, leave, path.endsWith("/") ? path : path + "/");
            }
        } catch (Status e) {
            if (e.number() != Status.NO_SUCH_FILE && e.number() != Status.NO_SUCH_PATH) {
                throw Failures.refused(talk.server(), "going to the folder", e.number());
            }
        }
        throw missing(talk.server());
    }

    @Override
    public OptionalLong stat(String name) {
        String file = file(name);
        try {
            SftpATTRS found = talk.ask((sftp, watch) -> sftp.stat(file));
            if ((found.getFlags() & SftpATTRS.SSH_FILEXFER_ATTR_SIZE) == 0) {
                throw talk.garbled();
            }
            lastSeen = Map.entry(file, found.getSize());
            return OptionalLong.of(found.getSize());
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
        GivenContent given = new GivenContent(content);
        try {
            talk.sending((sftp, watch) -> {
                sftp.put(given.under(watch), file, ChannelSftp.OVERWRITE);
                return true;
            });
        } catch (Status e) {
            given.rethrow();
            throw notWritten(e);
        } catch (FreestoneException e) {
            given.rethrow();
            throw e;
        }
    }

    @Override
    public void createExclusive(String name, InputStream content) {
        Objects.requireNonNull(content, "content");
        file(name);
        try {
            talk.exchange(channel -> ExclusiveFile.create(channel, path + name));
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
        write(name, content);
    }

    @Override
    public Optional<String> digest(String name) {
        String file = file(name);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            talk.reading(length(file), (sftp, watch) -> {
                sftp.get(file, new Hashed(digest, watch));
                return true;
            });
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
            talk.ask((sftp, watch) -> {
                sftp.rename(old, name);
                return true;
            });
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
            talk.ask((sftp, watch) -> {
                sftp.rm(file);
                return true;
            });
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
            talk.close();
            leave.run();
        }
    }

    private long length(String file) {
        return lastSeen.getKey().equals(file) ? lastSeen.getValue() : Long.MAX_VALUE;
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
        return literally(path + name);
    }

    /** The client reads paths as patterns. */
    private static String literally(String path) {
        return path.replace("\\", "\\\\").replace("*", "\\*").replace("?", "\\?");
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
