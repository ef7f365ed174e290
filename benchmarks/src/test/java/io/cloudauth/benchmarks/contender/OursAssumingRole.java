package io.cloudauth.benchmarks.contender;

import io.cloudauth.core.credentials.CredentialsProviders;

/** This library with sessions of a role. */
public final class OursAssumingRole extends Ours {

    public OursAssumingRole(Place place) {
        super(
                place,
                CredentialsProviders.assumeRole(
                        role ->
                                role.roleArn(Person.ROLE)
                                        .sessionName("bench")
                                        .endpoint(place.endpoint())
                                        .source(
                                                CredentialsProviders.accessKey(
                                                        Person.ACCESS_KEY_ID,
                                                        Person.ACCESS_KEY_SECRET))));
    }
}
