package dev.freestone.sftp;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchAlgoNegoFailException;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.JSchSessionDisconnectException;
import com.jcraft.jsch.Session;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One SSH connection for several folders. The first who needs it connects, the others wait for that and share how it ends. */
final class Connection {
    /** SHA-1 and DSA are left out, certificates too, since known hosts are keys here. */
    private static final String SIGNATURES =
            "ssh-ed25519,ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521,rsa-sha2-512,rsa-sha2-256";

    /** The first two are the fastest on processors with AES; CBC is left out. */
    private static final String CIPHERS =
            "aes128-gcm@openssh.com,aes256-gcm@openssh.com,aes128-ctr,aes192-ctr,aes256-ctr";

    private static final int PROTOCOL_ERROR = 2;
    private static final int NO_MORE_WAYS = 14;
    private static final int UNANSWERED_KEEP_ALIVES = 2;

    private final DeliveryTarget account;
    private final Settings settings;
    private final Wire wire;

    /** How many folders it has; guarded by {@link SharedConnections}. */
    int folders;

    private volatile @Nullable Session session;
    private @Nullable FreestoneException failure;
    private volatile boolean failed;

    Connection(DeliveryTarget account, Settings settings) {
        this.account = account;
        this.settings = settings;
        this.wire = new Wire(settings.connectTimeout());
    }

    DeliveryTarget account() {
        return account;
    }

    /** Whether another folder may join. */
    boolean usable() {
        Session open = session;
        return !failed && !wire.lost() && (open == null || open.isConnected());
    }

    Talk talk() {
        return new Talk(session(), wire, account.server(), settings.callTimeout());
    }

    void close() {
        Session open;
        synchronized (this) {
            open = session;
            failed = true;
        }
        if (open != null) {
            open.disconnect();
        }
        wire.close();
    }

    private synchronized Session session() {
        if (failure != null) {
            throw FreestoneException.of(failure.code(), String.valueOf(failure.getMessage()));
        }
        if (session == null) {
            try {
                session = connect();
            } catch (FreestoneException e) {
                failed = true;
                failure = e;
                wire.close();
                throw e;
            }
        }
        return session;
    }

    private Session connect() {
        HostKeyCheck check = new HostKeyCheck(settings.hostKeys(), account);
        JSch ssh = new JSch();
        Credentials credentials = Credentials.of(account, ssh);
        Duration whole = settings.connectTimeout().plus(settings.callTimeout());
        try (Watch watch = Watch.start(whole, wire::close)) {
            Session opened = ssh.getSession(account.username(), account.host(), account.port());
            opened.setHostKeyRepository(check);
            opened.setSocketFactory(wire);
            opened.setDaemonThread(true);
            opened.setConfig("StrictHostKeyChecking", "yes");
            opened.setConfig("server_host_key", SIGNATURES);
            opened.setConfig("PubkeyAcceptedAlgorithms", SIGNATURES);
            opened.setConfig("cipher.c2s", CIPHERS);
            opened.setConfig("cipher.s2c", CIPHERS);
            opened.setServerAliveInterval(Math.toIntExact(settings.keepAlive().toMillis()));
            opened.setServerAliveCountMax(UNANSWERED_KEEP_ALIVES);
            credentials.offer(opened);
            opened.connect(Math.toIntExact(settings.callTimeout().toMillis()));
            watch.progress();
            return opened;
        } catch (JSchException e) {
            throw check.refusal().orElseGet(() -> failure(e, check, credentials));
        } catch (RuntimeException e) {
            // The client trips over packets that are none; what it says then may quote them.
            throw Failures.garbled(account.server());
        }
    }

    private FreestoneException failure(JSchException e, HostKeyCheck check, Credentials credentials) {
        if (e instanceof JSchAlgoNegoFailException common) {
            return common.getAlgorithmName().equals("server_host_key")
                    ? Failures.of(
                            ErrorCode.DELIVERY_HOST_KEY_REJECTED,
                            account.server(),
                            "has no key of a kind that is accepted, ask the operator for Ed25519, ECDSA or RSA with SHA-2")
                    : Failures.of(
                            ErrorCode.DELIVERY_UNREACHABLE,
                            account.server(),
                            "knows none of the algorithms for " + common.getAlgorithmName()
                                    + ", ask the operator to update the server");
        }
        return check.accepted() && deniesAccount(e)
                ? credentials.refused("look at username, password and key")
                : Failures.unreachable(account.server(), wire.failure());
    }

    /** A connection that breaks while the account is examined says nothing about the account. */
    private boolean deniesAccount(JSchException e) {
        if (e instanceof JSchSessionDisconnectException ended) {
            return ended.getReasonCode() == PROTOCOL_ERROR || ended.getReasonCode() == NO_MORE_WAYS;
        }
        return !wire.lost()
                && wire.failure().isEmpty()
                && Optional.ofNullable(e.getMessage())
                        .filter(text -> text.startsWith("Auth "))
                        .isPresent();
    }
}
