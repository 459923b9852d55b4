package dev.freestone.engine;

import dev.freestone.contact.ContactIntent;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.json.PromoProgramJson;
import dev.freestone.memory.InMemoryLoanFacts;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.memory.InMemoryTemplateDirectory;
import dev.freestone.memory.RandomIdSource;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.model.promo.Loan;
import dev.freestone.model.promo.LoanFacts;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoProgram;
import dev.freestone.promo.PromoSettings;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.SampleLoan;
import dev.freestone.spi.LoanFactsSource;
import dev.freestone.spi.Storage;
import dev.freestone.spi.TemplateDirectory;
import dev.freestone.testkit.ManualClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An engine with promo programs over the loan of section 7 of docs/spec/promo-programs.md: active on 2025-01-01 with 900.00,
 * dues of 100.00 from 2025-02-01. Its clock begins on that day at noon in Chicago.
 */
final class PromoHouse {
    static final String PERSON = "BO-1A2B-0001";
    static final String LOAN = "LN-1A2B-0001";
    static final LocalDate START = LocalDate.of(2025, 1, 1);
    static final ZoneId ZONE = ZoneId.of("America/Chicago");

    final ManualClock clock = ManualClock.at(noon(START));
    final InMemoryLoanFacts loans = InMemoryLoanFacts.create();
    final InMemoryTemplateDirectory templates = InMemoryTemplateDirectory.create();
    Storage storage = InMemoryStorage.shared(clock);
    LoanFactsSource source = loans;
    PromoSettings settings = PromoSettings.DEFAULT;
    TemplateDirectory directory = templates;
    final Script email = new Script();
    UnaryOperator<FreestoneBuilder> also = builder -> builder;
    private final Map<String, Freestone> nodes = new HashMap<>();

    PromoHouse() {
        loan(LOAN, SampleLoan.with("none"));
        template("promoProgramCanceled");
    }

    static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(ZONE).toInstant();
    }

    Freestone freestone() {
        return node("node-1");
    }

    /** A process of that name, made with the settings as they are when it is first asked for. */
    Freestone node(String name) {
        return nodes.computeIfAbsent(
                name,
                none -> also.apply(Freestone.builder()
                                .storage(storage)
                                .clock(clock)
                                .node(NodeId.of(name))
                                .ids(RandomIdSource.over(new Random(7 + nodes.size())))
                                .companies(id -> Optional.of(new CompanyProfile(ZONE)))
                                .loans(source)
                                .cases((company, id) ->
                                        CaseSample.open(id.value().equals("CS-1A2B-0001")))
                                .templateDirectory(directory)
                                .sender(Channel.EMAIL, email)
                                .contactPolicy(ContactPolicy.none())
                                .promos(settings))
                        .build());
    }

    PromoPrograms programs() {
        return freestone().promoPrograms();
    }

    PromoHouse loan(String id, LoanFacts facts) {
        loans.put(CompanyId.DEFAULT, Loan.of(LoanId.of(id), PersonId.of(PERSON)), facts);
        return this;
    }

    /** The loan of the house with these entries. */
    PromoHouse entries(String entries) {
        return loan(LOAN, SampleLoan.with(entries));
    }

    PromoHouse template(String subject) {
        return template(subject, subject, Channel.EMAIL, Optional.empty());
    }

    PromoHouse template(String id, String subject, Channel channel, Optional<String> language) {
        templates.put(
                CompanyId.DEFAULT,
                new TemplateKey(subject, channel.code(), language, Optional.empty()),
                new Template(id, subject, Set.of()));
        return this;
    }

    PromoHouse day(String monthDay) {
        clock.set(noon(LocalDate.parse("2025-" + monthDay)));
        return this;
    }

    String activeType() {
        return freestone()
                .promoProgramTypes()
                .create(PromoProgramTypeDraft.builder()
                        .promoType(PromoType.SAME_AS_CASH)
                        .status(PromoTypeStatus.ACTIVE)
                        .displayName("90 days same as cash")
                        .build())
                .id()
                .value();
    }

    /** 90 days from the first of January, 10 days of grace, disqualified by 30 days overdue. */
    PromoProgramDraft.Builder draft(PromoStatus status) {
        return PromoProgramDraft.builder()
                .promoTypeId(activeType())
                .status(status)
                .promoStartDate(START)
                .promoDurationDays(90)
                .promoGracePeriodDays(10)
                .sacDisqualifyOverdueDays(30);
    }

    PromoView create(PromoStatus status) {
        return programs().create(PERSON, LOAN, draft(status).build());
    }

    /** A program that has come to a status; its clock moves with an exercise. */
    PromoView in(PromoStatus status) {
        return in(status, draft(status == PromoStatus.PENDING ? status : PromoStatus.ACTIVE));
    }

    PromoView in(PromoStatus status, PromoProgramDraft.Builder draft) {
        PromoView made = programs().create(PERSON, LOAN, draft.build());
        switch (status) {
            case PENDING, ACTIVE -> {}
            case CANCELED -> cancel(made);
            case EXERCISED ->
                entries("01-10 900").day("01-10").programs().sweep().run();
        }
        return get(made);
    }

    PromoView create(String body) {
        return programs().create(PERSON, LOAN, PromoProgramDraft.parse(body));
    }

    /** The program as it is sent, with its computed amounts. */
    static Map<String, @Nullable Object> wire(PromoView view) {
        return PromoProgramJson.toMap(view.program(), view.amounts());
    }

    PromoView get(PromoView view) {
        return programs().get(PERSON, LOAN, view.program().id().value());
    }

    PromoProgram program(PromoView view) {
        return get(view).program();
    }

    PromoView update(PromoView view, String body) {
        return programs().update(PERSON, LOAN, view.program().id().value(), PromoProgramChange.parse(body));
    }

    PromoView cancel(PromoView view) {
        return programs()
                .cancel(
                        PERSON,
                        LOAN,
                        view.program().id().value(),
                        PromoCancel.builder().build());
    }

    PromoView activate(PromoView view) {
        return programs().activate(PERSON, LOAN, view.program().id().value());
    }

    /** The names of all that became true of a program. */
    List<String> history(PromoView view) {
        return programs().explain(view.program().id().value(), 0, 1_000).stream()
                .map(HistoryEntry::event)
                .toList();
    }

    List<ContactIntent> intents() {
        return freestone().contacts().list(IntentFilter.ALL, Optional.empty(), 1_000);
    }
}
