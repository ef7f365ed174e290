package io.cloudauth.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a project gets that declares this library, and one that declares the vendor's SDK. */
@Timeout(1800)
class FootprintTest {

    private static final String VENDORS =
            ConsumerProject.dependency(
                            "com.aliyun", "aliyun-java-sdk-cloudauth", "<version>2.0.29</version>")
                    + ConsumerProject.dependency(
                            "com.aliyun", "aliyun-java-sdk-core", "<version>4.7.10</version>");
    private static final String OURS =
            ConsumerProject.dependency(
                    "io.cloudauth",
                    "cloudauth-core",
                    "<version>" + Surroundings.VERSION + "</version>");

    @Test
    void thePageSaysHowMuchEachBrings() throws IOException, InterruptedException {
        ConsumerProject vendors = project("vendors", VENDORS);
        ConsumerProject ours = project("ours", OURS);
        String jars = vendors.jars().size() + " | " + ours.jars().size() + " |";
        String size = megabytes(vendors) + " MB | " + megabytes(ours) + " MB |";

        System.out.println("jars: " + jars + "\nsize: " + size);
        assertThat(Files.readString(Surroundings.ROOT.resolve("docs/install.md")))
                .contains("| jars on the class path | " + jars)
                .contains("| their size | " + size);
        assertThat(Files.readString(Surroundings.ROOT.resolve("docs/zh/install.md")))
                .contains("| 类路径上的 jar | " + jars)
                .contains("| 总大小 | " + size);
    }

    private static ConsumerProject project(String name, String dependency)
            throws IOException, InterruptedException {
        return ConsumerProject.write(name, "<dependencies>" + dependency + "</dependencies>")
                .build("compile");
    }

    private static String megabytes(ConsumerProject project) throws IOException {
        long bytes = 0;
        for (Path jar : project.jars()) {
            bytes += Files.size(jar);
        }
        return String.format(Locale.ROOT, "%.1f", bytes / 1e6);
    }
}
