package io.cloudauth.emulator.internal.gateway;

import io.cloudauth.emulator.internal.operation.Operation;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A registry of the operations by version and name. Immutable. */
final class Operations {

    private final Map<String, Map<String, Operation>> byVersion;

    Operations(List<Operation> all) {
        this.byVersion =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Operation::version,
                                        Collectors.toMap(Operation::action, Function.identity())));
    }

    /** Returns whether the operation exists and requires no signature. */
    boolean isAnonymous(String version, String action) {
        Operation operation = byVersion.getOrDefault(version, Map.of()).get(action);
        return operation != null && operation.isAnonymous();
    }

    Operation find(String version, String action) throws RefusedException {
        Map<String, Operation> ofVersion = byVersion.get(version);
        if (ofVersion == null) {
            throw Refusals.byCode("InvalidVersion");
        }
        Operation operation = ofVersion.get(action);
        if (operation == null) {
            throw Refusals.byCode("InvalidApi.NotFound");
        }
        return operation;
    }
}
