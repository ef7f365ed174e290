package io.cloudauth.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Checks of the JDK and of the environment variables.
 *
 * @param setup the configuration to check
 */
record MachineChecks(Setup setup) {

    private static final int MIN_JDK = 17;

    /** Makes the vendor's SDK trust every certificate. The spelling is that of the SDK. */
    private static final String IGNORE_SSL = "ALIBABACLOUD_JAVA_CORE_INGNORE_SSL";

    private static final String PREFIX = "ALIBABACLOUD_";

    Finding jdk() {
        Runtime.Version version = Runtime.version();
        String vendor = System.getProperty("java.vendor", "?");
        return version.feature() < MIN_JDK
                ? Finding.failed("jdk.old", version, MIN_JDK)
                : Finding.passed("jdk.fits", version, vendor);
    }

    List<Finding> environment() {
        List<Finding> findings = new ArrayList<>();
        if (setup.isSet(IGNORE_SSL) || System.getProperty(IGNORE_SSL) != null) {
            findings.add(Finding.warning("environment.ignoreSsl", IGNORE_SSL));
        }
        String others =
                setup.environment().keySet().stream()
                        .filter(name -> name.startsWith(PREFIX) && !name.equals(IGNORE_SSL))
                        .sorted()
                        .collect(Collectors.joining(", "));
        if (!others.isEmpty()) {
            findings.add(Finding.warning("environment.others", others));
        }
        if (findings.isEmpty()) {
            findings.add(Finding.passed("environment.clean"));
        }
        return findings;
    }
}
