package io.cloudauth.examples.h5;

@OnPostgres
class LogOnPostgresTest extends LogTest {}
