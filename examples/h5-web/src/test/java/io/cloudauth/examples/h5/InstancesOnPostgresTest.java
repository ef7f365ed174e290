package io.cloudauth.examples.h5;

@OnPostgres
class InstancesOnPostgresTest extends InstancesTest {}
