package dev.freestone.sftp;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import com.jcraft.jsch.Session;
import com.jcraft.jsch.UIKeyboardInteractive;
import com.jcraft.jsch.UserInfo;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says who asks: by the key first, then by the password, then by the password as the only answer to one question. */
final class Credentials {
    private static final int SHORTEST_RSA = 2048;

    /** One password by each of its two ways; the client would ask again for a third. */
    private static final String TRIES = "2";

    private static final Set<Integer> KINDS = Set.of(KeyPair.RSA, KeyPair.ECDSA, KeyPair.ED25519);

    private final DeliveryTarget target;

    private Credentials(DeliveryTarget target) {
        this.target = target;
    }

    /**
     * Reads the key before anybody is called, since one that cannot be used needs no server to say so.
     *
     * @throws FreestoneException {@code delivery_auth_failed}
     */
    static Credentials of(DeliveryTarget target, JSch ssh) {
        Credentials credentials = new Credentials(target);
        if (target.privateKey().isPresent()) {
            credentials.load(ssh, target.privateKey().get());
        } else if (target.password().isEmpty()) {
            throw credentials.refused("give a password or a private key");
        }
        return credentials;
    }

    void offer(Session session) {
        List<String> ways = new ArrayList<>();
        target.privateKey().ifPresent(key -> ways.add("publickey"));
        target.password().ifPresent(password -> {
            ways.add("password");
            ways.add("keyboard-interactive");
            session.setUserInfo(new Answers(password));
        });
        session.setConfig("PreferredAuthentications", String.join(",", ways));
        session.setConfig("MaxAuthTries", TRIES);
    }

    FreestoneException refused(String remedy) {
        return Failures.authFailed(target.server(), remedy);
    }

    private void load(JSch ssh, Secret key) {
        byte[] text = bytes(key);
        byte[] passphrase =
                target.privateKeyPassphrase().map(Credentials::bytes).orElse(null);
        try {
            KeyPair pair = KeyPair.load(ssh, text, null);
            try {
                if (pair.isEncrypted() && (passphrase == null || !pair.decrypt(passphrase.clone()))) {
                    throw refused("the private key does not open, look at privateKeyPassphrase");
                }
                if (!KINDS.contains(pair.getKeyType())
                        || (pair.getKeyType() == KeyPair.RSA && pair.getKeySize() < SHORTEST_RSA)) {
                    throw refused("the private key is of a weak kind, give Ed25519, ECDSA or RSA of 2048 bits");
                }
            } finally {
                pair.dispose();
            }
            ssh.addIdentity("private key", text, null, passphrase);
        } catch (JSchException e) {
            // Not kept as the cause: what parses a key may quote it.
            throw refused("the private key cannot be read, give OpenSSH or PEM text");
        }
    }

    private static byte[] bytes(Secret secret) {
        return secret.reveal().getBytes(StandardCharsets.UTF_8);
    }

    /** Gives the password once by each way, so that a wrong one is not tried until the account is locked. */
    private static final class Answers implements UserInfo, UIKeyboardInteractive {
        private final Secret password;
        private boolean given;
        private boolean answered;

        Answers(Secret password) {
            this.password = password;
        }

        @Override
        public boolean promptPassword(String message) {
            boolean first = !given;
            given = true;
            return first;
        }

        @Override
        public String getPassword() {
            return password.reveal();
        }

        @Override
        public String @Nullable [] promptKeyboardInteractive(
                String destination, String name, String instruction, String[] prompts, boolean[] echoes) {
            if (prompts.length != 1 || echoes[0] || answered) {
                return null;
            }
            answered = true;
            return new String[] {password.reveal()};
        }

        @Override
        public @Nullable String getPassphrase() {
            return null;
        }

        @Override
        public boolean promptPassphrase(String message) {
            return false;
        }

        @Override
        public boolean promptYesNo(String message) {
            return false;
        }

        @Override
        public void showMessage(String message) {
            // Banners of servers are not for logs.
        }
    }
}
