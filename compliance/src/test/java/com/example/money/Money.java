package com.example.money;

import java.math.BigDecimal;
import java.util.Currency;

/** An amount of a currency; the currency fixes how many digits stand behind the point. */
record Money(BigDecimal amount, Currency currency) {
    static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currency));
    }

    /** As {@code EUR 12.50}. */
    static Money parse(String text) {
        return of(text.substring(4), text.substring(0, 3));
    }

    @Override
    public String toString() {
        return currency + " " + amount.toPlainString();
    }
}
