package dev.freestone.jdbc;

import dev.freestone.model.engagement.Customer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the audiences of the customers of a page. */
final class CustomerAudiences {
    private CustomerAudiences() {}

    /** By id of the customer; a row without one, or without an audience, tells nothing. */
    static Map<String, List<String>> read(ResultSet rows) throws SQLException {
        var labels = Labels.of(rows.getMetaData(), "audiences SQL");
        int customer = labels.required("customer_id");
        int audience = labels.required("audience");
        labels.complete();
        var found = new HashMap<String, List<String>>();
        while (rows.next()) {
            String id = rows.getString(customer);
            String name = rows.getString(audience);
            if (id != null && name != null) {
                found.computeIfAbsent(id, any -> new ArrayList<>()).add(name);
            }
        }
        return found;
    }

    static Customer with(Customer customer, List<String> audiences) {
        var attributes = new LinkedHashMap<String, @Nullable Object>(customer.attributes());
        attributes.put("audiences", List.copyOf(audiences));
        return new Customer(
                customer.id(),
                customer.externalId(),
                attributes,
                customer.zone(),
                customer.locale(),
                customer.standing());
    }
}
