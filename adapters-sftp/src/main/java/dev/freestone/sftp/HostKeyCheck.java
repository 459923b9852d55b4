package dev.freestone.sftp;

import com.jcraft.jsch.HostKey;
import com.jcraft.jsch.HostKeyRepository;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.UserInfo;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question of one connection whether the server is the one that is meant. It learns no key. */
final class HostKeyCheck implements HostKeyRepository {
    private final HostKeys keys;
    private final DeliveryTarget target;
    private final List<KnownHosts> known;
    private boolean accepted;
    private Optional<FreestoneException> refusal = Optional.empty();

    HostKeyCheck(HostKeys keys, DeliveryTarget target) {
        this.keys = keys;
        this.target = target;
        this.known = keys.read(target);
    }

    /** Whether a key was shown and passed. */
    boolean accepted() {
        return accepted;
    }

    Optional<FreestoneException> refusal() {
        return refusal;
    }

    @Override
    public int check(String host, byte[] key) {
        refusal = keys.refusal(target, known, key);
        accepted = refusal.isEmpty();
        return accepted ? OK : NOT_INCLUDED;
    }

    /** Puts the kinds of keys first that are listed, since a server has several. */
    @Override
    public HostKey[] getHostKey(@Nullable String host, @Nullable String type) {
        List<HostKey> listed = new ArrayList<>();
        for (KnownHosts file : known) {
            for (KnownHosts.Entry entry : file.of(KnownHosts.nameOf(target.host(), target.port()))) {
                if (type == null || type.equals(entry.algorithm())) {
                    key(entry).ifPresent(listed::add);
                }
            }
        }
        return listed.toArray(HostKey[]::new);
    }

    /** A line that cannot be read counts for nothing. */
    private Optional<HostKey> key(KnownHosts.Entry entry) {
        try {
            return Optional.of(new HostKey(target.host(), Base64.getDecoder().decode(entry.key())));
        } catch (JSchException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public HostKey[] getHostKey() {
        return getHostKey(null, null);
    }

    @Override
    public String getKnownHostsRepositoryID() {
        return "known hosts";
    }

    @Override
    public void add(HostKey key, UserInfo user) {
        throw new UnsupportedOperationException("no key is trusted on first use");
    }

    @Override
    public void remove(String host, String type) {
        throw new UnsupportedOperationException("known hosts are only read");
    }

    @Override
    public void remove(String host, String type, byte[] key) {
        throw new UnsupportedOperationException("known hosts are only read");
    }
}
