package dev.freestone.http;

import dev.freestone.engagement.PageRequest;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engine.LockRequest;
import dev.freestone.engine.RedeemRequest;
import dev.freestone.engine.Wallet;
import dev.freestone.engine.WalletRequest;
import dev.freestone.json.UserOfferJson;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.model.engagement.UserOfferId;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Offers that customers hold. Source: docs/spec/engagement-campaigns.md 10.2, docs/spec/rest.md 5. */
final class WalletRoutes {
    private static final ApiPermission READ = ApiPermission.ENGAGEMENT_READ;
    private static final ApiPermission WRITE = ApiPermission.CUSTOMERS_WRITE;
    private static final String OFFERS = "/offers";
    private static final String OFFER = "/offers/{offer_id}";
    private static final String HELD = "/user_offers/{user_offer_id}";
    private static final AnswerRule ONE = AnswerRule.bare("UserOffer");

    static final List<Route> ALL = Stream.<Function<CustomerPath, Route>>of(
                    WalletRoutes::page,
                    WalletRoutes::one,
                    who -> plain(who, OFFER + "/grant", "grantOffer", "Gives an offer to a customer.", grant()),
                    who -> plain(who, OFFER + "/purchase", "purchaseOffer", "Sells a deal for points.", purchase()),
                    WalletRoutes::lock,
                    who -> plain(who, HELD + "/unlock", "unlockOffer", "Ends a lock before its time.", unlock()),
                    WalletRoutes::redeem,
                    who -> plain(who, HELD + "/reinstate", "reinstateOffer", "Takes a use back.", reinstate()))
            .flatMap(row -> CustomerPath.each(CustomerPath.V1, row).stream())
            .toList();

    private WalletRoutes() {}

    private static Route page(CustomerPath who) {
        return who.begin(Route::get, OFFERS, "listUserOffers", "Lists offers of a customer, the latest first.", READ)
                .queryOfEngine(
                        QueryParameter.integer("page", "from 1 on, default 1"),
                        QueryParameter.integer("page_size", "offers of a page, 1 to 100, default 20"))
                .answers(AnswerRule.bare("WalletPage"))
                .by(call -> {
                    PageRequest page = PageRequest.parse(call.query());
                    return Call.answer(UserOfferJson.wallet(
                            call.campaigns().wallet().page(who.of(call), page.page(), page.pageSize())));
                });
    }

    private static Route one(CustomerPath who) {
        return who.begin(Route::get, HELD, "getUserOffer", "Tells an offer of a customer.", READ)
                .answers(ONE)
                .by(call ->
                        Call.answer(UserOfferJson.one(call.campaigns().wallet().get(who.of(call), held(call)))));
    }

    private static Route lock(CustomerPath who) {
        return who.begin(
                        Route::post,
                        HELD + "/lock",
                        "lockOffer",
                        "Keeps an offer for one who is about to redeem it.",
                        WRITE)
                .body(BodyRule.required("LockRequest"))
                .answers(AnswerRule.bare("LockedUserOffer"))
                .by(call -> {
                    LockRequest request = LockRequest.parse(call.body());
                    return Call.answer(UserOfferJson.locked(call.campaigns()
                            .wallet()
                            .lock(who.of(call), held(call), request.requestId(), request.ttl())));
                });
    }

    private static Route redeem(CustomerPath who) {
        return who.begin(Route::post, HELD + "/redeem", "redeemOffer", "Uses an offer.", WRITE)
                .body(BodyRule.required("RedeemRequest"))
                .answers(ONE)
                .by(call -> {
                    RedeemRequest request = RedeemRequest.parse(call.body());
                    return Call.answer(
                            UserOfferJson.one(call.campaigns().wallet().redeem(who.of(call), held(call), request)));
                });
    }

    /** A command of whose request nothing but its id is said. */
    private static Route plain(CustomerPath who, String rest, String name, String says, Command command) {
        return who.begin(Route::post, rest, name, says, WRITE)
                .body(BodyRule.required("WalletRequest"))
                .answers(ONE)
                .by(call -> {
                    String requestId = WalletRequest.parse(call.body()).requestId();
                    return Call.answer(UserOfferJson.one(
                            command.take(call, call.campaigns().wallet(), who.of(call), requestId)));
                });
    }

    private static Command grant() {
        return (call, wallet, customer, requestId) -> wallet.grant(customer, offer(call), requestId);
    }

    private static Command purchase() {
        return (call, wallet, customer, requestId) -> wallet.purchase(customer, offer(call), requestId);
    }

    private static Command unlock() {
        return (call, wallet, customer, requestId) -> wallet.unlock(customer, held(call), requestId);
    }

    private static Command reinstate() {
        return (call, wallet, customer, requestId) -> wallet.reinstate(customer, held(call), requestId);
    }

    private static OfferId offer(Call call) {
        return CustomerPath.id(call, "offer_id", OfferId::parse);
    }

    private static UserOfferId held(Call call) {
        return CustomerPath.id(call, "user_offer_id", UserOfferId::parse);
    }

    /** A change of a wallet. */
    @FunctionalInterface
    private interface Command {
        UserOffer take(Call call, Wallet wallet, CustomerRef customer, String requestId);
    }
}
