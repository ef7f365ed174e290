package io.cloudauth.emulator.internal.verification;

import io.cloudauth.emulator.internal.operation.Parameters;
import io.cloudauth.emulator.internal.operation.Refusals;
import io.cloudauth.emulator.internal.operation.RefusedException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which BizTypes exist, and the scheme of each. Immutable. */
public final class Scenes {

    private static final Pattern BIZ_TYPE = Pattern.compile("[A-Za-z0-9-]{1,20}");

    /**
     * A scene.
     *
     * @param bizType its name
     * @param scheme its scheme, or null where none was told and no scheme's rules apply
     */
    record Scene(String bizType, @Nullable Scheme scheme) {

        boolean asksFor(Scheme.Needs needs) {
            return scheme != null && scheme.needs() == needs;
        }

        boolean isAccessedBy(Scheme.Access access) {
            return scheme != null && scheme.access() == access;
        }

        boolean photographsCard() {
            return scheme != null && scheme.photographsCard();
        }
    }

    private final Map<String, Scheme> told;

    /** These scenes and no other; where there are none, every BizType exists. */
    public Scenes(Map<String, Scheme> told) {
        this.told = Map.copyOf(told);
    }

    Scene of(Parameters parameters) throws RefusedException {
        String bizType = parameters.require("BizType");
        Scheme scheme = told.isEmpty() ? Scheme.named(bizType) : told.get(bizType);
        boolean exists = told.isEmpty() ? BIZ_TYPE.matcher(bizType).matches() : scheme != null;
        if (!exists) {
            throw Refusals.byCode("InvalidBiz");
        }
        return new Scene(bizType, scheme);
    }
}
