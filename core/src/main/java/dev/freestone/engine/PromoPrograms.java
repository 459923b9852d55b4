package dev.freestone.engine;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.promo.LoanLookup;
import dev.freestone.engine.promo.PromoCommands;
import dev.freestone.engine.promo.PromoCommands.Named;
import dev.freestone.engine.promo.PromoContext;
import dev.freestone.engine.promo.PromoCreation;
import dev.freestone.engine.promo.PromoFollowUp;
import dev.freestone.engine.promo.PromoQuestions;
import dev.freestone.engine.promo.PromoRows;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.DatedAmount;
import dev.freestone.model.promo.PromoProgramId;
import dev.freestone.promo.PromoCancelReason;
import dev.freestone.promo.PromoCancelRequest;
import dev.freestone.promo.PromoCanceledBy;
import dev.freestone.promo.PromoDecision;
import dev.freestone.promo.PromoOrigin;
import dev.freestone.promo.PromoOverview;
import dev.freestone.promo.PromoReport;
import dev.freestone.promo.PromoRules;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.promo.PromoTimeline;
import dev.freestone.promo.PromoUpdates;
import dev.freestone.promo.PromoUserType;
import dev.freestone.promo.PromoView;
import dev.freestone.promo.WhatIf;
import dev.freestone.spi.CaseDirectory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Promo programs of one company. People, loans and programs are named by any form of id: {@code ext-…}, public, digits. Each
 * command is one decision in one transaction, together with its history and the contacts of its notices. Most calls ask the
 * host's loans, and fail with {@code facts_unavailable} or {@code facts_invalid} when these cannot be told; what names a case
 * or plans a notice fails with {@code directory_unavailable} when the host's directories do. Then nothing was decided.
 * Thread-safe. Source: docs/spec/promo-programs.md.
 */
public final class PromoPrograms {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final LoanLookup loans;
    private final PromoCommands commands;
    private final PromoJudge judge;
    private final PromoQuestions questions;
    private final PromoFollowUp follow;

