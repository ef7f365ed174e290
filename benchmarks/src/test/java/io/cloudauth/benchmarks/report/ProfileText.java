package io.cloudauth.benchmarks.report;

import io.cloudauth.benchmarks.run.Profile;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Profiles as tables. */
final class ProfileText {
    private static final int ROWS = 25;

    private ProfileText() {}

    static String of(List<Profile> profiles) {
        if (profiles.isEmpty()) {
            return "## Profile\n\nNone: the profiler has no library for this platform.\n";
        }
        return profiles.stream().map(ProfileText::of).collect(Collectors.joining());
    }

    private static String of(Profile profile) {
        return "## Profile: "
                + profile.work()
                + "\n\n"
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
