package dev.freestone.engine.engagement;

import dev.freestone.engagement.PointsBalance;
import dev.freestone.engine.parts.Commit;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.PointsRow;
import dev.freestone.spi.Tx;
import java.util.Optional;

/**
 * Points of customers, inside the transaction of the caller, who has locked the customer. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 10.2.
 */
public final class CustomerPoints {
    private CustomerPoints() {}

    /**
     * The points of a customer.
     *
     * @param tx the transaction
     * @param customer the customer
     * @return none when nothing is kept
     */
    public static PointsBalance balance(Tx tx, LaneKey customer) {
        PointsRow row = tx.customers().points(customer);
        return new PointsBalance(row.earned(), row.available());
    }

    /**
     * Changes the points of a customer, once for each cause.
     *
     * @param tx the transaction
     * @param customer whom the transaction has locked
     * @param wanted what changes, and why
     * @return what was changed, also when that was done before; empty when the customer has too few points, then nothing is written
     */
    public static Optional<PointsEntry> change(Tx tx, LaneKey customer, PointsEntry wanted) {
        Optional<PointsEntry> before = tx.customers().pointsEntry(customer, wanted.key());
        if (before.isPresent()) {
            return before;
        }
        return balance(tx, customer).plus(wanted.amount()).map(after -> {
            Commit.saved(tx.customers().addPoints(customer, wanted, new PointsRow(after.earned(), after.available())));
            return wanted;
        });
    }
}
