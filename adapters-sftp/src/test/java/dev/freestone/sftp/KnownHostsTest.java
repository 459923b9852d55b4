package dev.freestone.sftp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The hashed names were made by {@code ssh-keygen -H}. */
class KnownHostsTest {
    private static final byte[] KEY = {0, 1, 2};
    private static final String TEXT = Base64.getEncoder().encodeToString(KEY);
    private static final String OTHER = Base64.getEncoder().encodeToString(new byte[] {3, 4, 5});

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} for {2}:{3} is {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "files.example.org|KEY|files.example.org|22|LISTED",
                "files.example.org|KEY|FILES.Example.org|22|LISTED",
                "Files.Example.ORG|KEY|files.example.org|22|LISTED",
                "a.example.org,files.example.org,10.0.0.7|KEY|files.example.org|22|LISTED",
                "files.example.org|KEY|files.example.org|2222|UNKNOWN",
                "[files.example.org]:2222|KEY|files.example.org|2222|LISTED",
                "[files.example.org]:2222|KEY|files.example.org|22|UNKNOWN",
                "[files.example.org]:2222|OTHER|files.example.org|2222|CHANGED",
                "files.example.org|OTHER|files.example.org|22|CHANGED",
                "files.example.org|OTHER|files.example.com|22|UNKNOWN",
                "*.example.org|KEY|files.example.org|22|LISTED",
                "*.example.org|KEY|example.org|22|UNKNOWN",
                "file?.example.org|KEY|files.example.org|22|LISTED",
                "*.example.org,!files.example.org|KEY|files.example.org|22|UNKNOWN",
                "*|KEY|files.example.org|22|LISTED",
                "::1|KEY|::1|22|LISTED",
                "[::1]:2222|KEY|::1|2222|LISTED",
                "2001:db8::7|KEY|2001:DB8::7|22|LISTED",
                "@revoked files.example.org|KEY|files.example.org|22|REVOKED",
                "@revoked another.example.org|KEY|files.example.org|22|REVOKED",
                "@revoked files.example.org|OTHER|files.example.org|22|UNKNOWN",
                "@cert-authority *|KEY|files.example.org|22|UNKNOWN",
                "@cert-authority *|OTHER|files.example.org|22|UNKNOWN",
                "# files.example.org|KEY|files.example.org|22|UNKNOWN",
                "#files.example.org|KEY|files.example.org|22|UNKNOWN",
            })
    void a_line_says(String names, String key, String host, int port, KnownHosts.Verdict verdict) throws IOException {
        String line = names + " ssh-ed25519 " + (key.equals("KEY") ? TEXT : OTHER) + " a comment";

        assertThat(judge(line, host, port)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "{0} for {1}:{2} is {3}")
    @CsvSource({
        "|1|fX2U3Ns8sYR+0PnFd6xiReRHeAo=|P8jI/T9UQdA8RmDLrHO2BX0vyI8=,files.example.org,22,LISTED",
        "|1|fX2U3Ns8sYR+0PnFd6xiReRHeAo=|P8jI/T9UQdA8RmDLrHO2BX0vyI8=,files.example.com,22,UNKNOWN",
        "|1|qJyADiyuGYmYXxTJnVNX/cJ/Pwc=|sMVE0jICZZQ7WUGW1RNPOfqzbWA=,files.example.org,2222,LISTED",
        "|1|qJyADiyuGYmYXxTJnVNX/cJ/Pwc=|sMVE0jICZZQ7WUGW1RNPOfqzbWA=,files.example.org,22,UNKNOWN",
        "|1|no_base64|no_base64,files.example.org,22,UNKNOWN",
        "|1|fX2U3Ns8sYR+0PnFd6xiReRHeAo=,files.example.org,22,UNKNOWN",
        "|1|,files.example.org,22,UNKNOWN",
    })
    void a_hashed_line_says(String name, String host, int port, KnownHosts.Verdict verdict) throws IOException {
        assertThat(judge(name + " ssh-ed25519 " + TEXT, host, port)).isEqualTo(verdict);
    }

    @ParameterizedTest(name = "<{0}>")
    @CsvSource({"files.example.org", "files.example.org ssh-ed25519", "@revoked files.example.org ssh-ed25519", "''"})
    void a_line_that_is_too_short_says_nothing(String line) throws IOException {
        assertThat(judge(line, "files.example.org", 22)).isEqualTo(KnownHosts.Verdict.UNKNOWN);
    }

    @Test
    void keys_of_two_kinds_do_not_contradict_each_other() throws IOException {
        assertThat(judge("files.example.org ssh-rsa " + OTHER, "files.example.org", 22))
                .isEqualTo(KnownHosts.Verdict.UNKNOWN);
    }

    @Test
    void one_of_two_keys_of_a_kind_is_enough() throws IOException {
        String lines = "files.example.org ssh-ed25519 " + OTHER + "\nfiles.example.org ssh-ed25519 " + TEXT;

        assertThat(judge(lines, "files.example.org", 22)).isEqualTo(KnownHosts.Verdict.LISTED);
    }

    private KnownHosts.Verdict judge(String lines, String host, int port) throws IOException {
        return KnownHosts.read(Files.writeString(folder.resolve("known"), lines))
                .judge(KnownHosts.nameOf(host, port), "ssh-ed25519", KEY);
    }
}
