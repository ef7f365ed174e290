package io.cloudauth.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    @TempDir private Path site;

    @Test
    void theSiteHasNoBrokenLinksAndLoadsNothingFromOtherHosts() throws IOException {
        Site.build(Project.ROOT, site);

        LinkCheck check = LinkCheck.of(site, page -> true);

        assertThat(check.links()).isGreaterThan(100);
        assertThat(check.broken()).isEmpty();
        assertThat(site.resolve("index.html")).content().contains("<html lang=\"en\">");
        assertThat(site.resolve("index.zh-CN.html")).content().contains("<html lang=\"zh-CN\">");
    }

    @Test
    void theCheckFindsMissingFilesAnchorsImagesAndLoadedResources() throws IOException {
        Files.writeString(
                site.resolve("a.html"),
                """
                <h1 id="here">A</h1>
                <a href="#here">fine</a> <a href="a.html#here">fine</a> <a href="https://elsewhere.example/">fine</a>
                <a href="b.html">no file</a> <a href="#there">no anchor</a> <img src="none.png">
                <img src="https://elsewhere.example/1.png"> <script src="x.js"></script>
                """);

        assertThat(LinkCheck.of(site, page -> true).broken())
                .containsExactlyInAnyOrder(
                        "a.html: b.html",
                        "a.html: #there",
                        "a.html: none.png",
                        "a.html: x.js",
                        "a.html: loads https://elsewhere.example/1.png",
                        "a.html: has <script");
    }
}
