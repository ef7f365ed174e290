package io.cloudauth.model;

import io.cloudauth.internal.Findings;
import io.cloudauth.internal.LinkChecks;
import io.cloudauth.internal.QueryParameters;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Tells the page where to send the browser afterwards. */
final class PageRedirects {

    private PageRedirects() {}

    /**
     * The page with the redirects as its parameters.
     *
     * @throws io.cloudauth.error.InvalidRequestException if one is unusable
     */
    static URI append(
            SensitiveLink page, @Nullable String successRedirect, @Nullable String failRedirect) {
        Findings found = new Findings();
        if (successRedirect != null) {
            LinkChecks.redirect(found, "successRedirect", successRedirect);
        }
        if (failRedirect != null) {
            LinkChecks.redirect(found, "failRedirect", failRedirect);
        }
        found.throwIfViolated();
        String link = page.reveal();
        if (successRedirect != null) {
            link = QueryParameters.append(link, "successRedirect", successRedirect);
        }
        if (failRedirect != null) {
            link = QueryParameters.append(link, "failRedirect", failRedirect);
        }
        return SensitiveLink.of(link).revealUri();
    }
}