    PromoPrograms(EngineParts parts, LedgerParts ledger, Caller caller) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.loans = new LoanLookup(parts, caller.company());
        this.commands = new PromoCommands(parts, ledger, caller);
        this.questions = new PromoQuestions(parts, caller.company(), commands);
        this.follow = new PromoFollowUp(parts, caller, commands);
        this.judge = new PromoJudge(this::caseExists);
    }

    /** A value that is repeated is no change, and nobody is asked about it. */
    private boolean isStoredCase(Named named, String id) {
        return parts.storage()
                .read(tx -> PromoRows.read(commands.find(tx, named)).settings().caseId())
                .equals(Optional.of(id));
    }

    private boolean caseExists(String id) {
        return CaseId.parse(id).filter(this::caseExists).isPresent();
    }

    /** Of a host without cases of its own, those of the library are meant. */
    private boolean caseExists(CaseId id) {
        return parts.casework()
                .directory()
                .map(cases -> exists(cases, id))
                .orElseGet(() -> parts.storage()
                        .read(tx -> tx.cases().find(caller.company(), List.of(id)).stream()
                                .anyMatch(row -> row.columns().deletedAt().isEmpty())));
    }

    private boolean exists(CaseDirectory cases, CaseId id) {
        try {
            return cases.find(caller.company(), id).isPresent();
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the case directory failed, nothing was changed, try again",
                    failed);
        }
    }

    /**
     * Creates a program; one without a start begins today.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param draft its attributes; type, status and either end or duration are required
     * @return the program
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code external_id_taken}, {@code
     *     promo_type_not_active}, {@code loan_not_open}, {@code promo_already_open}; as active also {@code loan_not_active},
     *     {@code promo_dates_out_of_bounds}, {@code promo_period_over}, {@code promo_would_cancel}
     */
    public PromoView create(String person, String loan, PromoProgramDraft draft) {
        return create(person, loan, draft, PromoOrigin.STANDALONE);
    }

    /**
     * Creates a program together with its loan; one without a start begins when the loan is activated, and one that is asked for
     * as active waits until then as pending.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param draft its attributes
     * @return the program
     * @throws FreestoneException as {@link #create}
     */
    public PromoView createAtOrigination(String person, String loan, PromoProgramDraft draft) {
        return create(person, loan, draft, PromoOrigin.AT_ORIGINATION);
    }

    private PromoView create(String person, String loan, PromoProgramDraft draft, PromoOrigin origin) {
        LoanLookup.Owned path = path(person, loan);
        return new PromoCreation(parts, caller.company(), loans, commands).create(path, origin, start -> {
            PromoJudge.Wish wish = judge.created(draft, start);
            return new PromoCreation.Wish(
                    AnyIds.of("promoTypeId", wish.typeId()), wish.active(), wish.dates(), wish.settings());
        });
    }

    /**
     * The programs of a loan, of all statuses.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @return the newest first
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public List<PromoView> list(String person, String loan) {
        return questions.list(path(person, loan));
    }

    /**
     * A program.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @return the program with its amounts as of today
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found}
     */
    public PromoView get(String person, String loan, String id) {
        return questions.get(named(person, loan, id));
    }

    /**
     * Changes a program, whatever its version.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @param change what changes; the data of a {@link #get} change nothing
     * @return the program after it
     * @throws FreestoneException as the other {@code update}
     */
    public PromoView update(String person, String loan, String id, PromoProgramChange change) {
        return update(person, loan, id, change, OptionalLong.empty());
    }

    /**
     * Changes a program. A status of {@code active} reactivates a canceled one.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @param change what changes
     * @param expectedVersion the version that the caller has seen; empty = whatever there is
     * @return the program after it
     * @throws FreestoneException {@code validation} with all violations, {@code not_found}, {@code external_id_taken}, {@code
     *     conflict}, {@code promo_would_cancel}, and the guards of a reactivation
     */
    public PromoView update(
            String person, String loan, String id, PromoProgramChange change, OptionalLong expectedVersion) {
        Named named = named(person, loan, id);
        boolean caseExists = change.caseId()
                .applyTo(Optional.empty())
                .filter(caseId -> !isStoredCase(named, caseId))
                .map(this::caseExists)
                .orElse(true);
        PromoJudge asked = new PromoJudge(caseId -> caseExists); // no port is called inside the transaction
        return commands.change(
                named,
                expectedVersion,
                (tx, row, program, scene) -> PromoUpdates.apply(program, asked.changed(program, change, scene), scene));
    }

    /**
     * Cancels a program, whatever its version.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @param cancel why, and whether the borrower is told
     * @return the program after it
     * @throws FreestoneException as the other {@code cancel}
     */
    public PromoView cancel(String person, String loan, String id, PromoCancel cancel) {
        return cancel(person, loan, id, cancel, OptionalLong.empty());
    }

    /**
     * Cancels a program that is pending or active.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @param cancel why, and whether the borrower is told
     * @param expectedVersion the version that the caller has seen; empty = whatever there is
     * @return the program after it
     * @throws FreestoneException {@code validation} for another reason, a case that does not exist and whatever could not be read
     *     of a query, {@code not_found}, {@code conflict}, {@code illegal_transition}
     */
    public PromoView cancel(String person, String loan, String id, PromoCancel cancel, OptionalLong expectedVersion) {
        Named named = named(person, loan, id);
        Optional<PromoCancelReason> reason = PromoCancelReason.parse(cancel.reason())
                .filter(each -> each == PromoCancelReason.BORROWER_OPTED_OUT || each == PromoCancelReason.ADMIN_ERROR);
        new Judgement()
                .add(cancel.problems())
                .add(
                        reason.isPresent()
                                ? List.of()
                                : List.of(Violation.of(
                                        "promoCancelReason",
                                        ViolationCode.UNKNOWN_VALUE,
                                        "not a reason of a request, take borrowerOptedOut or adminError")))
                .rule(cancel.caseId(), judge::caseProblems)
                .refuse();
        PromoCancelRequest request = new PromoCancelRequest(
                reason.orElseThrow(),
                cancel.canceledBy()
                        .orElseGet(() -> PromoCanceledBy.of(
                                PromoUserType.API, Optional.of(caller.actor().value()))),
                cancel.sendNotice(),
                cancel.caseId());
        return commands.change(
                named, expectedVersion, (tx, row, program, scene) -> PromoRules.cancel(program, request, scene));
    }

    /**
     * Activates a pending program.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @return the program after it, which can be exercised already
     * @throws FreestoneException {@code not_found}, {@code illegal_transition}, {@code loan_not_active}, {@code
     *     promo_dates_out_of_bounds}, {@code promo_period_over}, {@code promo_would_cancel}, {@code conflict}
     */
    public PromoView activate(String person, String loan, String id) {
        return activate(person, loan, id, OptionalLong.empty());
    }

    /**
     * Activates a pending program of the version that the caller has seen.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @param expectedVersion the version; empty = whatever there is
     * @return the program after it
     * @throws FreestoneException as the other {@code activate}
     */
    public PromoView activate(String person, String loan, String id, OptionalLong expectedVersion) {
        return commands.change(
                named(person, loan, id),
                expectedVersion,
                (tx, row, program, scene) -> PromoRules.activate(program, scene));
    }

    /**
     * Finds a program by its path, without asking for the facts of its loan; for what is asked of a program alone.
     *
     * @param person who owes the loan
     * @param loan the loan
     * @param id the program
     * @return its id
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found} also for a program of another loan or person
     */
    public PromoProgramId resolve(String person, String loan, String id) {
        Named named = named(person, loan, id);
        return parts.storage().read(tx -> commands.find(tx, named).id());
    }

    /**
     * The active programs of the company in the order in which they end, those whose last day has passed but which no sweep has
     * decided yet first. The host's loans are not asked.
     *
     * @param after go on after this program, any form of id, be it active or not; empty for the beginning
     * @param limit the greatest number of programs, 1 to 1,000
     * @return by last day
     * @throws FreestoneException {@code validation} for a bad limit or a program that does not exist, {@code not_found} for an
     *     unknown company
     */
    public List<PromoOverview> endingFirst(Optional<String> after, int limit) {
        return new EndingPromos(parts, caller.company()).list(after, limit);
    }

    /**
     * The day in the product zone of the company, by which programs are decided.
     *
     * @return today
     * @throws FreestoneException {@code not_found} for an unknown company
     */
    public LocalDate today() {
        return PromoContext.of(parts, caller.company()).today();
    }

    /**
     * Hears that a loan was activated: programs that wait for it are activated. One that cannot be stays pending, and its
     * history says why.
     *
     * @param loan the loan
     * @return the programs that have waited
     * @throws FreestoneException {@code not_found}
     */
    public List<PromoView> loanActivated(String loan) {
        return follow.loanActivated(loans.require(AnyIds.of("loan", loan)).id());
    }

    /**
     * Hears that the facts of a loan have changed: a payment was backdated or reversed, a due re-aged, a fee corrected. Its
     * programs are recomputed by the next {@link Freestone#tick()}, after the host's transaction if there is one; what came of
     * it is in their history. A loan without programs is nothing to hear of.
     *
     * @param loan the loan
     * @throws FreestoneException {@code validation} for a malformed id, {@code not_found} for an unknown external id
     */
    public void loanFactsChanged(String loan) {
        AnyId id = AnyIds.of("loan", loan);
        Companies.require(parts, caller.company());
        // The source need not be asked for an id of the host, and may not know what this transaction has written.
        follow.loanFactsChanged(
                id.form() == AnyId.Form.EXTERNAL ? loans.require(id).id() : LoanId.of(id.text()));
    }

    /**
     * Decides a program from scratch and compares with what was decided, as of today.
     *
     * @param id the program
     * @return what was found and done
     * @throws FreestoneException {@code not_found}; {@code loan_not_active} while its dates are not resolved
     */
    public PromoReport recompute(String id) {
        return follow.recompute(named(id), Optional.empty());
    }

    /**
     * Decides a program from scratch and compares with what was decided, as of a day.
     *
     * @param id the program
     * @param asOf the day, not after today and not before the day of its last decision
     * @return what was found and done
     * @throws FreestoneException {@code validation} for a day out of range, {@code not_found}
     */
    public PromoReport recompute(String id, LocalDate asOf) {
        PromoQuestionJudge.day("asOf", asOf).refuse();
        return follow.recompute(named(id), Optional.of(asOf));
    }

    /**
     * Takes an exercise back of which a recomputation has said that it is none ({@code confirmation_required}).
     *
     * @param id the program
     * @param version the version of {@link PromoReport#view()}
     * @return the program after it, active or canceled
     * @throws FreestoneException {@code illegal_transition} without such a report; {@code conflict} when the program or the facts
     *     have changed since; {@code promo_already_open}
     */
    public PromoView applyCorrection(String id, long version) {
        return follow.applyCorrection(named(id), version);
    }

    /**
     * Records the rate that the host has made for the exercise, {@code sacExcercisedRateId} on the wire.
     *
     * @param id the program
     * @param rateId the rate, 1 to 100 characters
     * @return the program after it
     * @throws FreestoneException {@code validation}, {@code not_found}; {@code illegal_transition} for another rate than is
     *     recorded, and unless the program is exercised
     */
    public PromoView recordExercisedRate(String id, String rateId) {
        if (rateId.isEmpty() || rateId.length() > 100) {
            throw FreestoneException.validation(
                    List.of(Violation.of("rateId", ViolationCode.OUT_OF_RANGE, "must have 1 to 100 characters")));
        }
        return commands.change(
                named(id),
                OptionalLong.empty(),
                (tx, row, program, scene) -> PromoRules.recordRate(program, rateId, scene));
    }

    /**
     * Why a program is as it is: the decision that its last change of status rested on, or of today while it is open.
     *
     * @param id the program
     * @return the decision with all five checks and the values that they saw
     * @throws FreestoneException {@code not_found}; {@code loan_not_active} while its dates are not resolved
     */
    public PromoDecision explain(String id) {
        return questions.explain(named(id));
    }

    /**
     * What was decided about a program, the oldest first.
     *
     * @param id the program
     * @param after go on after this entry; 0 for the beginning
     * @param limit 1 to 1,000
     * @return its history
     * @throws FreestoneException {@code not_found}
     */
    public List<HistoryEntry> explain(String id, long after, int limit) {
        History.check(after, limit);
        Companies.require(parts, caller.company());
        return parts.storage().read(tx -> {
            String program = commands.find(tx, named(id)).id().value();
            return History.page(tx, caller.company(), JournalKind.PROMO_PROGRAM, program, after, limit);
        });
    }

    /**
     * What would come of payments. Nothing is written.
     *
     * @param id the program
     * @param asOf the day, such as today
     * @param payments the payments, in any order; none = what it would take to pay off on that day
     * @return the decision and both payoffs
     * @throws FreestoneException {@code validation} for an amount that is not greater than 0 or not below 10,000,000,000, for a
     *     day of a year before 1900 or after 2999 and for more than 1,000 payments, {@code not_found}; {@code loan_not_active} while
     *     its dates are not resolved
     */
    public WhatIf whatIf(String id, LocalDate asOf, List<DatedAmount> payments) {
        PromoQuestionJudge.day("asOf", asOf)
                .add(PromoQuestionJudge.payments(payments))
                .refuse();
        return questions.whatIf(named(id), asOf, payments);
    }

    /**
     * What would come of payments, as a request body asks it. Nothing is written.
     *
     * @param id the program
     * @param request the payments, and the day unless it is today
     * @return the decision and both payoffs
     * @throws FreestoneException {@code validation} with all that is wrong with the request; otherwise as the other {@code whatIf}
     */
    public WhatIf whatIf(String id, WhatIfRequest request) {
        new Judgement().add(request.problems()).refuse();
        return whatIf(id, request.asOf().orElseGet(this::today), request.payments());
    }

    /**
     * Equal payments that pay the loan in time.
     *
     * @param id the program
     * @param asOf the day, such as today
     * @return the payments, oldest first; none when the program is decided
     * @throws FreestoneException as {@link #whatIf}
     */
    public List<DatedAmount> planToExercise(String id, LocalDate asOf) {
        PromoQuestionJudge.day("asOf", asOf).refuse();
        return questions.planToExercise(named(id), asOf);
    }

    /**
     * The dated points of a program, with the countdown to its last good day.
     *
     * @param id the program
     * @param asOf the day of the countdown
     * @return the points, oldest first
     * @throws FreestoneException as {@link #whatIf}
     */
    public PromoTimeline timeline(String id, LocalDate asOf) {
        PromoQuestionJudge.day("asOf", asOf).refuse();
        return questions.timeline(named(id), asOf);
    }

    /**
     * Sweeps all active programs as of today; see {@link #sweep(LocalDate, PromoSweepMode)}.
     *
     * @return the sweep
     */
    public PromoSweep sweep() {
        return sweep(today(), PromoSweepMode.FULL);
    }

    /**
     * Begins a sweep, or goes on with the one of that day, whatever its mode; a finished one has nothing left to do.
     *
     * @param asOf the day, not after today and not before the last finished sweep
     * @param mode which programs are visited
     * @return the sweep, to be stepped and closed
     * @throws FreestoneException {@code validation} for a day after today, {@code sweep_date_passed}
     */
    public PromoSweep sweep(LocalDate asOf, PromoSweepMode mode) {
        return new PromoSweep(parts, ledger, caller, asOf, mode);
    }

    private LoanLookup.Owned path(String person, String loan) {
        AnyId personId = AnyIds.of("personId", person);
        AnyId loanId = AnyIds.of("loanId", loan);
        Companies.require(parts, caller.company());
        return loans.require(personId, loanId);
    }

    private Named named(String person, String loan, String id) {
        AnyId program = AnyIds.of("id", id);
        return new Named(program, Optional.of(path(person, loan)));
    }

    private Named named(String id) {
        AnyId program = AnyIds.of("id", id);
        Companies.require(parts, caller.company());
        return new Named(program, Optional.empty());
    }
}
