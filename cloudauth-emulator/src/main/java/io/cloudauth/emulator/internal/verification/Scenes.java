package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The accepted BizTypes and the scheme of each. Immutable. */
public final class Scenes {

    private static final Pattern BIZ_TYPE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    /**
     * A scene: a BizType with its scheme.
     *
     * @param bizType the BizType
     * @param scheme the scheme, or null if none is configured and no scheme's rules apply
     */
    record Scene(String bizType, @Nullable Scheme scheme) {

        boolean requires(Scheme.RequiredInput input) {
            return scheme != null && scheme.requiredInput() == input;
        }

        boolean isAccessedBy(Scheme.Access access) {
            return scheme != null && scheme.access() == access;
        }

        boolean hasCardPhoto() {
            return scheme != null && scheme.hasCardPhoto();
        }
    }

    private final Map<String, Scheme> configured;

    /** Accepts only these scenes. If there are none, every BizType is accepted. */
    public Scenes(Map<String, Scheme> configured) {
        this.configured = Map.copyOf(configured);
    }

    Scene of(Parameters parameters) throws RefusedException {
        String bizType = parameters.require("BizType");
        Scheme scheme = configured.isEmpty() ? Scheme.named(bizType) : configured.get(bizType);
        boolean exists =
                configured.isEmpty() ? BIZ_TYPE.matcher(bizType).matches() : scheme != null;
        if (!exists) {
            throw Refusals.byCode("InvalidBiz");
        }
        return new Scene(bizType, scheme);
    }
}
