package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostPortTest {
    @ParameterizedTest
    @CsvSource({
        "files, files, 22",
        "Files.Example.ORG, files.example.org, 22",
        "files.example.org:2222, files.example.org, 2222",
        "files.example.org:1, files.example.org, 1",
        "files.example.org:65535, files.example.org, 65535",
        "files.example.org:00022, files.example.org, 22",
        "a-b.1x, a-b.1x, 22",
        "xn--caf-dma.example, xn--caf-dma.example, 22",
        "192.0.2.7, 192.0.2.7, 22",
        "0.0.0.0:22, 0.0.0.0, 22",
        "255.255.255.255, 255.255.255.255, 22",
        "[::], ::, 22",
        "[::1]:2222, ::1, 2222",
        "[2001:DB8::7], 2001:db8::7, 22",
        "[1:2:3:4:5:6:7:8], 1:2:3:4:5:6:7:8, 22",
        "[1:2:3:4:5:6:7::], 1:2:3:4:5:6:7::, 22",
        "[::ffff:192.0.2.7], ::ffff:192.0.2.7, 22",
        "[1:2:3:4:5:6:192.0.2.7], 1:2:3:4:5:6:192.0.2.7, 22",
    })
    void names_and_addresses_with_an_optional_port_are_read(String text, String host, int port) {
        assertThat(HostPort.parse(text, 22)).isEqualTo(new HostPort(host, port));
        assertThat(HostPort.problem(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":22",
                "files:",
                "files:0",
                "files:65536",
                "files:123456",
                "files:-1",
                "files:2x",
                "files:22:23",
                "-files",
                "files-",
                "a..b",
                ".files",
                "files.",
                "fi_les",
                "fi les",
                "fi/les",
                "user@files",
                "f\u00e9",
                "1",
                "1.2.3",
                "1.2.3.4.5",
                "256.1.1.1",
                "01.2.3.4",
                "1.2.3.",
                "::1",
                "2001:db8::7",
                "[]",
                "[::1",
                "::1]",
                "[::1]x",
                "[::1]:",
                "[1:2:3:4:5:6:7]",
                "[1:2:3:4:5:6:7:8:9]",
                "[1::2::3]",
                "[:::]",
                "[12345::]",
                "[g::]",
                "[::1.2.3]",
                "[1.2.3.4::]",
                "[1:2:3:4:5:6:7:8::]",
                "[fe80::1%eth0]",
                "[:1]",
                "[1:]"
            })
    void other_texts_are_refused_with_a_remedy(String text) {
        assertThat(HostPort.problem(text)).isNotEmpty();
        assertThatThrownBy(() -> HostPort.parse(text, 22)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labels_and_names_have_their_lengths() {
        String label = "a".repeat(63);
        assertThat(HostPort.problem(label + ".b")).isEmpty();
        assertThat(HostPort.problem("a" + label + ".b")).isNotEmpty();
        assertThat(HostPort.problem(String.join(".", label, label, label, "a".repeat(61))))
                .isEmpty();
        assertThat(HostPort.problem(String.join(".", label, label, label, "a".repeat(62))))
                .isNotEmpty();
    }
}
