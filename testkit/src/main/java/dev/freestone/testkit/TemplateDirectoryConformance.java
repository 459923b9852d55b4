package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.spi.TemplateDirectory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TemplateDirectory} must do. Extend it in a test and give it a directory that holds {@link #GENERAL},
 * {@link #SPANISH} and {@link #PRODUCT} of the company {@link #COMPANY}, and nothing else. Source:
 * docs/spec/outreach-campaigns.md 1.5.
 */
public abstract class TemplateDirectoryConformance {
    /** The company that owns the templates. */
    public static final CompanyId COMPANY = CompanyId.DEFAULT;

    /** Without a language and without a product, under {@link #key}. */
    public static final Template GENERAL =
            new Template("payment-due", "paymentDueDateReminder", Set.of("loanId", "paymentAmount"));

    /** In the language {@code es}. */
    public static final Template SPANISH = new Template("payment-due-es", "paymentDueDateReminder", Set.of());

    /** Of the product {@code auto}. */
    public static final Template PRODUCT = new Template("payment-due-auto", "paymentDueDateReminder", Set.of("loanId"));

    /** For the tests that extend this suite. */
    protected TemplateDirectoryConformance() {}

    /**
     * The directory of one test.
     *
     * @return with the three templates
     */
    protected abstract TemplateDirectory openDirectory();

    /**
     * Where a template of the suite is found, on the channel {@code text}.
     *
     * @param language its language, if any
     * @param product its product, if any
     * @return its key
     */
    public static TemplateKey key(Optional<String> language, Optional<String> product) {
        return new TemplateKey("paymentDueDateReminder", "text", language, product);
    }

    @Test
    void answers_for_exactly_the_key_that_is_asked() {
        TemplateDirectory directory = openDirectory();

        assertThat(directory.find(COMPANY, key(Optional.empty(), Optional.empty())))
                .contains(GENERAL);
        assertThat(directory.find(COMPANY, key(Optional.of("es"), Optional.empty())))
                .contains(SPANISH);
        assertThat(directory.find(COMPANY, key(Optional.empty(), Optional.of("auto"))))
                .contains(PRODUCT);
    }

    @Test
    void leaves_the_choice_of_another_language_product_or_channel_to_the_engine() {
        TemplateDirectory directory = openDirectory();
        assertThat(directory.find(COMPANY, key(Optional.empty(), Optional.empty())))
                .isPresent();

        for (TemplateKey other : List.of(
                key(Optional.of("fr"), Optional.empty()),
                key(Optional.of("es"), Optional.of("auto")),
                new TemplateKey("paymentDueDateReminder", "email", Optional.empty(), Optional.empty()),
                new TemplateKey("PaymentDueDateReminder", "text", Optional.empty(), Optional.empty()))) {
            assertThat(directory.find(COMPANY, other)).as("%s", other).isEmpty();
        }
    }

    @Test
    void knows_no_templates_of_other_companies() {
        TemplateDirectory directory = openDirectory();
        TemplateKey known = key(Optional.empty(), Optional.empty());
        assertThat(directory.find(COMPANY, known)).isPresent();

        assertThat(directory.find(CompanyId.of("CP-OTHER-1"), known)).isEmpty();
    }
}
