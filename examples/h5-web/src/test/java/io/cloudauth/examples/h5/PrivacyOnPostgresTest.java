package io.cloudauth.examples.h5;

@OnPostgres
class PrivacyOnPostgresTest extends PrivacyTest {}
