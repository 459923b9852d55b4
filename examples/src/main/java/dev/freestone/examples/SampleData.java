package dev.freestone.examples;

import dev.freestone.cases.CaseType;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.CaseDraft;
import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.ListRequest;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.engine.PromoProgramDraft;
import dev.freestone.engine.PromoProgramTypeDraft;
import dev.freestone.engine.RunRequest;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.schedule.DelayUnit;
import java.util.List;

/** Something of each system to look at, about the people of {@link SamplePorts}. */
final class SampleData {
    static final String CAMPAIGN = "sample-past-due";

    private final Freestone freestone;

    private SampleData(Freestone freestone) {
        this.freestone = freestone;
    }

    /** Only where there is no campaign, so that a folder gets it once. */
    static void fill(Freestone freestone) {
        if (freestone.campaigns().list(ListRequest.first()).total() == 0) {
            SampleData data = new SampleData(freestone);
            data.promo();
            data.notification();
            SampleCoffeeCard.fill(freestone.engagement(SamplePorts.APP), freestone.now());
            data.outreach();
        }
    }

    private void outreach() {
        String exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder()
                        .externalId("sample-dialer-file")
                        .column("person.id", "BorrowerId")
                        .column("contact.value", "Contact")
                        .column("query.loanId", "LoanId")
                        .build())
                .id()
                .value();
        String campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .externalId(CAMPAIGN)
                        .redashQueryUrl("query:past-due")
                        .contactExporterId(exporter)
                        .build())
                .id()
                .value();
        List<List<Object>> rows = List.of(List.of("id", "loanId"), List.of(1L, SamplePorts.LOAN));
        var unused = freestone.campaigns().run(campaign, RunRequest.override(rows));
    }

    private void promo() {
        String type = freestone
                .promoProgramTypes()
                .create(PromoProgramTypeDraft.builder()
                        .promoType(PromoType.SAME_AS_CASH)
                        .status(PromoTypeStatus.ACTIVE)
                        .displayName("90 days same as cash")
                        .build())
                .id()
                .value();
        var unused = freestone
                .promoPrograms()
                .create(
                        SamplePorts.PERSON,
                        SamplePorts.LOAN,
                        PromoProgramDraft.builder()
                                .promoTypeId(type)
                                .status(PromoStatus.ACTIVE)
                                .promoDurationDays(90)
                                .promoGracePeriodDays(10)
                                .sacDisqualifyOverdueDays(30)
                                .build());
    }

    private void notification() {
        CaseType hardship = freestone
                .caseTypes()
                .create(CaseTypeDraft.builder().name("Hardship").build());
        TypeId notice = freestone
                .notificationTypes()
                .create(NotificationTypeDraft.builder()
                        .name("Hardship documents")
                        .status(TypeStatus.ACTIVE)
                        .onStatus(CaseStatus.INITIATED)
                        .channel(Channel.EMAIL)
                        .theme(InteractionTheme.OPS_SERVICING)
                        .templateId(1)
                        .delay(2)
                        .unit(DelayUnit.BUSINESS_DAYS)
                        .build())
                .type()
                .id();
        freestone.notificationTypes().associate(notice, hardship.id().value());
        var unused = freestone
                .cases()
                .create(CaseDraft.builder(hardship.id().value())
                        .name("Sample case")
                        .borrowers(SamplePorts.PERSON)
                        .status(CaseStatus.INITIATED)
                        .build());
    }
}
