package io.cloudauth.spring.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where submissions are written down before they are sent.
 *
 * @param enabled Whether submissions are written down in the application's DataSource, safe across
 *     processes and restarts, before they are sent. Otherwise each client remembers its own in
 *     memory.
 * @param createTable Whether the table cloudauth_submission is made at the start where there is
 *     none.
 */
public record SubmissionLogProperties(
        @DefaultValue("false") boolean enabled, @DefaultValue("false") boolean createTable) {}
