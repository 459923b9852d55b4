package dev.freestone.sftp;

import com.jcraft.jsch.JSch;
import com.jcraft.jsch.JSchException;
import com.jcraft.jsch.KeyPair;
import dev.freestone.model.common.Secret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.util.Base64;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** Key pairs made for a test. */
record TestKey(Secret privateKey, PublicKey publicKey) {
    static TestKey ed25519(String passphrase) {
        return made(KeyPair.ED25519, 0, passphrase, true);
    }

    static TestKey ecdsa(String passphrase) {
        return made(KeyPair.ECDSA, 256, passphrase, true);
    }

    static TestKey rsa(int bits, String passphrase) {
        return made(KeyPair.RSA, bits, passphrase, true);
    }

    /** The older text, which PEM readers know. */
    static TestKey pem(String passphrase) {
        return made(KeyPair.RSA, 2048, passphrase, false);
    }

    static TestKey dsa() {
        return made(KeyPair.DSA, 1024, "", false);
    }

    /** A pair for a server. */
    static java.security.KeyPair forServer() {
        return forServer("ecdsa-sha2-nistp256", 256);
    }

    static java.security.KeyPair forServer(String algorithm, int bits) {
        try {
            return KeyUtils.generateKeyPair(algorithm, bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] blob(PublicKey key) {
        ByteArrayBuffer buffer = new ByteArrayBuffer();
        buffer.putRawPublicKey(key);
        return buffer.getCompactData();
    }

    /** As it stands in a file of known hosts behind the names. */
    static String line(PublicKey key) {
        return KeyUtils.getKeyType(key) + " " + Base64.getEncoder().encodeToString(blob(key));
    }

    private static TestKey made(int kind, int bits, String passphrase, boolean openSsh) {
        try {
            KeyPair pair = KeyPair.genKeyPair(new JSch(), kind, bits);
            byte[] secret = passphrase.isEmpty() ? null : passphrase.getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            if (openSsh) {
                pair.writeOpenSSHv1PrivateKey(text, secret);
            } else {
                pair.writePrivateKey(text, secret);
            }
            PublicKey publicKey = new ByteArrayBuffer(pair.getPublicKeyBlob()).getRawPublicKey();
            return new TestKey(Secret.of(text.toString(StandardCharsets.UTF_8)), publicKey);
        } catch (JSchException | SshException e) {
            throw new IllegalStateException(e);
        }
    }
}
