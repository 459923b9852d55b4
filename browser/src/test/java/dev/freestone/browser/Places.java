package dev.freestone.browser;

import java.util.LinkedHashMap;
import java.util.Map;

/** Where the demo data can be looked at: every view, each with one of what it lists. */
final class Places {
    private Places() {}

    /** Places by name; follows links from view to view to find those of single things. */
    static Map<String, String> of(Page page) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("today", "#/today");
        all.put("campaigns", "#/campaigns");
        all.put("campaign", page.open("#/campaigns").first("#/campaigns/"));
        all.put("run", page.open("#/campaigns").first("#/runs/"));
        all.put("contacts", "#/contacts");
        all.put("contacts-list", "#/contacts?state=held,unknown");
        all.put("contact", page.open("#/contacts?state=held,unknown").first("#/contacts/"));
        all.put("person", "#/contacts?personId=BO-0000-0001");
        all.put("promo", "#/promo");
        all.put("program", page.open("#/promo").first("#/promo/"));
        all.put("notifications", "#/notifications");
        all.put("change", page.open("#/notifications").first("#/notifications/change"));
        all.put("type", page.open("#/notifications").first("#/notifications/", "change"));
        all.put("engagement", "#/engagement");
        all.put("engagement-campaign", page.open("#/engagement").first("#/engagement/"));
        all.put("opt-ins", page.open("#/engagement").first(all.get("engagement-campaign") + "/opt-ins/"));
        all.put("completions", page.open("#/engagement").first(all.get("engagement-campaign") + "/completions/"));
        all.put("customer", all.get("engagement-campaign") + "/CU-1");
        return all;
    }
}
