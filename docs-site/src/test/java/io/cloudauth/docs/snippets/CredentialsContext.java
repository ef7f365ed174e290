package io.cloudauth.docs.snippets;

import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.StaticCredentialsProvider;

/** The names for the pages on credentials and on migrating from the vendor's SDK. */
public abstract class CredentialsContext extends SnippetContext {

    /** A session token of credentials; on other pages {@code token} is a verify token. */
    @SuppressWarnings("HidingField")
    protected final String token = "a-token";

    protected final AlibabaCloudCredentialsProvider provider =
            new StaticCredentialsProvider(new BasicCredentials("an-id", "a-secret"));

    protected CredentialsContext() {}
}
