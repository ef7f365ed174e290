package io.cloudauth.examples.quickstart;

import java.util.Optional;
import java.util.stream.Stream;

/** A product of the vendor that the program shows. */
enum Product {
    /** The product that new customers get. */
    FINANCIAL_GRADE("financial-grade"),
    /** The product that the vendor no longer sells. */
    LEGACY("legacy");

    private final String option;

    Product(String option) {
        this.option = option;
    }

    /** Returns the product of a value of {@code --product}. */
    static Optional<Product> of(String option) {
        return Stream.of(values()).filter(product -> product.option.equals(option)).findFirst();
    }
}
