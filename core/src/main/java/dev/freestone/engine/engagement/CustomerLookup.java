package dev.freestone.engine.engagement;

import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.Tx;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Finds customers of the host. Static and thread-safe. */
public final class CustomerLookup {
    private CustomerLookup() {}

    /**
     * Finds a customer who must exist.
     *
     * @param parts the engine
     * @param company whose customers
     * @param ref how the caller names the customer
     * @return the customer
     * @throws FreestoneException {@code user_not_found}, for a token {@code invalid_auth_token}; {@code directory_unavailable} when the
     *     directory fails
     */
    public static Customer require(EngineParts parts, CompanyId company, CustomerRef ref) {
        Optional<Customer> found =
                parts.engaging().customers().flatMap(directory -> asked(() -> directory.find(company, ref)));
        return found.orElseThrow(() -> unknown(ref));
    }

    /**
     * Finds a customer who must exist, and was not erased.
     *
     * @param parts the engine
     * @param ledger makes what stands for customers
     * @param company whose customers
     * @param ref how the caller names the customer
     * @return the customer
     * @throws FreestoneException as {@link #require(EngineParts, CompanyId, CustomerRef)}
     */
    public static Customer require(EngineParts parts, LedgerParts ledger, CompanyId company, CustomerRef ref) {
        Customer customer = require(parts, company, ref);
        LaneKey key = CustomerFacts.key(ledger.hashes(), company, customer);
        return parts.storage().read(tx -> {
            requireKept(tx, key);
            return customer;
        });
    }

    /**
     * Locks a customer until the end of the transaction. An erasure takes away what is kept of the customer under the same lock, so
     * whoever is not erased by now is found by it, with all that this transaction writes.
     *
     * @param tx the transaction
     * @param key stands for the customer
     * @throws FreestoneException {@code user_not_found} for one who was erased since the customer was looked up
     */
    static void lock(Tx tx, LaneKey key) {
        tx.customers().lock(key);
        requireKept(tx, key);
    }

    /**
     * Refuses a customer who was erased, and whom the host still has.
     *
     * @param tx the transaction
     * @param key stands for the customer
     * @throws FreestoneException {@code user_not_found}
     */
    static void requireKept(Tx tx, LaneKey key) {
        if (tx.persons().erased(Set.of(key)).contains(key)) {
            throw nobody();
        }
    }

    /**
     * Finds a customer who must be known, and not only by a token.
     *
     * @param parts the engine
     * @param ledger makes what stands for customers
     * @param company whose customers
     * @param ref how the caller names the customer
     * @return the customer
     * @throws FreestoneException {@code requires_registered_user} and as {@link #require(EngineParts, LedgerParts, CompanyId, CustomerRef)}
     */
    public static Customer registered(EngineParts parts, LedgerParts ledger, CompanyId company, CustomerRef ref) {
        Customer customer = require(parts, ledger, company, ref);
        if (!customer.standing().registered()) {
            throw FreestoneException.of(
                    ErrorCode.REQUIRES_REGISTERED_USER,
                    "the customer is anonymous, let the customer sign up first",
                    Map.of());
        }
        return customer;
    }

    /**
     * The directory, which must be given.
     *
     * @param parts the engine
     * @return the directory
     */
    public static CustomerDirectory directory(EngineParts parts) {
        return parts.engaging()
                .customers()
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.DIRECTORY_UNAVAILABLE,
                        "no customer directory is given, give customers(...) to the builder",
                        Map.of()));
    }

    /**
     * Asks the directory.
     *
     * @param <T> what it answers
     * @param call the question
     * @return the answer
     * @throws FreestoneException {@code directory_unavailable} when it fails
     */
    public static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (RuntimeException failed) {
            throw FreestoneException.from(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "the customer directory failed, nothing was changed, try again",
                    failed);
        }
    }

    private static FreestoneException unknown(CustomerRef ref) {
        boolean token = ref.form() == CustomerRef.Form.AUTH_TOKEN;
        return token
                ? FreestoneException.of(
                        ErrorCode.INVALID_AUTH_TOKEN, "the token is unknown or has expired, get a new one", Map.of())
                : nobody();
    }

    private static FreestoneException nobody() {
        return FreestoneException.of(
                ErrorCode.USER_NOT_FOUND, "there is no such customer, give an id that exists", Map.of());
    }
}
