package io.cloudauth.emulator.internal.credentials;

import io.cloudauth.emulator.internal.operation.Operation;

/** An operation of the Security Token Service (STS). */
interface StsOperation extends Operation {

    @Override
    default String version() {
        return "2015-04-01";
    }
}
