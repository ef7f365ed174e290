package io.cloudauth.model;

import io.cloudauth.internal.QueryParameters;
import io.cloudauth.internal.validation.LinkChecks;
import io.cloudauth.internal.validation.Violations;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The redirect parameters of a verification page. The page sends the browser to one of them
 * afterwards.
 */
final class PageRedirects {

    private PageRedirects() {}

    /**
     * Returns the link to the page with the redirects as its parameters.
     *
     * @throws io.cloudauth.error.InvalidRequestException if a redirect is invalid
     */
    static URI append(
            SensitiveLink page, @Nullable String successRedirect, @Nullable String failRedirect) {
        Violations violations = new Violations();
        if (successRedirect != null) {
            LinkChecks.redirect(violations, "successRedirect", successRedirect);
        }
        if (failRedirect != null) {
            LinkChecks.redirect(violations, "failRedirect", failRedirect);
        }
        violations.throwIfViolated();
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
