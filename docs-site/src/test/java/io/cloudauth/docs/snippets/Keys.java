package io.cloudauth.docs.snippets;

import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;

/** The names of the pages on credentials and on moving from the vendor's SDK. */
public abstract class Keys extends Surroundings {

    /** A session's, where other pages mean a verification's. */
    @SuppressWarnings("HidingField")
    protected final String token = "a-token";

    protected final AlibabaCloudCredentialsProvider provider =
            new StaticCredentialsProvider(new BasicCredentials("an-id", "a-secret"));

    protected Keys() {}
}
