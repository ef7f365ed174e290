package io.cloudauth.spring.properties;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The log that records submissions before they are sent.
 *
 * @param enabled Whether submissions are recorded in the application's DataSource before they are
 *     sent, which protects against double submissions across processes and restarts. If false, each
 *     client records its own submissions in memory. Default: false.
 * @param createTable Whether the table cloudauth_submission is created at startup if it does not
 *     exist. Default: false.
 * @param once Whether a rejected submission is refused if it is submitted again with the same
 *     identifier. Set it if a job or a message queue repeats submissions. Default: false, which
 *     permits another attempt of the same person.
 */
public record SubmissionLogProperties(
        @DefaultValue("false") boolean enabled,
        @DefaultValue("false") boolean createTable,
        @DefaultValue("false") boolean once) {}
