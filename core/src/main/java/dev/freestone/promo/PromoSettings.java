package dev.freestone.promo;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.promo.DeferredInterestCalculator;
import dev.freestone.model.promo.PromoProgramTypeId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How promo programs are handled: {@code PromoSettings.DEFAULT.withReminders(PromoReminders.defaults())}. Immutable and
 * thread-safe. Source: docs/spec/promo-programs.md 9, 11, 12.
 */
public final class PromoSettings {
    /** Interest by {@code declining-actual365}, no reminders, pages of 1,000 programs, at most 4 parts at once. */
    public static final PromoSettings DEFAULT = new PromoSettings(
            DeferredInterestMethod.DECLINING_ACTUAL365, Map.of(), Map.of(), Optional.empty(), 1_000, 4);

    /** The greatest page, as much as a source of loans answers at once. */
    public static final int MAX_PAGE = 1_000;

    /** The most parts of a sweep. */
    public static final int MAX_PARTITIONS = 64;

    private final DeferredInterestCalculator interest;
    private final Map<CompanyId, DeferredInterestCalculator> byCompany;
    private final Map<PromoProgramTypeId, DeferredInterestCalculator> byType;
    private final Optional<PromoReminders> reminders;
    private final int pageSize;
    private final int partitions;

    private PromoSettings(
            DeferredInterestCalculator interest,
            Map<CompanyId, DeferredInterestCalculator> byCompany,
            Map<PromoProgramTypeId, DeferredInterestCalculator> byType,
            Optional<PromoReminders> reminders,
            int pageSize,
            int partitions) {
        this.interest = interest;
        this.byCompany = Map.copyOf(byCompany);
        this.byType = Map.copyOf(byType);
        this.reminders = reminders;
        this.pageSize = pageSize;
        this.partitions = partitions;
    }

    /**
     * Another calculator of interest for all programs that have none of their own.
     *
     * @param calculator such as {@link DeferredInterestMethod#ORIGINAL_30360}
     * @return the settings
     */
    public PromoSettings withInterest(DeferredInterestCalculator calculator) {
        return new PromoSettings(calculator, byCompany, byType, reminders, pageSize, partitions);
    }

    /**
     * A calculator of interest for one company.
     *
     * @param company the company
     * @param calculator its calculator
     * @return the settings
     */
    public PromoSettings withInterest(CompanyId company, DeferredInterestCalculator calculator) {
        Map<CompanyId, DeferredInterestCalculator> all = new HashMap<>(byCompany);
        all.put(company, calculator);
        return new PromoSettings(interest, all, byType, reminders, pageSize, partitions);
    }

    /**
     * A calculator of interest for the programs of one type, before that of their company.
     *
     * @param type the promo program type
     * @param calculator its calculator
     * @return the settings
     */
    public PromoSettings withInterest(PromoProgramTypeId type, DeferredInterestCalculator calculator) {
        Map<PromoProgramTypeId, DeferredInterestCalculator> all = new HashMap<>(byType);
        all.put(type, calculator);
        return new PromoSettings(interest, byCompany, all, reminders, pageSize, partitions);
    }

    /**
     * Reminds borrowers, and tells them when they are at risk.
     *
     * @param value when, such as {@link PromoReminders#defaults()}
     * @return the settings
     */
    public PromoSettings withReminders(PromoReminders value) {
        return new PromoSettings(interest, byCompany, byType, Optional.of(value), pageSize, partitions);
    }

    /**
     * How sweeps go through the programs of a company.
     *
     * @param programs how many programs a page has, 1 to {@value #MAX_PAGE}
     * @param parts into how many parts a sweep is divided that nodes work on at once, 1 to {@value #MAX_PARTITIONS}
     * @return the settings
     * @throws IllegalArgumentException for a number out of range
     */
    public PromoSettings withSweep(int programs, int parts) {
        if (programs < 1 || programs > MAX_PAGE) {
            throw new IllegalArgumentException("programs: " + programs + ", expected 1 to " + MAX_PAGE);
        }
        if (parts < 1 || parts > MAX_PARTITIONS) {
            throw new IllegalArgumentException("parts: " + parts + ", expected 1 to " + MAX_PARTITIONS);
        }
        return new PromoSettings(interest, byCompany, byType, reminders, programs, parts);
    }

    /**
     * How the interest of a program is calculated.
     *
     * @param company its owner
     * @param type its type
     * @return the calculator of the type, else of the company, else of all
     */
    public DeferredInterestCalculator interest(CompanyId company, PromoProgramTypeId type) {
        return byType.getOrDefault(type, byCompany.getOrDefault(company, interest));
    }

    /**
     * When borrowers are reminded.
     *
     * @return empty = never
     */
    public Optional<PromoReminders> reminders() {
        return reminders;
    }

    /**
     * How many programs a page of a sweep has.
     *
     * @return 1 to {@value #MAX_PAGE}
     */
    public int pageSize() {
        return pageSize;
    }

    /**
     * Into how many parts a sweep is divided at most.
     *
     * @return 1 to {@value #MAX_PARTITIONS}
     */
    public int partitions() {
        return partitions;
    }
}
