package io.cloudauth.examples.h5;

@OnPostgres
class LegacyFlowOnPostgresTest extends LegacyFlowTest {}
