package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentsTest {
    private static final Path ROOT =
            Path.of(Optional.ofNullable(System.getProperty("freestone.root")).orElse(".."));

    @ParameterizedTest
    @CsvSource({
        "README.md, Quickstart, readme:quickstart",
        "README.md, Quickstart, guide:storage",
        "docs/outreach-campaigns.md, PreviewSchedule, guide:preview-schedule",
        "docs/outreach-campaigns.md, CancelAndResume, guide:cancel-and-resume",
        "docs/outreach-campaigns.md, ExternalWorker, guide:external-worker",
        "docs/storage.md, EmbeddedInHostTransaction, guide:embedded-in-host-transaction",
        "docs/storage.md, Quickstart, guide:storage",
        "docs/outreach-campaigns.md, SendReminders, guide:send-reminders",
        "docs/outreach-campaigns.md, ScreenedExport, guide:screened-export",
        "docs/outreach-campaigns.md, DryRunACampaign, guide:dry-run",
        "docs/contact-ledger.md, WriteYourOwnSender, guide:write-your-own-sender",
        "docs/contact-ledger.md, WriteYourOwnSender, guide:plan-a-contact",
        "docs/contact-ledger.md, ImportCallResults, guide:import-call-results",
        "docs/contact-ledger.md, ImportCallResults, guide:record-inbound",
        "docs/contact-ledger.md, ScreenedExport, guide:complete-results",
        "docs/contact-ledger.md, ErasePerson, guide:erase-person",
        "docs/contact-ledger.md, ProveTheJournal, guide:prove-the-journal",
        "docs/contact-policy.md, AskThePolicy, guide:contact-facts",
        "docs/contact-policy.md, AskThePolicy, guide:ask-the-policy",
        "docs/contact-policy.md, RecordConsent, guide:record-consent",
        "docs/contact-policy.md, RecordConsent, guide:record-revocation",
        "docs/contact-policy.md, ReplayAPolicy, guide:replay-a-policy",
        "docs/observability.md, WatchTheEngine, guide:watch-the-engine",
        "docs/redash.md, RedashCampaign, guide:redash-campaign",
        "docs/sftp.md, SftpDrop, guide:sftp-delivery",
        "docs/sftp.md, SftpDrop, guide:sftp-settings",
        "docs/sftp.md, SftpDrop, guide:redeliver",
        "docs/clustering.md, ClusterDemoNode, guide:cluster-node",
        "docs/clustering.md, FiftyDaysTest, guide:fifty-days",
        "docs/promo-programs.md, NinetyDaysSameAsCash, guide:promo-engine",
        "docs/promo-programs.md, NinetyDaysSameAsCash, guide:promo-offer",
        "docs/promo-programs.md, NinetyDaysSameAsCash, guide:promo-questions",
        "docs/promo-programs.md, NinetyDaysSameAsCash, guide:promo-recompute",
        "docs/notifications.md, BankruptcyNotice, guide:notice-case-type",
        "docs/notifications.md, BankruptcyNotice, guide:notice-type",
        "docs/notifications.md, BankruptcyNotice, guide:notice-report",
        "docs/notifications.md, BankruptcyNotice, guide:notice-version",
        "docs/notifications.md, BankruptcyNotice, guide:notice-simulate",
        "docs/notifications.md, BankruptcyNotice, guide:notice-explain",
        "docs/engagement.md, SummerChallenge, guide:engagement-engine",
        "docs/engagement.md, SummerChallenge, guide:engagement-campaign",
        "docs/engagement.md, SummerChallenge, guide:engagement-tile",
        "docs/engagement.md, SummerChallenge, guide:engagement-mail",
        "docs/engagement.md, SummerChallenge, guide:engagement-offer",
        "docs/engagement.md, SummerChallenge, guide:engagement-launch",
        "docs/engagement.md, SummerChallenge, guide:engagement-feed",
        "docs/engagement.md, SummerChallenge, guide:engagement-opt-in",
        "docs/engagement.md, SummerChallenge, guide:engagement-delivery",
        "docs/engagement.md, SummerChallenge, guide:engagement-wallet",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-count",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-composite",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-post",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-json",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-preview",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-progress",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-wallet",
        "docs/behaviors.md, BuyNineGetTenth, guide:behavior-verify",
        "docs/http.md, ReferenceHost, guide:http-server",
        "docs/http.md, ReferenceHost, guide:http-mount",
        "docs/http.md, MountInContainer, guide:http-servlet",
        "docs/http.md, TokenCallers, guide:http-tokens",
        "docs/http.md, ExamplesSpringConfiguration, guide:spring-boot",
        "docs/http.md, ExamplesSpringHardship, guide:spring-transaction",
        "docs/operations.md, ReferenceHost, guide:http-mount",
        "docs/operations.md, MountInContainer, guide:operations-servlet",
        "docs/operations.md, ExamplesSpringConfiguration, guide:operations-spring",
        "docs/doctor.md, ExamineTheEngine, guide:examine-the-engine",
        "docs/rule-packs.md, WriteYourOwnRulePack, guide:host-pack",
        "docs/rule-packs.md, WriteYourOwnRulePack, guide:add-host-pack",
        "docs/rule-packs.md, WriteYourOwnRulePack, guide:why-held",
    })
    void show_code_as_it_is_compiled(String document, String example, String marker) throws IOException {
        List<String> source = Files.readAllLines(source(example));

        assertThat(Files.readString(ROOT.resolve(document))).contains("```java\n" + between(source, marker) + "\n```");
    }

    /** An example, or a test that shows how hosts write theirs. */
    private static Path source(String example) {
        return Stream.of(
                        "examples/src/main/java/dev/freestone/examples/",
                        "examples/src/test/java/dev/freestone/examples/",
                        "examples-spring/src/main/java/dev/freestone/examples/spring/")
                .map(folder -> ROOT.resolve(folder + example + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError(example + " is missing"));
    }

    private static String between(List<String> source, String marker) {
        int from = indexOf(source, "// " + marker + ":begin");
        int to = indexOf(source, "// " + marker + ":end");
        int indent = source.get(from).indexOf("//");
        return source.subList(from + 1, to).stream()
                .map(line -> line.isBlank() ? "" : line.substring(indent))
                .collect(Collectors.joining("\n"));
    }

    private static int indexOf(List<String> lines, String marker) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(marker)) {
                return i;
            }
        }
        throw new AssertionError(marker + " is missing");
    }
}
