package dev.freestone.engine.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.contact.policy.PackRule;
import dev.freestone.contact.policy.RulePack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedPacksTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("dev.freestone.engine.policy.ShippedPacks#names")
    void a_shipped_pack_reads_under_its_own_name_and_waits_for_legal_review(String name) {
        RulePack pack = ShippedPacks.pack(name);

        assertThat(pack.name()).isEqualTo(name);
        assertThat(pack.approved()).isFalse();
        assertThat(pack.rules()).isNotEmpty();
    }

    @Test
    void all_packs_come_in_the_order_of_their_names() {
        assertThat(ShippedPacks.all()).extracting(RulePack::name).isEqualTo(ShippedPacks.names());
    }

    @Test
    void the_rules_of_a_pack_keep_the_order_of_the_file() {
        assertThat(ShippedPacks.pack("us-ok").rules())
                .extracting(PackRule::id)
                .containsExactly("sales-window", "sales-3-in-24h");
    }

    @Test
    void a_pack_that_is_not_shipped_is_refused_with_the_names_of_those_that_are() {
        assertThatThrownBy(() -> ShippedPacks.pack("us-xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("us-xx")
                .hasMessageContaining("us-federal-reg-f");
    }
}
