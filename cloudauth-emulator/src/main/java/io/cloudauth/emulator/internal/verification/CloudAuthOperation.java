package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Operation;

/** An operation of the verification API. */
interface CloudAuthOperation extends Operation {

    @Override
    default String version() {
        return "2019-03-07";
    }
}
