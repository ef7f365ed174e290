package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Profile;
import java.util.List;
import java.util.Locale;

/** The profile of the hot path, as tables. */
final class ProfileText {
    private static final int ROWS = 25;

    private ProfileText() {}

    static String of(Profile profile) {
        if (profile.isEmpty()) {
            return "## Profile\n\nNone: the profiler has no library for this platform.\n";
        }
        return "## Profile of this library's small call over loopback, 1 thread\n\n"
                + "Samples of the calling thread; the innermost class of this library decides.\n\n"
                + table("CPU time by class", Profile.byPackage(profile.cpu()))
                + table("CPU time by innermost frame", Profile.byFrame(profile.cpu()))
                + table("Allocation by class", Profile.byPackage(profile.allocation()))
                + table("Allocation by type", Profile.byFrame(profile.allocation()));
    }

    private static String table(String title, List<Profile.Share> shares) {
        StringBuilder text = new StringBuilder("### " + title + "\n\n| | % |\n|---|---|\n");
        shares.stream()
                .limit(ROWS)
                .forEach(
                        share ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "| `%s` | %.1f |%n",
                                                share.what(),
                                                share.part() * 100)));
        return text.append('\n').toString();
    }
}
