package io.cloudauth.examples.h5;

@OnPostgres
class LimitsOnPostgresTest extends LimitsTest {}
