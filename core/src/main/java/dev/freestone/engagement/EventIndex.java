package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The campaigns of a company that can take events, found by the name of an event and the keys of its context: a search costs what it
 * finds, not how many campaigns there are. Times are not looked at: {@link AdmissionRules} knows which of the campaigns take events at
 * an instant. Immutable and thread-safe. Source: docs/spec/engagement-behaviors.md 8.
 *
 * <pre>{@code
 * EventIndex index = EventIndex.of(campaigns);
 * index.reacting("purchase", Set.of("amount"));
 * }</pre>
 */
public final class EventIndex {
    private final Map<EngagementCampaignId, ReactingCampaign> campaigns;
    private final Map<String, NamedEvents> byName;

    private EventIndex(Map<EngagementCampaignId, ReactingCampaign> campaigns, Map<String, NamedEvents> byName) {
        this.campaigns = campaigns;
        this.byName = byName;
    }

    /**
     * Puts campaigns in order.
     *
     * @param campaigns any; those that take no event at any time, since they are not live, are left out
     * @return the index
     */
    public static EventIndex of(Collection<ReactingCampaign> campaigns) {
        Map<EngagementCampaignId, ReactingCampaign> taking = new HashMap<>();
        Map<String, List<EventLooker>> lookers = new HashMap<>();
        for (ReactingCampaign campaign : campaigns) {
            if (AdmissionRules.isTaking(campaign.campaign())) {
                taking.put(campaign.id(), campaign);
                for (int i = 0; i < campaign.behaviors().size(); i++) {
                    add(lookers, campaign, i);
                }
            }
        }
        Map<String, NamedEvents> byName = new HashMap<>();
        lookers.forEach((name, each) -> byName.put(name, NamedEvents.of(each)));
        return new EventIndex(taking, byName);
    }

    private static void add(Map<String, List<EventLooker>> lookers, ReactingCampaign campaign, int place) {
        CampaignBehavior behavior = campaign.behaviors().get(place);
        EventNeeds.of(behavior.definition())
                .forEach((name, ways) -> lookers.computeIfAbsent(name, none -> new ArrayList<>())
                        .add(new EventLooker(campaign, place, ways)));
    }

    /**
     * The behaviors that an event can move. A behavior whose conditions, or whose collected key, need a key that the event has not
     * is left out: it would not count it.
     *
     * @param eventName what happened
     * @param contextKeys the keys of its context
     * @return by campaign id
     */
    public List<Reaction> reacting(String eventName, Set<String> contextKeys) {
        Objects.requireNonNull(contextKeys, "contextKeys");
        NamedEvents named = byName.get(eventName);
        return named == null ? List.of() : named.reacting(contextKeys);
    }

    /**
     * A campaign of the index, whether it has behaviors or not.
     *
     * @param id its id
     * @return the campaign; empty when it takes no events at any time
     */
    public Optional<ReactingCampaign> campaign(EngagementCampaignId id) {
        return Optional.ofNullable(campaigns.get(id));
    }

    /**
     * How many campaigns there are.
     *
     * @return at least 0
     */
    public int size() {
        return campaigns.size();
    }

    @Override
    public String toString() {
        return "EventIndex[" + campaigns.size() + " campaigns]";
    }
}
