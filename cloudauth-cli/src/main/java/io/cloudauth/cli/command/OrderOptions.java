package io.cloudauth.cli.command;

import io.cloudauth.face.OuterOrderNo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option for the number of a financial-grade request. */
final class OrderOptions {

    @Option(names = "--order-no", paramLabel = "<number>")
    private @Nullable String orderNo;

    /** Returns the given number, otherwise a random one. */
    OuterOrderNo orderNo() {
        return orderNo == null ? OuterOrderNo.random() : OuterOrderNo.of(orderNo);
    }
}
