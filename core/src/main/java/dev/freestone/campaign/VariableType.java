package dev.freestone.campaign;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column of a bulk sender's query holds, told by its name. Pure. Source: docs/spec/outreach-campaigns.md 1.5, "Cell
 * types".
 */
public enum VariableType {
    /** {@code YYYY-MM-DD}. */
    DATE {
        @Override
        Optional<Object> value(Object cell) {
            return text(cell).filter(VariableType::isDate).map(Object.class::cast);
        }
    },
    /** {@code YYYY-MM-DD} or {@code YYYY-MM}. */
    DATE_OR_MONTH {
        @Override
        Optional<Object> value(Object cell) {
            return text(cell).filter(text -> isDate(text) || isMonth(text)).map(Object.class::cast);
        }
    },
    /** A decimal, made one of two places. */
    AMOUNT {
        @Override
        Optional<Object> value(Object cell) {
            return number(cell).map(amount -> amount.setScale(2, RoundingMode.HALF_UP));
        }
    },
    /** An integer of 0 and more. */
    COUNT {
        @Override
        Optional<Object> value(Object cell) {
            return number(cell).filter(VariableType::isCount).map(BigDecimal::longValueExact);
        }
    },
    /** Four digits. */
    LAST_FOUR {
        @Override
        Optional<Object> value(Object cell) {
            // A number below 1000 has lost its leading zeros somewhere, and so it is not what it was.
            return id(cell).filter(text -> FOUR_DIGITS.matcher(text).matches()).map(Object.class::cast);
        }
    },
    /** How somebody pays. */
    PAYMENT_METHOD {
        @Override
        Optional<Object> value(Object cell) {
            return text(cell).filter(METHODS::contains).map(Object.class::cast);
        }
    },
    /** An id of the host. */
    ID {
        @Override
        Optional<Object> value(Object cell) {
            return id(cell).filter(VariableType::isId).map(Object.class::cast);
        }
    },
    /** Ids of the host with commas between them. */
    IDS {
        @Override
        Optional<Object> value(Object cell) {
            List<String> ids = id(cell).stream()
                    .flatMap(text -> Arrays.stream(text.split(",", -1)))
                    .map(String::strip)
                    .toList();
            return !ids.isEmpty() && ids.stream().allMatch(VariableType::isId)
                    ? Optional.of(String.join(",", ids))
                    : Optional.empty();
        }
    },
    /** Whatever it is, as a variable of the template; nested values are compact JSON. */
    ANY {
        @Override
        Optional<Object> value(Object cell) {
            return Optional.of(cell instanceof List || cell instanceof Map ? JsonText.write(cell) : cell);
        }
    };

    private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9]{4}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final BigDecimal LARGEST = new BigDecimal(Long.MAX_VALUE);
    private static final int MOST_DIGITS = 60;
    private static final int LONGEST_ID = 100;
    private static final Set<String> METHODS =
            Set.of("bankAccount", "card", "check", "payroll", "paymentNetwork", "moneyOrder", "wire");

    /**
     * What a column holds.
     *
     * @param column the name as the kinds write it, such as {@code paymentDueDate}
     * @return its type, {@link #ANY} for a name that says nothing
     */
    public static VariableType of(String column) {
        return switch (column) {
            case "cardExpirationDate" -> DATE_OR_MONTH;
            case "extraCharge" -> AMOUNT;
            case "daysOverdue" -> COUNT;
            case "paymentMethod" -> PAYMENT_METHOD;
            case "loanId", "caseId" -> ID;
            case "loanIds" -> IDS;
            default -> bySuffix(column);
        };
    }

    private static VariableType bySuffix(String column) {
        if (column.endsWith("Date")) {
            return DATE;
        }
        if (column.endsWith("Amount")) {
            return AMOUNT;
        }
        return column.endsWith("LastFour") ? LAST_FOUR : ANY;
    }

    /**
     * Whether a cell says nothing.
     *
     * @param cell a string, long, decimal, boolean, list, map or null
     * @return true for null and for text of nothing but white space
     */
    public static boolean isBlank(@Nullable Object cell) {
        return cell == null || (cell instanceof String text && text.isBlank());
    }

    /**
     * Reads a cell.
     *
     * @param cell a string, long, decimal, boolean, list, map or null
     * @return the value as messages carry it: text, a number or a boolean; empty when it is blank or of another type
     */
    public Optional<Object> read(@Nullable Object cell) {
        return cell == null || isBlank(cell) ? Optional.empty() : value(cell);
    }

    abstract Optional<Object> value(Object cell);

    private static Optional<String> text(Object cell) {
        return cell instanceof String text ? Optional.of(text.strip()) : Optional.empty();
    }

    /** Ids come as text or, from a numeric column, as whole numbers. */
    private static Optional<String> id(Object cell) {
        return cell instanceof String
                ? text(cell)
                : number(cell).filter(VariableType::isCount).map(whole -> Long.toString(whole.longValueExact()));
    }

    /** Numbers out of any reasonable range are none, so that none costs much to write out. */
    private static Optional<BigDecimal> number(Object cell) {
        if (cell instanceof Long whole) {
            return Optional.of(BigDecimal.valueOf(whole));
        }
        if (cell instanceof BigDecimal number) {
            boolean small = Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
            return small ? Optional.of(number) : Optional.empty();
        }
        return text(cell).filter(text -> DECIMAL.matcher(text).matches()).map(BigDecimal::new);
    }

    private static boolean isCount(BigDecimal number) {
        return number.signum() >= 0
                && number.compareTo(LARGEST) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isId(String text) {
        return !text.isEmpty()
                && Texts.length(text) <= LONGEST_ID
                && text.indexOf(',') < 0
                && text.chars().noneMatch(Character::isISOControl);
    }

    private static boolean isDate(String text) {
        try {
            return DAY.matcher(text).matches()
                    && LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isMonth(String text) {
        try {
            return MONTH.matcher(text).matches()
                    && YearMonth.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
