package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.TemplateKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TemplateFallbackTest {
    private static final Optional<String> NONE = Optional.empty();

    @Test
    void goes_on_without_the_product_and_then_in_the_language_of_the_company() {
        Optional<String> spanish = Optional.of("es");
        TemplateKey wanted = key(spanish, Optional.of("auto"));

        assertThat(TemplateFallback.keys(wanted)).isEqualTo(List.of(wanted, key(spanish, NONE), key(NONE, NONE)));
    }

    @Test
    void asks_for_each_once() {
        assertThat(TemplateFallback.keys(key(NONE, NONE))).isEqualTo(List.of(key(NONE, NONE)));
        assertThat(TemplateFallback.keys(key(NONE, Optional.of("auto"))))
                .isEqualTo(List.of(key(NONE, Optional.of("auto")), key(NONE, NONE)));
    }

    private static TemplateKey key(Optional<String> language, Optional<String> product) {
        return new TemplateKey("custom1", "text", language, product);
    }
}
