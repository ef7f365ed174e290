package io.cloudauth.examples.cli.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The JDK and the environment.
 *
 * @param setup what is examined
 */
record MachineChecks(Setup setup) {

    private static final int OLDEST = 17;

    /** Read by the vendor's SDK, spelled as there: it then trusts every certificate. */
    private static final String IGNORE_SSL = "ALIBABACLOUD_JAVA_CORE_INGNORE_SSL";

    private static final String PREFIX = "ALIBABACLOUD_";

    Finding jdk() {
        Runtime.Version version = Runtime.version();
        String vendor = System.getProperty("java.vendor", "?");
        return version.feature() < OLDEST
                ? Finding.failed("jdk.old", version, OLDEST)
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
